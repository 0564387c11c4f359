import {
  bitsFromBase32,
  bitsOf,
  base32From,
  codePieces,
  maxCodeLength,
  plainCode,
  valueOf,
  zeros,
  type Bits,
} from './base32.ts'

/**
 * What goes from one telephone to another: permanent numbers (`seeds/numbers.yaml`), never a word that a person wrote.
 * A list's numbers ascend, each once; towns and topics of a comparison stand in the order in which they are compared.
 */
export type ShareContent =
  | { readonly kind: 'list'; readonly numbers: readonly number[] }
  | { readonly kind: 'comparison'; readonly towns: readonly number[]; readonly topics: readonly number[] }

/** Why a code is not read. `newer`: it came whole, from an app that knows more than this one. */
export type ShareCodeRefusal = 'empty' | 'tooLong' | 'damaged' | 'newer'
type ParsedShareCode =
  | { readonly kind: 'read'; readonly content: ShareContent }
  | { readonly kind: 'refused'; readonly because: ShareCodeRefusal }

/**
 * What the formats of codes hold: numbers from 0 to `largest`, and how many bits say the parameter of Rice's code. A
 * code is written in the oldest format that holds its numbers, so that older apps read it as long as they can, and call
 * it newer where they cannot. Codes of every format that was ever written are read.
 */
const formats = [
  { id: 1, largest: 65_534, parameterBits: 4 },
  { id: 2, largest: 16_777_214, parameterBits: 5 },
] as const
type Format = (typeof formats)[number]

/** Permanent numbers go from 0 to this: more than all records of Japan's 1,741 municipalities. */
export const largestPermanentNumber = formats[1].largest

// A code begins with four bits for the format and two for the kind; the numbers not used here are reserved for later.
const kinds = ['list', 'comparison'] as const

/** The code of a list or a comparison. Throws on an empty list and on numbers that are no permanent ones. */
export function shareCodeOf(content: ShareContent): string {
  const numbers = content.kind === 'list' ? content.numbers : [...content.towns, ...content.topics]
  const format = formats.find(({ largest }) => numbers.every((number) => number <= largest)) ?? formats[1]
  const head = [...bitsOf(format.id, 4), ...bitsOf(kinds.indexOf(content.kind), 2)]
  if (content.kind === 'list') return base32From([...head, ...listBits(content.numbers, format)])
  return base32From([
    ...head,
    ...[content.towns, content.topics].flatMap((row) =>
      [row.length, ...row].flatMap((number) => eliasGamma(checked(number) + 1)),
    ),
  ])
}

/** What a code holds. Never throws, whatever stands in it. */
export function parseShareCode(code: string): ParsedShareCode {
  if (code.length > maxCodeLength) return refused('tooLong')
  if (!code.trim()) return refused('empty')
  const bits = bitsFromBase32(code)
  if (!bits) return refused('damaged')
  const written = valueOf(bits.slice(0, 4))
  const format = formats.find(({ id }) => id === written)
  const kind = kinds[valueOf(bits.slice(4, 6))]
  if (bits.length < 6 || written === 0) return refused('damaged')
  if (!format || !kind) return refused('newer')
  const reader = new BitReader(bits.slice(6), format.largest)
  const content = kind === 'list' ? listIn(reader, format) : comparisonIn(reader)
  return content && reader.isAtEnd() ? { kind: 'read', content } : refused('damaged')
}

/** A message of more characters than this is not searched for a code. */
export const maxMessageLength = 20_000

/**
 * The code that stands in what was typed, pasted or given in an address: behind the last # where a whole link was
 * given, without the words, brackets and signs around it. Where no part of it is a code, the longest that looks like
 * one, so that its refusal can be said.
 */
export function shareCodeIn(text: string): string {
  if (text.length > maxMessageLength) return text
  const pieces = [text.slice(text.lastIndexOf('#') + 1), text].flatMap(codePieces)
  return plainCode(pieces.find(isWhole) ?? pieces[0] ?? text)
}

function isWhole(code: string): boolean {
  const parsed = parseShareCode(code)
  return parsed.kind === 'read' || parsed.because === 'newer'
}

const refused = (because: ShareCodeRefusal): ParsedShareCode => ({ kind: 'refused', because })

function checked(number: number): number {
  if (!Number.isInteger(number) || number < 0 || number > largestPermanentNumber)
    throw new RangeError(`${number} is no permanent number.`)
  return number
}

/** Elias' gamma code of a whole number ≥ 1: short for small ones. */
function eliasGamma(value: number): Bits {
  const length = value.toString(2).length
  return [...zeros(length - 1), ...bitsOf(value, length)]
}

/** How many there are, then the gaps between them in Rice's code with the parameter that makes it shortest. */
function listBits(numbers: readonly number[], { parameterBits }: Format): Bits {
  const sorted = [...new Set(numbers.map(checked))].sort((a, b) => a - b)
  if (!sorted.length) throw new RangeError('An empty list has no code.')
  const gaps = sorted.map((number, at) => number - (sorted[at - 1] ?? -1) - 1)
  const ways = Array.from({ length: 2 ** parameterBits }, (_, parameter) => ({
    parameter,
    bits: gaps.reduce((sum, gap) => sum + (gap >> parameter) + 1 + parameter, 0),
  }))
  const { parameter } = ways.reduce((best, way) => (way.bits < best.bits ? way : best))
  return [
    ...eliasGamma(sorted.length),
    ...bitsOf(parameter, parameterBits),
    ...gaps.flatMap((gap) => rice(gap, parameter)),
  ]
}

const rice = (value: number, parameter: number): Bits => [
  ...Array.from({ length: value >> parameter }, () => 1 as const),
  0,
  ...bitsOf(value & ((1 << parameter) - 1), parameter),
]

function listIn(reader: BitReader, { largest, parameterBits }: Format): ShareContent | undefined {
  const count = reader.gamma()
  const parameter = reader.value(parameterBits)
  if (count === undefined || parameter === undefined) return undefined
  const numbers: number[] = []
  for (let next = 0; numbers.length < count;) {
    const gap = reader.rice(parameter)
    if (gap === undefined || next + gap > largest) return undefined
    numbers.push(next + gap)
    next += gap + 1
  }
  return { kind: 'list', numbers }
}

function comparisonIn(reader: BitReader): ShareContent | undefined {
  const [towns, topics] = [reader.row(), reader.row()]
  return towns && topics && { kind: 'comparison', towns, topics }
}

/** Reads bits one after the other; `undefined` where there are not enough. */
class BitReader {
  readonly #bits: Bits
  readonly #largest: number
  #at = 0

  /** `largest`: the largest number that the bits can hold. */
  constructor(bits: Bits, largest: number) {
    this.#bits = bits
    this.#largest = largest
  }

  value(length: number): number | undefined {
    if (this.#at + length > this.#bits.length) return undefined
    this.#at += length
    return valueOf(this.#bits.slice(this.#at - length, this.#at))
  }

  gamma(): number | undefined {
    const more = this.#run(0)
    const rest = this.value(more + 1)
    return rest !== undefined && rest - 1 <= this.#largest ? rest : undefined
  }

  rice(parameter: number): number | undefined {
    const high = this.#run(1)
    const low = this.value(1 + parameter)
    return low === undefined ? undefined : high * 2 ** parameter + low
  }

  /** A row of numbers behind its length. */
  row(): readonly number[] | undefined {
    const length = this.gamma()
    if (length === undefined) return undefined
    const numbers = Array.from({ length: Math.min(length - 1, this.#bits.length) }, () => this.gamma())
    return numbers.every((number) => number !== undefined) ? numbers.map((number) => number - 1) : undefined
  }

  /** Whether nothing is left but the zeros that fill the last character. */
  isAtEnd(): boolean {
    return this.#bits.length - this.#at < 5 && this.#bits.slice(this.#at).every((bit) => !bit)
  }

  /** How many bits of this kind come before the next of the other. */
  #run(bit: 0 | 1): number {
    const from = this.#at
    while (this.#bits[this.#at] === bit) this.#at += 1
    return this.#at - from
  }
}
