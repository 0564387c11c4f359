import type { SourceSpan } from './citation.ts'
import type { SourceDocument } from './plan.ts'
import { PrintedText } from './printed-text.ts'

/** A stretch of a printed line, and whether a record quotes it. */
export type LinePart = { readonly text: string; readonly quoted: boolean }
/** A printed line with its number (from 1). */
export type QuotedLine = { readonly number: number; readonly pieces: readonly LinePart[] }

/**
 * The printed lines from first to last, with the words that the places quote told apart. White space at the ends is
 * dropped. Words are looked for on all lines of their place: they may begin above the lines shown, or end below them.
 */
export function quotedLines(
  document: Pick<SourceDocument, 'lines'>,
  places: readonly Pick<SourceSpan, 'lines' | 'words' | 'nth'>[],
  [first, last]: readonly [number, number],
): readonly QuotedLine[] {
  const near = places.filter(({ lines: [from, to] }) => from <= last && to >= first)
  const top = Math.min(first, ...near.map(({ lines }) => lines[0]))
  const bottom = Math.max(last, ...near.map(({ lines }) => lines[1]))
  const text = new PrintedText(document.lines.slice(top - 1, bottom))
  const marks = new Map<number, boolean[]>()
  for (const { lines, words, nth = 1 } of near) {
    const ranges = text.find(words, [lines[0] - top + 1, lines[1] - top + 1])[nth - 1] ?? []
    for (const range of ranges) {
      const number = range.line + top - 1
      const line = marks.get(number) ?? []
      for (let offset = range.from; offset < range.to; offset += 1) line[offset] = true
      marks.set(number, line)
    }
  }
  return document.lines
    .slice(first - 1, last)
    .map((line, index) => ({ number: first + index, pieces: piecesOf(line, marks.get(first + index) ?? []) }))
}

function piecesOf(line: string, marks: readonly boolean[]): readonly LinePart[] {
  const pieces: { text: string; quoted: boolean }[] = []
  const end = line.trimEnd().length
  for (let offset = line.length - line.trimStart().length; offset < end; offset += 1) {
    const quoted = marks[offset] ?? false
    const open = pieces.at(-1)
    if (open?.quoted === quoted) open.text += line.charAt(offset)
    else pieces.push({ text: line.charAt(offset), quoted })
  }
  return pieces
}

/** Every place that a record quotes anywhere inside: its own, its figures', its schedule's. */
export function sourceSpansIn(value: unknown): readonly SourceSpan[] {
  if (typeof value !== 'object' || value === null) return []
  if ('document' in value && 'lines' in value && 'words' in value) return [value as SourceSpan]
  return Object.values(value).flatMap(sourceSpansIn)
}
