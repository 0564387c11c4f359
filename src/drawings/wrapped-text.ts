/** How Japanese text is set in a box where no browser breaks the lines: by the width of its characters. */

/** Text set in a box: its lines, and the size of its letters in the unit of the box. */
type SetText = { readonly lines: readonly string[]; readonly size: number }

/** What never begins a line: closing marks, small kana, the long vowel, marks that belong to the letter before. */
const closing =
  '。、，．・：；？！!?,.)\\]}）」』】〉》〕］｝”’…‥ー々ゝゞぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ％%\\p{M}\\u200d\\ufe0e\\ufe0f'
/** What never ends a line. */
const opening = '「『（(\\[{【〈《〔［｛“‘'

/**
 * The pieces between which a line may break: a letter, or a run of digits or Latin letters with what it counts (62人),
 * and the marks that stay with it.
 */
const piece = new RegExp(`[${opening}]*(?:[0-9A-Za-z,.−▲]+\\p{Script=Han}?|[^])?[${closing}]*`, 'gu')

/** The width of a text in letters of full width; Latin letters are taken wider than most fonts draw them. */
export const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, letter) => sum + widthOfLetter(letter), 0)

function widthOfLetter(letter: string): number {
  if (/[A-Z@%&mw−]/.test(letter)) return 0.95
  return /[ -~\uff61-\uff9f]/.test(letter) ? 0.62 : 1
}

/**
 * Breaks a text into lines of at most `width` letters of full width. No line begins with a closing mark or ends with an
 * opening one, and no number is torn, unless such a run alone is longer than a line. No character is lost.
 */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const next of (text.match(piece) ?? []).flatMap((run) => (widthOf(run) > width ? Array.from(run) : [run]))) {
    if (line && widthOf(line + next) > width) {
      lines.push(line)
      line = ''
    }
    line += next
  }
  return line ? [...lines, line] : lines
}

/** The same number of lines, but as even as can be: a last line of two letters looks torn off. */
function evenly(text: string, width: number): readonly string[] {
  const lines = wrapped(text, width)
  for (let narrower = width - 1; narrower > 1; narrower -= 1) {
    const fewer = wrapped(text, narrower)
    if (fewer.length > lines.length) return wrapped(text, narrower + 1)
  }
  return lines
}

/**
 * Sets a text in a box in letters of at most `size`, as much smaller as it must be to be there whole. Lines are `pitch`
 * letters apart.
 */
export function fitted(
  text: string,
  box: { readonly width: number; readonly height: number },
  size: number,
  pitch = 1.5,
): SetText {
  const oneLine = text.trim().replace(/\s+/g, ' ')
  let fitting = size
  while (wrapped(oneLine, box.width / fitting).length * fitting * pitch > box.height) fitting *= 0.95
  return { lines: evenly(oneLine, box.width / fitting), size: Math.round(fitting * 10) / 10 }
}
