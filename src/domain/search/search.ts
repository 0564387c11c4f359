import type { Query, QueryWord } from './query.ts'
import type { SearchText } from './search-text.ts'
import { matchKinds, WordMatcher, type WordMatch } from './word-matcher.ts'

/** What is to be marked in a hit: folded words, and kana that was found in readings. */
export type Marks = { readonly words: readonly string[]; readonly kana: readonly string[] }

/** A hit of a query: `rank` counts from 0, lower is better; `found`: the match of each of its words, in their order. */
export type Hit<Item> = {
  readonly item: Item
  readonly rank: number
  readonly found: readonly WordMatch[]
  readonly query: Query
}

const base = 1000

/**
 * The items that hold every word of a query, best first; those of one rank stay in their order. The worst place among
 * the words decides, then the sum of the places, then how well the names fit, then `weightOf` (0 to 9). It goes through
 * all items: at this number it is quick enough without an index (`npm run bench:search`). The only thing that it does
 * not find is one or two kana within other kana.
 */
export function search<Item>(
  items: readonly Item[],
  textOf: (item: Item) => SearchText,
  query: Query,
  weightOf: (item: Item) => number = () => 0,
): readonly Hit<Item>[] {
  if (!query.words.length) return []
  const matchers = query.words.map((word) => new WordMatcher(word))
  const hits: Hit<Item>[] = []
  for (const item of items) {
    const found = matchesIn(textOf(item), matchers)
    if (found) hits.push({ item, rank: rankOf(found, weightOf(item)), found, query })
  }
  return hits.sort((a, b) => a.rank - b.rank)
}

/** Whether any item holds every word of a query. */
export function finds<Item>(items: readonly Item[], textOf: (item: Item) => SearchText, query: Query): boolean {
  const matchers = query.words.map((word) => new WordMatcher(word))
  return matchers.length > 0 && items.some((item) => matchesIn(textOf(item), matchers))
}

/** The match of each word, if the text holds all of them. */
function matchesIn(text: SearchText, matchers: readonly WordMatcher[]): readonly WordMatch[] | undefined {
  const matches: WordMatch[] = []
  for (const matcher of matchers) {
    const match = matcher.in(text)
    if (!match) return undefined
    matches.push(match)
  }
  return matches
}

function rankOf(matches: readonly WordMatch[], weight: number): number {
  let worst = 0
  let places = 0
  let fit = 0
  for (const match of matches) {
    worst = Math.max(worst, match.place)
    places += match.place
    fit += match.fit
  }
  return ((worst * base + places) * base + fit) * 10 + weight
}

const isSynonym = ({ place }: WordMatch): boolean => place >= matchKinds.indexOf('nameAlike')

/** What is to be marked in a hit. */
export function marksOf({ query: { words }, found }: Pick<Hit<unknown>, 'query' | 'found'>): Marks {
  const marks = found.flatMap((match, index) => marksOfWord(words[index], match))
  return { words: [...new Set(marks.flatMap((mark) => mark.words))], kana: marks.flatMap(({ kana }) => kana) }
}

function marksOfWord(word: QueryWord | undefined, match: WordMatch): readonly Marks[] {
  if (!word) return []
  const { ways, alike: synonyms, kana } = word
  if (isSynonym(match)) return [{ words: synonyms.flatMap((synonym) => synonym.ways), kana: [] }]
  if (!kana) return [{ words: ways, kana: [] }]
  // Kana are marked where they are read so; where they stand by chance within other kana, as they are written too.
  return [{ words: match.loose ? ways : ways.slice(1), kana: [match.read ?? ways[0] ?? ''].filter(Boolean) }]
}
