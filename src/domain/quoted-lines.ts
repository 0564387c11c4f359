import type { Place } from './citation.ts'
import type { SourceDocument } from './plan.ts'
import { PrintedText } from './printed-text.ts'

/** A stretch of a printed line, and whether a record quotes it. */
export type Piece = { readonly text: string; readonly quoted: boolean }
/** A printed line with its number (from 1). */
export type QuotedLine = { readonly number: number; readonly pieces: readonly Piece[] }

/** The printed lines from first to last, with the words that the places quote told apart. White space at the ends is dropped. */
export function quotedLines(
  document: Pick<SourceDocument, 'lines'>,
  places: readonly Pick<Place, 'lines' | 'words' | 'nth'>[],
  [first, last]: readonly [number, number],
): readonly QuotedLine[] {
  const text = new PrintedText(document.lines.slice(first - 1, last))
  const marks = new Map<number, boolean[]>()
  for (const place of places) {
    const from = Math.max(place.lines[0], first)
    const to = Math.min(place.lines[1], last)
    if (from > to) continue
    const ranges = text.find(place.words, [from - first + 1, to - first + 1])[(place.nth ?? 1) - 1] ?? []
    for (const range of ranges) {
      const line = marks.get(range.line) ?? []
      for (let offset = range.from; offset < range.to; offset += 1) line[offset] = true
      marks.set(range.line, line)
    }
  }
  return text.lines.map((line, index) => ({ number: first + index, pieces: piecesOf(line, marks.get(index + 1) ?? []) }))
}

function piecesOf(line: string, marks: readonly boolean[]): readonly Piece[] {
  const pieces: { text: string; quoted: boolean }[] = []
  const end = line.trimEnd().length
  for (let offset = line.length - line.trimStart().length; offset < end; offset += 1) {
    const quoted = marks[offset] ?? false
    const open = pieces.at(-1)
    if (open?.quoted === quoted) open.text += line[offset]
    else pieces.push({ text: line[offset]!, quoted })
  }
  return pieces
}

/** Every place that a record quotes anywhere inside: its own, its figures', its schedule's. */
export function placesWithin(value: unknown): readonly Place[] {
  if (typeof value !== 'object' || value === null) return []
  if ('document' in value && 'lines' in value && 'words' in value) return [value as Place]
  return Object.values(value).flatMap(placesWithin)
}
