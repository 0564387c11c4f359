import { type Query, type QueryWord } from './query.ts'
import { nameEnd, type SearchText } from './search-text.ts'

/** Where a word was found, the best first: in the name or in the text, as typed or as a synonym. */
export const matchKinds = ['name', 'text', 'nameAlike', 'textAlike'] as const

/** What is to be marked in a hit: folded words, and kana that was found in readings. */
export type Marks = { readonly words: readonly string[]; readonly kana: readonly string[] }

/** A hit: `rank` counts from 0, lower is better; `found`: where each word of the query stands. */
export type Hit<Item> = { readonly item: Item; readonly rank: number; readonly found: readonly Found[] }

/** `loose`: as kana within other kana. */
export type Found = { readonly place: number; readonly fit: number; readonly loose?: true }

/** How well a name fits that holds a word: at its beginning, and as much of it as can be; `worst` for what is hardly there. */
const fits = { later: 3, half: 0, quarter: 1, little: 2, worst: 7 } as const

const base = 1000

/** Kana are looked for within other kana if they are so many. */
const leastLoose = 3

/**
 * The items that answer every word of a query, best first; those of one rank stay in their order. The worst place among the
 * words decides, then the sum of the places, then how well the names fit, then `weightOf` (0 to 9). A scan over all: at this
 * size it is quick enough without an index (`npm run bench:search`), and it misses nothing that stands there but one or two kana within others.
 */
export function search<Item>(
  items: readonly Item[],
  textOf: (item: Item) => SearchText,
  query: Query,
  weightOf: (item: Item) => number = () => 0,
): readonly Hit<Item>[] {
  if (!query.words.length) return []
  const words = query.words.map((word) => new Sought(word))
  const hits: Hit<Item>[] = []
  for (const item of items) {
    const found = allIn(textOf(item), words)
    if (found) hits.push({ item, rank: rankOf(found, weightOf(item)), found })
  }
  return hits.sort((a, b) => a.rank - b.rank)
}

/** Whether there is anything that answers every word of a query. */
export function finds<Item>(items: readonly Item[], textOf: (item: Item) => SearchText, query: Query): boolean {
  const words = query.words.map((word) => new Sought(word))
  return words.length > 0 && items.some((item) => allIn(textOf(item), words))
}

/** Where each of the words stands, if all do. */
function allIn(text: SearchText, words: readonly Sought[]): readonly Found[] | undefined {
  const found: Found[] = []
  for (const word of words) {
    const at = word.in(text)
    if (!at) return undefined
    found.push(at)
  }
  return found
}

function rankOf(found: readonly Found[], weight: number): number {
  let worst = 0
  let places = 0
  let fit = 0
  for (const one of found) {
    worst = Math.max(worst, one.place)
    places += one.place
    fit += one.fit
  }
  return ((worst * base + places) * base + fit) * 10 + weight
}

const isAlike = ({ place }: Found): boolean => place >= matchKinds.indexOf('nameAlike')

/** What is to be marked in a hit of a query. */
export function marksOf({ words }: Query, found: readonly Found[]): Marks {
  return {
    words: [
      ...new Set(
        words.flatMap(({ ways, alike, kana }, index) =>
          isAlike(found[index]!)
            ? alike.flatMap((one) => one.ways)
            : kana && !found[index]!.loose
              ? ways.slice(1)
              : ways,
        ),
      ),
    ],
    kana: words.flatMap(({ kana, ways }, index) => (kana && !isAlike(found[index]!) ? [ways[0]!] : [])),
  }
}

/** A word as it is looked for in many records. */
class Sought {
  readonly #ways: readonly string[]
  readonly #alike: RegExp | undefined
  readonly #as: (text: SearchText) => Found | undefined

  constructor({ ways, kana, alike }: QueryWord) {
    this.#ways = shortest(ways)
    this.#alike = alike.length
      ? new RegExp(
          shortest(alike.flatMap((one) => one.ways))
            .map(escaped)
            .join('|'),
        )
      : undefined
    this.#as = !kana
      ? (text) => this.#written(text)
      : kana.script === 'hiragana'
        ? (text) => this.#readOrWritten(text, kana.reading)
        : (text) => this.#katakana(text, kana.reading)
  }

  in(text: SearchText): Found | undefined {
    return this.#as(text) ?? this.#alikeIn(text)
  }

  #written(text: SearchText): Found | undefined {
    const name = firstOf(this.#ways, text.name)
    if (name) return { place: 0, fit: fitOf(text.name, name.at, name.length) }
    if (text.publisher && firstOf(this.#ways, text.publisher)) return { place: 0, fit: 0 }
    return firstOf(this.#ways, text.text) && { place: 1, fit: 0 }
  }

  /** As it is read, from the start of a word on; or written so; and within other kana at last. */
  #readOrWritten(text: SearchText, reading: RegExp): Found | undefined {
    const name = reading.exec(text.nameKana)
    if (name) return { place: 0, fit: fitOf(text.nameKana, name.index, name[0].length) }
    if (reading.test(text.publisher)) return { place: 0, fit: 0 }
    if (reading.test(text.textKana)) return { place: 1, fit: 0 }
    return this.#loosely(text)
  }

  /** Katakana must be written so: サッカー is not 作家. */
  #katakana(text: SearchText, reading: RegExp): Found | undefined {
    const found = this.#written(text)
    if (!found) return undefined
    const name = reading.exec(text.nameKana)
    if (name && found.place === 0) return { place: 0, fit: fitOf(text.nameKana, name.index, name[0].length) }
    return reading.test(text.textKana) && firstOf(this.#ways, text.text) ? { place: 1, fit: 0 } : this.#loosely(text)
  }

  /** Two letters alone stand anywhere: クマ in ストックマネジメント, プール (without its long vowel) in カップル. */
  #loosely(text: SearchText): Found | undefined {
    if (this.#ways[0]!.length < leastLoose) return undefined
    const found = this.#written(text)
    return found && { place: 1, fit: fits.worst, loose: true }
  }

  #alikeIn(text: SearchText): Found | undefined {
    const name = this.#alike?.exec(text.name)
    if (name) return { place: 2, fit: fitOf(text.name, name.index, name[0].length) }
    return this.#alike?.test(text.text) ? { place: 3, fit: 0 } : undefined
  }
}

/** Where the first of these words stands that stands there at all. */
function firstOf(ways: readonly string[], text: string): { readonly at: number; readonly length: number } | undefined {
  for (const way of ways) {
    const at = text.indexOf(way)
    if (at >= 0) return { at, length: way.length }
  }
  return undefined
}

/** How early in a name, and how much of it, a word is. Both names of a record count, each for itself. */
function fitOf(names: string, at: number, length: number): number {
  const from = at ? names.lastIndexOf(nameEnd, at - 1) + 1 : 0
  const end = names.indexOf(nameEnd, at + length)
  const share = length / ((end < 0 ? names.length : end) - from)
  return (at === from ? 0 : fits.later) + (share >= 1 / 2 ? fits.half : share >= 1 / 4 ? fits.quarter : fits.little)
}

/** Words without those that another one of them stands in: who looks for 引越 need not look for 引越し. */
const shortest = (ways: readonly string[]): readonly string[] =>
  ways.filter((way) => !ways.some((other) => other !== way && way.includes(other)))

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
