import { halfWidth } from './half-width.ts'

/**
 * A row of bits as a code that a person can type, and back: Crockford's base 32 with a checksum (CRC-16/CCITT) at its
 * end. The checksum tells every single character that is wrong and every two neighbours that changed places; of
 * anything else it lets one in 65,536 pass. Its place and its rule stay the same in all formats, so that a code of a
 * newer app is not called damaged.
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const bitsOfCharacter = 5
const bitsOfChecksum = 16

/** A code of more characters than this is not ours: it is refused before it is read. */
export const maxCodeLength = 2000

/** What is mistaken for another character when a code is copied by hand. */
const lookalikes: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', U: 'V' }

export type Bits = readonly (0 | 1)[]

/** The code of a row of bits, without spaces. */
export function base32From(bits: Bits): string {
  const padding = (bitsOfCharacter - ((bits.length + bitsOfChecksum) % bitsOfCharacter)) % bitsOfCharacter
  const body: Bits = [...bits, ...zeros(padding)]
  const all = [...body, ...bitsOf(checksum(body), bitsOfChecksum)]
  return Array.from(
    { length: all.length / bitsOfCharacter },
    (_, at) => alphabet[valueOf(all.slice(at * bitsOfCharacter, (at + 1) * bitsOfCharacter))],
  ).join('')
}

/**
 * The bits of a code, with up to four zeros more than it was made from; `undefined` when the checksum says that
 * something is wrong. Lower case, full-width letters, spaces and hyphens are taken, O for 0, I and L for 1, U for V.
 */
export function bitsFromBase32(code: string): Bits | undefined {
  const values = [...plainCode(code)].map((letter) => alphabet.indexOf(letter))
  if (values.includes(-1) || values.length * bitsOfCharacter <= bitsOfChecksum) return undefined
  const bits = values.flatMap((value) => bitsOf(value, bitsOfCharacter))
  const body = bits.slice(0, -bitsOfChecksum)
  return checksum(body) === valueOf(bits.slice(-bitsOfChecksum)) ? body : undefined
}

/** A code as it was typed, in the letters that are read: `b2-o1` is `B201`. */
export const plainCode = (typed: string): string =>
  halfWidth(typed)
    .replace(/[\s\u200b-\u200d\ufeff\-_ー‐‑‒–—―−ｰ]/g, '')
    .replace(/[a-z]/g, (letter) => letter.toUpperCase())
    .replace(/[OILU]/g, (letter) => lookalikes[letter] ?? letter)

/**
 * The pieces of a text that may be a code, the likeliest first: its runs of code letters with spaces and hyphens in
 * between, then words of a run that stand together, each time the longest first. What surrounds a code in a message
 * (`コード：24NS-W8N0-4。`, a bracket, `&utm_source=line`) is no part of it.
 */
export function codePieces(text: string): readonly string[] {
  const runs = halfWidth(text).match(/[0-9A-Za-z](?:[\s\u200b-\u200d\ufeff\-_ー‐‑‒–—―−ｰ]*[0-9A-Za-z])*/g) ?? []
  return [...longestFirst(runs), ...longestFirst(longestFirst(runs).flatMap(wordsTogether))]
}

const longestFirst = (pieces: readonly string[]): readonly string[] =>
  pieces.toSorted((a, b) => b.length - a.length).slice(0, maxCodePieces)
const maxCodePieces = 80

/** Of a short run of words all that stand together, of a long one each alone: few enough for the checksum to tell. */
function wordsTogether(run: string): readonly string[] {
  const words = run.split(/\s+/)
  const most = words.length > maxWords ? 1 : words.length - 1
  return words.flatMap((_, from) =>
    Array.from({ length: Math.min(most, words.length - from) }, (__, more) =>
      words.slice(from, from + more + 1).join(''),
    ),
  )
}
const maxWords = 12

/** A code in groups of four, as it is read out and typed: `B201-7Q`. */
export const groupedCode = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? ''

/** A whole number ≥ 0 as so many bits, the highest first. */
export const bitsOf = (value: number, length: number): Bits =>
  Array.from({ length }, (_, at) => ((value >> (length - 1 - at)) & 1) as 0 | 1)
export const valueOf = (bits: Bits): number => bits.reduce<number>((value, bit) => value * 2 + bit, 0)
export const zeros = (length: number): Bits => Array.from({ length }, () => 0 as const)

function checksum(bits: Bits): number {
  return bits.reduce<number>((rest, bit) => {
    const shifted = (rest << 1) & 0xffff
    return rest >> 15 === bit ? shifted : shifted ^ 0x1021
  }, 0xffff)
}
