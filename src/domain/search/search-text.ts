import { eraLetterPattern, eraNamePattern } from '../era.ts'
import { toHiragana } from '../kana.ts'
import { radicals, variants } from './letter-forms.ts'
import { phrasesOf, type RubyMarkup } from '../ruby-markup.ts'

/** The letters of a table, each with the one that stands for it when one searches, as a function on texts. */
function replacing(pairs: readonly (readonly [string, string])[]): (text: string) => string {
  const table = new Map(pairs)
  const letters = new RegExp(`[${[...table.keys()].join('')}]`, 'gu')
  return (text) => text.replace(letters, (letter) => table.get(letter) ?? letter)
}
const withoutRadicals = replacing(radicals.split(' ').map(([radical = '', kanji = '']) => [radical, kanji]))
const withUsualForms = replacing(
  variants.split(' ').flatMap(([usual = '', ...others]) => others.map((one) => [one, usual] as const)),
)

/** What is no letter and is not seen (joiners, soft hyphens, variation selectors, controls), and the sign of a note. */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cf}※]|(?!\s)\p{Cc}/gu

/** Letters whose form nobody can know: private, lost (〓, \uFFFD), halves of pairs, radicals without a kanji. */
export const unreadable = /[\p{Co}\p{Cs}\p{Cn}\uFFFD〓\u2E80-\u2FFF\u31C0-\u31EF]/gu

/**
 * Text without what is not seen, dakuten that stand apart on their kana, widths alike (NFKC), and kanji for radicals.
 * Its signs, its case and the forms of its kanji are as they were.
 */
export const evenLetters = (text: string): string =>
  withoutRadicals(
    text.replace(unseen, '').replaceAll('\u309B', '\u3099').replaceAll('\u309C', '\u309A').normalize('NFKC'),
  )

/** Even letters, old and rare kanji in their usual forms, capitals small. */
export const usualLetters = (text: string): string => withUsualForms(evenLetters(text)).toLowerCase()

/** Takes the place of what vanishes, so that letters keep their places until all is settled. */
export const gone = '\0'
/** Stand for signs within numbers that stay while all others are dealt with. */
const heldRange = '\x01'
const heldPoint = '\x02'

/** Signs that vanish, but part numbers. */
const strokes = 'ー~〜～‐‑‒–−-'
const betweenNumbers = new RegExp(`(\\d)([${strokes}\\s]+)(?=\\d)`, 'g')
const vanishing = new RegExp(`[${strokes}\\s]`, 'g')
/** コミュニティ・スクール is also written as one word. */
const middleDot = /([ァ-ヶー])・(?=[ァ-ヶ])/g
const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/
const decimal = /^\d+\.\d+$/
const endsInEra = new RegExp(`(?:^|[^a-z])(?:${eraLetterPattern})$|(?:${eraNamePattern})$`, 'i')

/** The signs of a run of digits, commas and points: 1,400 is one number, as is 17.6; 1.2.3 and R3.6 are several. */
function numberSigns(run: string, at: number, text: string): string {
  if (grouped.test(run)) return run.replaceAll(',', gone).replace('.', heldPoint)
  const before = text.slice(Math.max(0, at - 40), at).replaceAll(gone, '')
  if (decimal.test(run) && !endsInEra.test(before)) return run.replace('.', heldPoint)
  return run.replace(/[.,]/g, '、')
}

/**
 * Text whose signs are dealt with, each letter in its place: what vanishes is `gone`, what ends something 、. Katakana
 * are hiragana.
 */
export const withSigns = (text: string): string =>
  toHiragana(
    text
      .replace(middleDot, `$1${gone}`)
      .replace(
        betweenNumbers,
        (_, digit: string, signs: string) =>
          digit + (/\S/.test(signs) ? heldRange : '、') + gone.repeat(signs.length - 1),
      )
      .replace(vanishing, gone)
      .replace(/\d[\d.,]*\d|[.,]/g, numberSigns),
  )
    .replace(/[ゕゖ]/g, (small) => (small === 'ゕ' ? 'か' : 'け'))
    .replace(/[ゐゑ]/g, (old) => (old === 'ゐ' ? 'い' : 'え'))
    .replace(/[\p{P}\p{S}]/gu, (sign) => '、'.repeat(sign.length))
    .replaceAll(heldRange, '-')
    .replaceAll(heldPoint, '.')

/**
 * Text as it is searched, the same for data and for what is typed: widths, case, katakana, long vowels, forms of
 * letters and signs do not count. Signs that end something become one 、, so that no hit reaches over them (保育 is not
 * in 確保・育成); spaces vanish, and the dot within a katakana name. Numbers stay apart: 20～39 is 20-39, 1,400 is 1400,
 * 17.6 stays.
 */
export const folded = (text: string): string =>
  withSigns(usualLetters(text)).replaceAll(gone, '').replace(/、+/g, '、').normalize('NFC')

/**
 * Where a folded word stands in a folded text from a place on, -1 where it does not. A number is found whole (7 is not
 * in 17, nor in 7.5), and so is the letter of an era (H31).
 */
export function placeIn(text: string, word: string, from = 0): number {
  let at = text.indexOf(word, from)
  while (at >= 0 && cutsNumber(text, at, at + word.length)) at = text.indexOf(word, at + 1)
  return at
}

function cutsNumber(text: string, from: number, to: number): boolean {
  if (isDigit(text.charAt(from)) && isNumeral(text.charAt(from - 1))) return true
  if (isDigit(text.charAt(to - 1)) && isNumeral(text.charAt(to))) return true
  return isLatin(text.charAt(from)) && isDigit(text.charAt(from + 1)) && isLatin(text.charAt(from - 1))
}

const isDigit = (letter: string): boolean => letter >= '0' && letter <= '9'
const isNumeral = (letter: string): boolean => letter === '.' || isDigit(letter)
const isLatin = (letter: string): boolean => letter >= 'a' && letter <= 'z'

/** Stands between the names of a record. */
export const nameEnd = '\n'

/** Where a word begins in a reading: a word typed in kana is looked for from there first. */
export const wordStart = '|'

/** The kana of a marked text, with a mark where each word with a reading, each phrase and each katakana word begins. */
export const kanaOf = (marked: RubyMarkup): string =>
  phrasesOf(marked)
    .map(
      (phrase) =>
        wordStart +
        phrase
          .map(({ text, kana }) =>
            kana
              ? wordStart + folded(kana)
              : kanaRuns(text)
                  .map((run) => (/^[ァ-ヶ]/.test(run) ? wordStart : '') + folded(run))
                  .join(''),
          )
          .join(''),
    )
    .join('')
    .replace(/\|{2,}/g, wordStart)

/**
 * A text in pieces, the next of which begins where katakana does: there a word begins too. Widths are folded first: a
 * dakuten of half width belongs to the kana before it and begins no word.
 */
const kanaRuns = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .replace(/[ァ-ヶー・]+/g, (run) => (/^[ー・]/.test(run) ? run : gone + run))
    .split(gone)

/**
 * A record as it is searched, all folded: `name` (what it is called, by us and in print) before `text`, and the kana of
 * both. `publisher`: whose it is, with the kana, so that a town can be typed beside a word.
 */
export type SearchText = {
  readonly name: string
  readonly nameKana: string
  readonly text: string
  readonly textKana: string
  readonly publisher: string
}
