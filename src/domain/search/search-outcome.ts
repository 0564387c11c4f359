import { toHiragana } from '../kana.ts'
import { wordsOf, type QueryParser, type Query } from './query.ts'
import { finds, search, type Hit } from './search.ts'
import { folded, type SearchText } from './search-text.ts'

/**
 * What comes of what is typed. `taken`: the words that were looked for in place of those typed, where these alone found
 * nothing. `parts`: where nothing was found at all, the words that would find something by themselves, and how much.
 */
export type SearchOutcome<Item> = {
  readonly query: Query
  readonly hits: readonly Hit<Item>[]
  readonly taken: readonly string[]
  readonly parts: readonly { readonly word: string; readonly count: number }[]
}

/** At most so many ways to take a word apart are tried, at so many of its particles. */
const mostCuts = 12
const mostParticles = 5
const mostBeginnings = 8

/** Looks for what is typed; where that finds nothing, for the same words taken apart (引っ越しのお金: 引っ越し and お金). */
export function searchOutcome<Item>(
  items: readonly Item[],
  textOf: (item: Item) => SearchText,
  typed: string,
  queries: QueryParser,
  weightOf?: (item: Item) => number,
): SearchOutcome<Item> {
  const found = (query: Query): readonly Hit<Item>[] => search(items, textOf, query, weightOf)
  const asked = new Map<string, boolean>()
  const finding = (words: readonly string[]): boolean => {
    const key = words.join(' ')
    const known = asked.get(key) ?? finds(items, textOf, queries.ofWords(words))
    asked.set(key, known)
    return known
  }
  const some = (words: readonly string[]): boolean => words.every((word) => finding([word])) && finding(words)
  const words = wordsOf(typed)
  const query = queries.ofWords(words)
  const hits = found(query)
  if (hits.length || !query.words.length) return { query, hits, taken: [], parts: [] }
  if (words.length === 1) asked.set(words[0]!, false)
  // Only what finds nothing by itself is taken apart.
  const cut = words.map((word) => (finding([word]) ? [word] : (cutsOf(word).slice(0, mostCuts).find(some) ?? [word])))
  const taken = cut.flat()
  if (taken.length !== words.length || taken.some((word, index) => word !== words[index])) {
    const again = queries.ofWords(taken)
    const others = found(again)
    if (others.length) return { query: again, hits: others, taken, parts: [] }
  }
  const piecesOf = (word: string): readonly string[] =>
    particles(word).find((pieces) => pieces.some((piece) => finding([piece]))) ??
    beginnings(word)
      .filter((piece) => finding([piece]))
      .slice(0, 1)
  const pieces = [
    ...new Set(
      cut.flatMap((pieces, index) => (pieces.length > 1 || finding(pieces) ? pieces : piecesOf(words[index]!))),
    ),
  ]
  const parts = pieces
    .map((word) => ({ word, count: found(queries.ofWords([word])).length }))
    .filter(({ word, count }) => count && word.length > 1 && word !== typed)
  return { query, hits, taken: [], parts }
}

/** The ways to take a word apart, the likeliest first. */
function cutsOf(word: string): readonly (readonly string[])[] {
  const head = unfinished.exec(word)?.[1]
  const read = /^[\p{sc=Katakana}ー]{2,}$/u.test(word) ? toHiragana(word) : undefined
  return [
    ...(head ? [[head]] : []),
    ...(read ? [[read]] : []),
    ...particles(word),
    ...cutsWhere(word, isBorder).filter((pieces) => !pieces.some(isStem)),
    ...cutsWhere(word, (before, after) => scriptOf(before) !== 'other' && scriptOf(after) !== 'other').filter(
      (pieces) => pieces.every(isPart),
    ),
  ]
}

/** Latin letters of a syllable that is still being typed: ほいk. */
const unfinished = /^(.*[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}ー])[a-z]{1,2}$/iu

/** What a question ends with that nothing is looked for by. */
const endings = /(?:について|知りたい|したい|たい|ほしい|欲しい|には|とは|[をがはにでの])+$/

/** A word at the particles in it, at one of them first, at last at all. */
function particles(typed: string): readonly (readonly string[])[] {
  const word = typed.replace(endings, '')
  if (!stands(word)) return []
  const at = [...word]
    .flatMap((letter, index) =>
      /[のをでにとはがへや]/.test(letter) && index > 0 && index < word.length - 1 ? [index] : [],
    )
    .slice(0, mostParticles)
  const all = at.reduce<readonly (readonly number[])[]>(
    (sets, place) => [...sets, ...sets.map((set) => [...set, place])],
    [[]],
  )
  return all
    .filter((set) => set.length <= 3)
    .toSorted((a, b) => a.length - b.length)
    .map((set) => [...set, word.length].map((end, index) => word.slice(index ? set[index - 1]! + 1 : 0, end)))
    .filter((pieces) => pieces.every(stands) && !(pieces.length === 1 && pieces[0] === typed))
}

/** What a word begins with, the longest first: 介護 of 介護保険. */
const beginnings = (word: string): readonly string[] =>
  Array.from(word.slice(2, 2 + mostBeginnings), (_, index) => word.slice(0, index + 2))
    .toReversed()
    .filter((piece) => isPart(piece) && !isStem(piece))

/** What may be looked for alone: two letters, or one kanji. */
const stands = (piece: string): boolean => piece.length > 1 || /\p{sc=Han}/u.test(piece)

/** A word in two at each place that has two letters on both sides and such letters next to it. */
const cutsWhere = (word: string, cuts: (before: string, after: string) => boolean): readonly (readonly string[])[] =>
  Array.from(word.slice(0, -3), (_, index) => index + 2)
    .filter((at) => cuts(word[at - 1]!, word[at]!))
    .map((at) => [word.slice(0, at), word.slice(at)])

const scriptOf = (letter: string): 'han' | 'katakana' | 'other' =>
  /\p{sc=Han}/u.test(letter) ? 'han' : /[\p{sc=Katakana}ー]/u.test(letter) ? 'katakana' : 'other'

/** Where one script ends and another begins, as words do: 空き家|バンク, 子ども|医療費. */
const isBorder = (before: string, after: string): boolean =>
  scriptOf(before) !== scriptOf(after) && scriptOf(after) !== 'other'

/** No word by itself: 受け and 付け. */
const isStem = (piece: string): boolean => /^\p{sc=Han}\p{sc=Hiragana}$/u.test(piece)

/** What may be a word within others of its script: not サー and バー in サーバー. */
const isPart = (piece: string): boolean => folded(piece).length > 2 || !/\p{sc=Katakana}/u.test(piece)
