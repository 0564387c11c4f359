import { inject, type InjectionKey } from 'vue'
import type { Marked } from '#domain/ruby-markup.ts'
import type { Citation } from '#domain/citation.ts'
import type { Level, Wording } from '#domain/wording.ts'

/** A word explained: by a document, whose lines say so, or by us. */
export type Explained = {
  readonly name: Marked
  readonly kana: string
  readonly plain: Marked
  readonly easy: Marked
  readonly from:
    | { readonly by: 'us' }
    | { readonly by: 'document'; readonly title: string; readonly term: string; readonly cited: Citation }
}

/** How the reader wants to be told, and where the words come from. What is asked here is reactive. */
export type Saying = {
  level(): Level
  wordingOf(id: string): Wording | undefined
  /** Printed words with their readings, where the data has them. */
  printedMarks(text: string): Marked
  /** The app's own words with their readings, once these are there. */
  ownMarks(text: string): Marked
  /** The explanation of a word of the glossary; `undefined` where there is none, or none can be had now. */
  explain(term: string): Promise<Explained | undefined>
}

export const sayingKey: InjectionKey<Saying> = Symbol('saying')

/** Where nothing is given, as in a component that stands alone: the document's own words. */
const printedAlone: Saying = {
  level: () => 'plain',
  wordingOf: () => undefined,
  printedMarks: (text) => text,
  ownMarks: (text) => text,
  explain: () => Promise.resolve(undefined),
}

export const useSaying = (): Saying => inject(sayingKey, printedAlone)
