import type { Query, QueryWord } from './query.ts'
import type { SearchText } from './search-text.ts'
import { WordMatcher, type WordMatch } from './word-matcher.ts'

/** What a match is worth, by where the word was found: in the name, in the text, a synonym in the name, in the text. */
const worths = [1, 0.6, 0.5, 0.3] as const

/** Of two words worth the same the one that is typed first is meant: 空き家 of 空き家 補助. */
const laterIsLess = 0.97

/** A word that only says where is worth so much of another one. */
const asideIsLess = 0.3

/**
 * Of words that no text holds all together, those that one text holds and that say most: rare words more than common
 * ones, names more than texts. Indexes of the words, in their order; empty where no text holds any. No text holds them
 * and another of the words too. `isAside`: the word says where, and not what.
 */
export function nearestWords<Item>(
  items: readonly Item[],
  textOf: (item: Item) => SearchText,
  query: Query,
  isAside: (word: QueryWord) => boolean = () => false,
): readonly number[] {
  const matchers = query.words.map((word) => new WordMatcher(word))
  const rows = items.map((item) => matchers.map((matcher) => matcher.in(textOf(item))))
  const rarity = query.words.map((word, at) => {
    const count = rows.filter((row) => row[at]).length
    const weight = isAside(word) ? asideIsLess : 1
    return weight * laterIsLess ** at * Math.log((items.length + 1) / (count + 0.5))
  })
  const worthOf = (row: readonly (WordMatch | undefined)[]): number =>
    row.reduce((sum, match, at) => sum + (match ? (worths[match.place] ?? 0) * (rarity[at] ?? 0) : 0), 0)
  let best: { readonly row: readonly (WordMatch | undefined)[]; readonly worth: number } | undefined
  for (const row of rows) {
    const worth = worthOf(row)
    if (worth > (best?.worth ?? 0)) best = { row, worth }
  }
  const most = best ? indexesIn(best.row) : []
  // A record that holds these in lesser places may hold another one too: then all of those are meant.
  return rows
    .filter((row) => most.length && most.every((at) => row[at]))
    .map(indexesIn)
    .reduce((widest, one) => (one.length > widest.length ? one : widest), most)
}

const indexesIn = (row: readonly (WordMatch | undefined)[]): readonly number[] =>
  row.flatMap((match, at) => (match ? [at] : []))
