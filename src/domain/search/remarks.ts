import type { RubyMarkup } from '../ruby-markup.ts'
import { folded } from './search-text.ts'
import type { Query } from './query.ts'

/**
 * What is said when a word is looked for that stands in the documents without being told of there: 児童手当 is named as an
 * example alone. `kana`: how the word is read, empty where it is kana.
 */
export type SearchRemark = { readonly word: string; readonly kana: string; readonly text: RubyMarkup }

/** The remarks on the words of a query, be they typed as they are written or in kana. */
export const remarksOn = ({ words }: Pick<Query, 'words'>, remarks: readonly SearchRemark[]): readonly SearchRemark[] =>
  remarks.filter(({ word, kana }) =>
    words.some(({ ways }) => ways.includes(folded(word)) || (kana !== '' && ways.includes(folded(kana)))),
  )
