import { loadDefaultJapaneseParser } from 'budoux'
import { phraseEnd, type RubyMarkup } from '#domain/ruby-markup.ts'
import type { PlacedReading } from './furigana.ts'

const parser = loadDefaultJapaneseParser()

/** A stretch of text, marked as a word of the glossary or not. */
export type Stretch = { readonly length: number; readonly term: boolean }

/**
 * Puts readings, phrase ends (BudouX) and words of the glossary into a text. No phrase ends inside a word that has a mark, nor
 * inside a word of the dictionary or before a particle: `wordEnds` are the places where one may.
 */
export function withPhraseEnds(
  text: string,
  wordEnds: ReadonlySet<number>,
  readings: readonly PlacedReading[],
  stretches: readonly Stretch[],
): RubyMarkup {
  const ends = new Set(endsOf(text).filter((end) => wordEnds.has(end)))
  const opens = new Set<number>()
  const closes = new Set<number>()
  let at = 0
  for (const { length, term } of stretches) {
    if (term) {
      opens.add(at)
      closes.add(at + length)
      for (let inside = at + 1; inside < at + length; inside += 1) ends.delete(inside)
    }
    at += length
  }
  for (const { nameFrom, nameTo } of readings)
    for (let inside = nameFrom + 1; inside < nameTo; inside += 1) ends.delete(inside)
  const starts = new Map(readings.map((one) => [one.from, one]))
  let marked = ''
  for (let place = 0; place <= text.length;) {
    if (closes.has(place)) marked += '»'
    if (ends.has(place) && place < text.length) marked += phraseEnd
    if (opens.has(place)) marked += '«'
    const reading = starts.get(place)
    if (reading && reading.to > place) {
      marked += `{${text.slice(place, reading.to)}|${reading.byHand ? '=' : ''}${reading.kana}}`
      place = reading.to
    } else {
      marked += text[place] ?? ''
      place += 1
    }
  }
  return marked
}

function endsOf(text: string): readonly number[] {
  let at = 0
  return parser.parse(text).map((phrase) => (at += phrase.length))
}
