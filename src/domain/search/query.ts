import { toHiragana } from '../kana.ts'
import { evenLetters, folded, gone, unreadable, usualLetters, withSigns, wordStart } from './search-text.ts'
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

const isKana = (word: string): boolean => /^[ぁ-ん]+$/.test(word)

/** Takes apart what is typed, with the ways to write a word and its synonyms at hand. */
export class QueryParser {
  readonly #spellings: ReadonlyMap<string, readonly string[]>
  readonly #spelling: RegExp | undefined
  readonly #alike = new Map<string, readonly string[]>()

  constructor({ spellings, synonyms, wider, kana }: SynonymTable) {
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

  /** The query that is typed, its words parted by spaces or signs. Empty where no word is left. */
  of(typed: string): Query {
    const unread = unreadIn(typed)
    return unread.length ? { words: [], unread, left: [] } : this.ofWords(wordsOf(typed))
  }

  ofWords(words: readonly string[]): Query {
    const all = words.filter(tidied)
    return {
      words: all.slice(0, queryLimits.words).map((word) => this.#wordOf(word)),
      unread: [],
      left: all.slice(queryLimits.words),
    }
  }

  #wordOf(typed: string): QueryWord {
    const fold = tidied(typed)
    const ways = [...new Set([...this.#waysOf(fold), ...yearWays(fold)])]
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

/** A pattern for kana that begin where a word does; further words may begin within them (はたらき|かた). */
const readingOf = (word: string): RegExp => new RegExp(`\\${wordStart}${[...word].join(`\\${wordStart}?`)}`)
