import { toHiragana } from '../kana.ts'
import { wordsOf, type QueryParser, type Query } from './query.ts'
import { finds, search, type Hit } from './search.ts'
import { folded, type SearchText } from './search-text.ts'

/**
 * What a query finds. `taken`: the words that were looked for in place of those typed, where those found nothing.
 * `parts`: where these found nothing either, the words that would find something by themselves, and how much.
 */
type SearchOutcome<Item> = {
  readonly query: Query
  readonly hits: readonly Hit<Item>[]
  readonly taken: readonly string[]
  readonly parts: readonly { readonly word: string; readonly count: number }[]
}

/** At most so many ways to take a word apart are tried, at so many of its particles, and so many of its beginnings. */
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
  const hitsOf = (query: Query): readonly Hit<Item>[] => search(items, textOf, query, weightOf)
  // The same words are looked for again and again while they are taken apart.
  const answers = new Map<string, boolean>()
  const findsAny = (words: readonly string[]): boolean => {
    const key = words.join(' ')
    const answer = answers.get(key) ?? finds(items, textOf, queries.ofWords(words))
    answers.set(key, answer)
    return answer
  }
  const findsEachAndAll = (words: readonly string[]): boolean =>
    words.every((word) => findsAny([word])) && findsAny(words)
  const words = wordsOf(typed)
  const query = queries.of(typed)
  const hits = hitsOf(query)
  if (hits.length || !query.words.length) return { query, hits, taken: [], parts: [] }
  if (words.length === 1) answers.set(words.join(' '), false)
  // Only what finds nothing by itself is taken apart.
  const cuts = words.map((word) => ({
    word,
    pieces: findsAny([word]) ? [word] : (cutsOf(word).slice(0, mostCuts).find(findsEachAndAll) ?? [word]),
  }))
  const taken = cuts.flatMap(({ pieces }) => pieces)
  if (taken.length !== words.length || taken.some((word, index) => word !== words[index])) {
    const again = queries.ofWords(taken)
    const others = hitsOf(again)
    if (others.length) return { query: again, hits: others, taken, parts: [] }
  }
  const piecesOf = (word: string): readonly string[] =>
    particles(word).find((pieces) => pieces.some((piece) => findsAny([piece]))) ??
    beginnings(word)
      .filter((piece) => findsAny([piece]))
      .slice(0, 1)
  const pieces = [
    ...new Set(cuts.flatMap(({ word, pieces }) => (pieces.length > 1 || findsAny(pieces) ? pieces : piecesOf(word)))),
  ]
  const parts = pieces
    .map((word) => ({ word, count: hitsOf(queries.ofWords([word])).length }))
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

/** Endings of a question that say nothing of what is looked for: 〜について, 〜が知りたい. */
const endings = /(?:について|知りたい|したい|たい|ほしい|欲しい|には|とは|[をがはにでの])+$/

/** The ways to part a word at its particles: not at all, then at one of them, then at two, then at three. */
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
    .map((set) => {
      const ends = [...set, word.length]
      return [0, ...set.map((place) => place + 1)].map((start, index) => word.slice(start, ends[index]))
    })
    .filter((pieces) => pieces.every(stands) && !(pieces.length === 1 && pieces[0] === typed))
}

/** What a word begins with, the longest first: 介護 of 介護保険. */
const beginnings = (word: string): readonly string[] =>
  Array.from(word.slice(2, 2 + mostBeginnings), (_, index) => word.slice(0, index + 2))
    .toReversed()
    // 17 of 17.6億円 is another number.
    .filter((piece) => !/\d$/.test(piece) || !/^[\d.,]/.test(word.slice(piece.length)))
    .filter((piece) => isPart(piece) && !isStem(piece))

/** Whether a piece may be looked for alone: it has two letters, or is one kanji. */
const stands = (piece: string): boolean => piece.length > 1 || /\p{sc=Han}/u.test(piece)

/**
 * The ways to part a word in two, with at least two letters on each side, where `cuts` says so of the letters beside.
 */
const cutsWhere = (word: string, cuts: (before: string, after: string) => boolean): readonly (readonly string[])[] =>
  Array.from(word.slice(0, -3), (_, index) => index + 2)
    .filter((at) => cuts(word.charAt(at - 1), word.charAt(at)))
    .map((at) => [word.slice(0, at), word.slice(at)])

function scriptOf(letter: string): 'han' | 'katakana' | 'other' {
  if (/\p{sc=Han}/u.test(letter)) return 'han'
  return /[\p{sc=Katakana}ー]/u.test(letter) ? 'katakana' : 'other'
}

/** Where one script ends and another begins, as words do: 空き家|バンク, 子ども|医療費. */
const isBorder = (before: string, after: string): boolean =>
  scriptOf(before) !== scriptOf(after) && scriptOf(after) !== 'other'

/** A kanji with its ending, such as 受け and 付け, is not taken for a word by itself. */
const isStem = (piece: string): boolean => /^\p{sc=Han}\p{sc=Hiragana}$/u.test(piece)

/** Whether a piece may be a word within others of its script: not サー and バー in サーバー. */
const isPart = (piece: string): boolean => folded(piece).length > 2 || !/\p{sc=Katakana}/u.test(piece)
