import { toHiragana } from '#domain/kana.ts'
import { holdsMarkup } from '#domain/ruby-markup.ts'
import type { RubyMarkup } from '#domain/ruby-markup.ts'
import { kanjiPattern } from './kanji.ts'
import type { Analyser, Morpheme } from './morphemes.ts'
import { withPhraseEnds, type PlacedReading, type Stretch } from './phrases.ts'

/** A reading by hand: the string it stands for, and its kana. Where it is not `sure`, the string gets no reading. */
export type GivenReading = { readonly name: string; readonly kana: string; readonly sure?: boolean }

/**
 * Marks texts with readings and phrase ends. Readings by hand win, the longest first, then the dictionary. The words of
 * `terms` are marked at their first place in a text.
 * Whose reading by hand is not sure stays without any: a reader who is shown one takes it for certain.
 */
export class Furigana {
  readonly #analyse: Analyser
  readonly #given: ReadonlyMap<string, string | undefined>
  readonly #names: RegExp | undefined
  readonly #terms: RegExp | undefined

  constructor(analyse: Analyser, given: Iterable<GivenReading>, terms: Iterable<string> = []) {
    this.#analyse = analyse
    this.#given = new Map(
      [...given]
        .filter(({ name }) => kanjiPattern.test(name))
        .map(({ name, kana, sure = true }) => [name, sure ? kana : undefined]),
    )
    this.#names = longestFirst(this.#given.keys())
    this.#terms = longestFirst(terms)
  }

  /**
   * The text with its marks; `terms`: whether words of the glossary are marked in it, or which. Throws when the text
   * itself holds characters that marks are made of.
   */
  marked(text: string, { terms = false }: { readonly terms?: boolean | ReadonlySet<string> } = {}): RubyMarkup {
    if (holdsMarkup(text))
      throw new Error(`「${text}」には、しるしに使う字（{ } | « » ~）があり、ふりがなをつけられません。`)
    const words = this.#analyse(text)
    const readings = this.#readings(text, words)
    const runs = terms ? this.#withTerms(text, readings, terms) : [{ length: text.length, term: false }]
    return withPhraseEnds(text, wordEnds(words), readings, runs)
  }

  /**
   * The text cut where a word of the glossary stands for the first time. Where a reading covers more than the word,
   * it is a part of another word (創業 in 創業支援センター) and not marked.
   */
  #withTerms(text: string, readings: readonly PlacedReading[], among: true | ReadonlySet<string>): readonly Stretch[] {
    if (!this.#terms) return [{ length: text.length, term: false }]
    const seen = new Set<string>()
    const cuts = (place: number): boolean => readings.some(({ from, to }) => from < place && place < to)
    let at = 0
    return text.split(this.#terms).map((part, index) => {
      const from = at
      at += part.length
      const isTerm = index % 2 === 1 && (among === true || among.has(part))
      const term = isTerm && !seen.has(part) && !cuts(from) && !cuts(at)
      if (term) seen.add(part)
      return { length: part.length, term }
    })
  }

  /** Where a reading belongs: from, to (exclusive), kana. In the order of the text, never overlapping. */
  #readings(text: string, words: readonly Morpheme[]): readonly PlacedReading[] {
    const placed: PlacedReading[] = []
    const unread: { readonly from: number; readonly to: number }[] = []
    let at = 0
    for (const [index, part] of (this.#names ? text.split(this.#names) : [text]).entries()) {
      const isGiven = index % 2 === 1
      const kana = isGiven ? this.#given.get(part) : undefined
      if (isGiven && !kana) unread.push({ from: at, to: at + part.length })
      if (kana) placed.push(...fitted(part, kana, at, true))
      at += part.length
    }
    const free = (from: number, to: number): boolean =>
      ![...placed, ...unread].some((one) => from < one.to && to > one.from)
    const byHand = (from: number): boolean => placed.some((one) => from >= one.nameFrom && from < one.nameTo)
    for (const { surface, at: from, reading } of words) {
      if (!kanjiPattern.test(surface) || !reading || byHand(from) || !free(from, from + surface.length)) continue
      placed.push(...fitted(surface, toHiragana(reading), from, false))
    }
    return placed.toSorted((a, b) => a.from - b.from)
  }
}

/** Where a phrase may end: behind a word, unless a particle or an ending belongs to it. */
const wordEnds = (words: readonly Morpheme[]): ReadonlySet<number> =>
  new Set(
    words.filter((_, index) => !/^助/.test(words[index + 1]?.part ?? '')).map(({ at, surface }) => at + surface.length),
  )

const longestFirst = (words: Iterable<string>): RegExp | undefined => {
  const sorted = [...new Set(words)].filter(Boolean).sort((a, b) => b.length - a.length)
  return sorted.length
    ? new RegExp(`(${sorted.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`, 'g')
    : undefined
}

/**
 * A word's reading over its kanji alone: 取り組み・とりくみ → 取《と》り組《く》み. Kana in the word are found in the reading;
 * where they cannot be told apart, the reading stands over the whole word.
 */
function fitted(word: string, kana: string, at: number, byHand: boolean): readonly PlacedReading[] {
  const whole = { nameFrom: at, nameTo: at + word.length, byHand }
  const runs = [...word.matchAll(/[\p{sc=Han}々ヶ]+|[^\p{sc=Han}々ヶ]+/gu)].map(([text]) => text)
  const pattern = new RegExp(
    `^${runs.map((run) => (kanjiPattern.test(run) ? '(.+)' : `(${escaped(toHiragana(run))})`)).join('')}$`,
  )
  const groups = pattern.exec(kana.replace(/\s/g, ''))
  if (!groups) return [{ ...whole, from: at, to: at + word.length, kana }]
  let from = at
  return runs.flatMap((run, index) => {
    const start = from
    from += run.length
    return kanjiPattern.test(run) ? [{ ...whole, from: start, to: from, kana: groups[index + 1] ?? '' }] : []
  })
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
