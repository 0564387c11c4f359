import type { SourceSpan } from '#domain/citation.ts'
import type { Judged } from '#domain/judging/headline.ts'
import type { SourceDocument } from '#domain/plan.ts'
import { figureCitation, type FigureSource } from '#texts/figure-citation.ts'
import { figurePicture } from './figure-picture.ts'
import { judgementSentence } from '#texts/judgements.ts'
import { verdictWords } from '#texts/verdicts.ts'
import { progressDrawing } from './progress-drawing.ts'
import { verdictTones } from './verdict-tones.ts'

/** The figure that is taken away. `slice`: the name of the series, empty for the whole. */
type SharedFigure = { readonly judged: Judged; readonly slice: string }

/**
 * Where it is taken from. `documents`: those of its plan. `publisher`: its name; `years`: those of the plan in words;
 * `address`: the whole address of the page.
 */
type FigureOrigin = {
  readonly documents: readonly SourceDocument[]
  readonly publisher: string
  readonly years: string
  readonly address: string
}

/** What a person takes away of a figure: the text to copy, the picture as SVG text, and the name of its file. */
type FigureFiles = { readonly citation: string; readonly picture: string; readonly file: string }

/** A figure as text and as picture, both with the lines of the very numbers that the sentence speaks of. */
export function figureFiles(
  { judged, slice }: SharedFigure,
  { documents, publisher, years, address }: FigureOrigin,
): FigureFiles {
  const { indicator, series, judgement } = judged
  const sentence = judgementSentence(judged)
  const name = slice ? `${indicator.name}（${slice}）` : indicator.name
  const source = { publisher, years, documents: documentLines(placesOf(judged), documents) }
  const position = indicator.series.indexOf(series)
  return {
    citation: figureCitation(name, sentence, source, address),
    picture: figurePicture({
      place: publisher,
      name,
      sentence,
      verdict: verdictWords(judgement.verdict),
      tone: verdictTones[judgement.verdict],
      way: progressDrawing(judged),
      source,
    }),
    file: indicator.series.length > 1 ? `${indicator.id}-${position + 1}.png` : `${indicator.id}.png`,
  }
}

/** The places by their document, in the order in which they are first named. */
function documentLines(
  places: readonly [SourceSpan, ...SourceSpan[]],
  documents: readonly SourceDocument[],
): FigureSource['documents'] {
  const linesIn = (id: string) => ({
    title: documents.find((document) => document.id === id)?.title ?? id,
    lines: places.filter(({ document }) => document === id).map(({ lines }) => lines),
  })
  const [first, ...others] = new Set(places.map(({ document }) => document))
  return [linesIn(first!), ...others.map(linesIn)] // There is a place.
}

/**
 * Where the start, the aim and the result stand; over a window of years all its results. A gap proves nothing and is
 * left out.
 */
function placesOf({ indicator, series, target, judgement }: Judged): readonly [SourceSpan, ...SourceSpan[]] {
  const { baseline, readings } = series
  const result = judgement.reading ? [judgement.reading] : []
  const results = target.due.kind === 'by' ? result : readings
  const numbers = [baseline, ...results].filter(({ kind }) => kind === 'number')
  const [first, ...others] = [...numbers, target].map(({ cited }) => cited[0])
  return target.kind === 'gap' && !numbers.length ? [indicator.cited[0]] : [first!, ...others] // The target is there.
}
