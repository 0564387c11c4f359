/** A document as it was extracted, and where quoted words stand in it. */

/**
 * A character that counts: its normalised form, and where it stands as printed (line from 1, offsets from 0, `end`
 * behind it).
 */
type Glyph = { readonly char: string; readonly line: number; readonly offset: number; readonly end: number }

/** From line and offset up to (not including) the end offset on that line, as printed. */
export type PrintedRange = { readonly line: number; readonly from: number; readonly to: number }

/** What the extraction added and no reader sees: bold, small, headings, bullets, superscript brackets. */
const markup = /<\/?(?:b|small)>|<br ?\/?>|\*+|^\s*#+\s|^\s*- |\^\((?=※\))|(?<=\^\(※)\)/g
const sameDash = /[‐‑–—―−]/g

/** Widths, dashes and waves made alike; everything that is not white space stays. Rule: NFKC, then these two. */
function foldChar(char: string): string {
  const known = folded.get(char)
  if (known !== undefined) return known
  const alike = char.normalize('NFKC').replace(sameDash, '-').replaceAll('〜', '~').replace(/\s/g, '')
  folded.set(char, alike)
  return alike
}

/** What each character has become: documents have some thousands, and a check of the seeds folds millions. */
const folded = new Map<string, string>()

/** Quoted words in the form in which they are looked for: NFKC, without white space and markup. */
export const fold = (words: string): string =>
  [
    ...words
      .split('\n')
      .map((line) => line.replace(markup, ''))
      .join(''),
  ]
    .map(foldChar)
    .join('')

export class PrintedText {
  readonly lines: readonly string[]
  /** For each line the glyphs on it; line 1 is at index 0. */
  readonly #glyphs: readonly (readonly Glyph[])[]
  /** The same as text, in which words are looked for. */
  readonly #folded: readonly string[]

  constructor(lines: readonly string[]) {
    this.lines = lines
    this.#glyphs = lines.map((line, index) => glyphsOf(line, index + 1))
    this.#folded = this.#glyphs.map((glyphs) => glyphs.map(({ char }) => char).join(''))
  }

  /** Every place where the words stand within these lines (1-based, both included), each as ranges of the print. */
  find(words: string, [first, last]: readonly [number, number]): readonly (readonly PrintedRange[])[] {
    const wanted = fold(words)
    const text = this.#folded.slice(first - 1, last).join('')
    if (!wanted || !text.includes(wanted)) return []
    // A printed character can fold to several (㎡ → m2): count in folded characters, answer in printed ones.
    const owner = this.#glyphs
      .slice(first - 1, last)
      .flat()
      .flatMap((glyph) => Array.from({ length: glyph.char.length }, () => glyph))
    const places: PrintedRange[][] = []
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
      places.push(rangesOf(owner.slice(at, at + wanted.length)))
    }
    return places
  }

  /** Everything that counts on these lines, as ranges of the print. */
  all([first, last]: readonly [number, number]): readonly PrintedRange[] {
    return rangesOf(this.#glyphs.slice(first - 1, last).flat())
  }

  /** How many characters of a line count. */
  countOn(line: number): number {
    return this.#glyphs[line - 1]?.length ?? 0
  }

  /** The offsets of the characters that count on a line. */
  offsetsOn(line: number): readonly number[] {
    return (this.#glyphs[line - 1] ?? []).map((glyph) => glyph.offset)
  }
}

/** The lines of a text file; the line break at its end begins no line. */
export function linesOfText(text: string): readonly string[] {
  const lines = text.split('\n')
  if (lines.at(-1) === '') lines.pop()
  return lines
}

function glyphsOf(line: string, number: number): Glyph[] {
  const hidden = new Set<number>()
  for (const { 0: mark, index } of line.matchAll(markup)) {
    for (let offset = index; offset < index + mark.length; offset += 1) hidden.add(offset)
  }
  const glyphs: Glyph[] = []
  let offset = 0
  for (const char of line) {
    const folded = hidden.has(offset) ? '' : foldChar(char)
    if (folded) glyphs.push({ char: folded, line: number, offset, end: offset + char.length })
    offset += char.length
  }
  return glyphs
}

/** Neighbouring glyphs joined to ranges; white space between two quoted characters belongs to the range. */
function rangesOf(glyphs: readonly Glyph[]): PrintedRange[] {
  const ranges: { line: number; from: number; to: number }[] = []
  for (const glyph of glyphs) {
    const open = ranges.at(-1)
    if (open?.line === glyph.line) open.to = glyph.end
    else ranges.push({ line: glyph.line, from: glyph.offset, to: glyph.end })
  }
  return ranges
}
