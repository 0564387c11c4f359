/** Where something stands in a source document: the proof that goes with every record. */

export type DocumentId = string

/**
 * Some lines of a document and the words that stand there, as printed.
 * Lines count from 1. `nth` (from 1) says which of several equal words on these lines is meant.
 */
export type SourceSpan = {
  readonly document: DocumentId
  readonly lines: readonly [first: number, last: number]
  readonly words: string
  readonly nth?: number
}

/** The row itself first; then, where its year or unit stands only in a heading, that heading too. */
export type Citation = readonly [SourceSpan, ...SourceSpan[]]

/** The first and last line of the record itself, headings left out: what the open data prints. */
export const firstLinesOf = (citation: Citation): readonly [first: number, last: number] => citation[0].lines

/** All words that a citation quotes, the headings' too, in one text. */
export const quotedWordsOf = (citation: Citation): string => citation.map(({ words }) => words).join(' ')
