import { loadDefaultJapaneseParser } from 'budoux'
import { phraseEnd, type RubyMarkup } from '#domain/ruby-markup.ts'

const parser = loadDefaultJapaneseParser()

/** A stretch of text, marked as a word of the glossary or not. */
export type Stretch = { readonly length: number; readonly term: boolean }

/** Where a reading stands, from and to (exclusive), and the word it belongs to: く of 取り組み stands in 取り組み. */
export type PlacedReading = {
  readonly from: number
  readonly to: number
  readonly kana: string
  readonly byHand: boolean
  readonly nameFrom: number
  readonly nameTo: number
}

/**
 * Puts readings, phrase ends (BudouX) and words of the glossary into a text. No phrase ends inside a word that has a
 * mark, nor inside a word of the dictionary or before a particle: `wordEnds` are the places where one may.
 */
export function withPhraseEnds(
  text: string,
  wordEnds: ReadonlySet<number>,
  readings: readonly PlacedReading[],
  stretches: readonly Stretch[],
): RubyMarkup {
  const terms = termsIn(stretches)
  const whole = [...terms, ...readings.map(({ nameFrom, nameTo }) => ({ from: nameFrom, to: nameTo }))]
  const ends = new Set(
    [...phraseEndsOf(text), ...lineBreaksOf(text)].filter(
      (end) => wordEnds.has(end) && !whole.some(({ from, to }) => from < end && end < to),
    ),
  )
  const opens = new Set(terms.map(({ from }) => from))
  const closes = new Set(terms.map(({ to }) => to))
  const readingsFrom = new Map(readings.map((reading) => [reading.from, reading]))
  let marked = ''
  for (let at = 0; at <= text.length;) {
    if (closes.has(at)) marked += '»'
    if (ends.has(at) && at < text.length) marked += phraseEnd
    if (opens.has(at)) marked += '«'
    const reading = readingsFrom.get(at)
    const to = reading && reading.to > at ? reading.to : at + 1
    const characters = text.slice(at, to)
    marked += reading && reading.to > at ? withReading(characters, reading) : characters
    at = to
  }
  return marked
}

const withReading = (characters: string, { byHand, kana }: PlacedReading): string =>
  `{${characters}|${byHand ? '=' : ''}${kana}}`

type Range = { readonly from: number; readonly to: number }

/** Where the words of the glossary stand, from and to (exclusive). */
function termsIn(stretches: readonly Stretch[]): readonly Range[] {
  let at = 0
  return stretches.flatMap(({ length, term }) => {
    const from = at
    at += length
    return term ? [{ from, to: at }] : []
  })
}

/** Where BudouX ends a phrase. */
function phraseEndsOf(text: string): readonly number[] {
  let at = 0
  return parser.parse(text).map((phrase) => (at += phrase.length))
}

/** Where browsers break a line whatever CSS says: before what opens a bracket, behind a comma and a space. */
function lineBreaksOf(text: string): readonly number[] {
  const breaks = /(?<!^|[「『（(])(?=[「『（(])|(?<=[、。\s])(?=[^、。\s」』）)])/g
  return [...text.matchAll(breaks)].map(({ index }) => index)
}
