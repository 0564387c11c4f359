import type { QueryWord } from './query.ts'
import { readingOf } from './sounds.ts'
import { nameEnd, placeIn, wordStart, type SearchText } from './search-text.ts'

/** Where a word was found, the best first: in the name or in the text, as typed or as a synonym. */
export const matchKinds = ['name', 'text', 'nameAlike', 'textAlike'] as const

/**
 * How a word was found. `place`: an index of `matchKinds`. `fit`: how well the name fits, 0 is best. `loose`: as kana
 * within other kana, where no word begins. `read`: the kana that stand there, where they are read and not written so.
 */
export type WordMatch = {
  readonly place: number
  readonly fit: number
  readonly loose?: true
  readonly read?: string
}

/**
 * The parts of a fit. `later`: the name does not begin with the word. `half`, `quarter`, `little`: the word is at least
 * so much of the name, or less. `worst`: a loose match.
 */
const fits = { later: 3, half: 0, quarter: 1, little: 2, worst: 7 } as const

/** Kana are looked for within other kana from this many on. */
const leastLoose = 3

/** A word of a query, made ready to be looked for in many records. */
export class WordMatcher {
  readonly #ways: readonly string[]
  readonly #synonyms: RegExp | undefined
  /** Synonyms that begin or end with a number. */
  readonly #counted: readonly string[]
  /** Synonyms of two kana, which stand within other words by chance (ばす in のばす), with how they are read. */
  readonly #short: readonly { readonly way: string; readonly reading: RegExp }[]
  readonly #kana: QueryWord['kana']

  constructor({ ways, kana, alike: synonyms }: QueryWord) {
    this.#ways = withoutLonger(ways)
    const others = withoutLonger(synonyms.flatMap((synonym) => synonym.ways))
    const worded = others.filter((word) => !hasNumberAtEnd(word) && !isShort(word)).map(escaped)
    this.#synonyms = worded.length ? new RegExp(worded.join('|')) : undefined
    this.#counted = others.filter(hasNumberAtEnd)
    this.#short = others.filter(isShort).map((way) => ({ way, reading: readingOf(way, 'exact') }))
    this.#kana = kana
  }

  in(text: SearchText): WordMatch | undefined {
    return this.#itself(text) ?? this.#synonym(text)
  }

  #itself(text: SearchText): WordMatch | undefined {
    if (!this.#kana) return this.#written(text)
    const { script, reading } = this.#kana
    return script === 'hiragana' ? this.#readOrWritten(text, reading) : this.#katakana(text, reading)
  }

  #written(text: SearchText): WordMatch | undefined {
    const name = firstOf(this.#ways, text.name)
    if (name) return { place: 0, fit: fitOf(text.name, name.at, name.length) }
    if (text.publisher && firstOf(this.#ways, text.publisher)) return { place: 0, fit: 0 }
    return firstOf(this.#ways, text.text) && { place: 1, fit: 0 }
  }

  /** As it is read, from the start of a word on; where it is not, within other kana. */
  #readOrWritten(text: SearchText, reading: RegExp): WordMatch | undefined {
    const name = reading.exec(text.nameKana)
    if (name) return { place: 0, fit: fitOf(text.nameKana, name.index, name[0].length), read: readIn(name) }
    const publisher = reading.exec(text.publisher)
    if (publisher) return { place: 0, fit: 0, read: readIn(publisher) }
    const within = reading.exec(text.textKana)
    return within ? { place: 1, fit: 0, read: readIn(within) } : this.#loosely(text)
  }

  /** Katakana must be written so: サッカー is not 作家. */
  #katakana(text: SearchText, reading: RegExp): WordMatch | undefined {
    const written = this.#written(text)
    if (!written) return undefined
    const name = reading.exec(text.nameKana)
    if (name && written.place === 0) return { place: 0, fit: fitOf(text.nameKana, name.index, name[0].length) }
    return reading.test(text.textKana) && firstOf(this.#ways, text.text) ? { place: 1, fit: 0 } : this.#loosely(text)
  }

  /**
   * Within other kana, but not where there are two letters alone, which stand anywhere: クマ in ストックマネジメント,
   * プール (without its long vowel) in カップル.
   */
  #loosely(text: SearchText): WordMatch | undefined {
    const [first = ''] = this.#ways
    if (first.length < leastLoose) return undefined
    return this.#written(text) && { place: 1, fit: fits.worst, loose: true }
  }

  #synonym(text: SearchText): WordMatch | undefined {
    const name = this.#synonymIn(text.name, text.nameKana)
    if (name) return { place: 2, fit: fitOf(text.name, name.at, name.length) }
    return this.#synonymIn(text.text, text.textKana) && { place: 3, fit: 0 }
  }

  #synonymIn(text: string, kana: string): Found | undefined {
    const found = this.#synonyms?.exec(text)
    if (found) return { at: found.index, length: found[0].length }
    const read = this.#short.filter(({ reading }) => reading.test(kana)).map(({ way }) => way)
    return firstOf(this.#counted, text) ?? firstOf(read, text)
  }
}

/** The kana that a pattern has found. */
const readIn = ([found]: RegExpExecArray): string => found.replaceAll(wordStart, '')

/** The place of a word in a text, and its length. */
type Found = { readonly at: number; readonly length: number }

/** The first of these words that the text holds. */
function firstOf(ways: readonly string[], text: string): Found | undefined {
  for (const way of ways) {
    const at = placeIn(text, way)
    if (at >= 0) return { at, length: way.length }
  }
  return undefined
}

/**
 * How well a name fits that holds a word at this place: whether it begins with it, and how much of it the word is. A
 * record has two names in one text; only the one that holds the word counts. Lower is better.
 */
function fitOf(names: string, at: number, length: number): number {
  const from = at ? names.lastIndexOf(nameEnd, at - 1) + 1 : 0
  const end = names.indexOf(nameEnd, at + length)
  const share = length / ((end < 0 ? names.length : end) - from)
  return (at === from ? 0 : fits.later) + fitOfShare(share)
}

function fitOfShare(share: number): number {
  if (share >= 1 / 2) return fits.half
  return share >= 1 / 4 ? fits.quarter : fits.little
}

/** Words without those that hold another one of them: whoever looks for 引越 finds every 引越し. */
const withoutLonger = (ways: readonly string[]): readonly string[] =>
  ways.filter((way) => !ways.some((other) => other !== way && placeIn(way, other) >= 0))

const isShort = (word: string): boolean => /^[ぁ-ん]{1,2}$/.test(word)
const hasNumberAtEnd = (word: string): boolean => /^\d|\d$/.test(word)

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
