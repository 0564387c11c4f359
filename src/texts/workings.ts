import { nearCut } from '#domain/judging/judgement.ts'
import { paceBand, paceCuts } from '#domain/judging/pace.ts'
import type { Judged } from '#domain/judging/headline.ts'
import type { Reached } from '#domain/judging/reached.ts'
import type { Known } from '#domain/judging/known.ts'
import { amountWords } from './figures.ts'
import { reasonWords, verdictWords } from './verdicts.ts'

/** One question about a figure with its answer in words; `sum` is the calculation in numbers where there is one. */
export type Working = { readonly question: string; readonly answers: readonly string[]; readonly sum?: string }

const cuts: readonly number[] = [...Object.values(paceCuts), nearCut, 1]
const cutsPassed = (value: number): number => cuts.filter((cut) => value >= cut).length

/**
 * A ratio with two decimals, or as many as keep it on its own side of a cut: 0.948 is a little behind and never reads
 * 0.95.
 */
function ratio(value: number): string {
  const digits = [2, 3, 4, 5].find((few) => cutsPassed(Number(value.toFixed(few))) === cutsPassed(value)) ?? 6
  // Adding 0 makes a plain zero of a zero that divides to −0.
  return (Number(value.toFixed(digits)) + 0)
    .toLocaleString('ja-JP', { maximumFractionDigits: digits })
    .replace('-', '−')
}

/** −339 −（−65）: a number below zero that is taken away stands in brackets. */
const less = (from: string, amount: string): string =>
  `（${from} −${amount.startsWith('−') ? `（${amount}）` : ` ${amount}`}）`

const answered = <Value>(answer: Known<Value>, words: (value: Value) => string): readonly string[] =>
  answer.kind === 'known' ? [words(answer.value)] : answer.because.map(reasonWords)

const reachedAnswer = ({ reached, timing }: Reached): string =>
  reached ? answersOfReached[timing] : 'いいえ、達成していません。'

const answersOfReached: Readonly<Record<Reached['timing'], string>> = {
  due: 'はい、達成しました。',
  early: '目標の数にとどいていますが、期限より前の数です。',
  unprinted: '目標の数にとどいていますが、期限が書いてありません。',
}

/** How a figure was judged: three questions apart, each with its numbers or every reason why there is none. */
export function workingsOf({ indicator, series, target, judgement }: Judged): readonly Working[] {
  const { reached, progress: way, expected, pace, reading } = judgement
  const { baseline } = series
  const plain = { unit: 'none', decimals: indicator.decimals }
  const numbers =
    way.kind === 'known' &&
    reading &&
    baseline.kind === 'number' &&
    target.kind === 'aim' &&
    target.aim.kind === 'number' &&
    target.due.kind !== 'sum'
      ? {
          start: amountWords(baseline.value, plain),
          now: amountWords(reading.value, plain),
          end: amountWords(target.aim.value, plain),
        }
      : undefined
  return [
    { question: '目標を達成したか', answers: answered(reached, reachedAnswer) },
    {
      question: 'はじめから目標まで、どこまで進んだか',
      answers: answered(way, (value) => `目標までの道のりを1とすると、${ratio(value)}です。`),
      ...(numbers &&
        way.kind === 'known' && {
          sum: `${less(numbers.now, numbers.start)}÷${less(numbers.end, numbers.start)}＝ ${ratio(way.value)}`,
        }),
    },
    {
      question: '時間にくらべて早いか、おそいか',
      answers: answered(pace, (value) => `時間のわりには${ratio(value)}で、「${verdictWords(paceBand(value))}」です。`),
      ...(pace.kind === 'known' &&
        way.kind === 'known' &&
        expected.kind === 'known' && {
          sum: `${ratio(way.value)} ÷ すぎた時間の割合 ${ratio(expected.value)} ＝ ${ratio(pace.value)}`,
        }),
    },
  ]
}
