import { withoutRuby, phrasesOf, type RubyMarkup } from '../ruby-markup.ts'
import type { Marks } from './search.ts'
import { folded, gone, placeIn, usualLetters, withSigns } from './search-text.ts'

/** A part of a text as it is shown; `hit`: it is marked as what was looked for. */
type ShownPart = { readonly text: string; readonly hit: boolean }

/**
 * A reading with the letters under it, or a letter that is read as it is written. `from`, `to`: the places of its
 * letters, `to` behind the last. `starts`: a word begins with it.
 */
type Unit = { readonly kana: string; readonly from: number; readonly to: number; readonly starts: boolean }

/** A text in parts, marked where one of the words is written or one of the kana is read. */
export function marked(text: RubyMarkup, { words, kana }: Marks): readonly ShownPart[] {
  const bare = withoutRuby(text)
  const letters = lettersIn(bare)
  const hits = new Uint8Array(letters.length)
  const { fold, owners } = ownedFold(letters)
  for (const word of words) {
    for (let at = placeIn(fold, word); word && at >= 0; at = placeIn(fold, word, at + word.length))
      // Each character of `fold` has its owner, and the word lies within `fold`.
      hits.fill(1, owners[at], owners[at + word.length - 1]! + 1)
  }
  const units = kana.length ? unitsOf(text) : []
  for (const word of kana) {
    for (const [start, unit] of units.entries()) {
      const last = unit.starts ? lastUnitOf(units, start, word) : undefined
      if (last) hits.fill(1, unit.from, last.to)
    }
  }
  return joined(letters, hits)
}

/** The fold of a text, and for each character of it the index of the letter that it comes from. */
function ownedFold(letters: readonly string[]): { readonly fold: string; readonly owners: readonly number[] } {
  const usual = letters.map(usualOf)
  const all = usual.flatMap((own, index) => Array.from({ length: own.length }, () => index))
  const signs = withSigns(usual.join(''))
  return { fold: signs.replaceAll(gone, ''), owners: all.filter((_, at) => signs.charAt(at) !== gone) }
}

function unitsOf(text: RubyMarkup): readonly Unit[] {
  const units: Unit[] = []
  let at = 0
  for (const phrase of phrasesOf(text)) {
    for (const [place, piece] of phrase.entries()) {
      const letters = lettersIn(piece.text)
      if (piece.kana) units.push({ kana: folded(piece.kana), from: at, to: at + letters.length, starts: true })
      else {
        for (const [index, letter] of letters.entries()) {
          const starts = (place === 0 && index === 0) || (isKatakana(letter) && !isKatakana(letters[index - 1] ?? ''))
          units.push({
            kana: joins(letters, index) ? '' : folded(letter),
            from: at + index,
            to: at + index + 1,
            starts,
          })
        }
      }
      at += letters.length
    }
  }
  return units
}

const isKatakana = (letter: string): boolean => /^[ァ-ヶーｦ-ﾟ・]/.test(letter)

/** The dot within a katakana name. */
const joins = (letters: readonly string[], at: number): boolean =>
  letters[at] === '・' && isKatakana(letters[at - 1] ?? '') && isKatakana(letters[at + 1] ?? '')

/** The last of the units that, from `start` on, are read as a word; the reading may go on within it. */
function lastUnitOf(units: readonly Unit[], start: number, word: string): Unit | undefined {
  let rest = word
  for (let at = start; at < units.length; at += 1) {
    const unit = units[at]
    if (unit?.kana.startsWith(rest)) return unit
    if (!unit || !rest.startsWith(unit.kana)) return undefined
    rest = rest.slice(unit.kana.length)
  }
  return undefined
}

/** Letters that fold by themselves: what stands on one (a dakuten, an accent) stays with it. */
const lettersIn = (text: string): readonly string[] =>
  /[\p{M}゛゜ﾞﾟ]/u.test(text) ? (text.match(/[^\p{M}゛゜ﾞﾟ][\p{M}゛゜ﾞﾟ]*|[\p{M}゛゜ﾞﾟ]+/gu) ?? []) : [...text]

/** The usual form of every letter met so far: the same ones come again and again. */
const usualForms = new Map<string, string>()
function usualOf(letter: string): string {
  const before = usualForms.get(letter)
  if (before !== undefined) return before
  const usual = usualLetters(letter)
  usualForms.set(letter, usual)
  return usual
}

function joined(letters: readonly string[], hits: Uint8Array): readonly ShownPart[] {
  const parts: { text: string; hit: boolean }[] = []
  for (const [index, text] of letters.entries()) {
    const hit = hits[index] === 1
    const last = parts.at(-1)
    if (last && last.hit === hit) last.text += text
    else parts.push({ text, hit })
  }
  return parts
}

/** At most so many letters are shown before the first hit, and from it on. */
const around = { before: 24, after: 60 } as const

/** The parts from shortly before the first hit on, cut with … at both ends where there are more letters. */
export function shortened(parts: readonly ShownPart[]): readonly ShownPart[] {
  const first = Math.max(
    0,
    parts.findIndex(({ hit }) => hit),
  )
  const before = parts
    .slice(0, first)
    .map(({ text }) => text)
    .join('')
  const head = before
    ? [{ text: before.length > around.before ? `…${before.slice(-around.before)}` : before, hit: false }]
    : []
  let room: number = around.after
  const rest = parts.slice(first).flatMap(({ text, hit }) => {
    const shown = text.slice(0, Math.max(0, room))
    room -= text.length
    return shown ? [{ text: shown.length < text.length ? `${shown}…` : shown, hit }] : []
  })
  return [...head, ...rest]
}
