import type { RubyMarkup } from '../ruby-markup.ts'
import { beginnings, compounds, cutsOf, particles, withoutEnding } from './cuts.ts'
import { nearestWords } from './nearest.ts'
import { queryLimits, wordsOf, type QueryParser, type Query } from './query.ts'
import { kanaOfRomaji } from './romaji.ts'
import { finds, search, type Hit } from './search.ts'
import type { SearchText } from './search-text.ts'
import { isSentence, sentenceWords, withoutFillers, type SentenceWord } from './sentence.ts'
import type { Closeness } from './sounds.ts'
import { mixedWord, spelledOut } from './spelled-out.ts'

/**
 * What a query finds. `taken`: the words that were looked for in place of those typed, where those found nothing.
 * `kept`: where no record holds all words, those that the hits hold; `lacking`: those of the others that were typed
 * apart. `apart`: the parts of the word that is typed, where hits with these parts alone stand behind few with all of
 * it. `absent`: what no record holds. `parts`: other words that would find something by themselves, and how much.
 */
export type SearchOutcome<Item> = {
  readonly query: Query
  readonly hits: readonly Hit<Item>[]
  readonly taken: readonly string[]
  readonly kept: readonly string[]
  readonly lacking: readonly string[]
  readonly apart: readonly string[]
  readonly absent: readonly string[]
  readonly parts: readonly { readonly word: string; readonly count: number }[]
}

/** What can be found, and how it is read. */
export type Findables<Item> = {
  readonly items: readonly Item[]
  readonly textOf: (item: Item) => SearchText
  readonly weightOf?: (item: Item) => number
  /** A record's texts with their readings. */
  readonly markedOf?: (item: Item) => readonly RubyMarkup[]
  /** Whether a word, folded, is a town's name: it says where, and not what is looked for. */
  readonly isTown?: (word: string) => boolean
}

/** At most so many ways to take a word apart are tried. */
const mostCuts = 12

/** So few hits are not all that one who types a compound may want. */
const few = 6

/** A word that finds something in the place of one that is typed and finds nothing; `how`: how closely it is read. */
type Found = { readonly pieces: readonly string[]; readonly how: Closeness }

/**
 * Looks for what is typed. Where that finds nothing, for the same words spelled otherwise (hoikuen, 保育えん), taken apart
 * (引っ越しのお金: 引っ越し and お金) or misheard; where no record holds all of them, for those of them that say most. What is
 * found as it is typed stays, in its order and before all else.
 */
export function searchOutcome<Item>(
  findables: Findables<Item>,
  typed: string,
  queries: QueryParser,
): SearchOutcome<Item> {
  return new Attempt(findables, queries).outcomeOf(typed)
}

class Attempt<Item> {
  readonly #findables: Findables<Item>
  readonly #queries: QueryParser
  /** The same words are looked for again and again while they are taken apart. */
  readonly #answers = new Map<string, boolean>()

  constructor(findables: Findables<Item>, queries: QueryParser) {
    this.#findables = findables
    this.#queries = queries
  }

  outcomeOf(typed: string): SearchOutcome<Item> {
    const query = this.#queries.of(typed)
    const hits = this.#hitsOf(query)
    const nothing = { query, hits, taken: [], kept: [], lacking: [], apart: [], absent: [], parts: [] }
    if (!query.words.length) return nothing
    const words = withoutFillers(wordsOf(typed)).slice(0, queryLimits.words)
    if (hits.length) return { ...nothing, ...this.#withApart(words, hits) }
    if (words.length === 1) this.#answers.set(keyOf(words, 'exact'), false)
    const found = words.map((word) => this.#inPlaceOf(word))
    return this.#taken(nothing, words, found) ?? this.#nearest(nothing, typed, words, found)
  }

  /** All words, each as it finds something. */
  #taken(
    nothing: SearchOutcome<Item>,
    words: readonly string[],
    found: readonly (Found | undefined)[],
  ): SearchOutcome<Item> | undefined {
    const taken = words.flatMap((word, at) => found[at]?.pieces ?? [word])
    const how = loosest(found)
    if (how === 'exact' && taken.join(' ') === words.join(' ')) return undefined
    const query = this.#queries.ofWords(taken, how)
    const hits = this.#hitsOf(query)
    return hits.length
      ? {
          ...nothing,
          query: { ...query, left: nothing.query.left },
          hits,
          taken: query.words.map(({ typed }) => typed),
        }
      : undefined
  }

  /** As many of the words as one record holds, and the others as offers. */
  #nearest(
    nothing: SearchOutcome<Item>,
    typed: string,
    words: readonly string[],
    found: readonly (Found | undefined)[],
  ): SearchOutcome<Item> {
    const isTyped = ({ shown }: SentenceWord): boolean => words.includes(shown)
    const pool = words.flatMap((word, at): readonly SentenceWord[] => {
      const pieces = found[at]?.pieces
      if (pieces) return pieces.map(asItIs)
      const inside = isSentence(word) ? sentenceWords(word, this.#queries.known) : []
      return inside.length ? inside : [asItIs(word)]
    })
    const how = loosest(found)
    const there = pool.filter(({ sought }) => this.#findsAny([sought], how))
    const query = this.#queries.ofWords(
      there.map(({ sought }) => sought),
      how,
    )
    const { items, textOf, isTown = () => false } = this.#findables
    const nearestAt = new Set(nearestWords(items, textOf, query, ({ ways }) => ways.some(isTown)))
    const kept = there.filter((_, at) => nearestAt.has(at))
    const nearest = this.#queries.ofWords(
      kept.map(({ sought }) => sought),
      how,
    )
    return {
      ...nothing,
      ...(kept.length && { query: { ...nearest, left: nothing.query.left }, hits: this.#hitsOf(nearest) }),
      kept: kept.map(({ shown }) => shown),
      lacking: pool.filter((word) => isTyped(word) && !kept.includes(word)).map(({ shown }) => shown),
      // What a sentence is about is said to be absent only where none of it is there.
      absent: pool.filter((word) => (!kept.length || isTyped(word)) && !there.includes(word)).map(({ shown }) => shown),
      parts: this.#offers(typed, words, found, there, kept),
    }
  }

  /** What else finds something: the words that were left, and what a word that finds nothing begins with. */
  #offers(
    typed: string,
    words: readonly string[],
    found: readonly (Found | undefined)[],
    there: readonly SentenceWord[],
    kept: readonly SentenceWord[],
  ): SearchOutcome<Item>['parts'] {
    const begun = words.flatMap((word, at) => (found[at] || isSentence(word) ? [] : this.#begunBy(word)))
    const left = there.filter((word) => !kept.includes(word) && word.shown === word.sought).map(({ sought }) => sought)
    return [...new Set([...left, ...begun])]
      .map((word) => ({ word, count: this.#hitsOf(this.#queries.ofWords([word])).length }))
      .filter(({ word, count }) => count && word.length > 1 && word !== typed)
  }

  #begunBy(word: string): readonly string[] {
    return (
      particles(word).find((pieces) => pieces.some((piece) => this.#findsAny([piece]))) ??
      beginnings(word)
        .filter((piece) => this.#findsAny([piece]))
        .slice(0, 1)
    )
  }

  /** Behind few hits of a compound those that hold its parts, as they are written: 子育て and 支援 of 子育て支援. */
  #withApart(words: readonly string[], hits: readonly Hit<Item>[]): Pick<SearchOutcome<Item>, 'hits' | 'apart'> {
    const [word = '', another] = words
    if (another !== undefined || hits.length >= few) return { hits, apart: [] }
    const known = new Set(hits.map(({ item }) => item))
    for (const pieces of [...compounds(word).slice(0, mostCuts), ...withoutEnding(word)]) {
      const more = this.#hitsOf(asWritten(this.#queries.ofWords(pieces))).filter(({ item }) => !known.has(item))
      if (more.length) return { hits: [...hits, ...more], apart: pieces }
    }
    return { hits, apart: [] }
  }

  /** What finds something in the place of a word: itself, other spellings, its parts, what sounds like it. */
  #inPlaceOf(word: string): Found | undefined {
    if (this.#findsAny([word])) return { pieces: [word], how: 'exact' }
    const read = kanaOfRomaji(word) ?? kanaOfRomaji(word.replace(/[^aiueo]{1,2}$/i, ''))
    // Romaji leave long vowels out (iju), so they are not asked for.
    if (read !== undefined && this.#findsAny([read], 'long')) return { pieces: [read], how: 'long' }
    const spelled = this.#spelled(word)
    if (spelled !== undefined && this.#findsAny([spelled])) return { pieces: [spelled], how: 'exact' }
    const pieces = cutsOf(word)
      .slice(0, mostCuts)
      .find((pieces) => pieces.every((piece) => this.#findsAny([piece])) && this.#findsAny(pieces))
    if (pieces) return { pieces, how: 'exact' }
    const how = (['long', 'rough'] as const).find((how) => this.#findsAny([read ?? word], how))
    return how && { pieces: [read ?? word], how }
  }

  #spelled(typed: string): string | undefined {
    const { items, textOf, markedOf = () => [] } = this.#findables
    const word = mixedWord(typed)
    if (!word) return undefined
    const holds = ({ name, nameKana, text, textKana }: SearchText): boolean =>
      (name + text).includes(word.kanji) && (nameKana + textKana).includes(word.kana)
    const texts = items.filter((item) => holds(textOf(item))).flatMap((item) => markedOf(item))
    return spelledOut(word, [...this.#queries.readings, ...texts])
  }

  #hitsOf(query: Query): readonly Hit<Item>[] {
    return search(this.#findables.items, this.#findables.textOf, query, this.#findables.weightOf)
  }

  #findsAny(words: readonly string[], how: Closeness = 'exact'): boolean {
    const key = keyOf(words, how)
    const known = this.#answers.get(key)
    const answer = known ?? finds(this.#findables.items, this.#findables.textOf, this.#queries.ofWords(words, how))
    this.#answers.set(key, answer)
    return answer
  }
}

const asItIs = (word: string): SentenceWord => ({ shown: word, sought: word })

const keyOf = (words: readonly string[], how: Closeness): string => [how, ...words].join(' ')

/** How the loosest of the words is read. */
const loosest = (found: readonly (Found | undefined)[]): Closeness =>
  (['rough', 'long'] as const).find((how) => found.some((one) => one?.how === how)) ?? 'exact'

/** A query without synonyms. */
const asWritten = (query: Query): Query => ({ ...query, words: query.words.map((word) => ({ ...word, alike: [] })) })
