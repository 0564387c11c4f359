import { toHiragana } from '../kana.ts'
import { folded, middleDot, wordStart } from './search-text.ts'

/** Words as the seeds write them that stand for one another when one searches. */
export type SynonymTable = {
  /** Ways to write the same word: 引っ越し, 引越し, 引越. */
  readonly spellings: readonly (readonly string[])[]
  /** Words that mean nearly the same. */
  readonly synonyms: readonly (readonly string[])[]
  /** What else is looked for when a word is typed, but never the other way round: 津波 → 防災. */
  readonly wider: Readonly<Record<string, readonly string[]>>
  /** The kana of the words above, by word, so that they can be typed in kana. */
  readonly kana: Readonly<Record<string, string>>
}

/** A word with all ways to write it, folded. */
export type Synonyms = { readonly word: string; readonly ways: readonly string[] }

/**
 * A word of what is typed, with all that it may stand for. `kana`: it is kana alone, so that it may stand within other kana by
 * chance (ごみ in なごみ, バス in のばす); `reading` is the same from the start of a word on. What is typed in hiragana may be how a word is read.
 */
export type QueryWord = {
  readonly typed: string
  readonly ways: readonly string[]
  readonly kana?: { readonly script: 'hiragana' | 'katakana'; readonly reading: RegExp }
  readonly alike: readonly Synonyms[]
}

/** What is typed, taken apart: a record must answer every word. */
export type Query = { readonly words: readonly QueryWord[] }

/** At most so many words of what is typed are looked for, each in so many ways. */
const most = { words: 8, ways: 24 } as const

const isKana = (word: string): boolean => /^[ぁ-ん]+$/.test(word)

/** Takes apart what is typed, with the ways to write a word and its synonyms at hand. */
export class QueryParser {
  readonly #spellings: ReadonlyMap<string, readonly string[]>
  readonly #spelling: RegExp | undefined
  readonly #alike = new Map<string, readonly string[]>()

  constructor({ spellings, synonyms, wider, kana }: SynonymTable) {
    const groups = spellings.map((group) => [...new Set(group.map(folded))])
    this.#spellings = new Map(groups.flatMap((group) => group.map((one) => [one, group] as const)))
    // A longer word is not taken for a shorter way to write it (お年寄り, お年寄).
    const longest = [...this.#spellings.keys()].toSorted((a, b) => b.length - a.length)
    this.#spelling = longest.length ? new RegExp(longest.join('|'), 'g') : undefined
    const readings = new Map(Object.entries(kana).map(([word, read]) => [word, folded(read)]))
    const keysOf = (word: string): readonly string[] => [...this.#waysOf(folded(word)), readings.get(word) ?? []].flat()
    const add = (word: string, others: readonly string[]): void => {
      for (const key of keysOf(word)) this.#alike.set(key, [...new Set([...(this.#alike.get(key) ?? []), ...others])])
    }
    for (const group of synonyms) for (const word of group) add(word, group)
    for (const [word, others] of Object.entries(wider)) add(word, others)
  }

  /** The query of words apart by spaces. Empty where nothing to look for is left. */
  of(typed: string): Query {
    return this.ofWords(wordsOf(typed))
  }

  ofWords(words: readonly string[]): Query {
    return {
      words: words
        .filter((word) => tidied(word))
        .slice(0, most.words)
        .map((word) => this.#wordOf(word)),
    }
  }

  #wordOf(typed: string): QueryWord {
    const fold = tidied(typed)
    const ways = this.#waysOf(fold)
    const others = [...new Set(ways.flatMap((way) => this.#alike.get(way) ?? []))].filter(
      (word) => !ways.includes(folded(word)),
    )
    return {
      typed,
      ways,
      ...(isKana(fold) && {
        kana: { script: /[ぁ-ん]/.test(typed) ? 'hiragana' : 'katakana', reading: readingOf(fold) },
      }),
      alike: others.map((word) => ({ word, ways: this.#waysOf(folded(word)) })),
    }
  }

  /** A folded word in all the ways to write what is in it; first as it is. */
  #waysOf(word: string): readonly string[] {
    if (!this.#spelling) return [word]
    let ways = ['']
    let end = 0
    for (const { 0: found, index } of word.matchAll(this.#spelling)) {
      const before = word.slice(end, index)
      ways = ways.flatMap((way) => this.#spellings.get(found)!.map((spelt) => way + before + spelt)).slice(0, most.ways)
      end = index + found.length
    }
    return [...new Set([word, ...ways.map((way) => way + word.slice(end))])]
  }
}

/** The words that are typed, as they are typed; who types half a letter's width means the sound. */
export const wordsOf = (typed: string): readonly string[] =>
  typed
    .replace(/[ｦ-ﾟ]+/g, (half) => toHiragana(half.normalize('NFKC')))
    .normalize('NFKC')
    .replace(middleDot, '')
    .split(/[\s、。,・/「」()]+/)
    .filter((word) => tidied(word))

/** A word without the signs in it. */
const tidied = (word: string): string => folded(word).replaceAll('、', '')

/** Kana from the start of a word on; the words inside of it may begin wherever they do (はたらき|かた). */
const readingOf = (word: string): RegExp => new RegExp(`\\${wordStart}${[...word].join(`\\${wordStart}?`)}`)
