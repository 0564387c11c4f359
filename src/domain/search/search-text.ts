import { toHiragana } from '../kana.ts'
import { phrasesOf, type RubyMarkup } from '../ruby-markup.ts'

/** コミュニティ・スクール is also written as one word. */
export const middleDot = /(?<=[ァ-ヶー])・(?=[ァ-ヶ])/g

/**
 * Text as it is searched: widths, case, katakana, long vowels and signs do not count (NFKC first). Signs that end
 * something become one 、, so that no hit reaches over them (保育 is not in 確保・育成); spaces vanish, and the dot within a
 * katakana name.
 */
export const folded = (text: string): string =>
  toHiragana(text.normalize('NFKC').replace(middleDot, '').toLowerCase())
    .replace(/[ゕゖ]/g, (small) => (small === 'ゕ' ? 'か' : 'け'))
    .replace(/[ゐゑ]/g, (old) => (old === 'ゐ' ? 'い' : 'え'))
    .replace(/[ー~〜～‐‑‒–−-]/g, '')
    .replace(/[\s※]/g, '')
    .replace(/[\p{P}\p{S}]+/gu, '、')

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
                  .map((run) => (/^[ァ-ヶｦ-ﾟ]/.test(run) ? wordStart : '') + folded(run))
                  .join(''),
          )
          .join(''),
    )
    .join('')
    .replace(/\|{2,}/g, wordStart)

/** A text in pieces, the next of which begins where katakana does: there a word begins too. */
const kanaRuns = (text: string): readonly string[] => text.split(/(?<![ァ-ヶーｦ-ﾟ・])(?=[ァ-ヶｦ-ﾟ])/)

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
