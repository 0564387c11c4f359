/** What is said of an indicator's figures today, and what has changed since a person saw them, in sentences. */
import { figureCode, figuresOf, type Figure } from '#domain/changes.ts'
import { sliceKey, type Series } from '#domain/figure.ts'
import type { Indicator } from '#domain/indicator.ts'
import { headlineOf } from '#domain/judging/headline.ts'
import type { FigureSince, SeenFigure } from '#domain/seen-figures.ts'
import { amountOf, figureName } from './change-sentences.ts'
import { verdictWords } from './verdicts.ts'

const verdictKey = 'verdict'
const isVerdict = ([key]: SeenFigure): boolean => key.endsWith(` ${verdictKey}`)

/** Everything that can change from release to release: each figure of each series, and what came of its target. */
export function figuresToday(indicator: Indicator, sliceName: (series: Series) => string): readonly SeenFigure[] {
  return indicator.series.flatMap((series): readonly SeenFigure[] => {
    const slice = sliceKey(series.slice)
    const name = sliceName(series)
    const ofSlice = name ? `${name}の` : ''
    const verdict = headlineOf(indicator, series)?.judgement.verdict
    return [
      ...[...figuresOf(series)].map(([key, figure]): SeenFigure => [
        `${slice} ${key}`,
        figureCode(figure),
        `${ofSlice}${figureName(figure)}`,
        amountOf(figure, indicator),
      ]),
      ...(verdict ? [[`${slice} ${verdictKey}`, verdict, ofSlice, verdictWords(verdict)] as const] : []),
    ]
  })
}

/** The keys of the figures that correct what was said before them. */
export const correctedKeys = (indicator: Indicator): ReadonlySet<string> =>
  new Set(
    indicator.series.flatMap((series) =>
      [...figuresOf(series)].flatMap(([key, figure]) => (corrects(figure) ? [`${sliceKey(series.slice)} ${key}`] : [])),
    ),
  )

function corrects(figure: Figure): boolean {
  const said = figure.role === 'target' ? figure.target : figure.reading
  return said.kind !== 'gap' && said.corrects !== undefined && !('gap' in said.corrects)
}

/** Whether there was no number: the code of a gap is why there is none, in letters. */
const isGap = ([, code]: SeenFigure): boolean => /^[a-z]/i.test(code)

/** What has changed as a sentence with before and after. `corrected`: the keys of the figures that correct others. */
export function sinceSentence({ before, after }: FigureSince, corrected: ReadonlySet<string>): string {
  if (!after) return before ? goneSentence(before) : ''
  const [key, , name, amount] = after
  if (isVerdict(after))
    return before ? `${name}「${before[3]}」から「${amount}」にかわりました。` : `${name}「${amount}」になりました。`
  if (!before || isGap(before)) return `${name}が入りました：${amount}。`
  return `${name}が${corrected.has(key) ? '訂正されました' : 'かわりました'}：${before[3]} → ${amount}。`
}

const goneSentence = (before: SeenFigure): string =>
  isVerdict(before)
    ? `${before[2]}「${before[3]}」とは、言えなくなりました。`
    : `${before[2]}がなくなりました：${before[3]}。`
