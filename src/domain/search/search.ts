import { type Query, type QueryWord } from './query.ts'
import { nameEnd, placeIn, type SearchText } from './search-text.ts'

/** Where a word was found, the best first: in the name or in the text, as typed or as a synonym. */
const matchKinds = ['name', 'text', 'nameAlike', 'textAlike'] as const

/** What is to be marked in a hit: folded words, and kana that was found in readings. */
export type Marks = { readonly words: readonly string[]; readonly kana: readonly string[] }

/** A hit: `rank` counts from 0, lower is better; `found`: the match of each word of the query, in its order. */
export type Hit<Item> = { readonly item: Item; readonly rank: number; readonly found: readonly WordMatch[] }

/**
 * How a word was found. `place`: an index of `matchKinds`. `fit`: how well the name fits, 0 is best. `loose`: as kana
 * within other kana, where no word begins.
 */
type WordMatch = { readonly place: number; readonly fit: number; readonly loose?: true }

/**
 * The parts of a fit. `later`: the name does not begin with the word. `half`, `quarter`, `little`: the word is at least
 * so much of the name, or less. `worst`: a loose match.
 */
const fits = { later: 3, half: 0, quarter: 1, little: 2, worst: 7 } as const

const base = 1000

/** Kana are looked for within other kana from this many on. */
const leastLoose = 3

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
  const matchers = query.words.map((word) => new Matcher(word))
  const hits: Hit<Item>[] = []
  for (const item of items) {
    const found = matchesIn(textOf(item), matchers)
    if (found) hits.push({ item, rank: rankOf(found, weightOf(item)), found })
  }
  return hits.sort((a, b) => a.rank - b.rank)
}

/** Whether any item holds every word of a query. */
export function finds<Item>(items: readonly Item[], textOf: (item: Item) => SearchText, query: Query): boolean {
  const matchers = query.words.map((word) => new Matcher(word))
  return matchers.length > 0 && items.some((item) => matchesIn(textOf(item), matchers))
}

/** The match of each word, if the text holds all of them. */
function matchesIn(text: SearchText, matchers: readonly Matcher[]): readonly WordMatch[] | undefined {
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

/** What is to be marked in a hit of a query; `matches`: those of the hit, one for each word. */
export function marksOf({ words }: Query, matches: readonly WordMatch[]): Marks {
  const marks = matches.flatMap((match, index) => marksOfWord(words[index], match))
  return { words: [...new Set(marks.flatMap((mark) => mark.words))], kana: marks.flatMap(({ kana }) => kana) }
}

function marksOfWord(word: QueryWord | undefined, match: WordMatch): readonly Marks[] {
  if (!word) return []
  const { ways, alike: synonyms, kana } = word
  if (isSynonym(match)) return [{ words: synonyms.flatMap((synonym) => synonym.ways), kana: [] }]
  if (!kana) return [{ words: ways, kana: [] }]
  // Kana are marked where they are read so; where they stand by chance within other kana, as they are written too.
  return [{ words: match.loose ? ways : ways.slice(1), kana: ways.slice(0, 1) }]
}

/** A word of a query, made ready to be looked for in many records. */
class Matcher {
  readonly #ways: readonly string[]
  readonly #synonyms: RegExp | undefined
  /** Synonyms that begin or end with a number. */
  readonly #counted: readonly string[]
  readonly #kana: QueryWord['kana']

  constructor({ ways, kana, alike: synonyms }: QueryWord) {
    this.#ways = withoutLonger(ways)
    const others = withoutLonger(synonyms.flatMap((synonym) => synonym.ways))
    const worded = others.filter((word) => !hasNumberAtEnd(word)).map(escaped)
    this.#synonyms = worded.length ? new RegExp(worded.join('|')) : undefined
    this.#counted = others.filter(hasNumberAtEnd)
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
    if (name) return { place: 0, fit: fitOf(text.nameKana, name.index, name[0].length) }
    if (reading.test(text.publisher)) return { place: 0, fit: 0 }
    if (reading.test(text.textKana)) return { place: 1, fit: 0 }
    return this.#loosely(text)
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
    const name = this.#synonymIn(text.name)
    if (name) return { place: 2, fit: fitOf(text.name, name.at, name.length) }
    return this.#synonymIn(text.text) && { place: 3, fit: 0 }
  }

  #synonymIn(text: string): Found | undefined {
    const found = this.#synonyms?.exec(text)
    return found ? { at: found.index, length: found[0].length } : firstOf(this.#counted, text)
  }
}

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

const hasNumberAtEnd = (word: string): boolean => /^\d|\d$/.test(word)

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
