import { linesWords } from './citations.ts'
import { figureShare as words } from './figure-share.ts'
import { writtenIn } from './plan-years.ts'

/**
 * Where a figure comes from: who published it, the documents with the lines of the numbers, and the years of its plan
 * as `planYears` gives them.
 */
export type FigureSource = {
  readonly publisher: string
  readonly documents: readonly [DocumentLines, ...DocumentLines[]]
  readonly years: string
}
type DocumentLines = { readonly title: string; readonly lines: readonly (readonly [first: number, last: number])[] }

const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ')

/** 10行目、131〜133行目: each once and in the order of the print; lines that lie within others are not named again. */
function allLines(lines: DocumentLines['lines']): string {
  const different = lines.filter(
    (line, index) => lines.findIndex((other) => other[0] === line[0] && other[1] === line[1]) === index,
  )
  const within = ([first, last]: DocumentLines['lines'][number]): boolean =>
    different.some(([from, to]) => from <= first && last <= to && (from < first || last < to))
  return different
    .filter((line) => !within(line))
    .toSorted((a, b) => a[0] - b[0])
    .map(linesWords)
    .join('、')
}

/** The source of a figure in one line: 「総合戦略」（防府市）131行目、「実績の報告」3行目. */
export const sourceWords = ({ publisher, documents: [own, ...later] }: FigureSource): string =>
  oneLine(
    [
      `「${own.title}」（${publisher}）${allLines(own.lines)}`,
      ...later.map(({ title, lines }) => `「${title}」${allLines(lines)}`),
    ].join('、'),
  )

/**
 * What is copied with a figure: what the figure is of and its sentence, then document, publisher and lines, the years
 * of its plan, and the address of the page. So a number that travels on can still be traced to its line.
 * Each stands on a line of its own, whatever white space the texts hold; an empty address is left out.
 */
export function figureCitation(name: string, sentence: string, source: FigureSource, address: string): string {
  const lines = [name, sentence, words.source(sourceWords(source)), writtenIn(source.years), address]
  return lines.map(oneLine).filter(Boolean).join('\n')
}
