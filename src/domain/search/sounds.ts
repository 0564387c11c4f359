import { wordStart } from './search-text.ts'

/**
 * How closely kana that are typed must be the reading that they find. `exact`: letter by letter. `long`: long vowels
 * may be left out or be too many (いじゅ for いじゅう), as romaji write them. `rough`: dakuten, small letters and っ may be
 * wrong too (ジオバーク for ジオパーク).
 */
export type Closeness = 'exact' | 'long' | 'rough'

/** Kana behind which う or お may be the same vowel, only longer. */
const lengthened = /[おこごそぞとどのほぼぽもよろょうくぐすずつづぬふぶぷむゆるゅ]/
const longVowel = '[うお]?'

/** Kana that one types or hears for each other, each group as a class of letters. */
const confused =
  'かが きぎ くぐ けげ こご さざ しじぢ すずづ せぜ そぞ ただ ちぢじ つづっず てで とど はばぱ ひびぴ ふぶぷ へべぺ ほぼぽ やゃ ゆゅ よょ あぁ いぃ うぅ えぇ おぉ'
const classes = new Map(
  confused.split(' ').flatMap((group) => [...group].map((letter) => [letter, `[${group}]`] as const)),
)

/** Rough readings are looked for from so many kana on: shorter ones sound like too much. */
export const leastRough = 4

/** A pattern for folded kana that begin where a word does; further words may begin within them (はたらき|かた). */
export function readingOf(kana: string, how: Closeness): RegExp {
  const start = `\\${wordStart}`
  if (how === 'exact') return new RegExp(start + [...kana].join(`${start}?`))
  const letters = withoutLong(kana).map((letter) => {
    const one = how === 'rough' ? (classes.get(letter) ?? letter) : letter
    return one + (lengthened.test(letter) ? longVowel : '') + (how === 'rough' ? 'っ?' : '')
  })
  return new RegExp(start + letters.join(`${start}?`))
}

/** The kana without what only makes a vowel longer. */
const withoutLong = (kana: string): readonly string[] =>
  [...kana].filter(
    (letter, at, all) =>
      !(at > 0 && /[うお]/.test(letter) && lengthened.test(all[at - 1] ?? '') && !startsAnew(all, at)),
  )

/** おおう: the second of three is the vowel made long, the third begins anew. */
const startsAnew = (all: readonly string[], at: number): boolean => at > 1 && /[うお]/.test(all[at - 1] ?? '')
