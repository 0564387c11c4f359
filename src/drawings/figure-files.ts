import type { SourceSpan } from '#domain/citation.ts'
import type { Series } from '#domain/figure.ts'
import type { Indicator } from '#domain/indicator.ts'
import type { Judged } from '#domain/judging/headline.ts'
import type { SourceDocument } from '#domain/plan.ts'
import { figureCitation } from '#texts/figure-citation.ts'
import { figurePicture } from './figure-picture.ts'
import { verdictWords } from '#texts/verdicts.ts'
import { progressDrawing } from './progress-drawing.ts'

/**
 * The figure that is taken away. `slice`: the name of the series, empty for the whole; `sentence`: what the page says
 * of it.
 */
type SharedFigure = {
  readonly indicator: Indicator
  readonly series: Series
  readonly slice: string
  readonly headline: Judged
  readonly sentence: string
}

/**
 * Where it is taken from. `publisher`: its name; `years`: those of the plan in words; `address`: the whole address
 * of the page.
 */
type FigureOrigin = {
  readonly document: SourceDocument
  readonly publisher: string
  readonly years: string
  readonly address: string
}

/** What a person takes away of a figure: the text to copy, the picture as SVG text, and the name of its file. */
type FigureFiles = { readonly citation: string; readonly picture: string; readonly file: string }

/** A figure as text and as picture, both with the lines of the very numbers that the sentence speaks of. */
export function figureFiles(
  { indicator, series, slice, headline, sentence }: SharedFigure,
  { document, publisher, years, address }: FigureOrigin,
): FigureFiles {
  const name = slice ? `${indicator.name}（${slice}）` : indicator.name
  const source = {
    title: document.title,
    publisher,
    years,
    lines: placesOf(indicator, series, headline).map(({ lines }) => lines),
  }
  const position = indicator.series.indexOf(series)
  return {
    citation: figureCitation(name, sentence, source, address),
    picture: figurePicture({
      name,
      sentence,
      verdict: verdictWords(headline.judgement.verdict),
      way: progressDrawing(indicator, series, headline),
      source,
    }),
    file: indicator.series.length > 1 ? `${indicator.id}-${position + 1}.png` : `${indicator.id}.png`,
  }
}

/**
 * Where the start, the aim and the result stand; over a window of years all its results. A gap proves nothing and is
 * left out.
 */
function placesOf(
  indicator: Indicator,
  { baseline, readings }: Series,
  { target, judgement }: Judged,
): readonly SourceSpan[] {
  const judged = judgement.reading ? [judgement.reading] : []
  const results = target.due.kind === 'by' ? judged : readings
  const numbers = [baseline, ...results].filter(({ kind }) => kind === 'number')
  return target.kind === 'gap' && !numbers.length
    ? [indicator.cited[0]]
    : [...numbers, target].map(({ cited }) => cited[0])
}
