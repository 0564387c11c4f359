/** What was typed with a Japanese keyboard, in the letters, digits and signs of ASCII: `１２３４` is `1234`. */
export const halfWidth = (typed: string): string =>
  typed.replace(/[！-～]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0)).replaceAll('\u3000', ' ')

/** Digits as they are judged: half-width, without the spaces that a keyboard or a paste puts between them. */
export const plainDigits = (typed: string): string => halfWidth(typed).replace(/\s/g, '')
