import { toHiragana } from '../kana.ts'
import type { RubyMarkup } from '../ruby-markup.ts'
import type { SearchRemark } from './remarks.ts'
import { evenLetters, folded, gone, unreadable, usualLetters, withSigns, wordStart } from './search-text.ts'
import { leastRough, readingOf, type Closeness } from './sounds.ts'
import { yearWays } from './year-ways.ts'

/** Words as the seeds write them that stand for one another when one searches. */
export type SynonymTable = {
  /** Ways to write the same word: 引っ越し, 引越し, 引越. */
  readonly spellings: readonly (readonly string[])[]
  /** Words that mean nearly the same. */
  readonly synonyms: readonly (readonly string[])[]
  /** What else is looked for when a word is typed, but not the other way round: 津波 finds 防災, 防災 not 津波. */
  readonly wider: Readonly<Record<string, readonly string[]>>
  /** The kana of the words above, by word, so that they can be typed in kana. */
  readonly kana: Readonly<Record<string, string>>
  /** Absent in packs older than the field. */
  readonly remarks?: readonly SearchRemark[]
}

/** A synonym with all its spellings, folded. */
type Synonyms = { readonly word: string; readonly ways: readonly string[] }

/**
 * A word of a query, with everything that it may stand for. `ways`: its spellings, folded, as typed first. `kana`: it
 * is kana alone and may stand within other kana by chance (ごみ in なごみ, バス in のばす); `reading` finds it from the start of
 * a word on. Hiragana may be how a word is read, katakana must be written so. `alike`: its synonyms.
 */
export type QueryWord = {
  readonly typed: string
  readonly ways: readonly string[]
  readonly kana?: { readonly script: 'hiragana' | 'katakana'; readonly reading: RegExp }
  readonly alike: readonly Synonyms[]
}

/**
 * The words that are typed: a hit holds every one of them. `unread`: letters that cannot be looked for; then nothing
 * is, since the rest would answer another question. `left`: words beyond the most that are looked for.
 */
export type Query = {
  readonly words: readonly QueryWord[]
  readonly unread: readonly string[]
  readonly left: readonly string[]
}

/**
 * At most so many letters that are typed count (UTF-16 units, as fields count them), so many words of them, each in so
 * many spellings.
 */
export const queryLimits = { letters: 100, words: 8, ways: 24 } as const

const inSentences = (word: string): readonly (readonly [string, string])[] => {
  const isShort = /^[ぁ-ん]{1,2}$/.test(word) || /[.*+?^${}()|[\]\\]/.test(word)
  const stem = /^(\p{sc=Han}[ぁ-ん]+)[るうくすつむぶぐ]$/u.exec(word)?.[1]
  return isShort ? [] : [[word, word] as const, ...(stem ? [[stem, word] as const] : [])]
}

/** An English word without the ending of more than one: nurseries, buses, schools. Of other words nothing. */
const singulars = (word: string): readonly string[] =>
  /^[a-z]{3,}s$/.test(word) ? [word.slice(0, -1), word.replace(/es$/, ''), word.replace(/ies$/, 'y')] : []

const isKana = (word: string): boolean => /^[ぁ-ん]+$/.test(word)

/** Takes apart what is typed, with the ways to write a word and its synonyms at hand. */
export class QueryParser {
  readonly #spellings: ReadonlyMap<string, readonly string[]>
  readonly #spelling: RegExp | undefined
  readonly #alike = new Map<string, readonly string[]>()

  /** The words that stand for others and are read otherwise than written, with their readings. */
  readonly readings: readonly RubyMarkup[]
  readonly #written: readonly string[]
  #known: ReadonlyMap<string, string> | undefined

  constructor({ spellings, synonyms, wider, kana }: SynonymTable) {
    this.readings = Object.entries(kana).map(([word, read]) => `{${word}|${read}}`)
    this.#written = [...spellings.flat(), ...synonyms.flat(), ...Object.keys(wider), ...Object.values(kana)]
    const groups = spellings.map((group) => [...new Set(group.map(folded))])
    this.#spellings = new Map(groups.flatMap((group) => group.map((spelling) => [spelling, group] as const)))
    // The longest first: お年寄り is to be found as such, not as お年寄 with a り behind it.
    const longest = [...this.#spellings.keys()].toSorted((a, b) => b.length - a.length)
    this.#spelling = longest.length ? new RegExp(longest.map(escaped).join('|'), 'g') : undefined
    const readings = new Map(Object.entries(kana).map(([word, read]) => [word, folded(read)]))
    const keysOf = (word: string): readonly string[] => [...this.#waysOf(folded(word)), readings.get(word) ?? []].flat()
    const add = (word: string, others: readonly string[]): void => {
      for (const key of keysOf(word)) this.#alike.set(key, [...new Set([...(this.#alike.get(key) ?? []), ...others])])
    }
    for (const group of synonyms) for (const word of group) add(word, group)
    for (const [word, others] of Object.entries(wider)) add(word, others)
  }

  /**
   * The words that stand for others, as they stand in a sentence, with the word that is looked for: nouns, and verbs
   * without their last letter (預け: 預ける). Of hiragana those alone that are no ending of another word.
   */
  get known(): ReadonlyMap<string, string> {
    return (this.#known ??= new Map(this.#written.flatMap(inSentences)))
  }

  /** The query that is typed, its words parted by spaces or signs. Empty where no word is left. */
  of(typed: string): Query {
    const unread = unreadIn(typed)
    return unread.length ? { words: [], unread, left: [] } : this.ofWords(wordsOf(typed))
  }

  /** A query of these words. `how`: how closely those that are kana alone must be read as they are written. */
  ofWords(words: readonly string[], how: Closeness = 'exact'): Query {
    const all = words.filter(tidied)
    return {
      words: all.slice(0, queryLimits.words).map((word) => this.#wordOf(word, how)),
      unread: [],
      left: all.slice(queryLimits.words),
    }
  }

  #wordOf(typed: string, how: Closeness): QueryWord {
    const fold = tidied(typed)
    const ways = [...new Set([...this.#waysOf(fold), ...yearWays(fold)])]
    const isRead = isKana(fold)
    const close = how === 'rough' && fold.length < leastRough ? 'long' : how
    const reading = readingOf(fold, isRead ? close : 'exact')
    const read = isRead && close !== 'exact' ? this.#keysRead(reading) : []
    const keys = [...ways, ...singulars(fold), ...read]
    const others = [...new Set(keys.flatMap((key) => this.#alike.get(key) ?? []))].filter(
      (word) => !ways.includes(folded(word)),
    )
    return {
      // As a word is read that is known to be meant: いじゅう for いじゅ.
      typed: read[0] ?? typed,
      ways,
      // Loosely read, katakana are sounds like all others.
      ...(isRead && {
        kana: { script: close !== 'exact' || /[ぁ-ん]/.test(typed) ? 'hiragana' : 'katakana', reading },
      }),
      alike: others.map((word) => ({ word, ways: this.#waysOf(folded(word)) })),
    }
  }

  /** The words in kana that have synonyms and are read so, whole. */
  #keysRead(reading: RegExp): readonly string[] {
    return [...this.#alike.keys()].filter(
      (key) => isKana(key) && reading.exec(wordStart + key)?.[0].length === key.length + 1,
    )
  }

  /** A folded word in all its spellings, also of words within it (引っ越し代, 引越し代); first as it is. */
  #waysOf(word: string): readonly string[] {
    if (!this.#spelling) return [word]
    let ways = ['']
    let end = 0
    for (const { 0: spelling, index } of word.matchAll(this.#spelling)) {
      const before = word.slice(end, index)
      ways = ways
        .flatMap((way) => (this.#spellings.get(spelling) ?? [spelling]).map((spelt) => way + before + spelt))
        .slice(0, queryLimits.ways)
      end = index + spelling.length
    }
    return [...new Set([word, ...ways.map((way) => way + word.slice(end))])]
  }
}

/** What is typed, no longer than what is looked for, and not ending in half a letter. */
export const bounded = (typed: string): string =>
  typed.length > queryLimits.letters ? typed.slice(0, queryLimits.letters).replace(/[\uD800-\uDBFF]$/, '') : typed

/**
 * The words of a query, as they are typed. Half-width kana become hiragana, since whoever types them means the sound
 * and not a katakana word.
 */
export function wordsOf(typed: string): readonly string[] {
  const text = evenLetters(bounded(typed).replace(/[ｦ-ﾟ]+/g, (half) => toHiragana(half.normalize('NFKC'))))
  const signs = withSigns(text)
  return Array.from({ length: text.length }, (_, at) => {
    const letter = text.charAt(at)
    if (signs.charAt(at) === '、' || /\s/.test(letter)) return ' '
    return signs.charAt(at) === gone && letter === '・' ? '' : letter
  })
    .join('')
    .split(' ')
    .filter(tidied)
}

/** The letters of what is typed that cannot be looked for, each once. */
const unreadIn = (typed: string): readonly string[] => [
  ...new Set([...usualLetters(bounded(typed)).matchAll(unreadable)].map(([letter]) => letter)),
]

/** A word, folded, without the signs in it. */
const tidied = (word: string): string => folded(word).replaceAll('、', '')

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
