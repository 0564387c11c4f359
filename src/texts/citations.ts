import type { SourceSpan } from '#domain/citation.ts'
import type { Slip, SourceDocument } from '#domain/plan.ts'

/** 131行目, or 258〜266行目. */
export const linesWords = ([first, last]: readonly [number, number]): string =>
  first === last ? `${first}行目` : `${first}〜${last}行目`

/** 防府市 総合戦略 131行目: where something stands, in words. */
export const sourceSpanWords = (place: SourceSpan, title: string): string => `${title} ${linesWords(place.lines)}`

/** The slips of the extraction that stand in quoted words, each as a sentence. */
export const slipWords = (words: string, slips: readonly Slip[]): readonly string[] =>
  slips
    .filter((slip) => words.includes(slip.printed))
    .map((slip) => `「${slip.printed}」は「${slip.read}」と読みました。${slip.because}`)

/** The hash of a document's address that names lines: #L12 or #L12-15. */
export const linesHash = ([first, last]: readonly [number, number]): string =>
  first === last ? `#L${first}` : `#L${first}-${last}`

/** The lines that a hash names, within the document; `undefined` for any other hash. */
export function linesOfHash(
  hash: string,
  document: Pick<SourceDocument, 'lines'>,
): readonly [number, number] | undefined {
  const found = /^#L(\d+)(?:-L?(\d+))?\b/.exec(hash)
  if (!found) return undefined
  const first = Number(found[1])
  const last = found[2] ? Number(found[2]) : first
  return first >= 1 && first <= last && last <= document.lines.length ? [first, last] : undefined
}
