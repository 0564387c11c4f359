import { inject, type InjectionKey } from 'vue'
import type { RubyMarkup } from '#domain/ruby-markup.ts'
import type { Citation } from '#domain/citation.ts'
import type { Level, Wording } from '#domain/wording.ts'

/** A word explained: by a document, whose lines say so, or by us. */
export type ExplainedTerm = {
  readonly name: RubyMarkup
  readonly kana: string
  readonly plain: RubyMarkup
  readonly easy: RubyMarkup
  readonly from:
    | { readonly by: 'us' }
    | { readonly by: 'document'; readonly title: string; readonly term: string; readonly cited: Citation }
}

/** How the reader wants to be told, and where the words come from. What is asked here is reactive. */
export type ReadingContext = {
  level(): Level
  wordingOf(id: string): Wording | undefined
  /** The years of the plan that holds a record, as a text carries them; empty where none holds it. */
  planYearsOf(id: string): string
  /** The app's own words with their readings, once these are there. */
  ownRuby(text: string): RubyMarkup
  /** The explanation of a word of the glossary; `undefined` where there is none, or none can be had now. */
  explain(term: string): Promise<ExplainedTerm | undefined>
}

export const readingContextKey: InjectionKey<ReadingContext> = Symbol('saying')

/** Where nothing is given, as in a component that stands alone: the document's own words. */
const printedAlone: ReadingContext = {
  level: () => 'plain',
  wordingOf: () => undefined,
  planYearsOf: () => '',
  ownRuby: (text) => text,
  explain: () => Promise.resolve(undefined),
}

export const useReadingContext = (): ReadingContext => inject(readingContextKey, printedAlone)
