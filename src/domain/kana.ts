/** How far katakana lie behind the hiragana of the same sound in Unicode. */
const fromHiragana = 0x60

/** Katakana as hiragana, ァ to ヶ; everything else stays as it is, the long vowel ー and half-width kana too. */
export const toHiragana = (text: string): string =>
  text.replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - fromHiragana))
