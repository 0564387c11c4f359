import type { Due, Slice } from '#domain/figure.ts'
import type { Indicator } from '#domain/indicator.ts'
import type { Known } from '#domain/judging/known.ts'
import { judgeAll, type Judged } from '#domain/judging/headline.ts'
import { ourReadingsOf } from '#domain/judging/our-readings.ts'
import { verdicts, type Judgement } from '#domain/judging/judgement.ts'
import { momentCode, periodCode } from '#domain/period.ts'
import type { Plan } from '#domain/plan.ts'
import { judgementSentence } from '#texts/judgements.ts'
import type { Cell } from '#sheets/csv.ts'
import { periodPattern, periodWords } from './columns.ts'
import { indicatorKey, indicatorPageColumn, seriesColumns } from './indicator-tables.ts'
import type { OpenDataContext } from './open-data-context.ts'
import { ourReadingCodes, ourReadingColumn } from './our-reading-column.ts'
import { openTable, type Column, type OpenTable } from './table.ts'

/** The three questions of a judgement with the share of time that pace needs, in the order of the columns. */
export const questions = ['reached', 'way', 'expected', 'pace'] as const
export type Question = (typeof questions)[number]

/**
 * The answers of a judgement by question. The published column is called `way`, and keeps its name for those who read
 * the file.
 */
export const answersIn = ({ reached, progress, expected, pace }: Judgement) => ({
  reached,
  way: progress,
  expected,
  pace,
})

/** A target of a slice with what is said of it. */
export type Progress = {
  readonly plan: Plan
  readonly indicator: Indicator
  readonly slice: Slice
  readonly judged: Judged
}

/** Every target of every slice, judged; a slice without targets has none. */
export const progressOf = (plans: readonly Plan[]): readonly Progress[] =>
  plans.flatMap((plan) =>
    plan.indicators.flatMap((indicator) =>
      indicator.series.flatMap((series) =>
        judgeAll(indicator, series).map((judged) => ({ plan, indicator, slice: series.slice, judged })),
      ),
    ),
  )

/** What the screens say of each target, with everything it was said from. */
export const progressTable = (source: OpenDataContext): OpenTable =>
  openTable<Progress>({
    name: 'progress',
    title: '目標の進みぐあい',
    description:
      '目標1つについて、私たちの計算で言えること。1行が1つの目標（まとまりごと）。数は observations.csv から計算しなおせる。答えがない欄は空で、because にわけ / what may be said of each target, by our own rules, to be recomputed from observations.csv; an empty answer has its reason in because',
    foreignKeys: [indicatorKey],
    rows: progressOf(source.plans),
    columns: [
      ...seriesColumns<Progress>(source),
      {
        name: 'target_period',
        title: 'いつまで',
        description: `いつまでの目標か。何年かの合計と毎年の目標は、そのあいだ。${periodWords} / due period or window of the target`,
        type: 'string',
        constraints: { pattern: periodPattern },
        value: ({ judged }) => dueCode(judged.target.due),
      },
      {
        name: 'as_of',
        title: 'いつの結果か',
        description: `どの結果を使ったか。observations.csv の actual の period。${periodWords} / period of the result that was judged`,
        type: 'string',
        constraints: { pattern: periodPattern },
        value: ({ judged: { judgement } }) => (judgement.reading ? periodCode(judgement.reading.period) : ''),
      },
      {
        name: 'reached',
        title: '達したか',
        description:
          '目標に達したか。yes=達した、no=達していない。as_of が期限より前のこともある / whether the result meets the target; it may be older than the due period',
        type: 'string',
        constraints: { enum: ['yes', 'no'] },
        value: ({ judged }) => reachedCode(judged.judgement),
      },
      ratioColumn(
        'way',
        '進んだ割合',
        'どこまで進んだか。（結果−もとの数）÷（目標−もとの数）。0.4 は 40 %。0より小さければ後もどり、1より大きければ目標をこえた / share of the way covered',
      ),
      ratioColumn(
        'expected',
        'すぎた時間の割合',
        '期限までの時間のうち、結果の時までにすぎた割合。もとの数の期間の終わりから数える / share of the time gone by at the result',
      ),
      ratioColumn('pace', '速さ', '速さ。way ÷ expected / way against expected'),
      {
        name: 'verdict',
        title: '1語での判断',
        description:
          '数えるための1語。reached=達成、held=はじめからみたしていて、まだ期限でない、onPace=順調、littleBehind=少し遅れ、behind=遅れ、away=目標から遠のいた、near=期限にあと少し、missed=とどかなかった、notYet=まだとどいていない、noResult=結果がない、notJudged=くらべられない',
        type: 'string',
        constraints: { required: true, enum: verdicts },
        value: ({ judged }) => judged.judgement.verdict,
      },
      {
        name: 'because',
        title: '答えがないわけ',
        description:
          '答えがないわけを全部。「問い:わけ」を ; と空白で区切る（reached:noReading; way:unlikeSpans） / every reason why an answer is empty, each with its question',
        type: 'string',
        value: ({ judged }) => reasonCodes(judged.judgement),
      },
      ourReadingColumn(({ judged }) => ourReadingCodes(ourReadingsOf(judged))),
      {
        name: 'sentence',
        title: '文',
        description: '画面と同じ文 / the same sentence as on the screen',
        type: 'string',
        constraints: { required: true },
        value: ({ judged }) => judgementSentence(judged),
      },
      indicatorPageColumn(source),
    ],
  })

/** A ratio, rounded to six decimals; empty where it is unknown. */
const ratioColumn = (name: Exclude<Question, 'reached'>, title: string, description: string): Column<Progress> => ({
  name,
  title,
  description: `${description}。小数6けたまで`,
  type: 'number',
  value: ({ judged }) => ratioCell(answersIn(judged.judgement)[name]),
})

const ratioCell = (answer: Known<number>): Cell => (answer.kind === 'known' ? Number(answer.value.toFixed(6)) + 0 : '')

const dueCode = (due: Due): string =>
  due.kind === 'by' ? periodCode(due.period) : `${momentCode(due.from)}/${momentCode(due.to)}`

function reachedCode({ reached }: Judgement): string {
  if (reached.kind === 'unknown') return ''
  return reached.value.reached ? 'yes' : 'no'
}

const reasonCodes = (judgement: Judgement): string =>
  questions
    .flatMap((question) => {
      const answer = answersIn(judgement)[question]
      return answer.kind === 'unknown' ? answer.because.map((reason) => `${question}:${reason}`) : []
    })
    .join('; ')
