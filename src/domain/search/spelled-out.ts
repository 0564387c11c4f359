import { phrasesOf, type Phrase, type RubyMarkup } from '../ruby-markup.ts'
import { folded } from './search-text.ts'

/** Kanji and hiragana in one word: 保育えん, 子そだて. */
const mixed = /^(?=.*\p{sc=Han})(?=.*[ぁ-ん])[\p{sc=Han}々ぁ-ん]+$/u

/** A word is told by so many letters: 子え could be anything. */
const least = 3

/** A word is made of at most so many pieces of a text. */
const mostPieces = 4

/**
 * A word in which kana may stand for kanji. `kanji`, `kana`: what a text and its reading must hold. `written`, `read`:
 * patterns for a whole word of a text and its reading, of which the last kana may not be typed yet (保育え).
 */
export type MixedWord = {
  readonly kanji: string
  readonly kana: string
  readonly written: RegExp
  readonly read: RegExp
}

/** The mixed word that is typed, if it is one. */
export function mixedWord(typed: string): MixedWord | undefined {
  if (typed.length < least || !mixed.test(typed)) return undefined
  const runs = folded(typed).match(/[^ぁ-ん]+|[ぁ-ん]+/g) ?? []
  const isKana = (run: string): boolean => /^[ぁ-ん]/.test(run)
  return {
    kanji: longest(runs.filter((run) => !isKana(run))),
    kana: longest(runs.filter(isKana)),
    written: new RegExp(
      `^${runs.map((run) => (isKana(run) ? `(?:${run}|\\p{sc=Han}+[ぁ-ん]{0,3})` : run)).join('')}$`,
      'u',
    ),
    read: new RegExp(`^${runs.map((run) => (isKana(run) ? run : '.+')).join('')}`),
  }
}

const longest = (runs: readonly string[]): string => runs.toSorted((a, b) => b.length - a.length)[0] ?? ''

/**
 * A mixed word as the texts write it, by the readings that they carry: 保育えん is 保育園 where a text has {保育|ほいく}{園|えん}.
 * The spelling that comes most often; `undefined` where there is none.
 */
export function spelledOut(word: MixedWord, texts: Iterable<RubyMarkup>): string | undefined {
  const counts = new Map<string, number>()
  for (const text of texts) {
    if (!text.includes(word.kanji.charAt(0))) continue
    for (const phrase of phrasesOf(text)) {
      for (const spelling of spellingsIn(phrase, word)) counts.set(spelling, (counts.get(spelling) ?? 0) + 1)
    }
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0]
}

/** The words of a phrase, each of some of its pieces, that are written and read as the mixed one. */
function spellingsIn(phrase: Phrase, { written, read }: MixedWord): readonly string[] {
  const spellings: string[] = []
  for (const start of phrase.keys()) {
    let [text, kana] = ['', '']
    for (const piece of phrase.slice(start, start + mostPieces)) {
      // What follows may be an ending with a particle: one letter of it at a time.
      for (const letter of piece.kana ? [piece.text] : piece.text) {
        text += letter
        kana += folded(piece.kana ?? letter)
        if (written.test(folded(text)) && read.test(kana)) spellings.push(text)
      }
    }
  }
  return spellings
}
