import { parseDocument } from 'yaml'
import type { YamlSlip } from './yaml-slips.ts'

type Candidate = Pick<YamlSlip, 'says' | 'advice' | 'mended'>

/** Lines at which a slip may stand, from the one where the reader stumbles: it mostly notices a line too late. */
const around = [0, -1, 1, 2]

/**
 * The one line whose change makes a YAML file readable, with what was wrong in it: a bracket or a quotation mark that
 * is not closed, or another indentation. `undefined` where no such line is near `line` (from 1).
 */
export function repairOf(text: string, line: number): Omit<YamlSlip, 'column'> | undefined {
  const lines = text.split('\n')
  for (const at of around.map((step) => line - 1 + step)) {
    const now = lines[at]
    if (!now?.trim()) continue
    const found = [...closed(now), ...reindented(lines, at)].find(
      ({ mended }) => !parseDocument(lines.with(at, mended).join('\n')).errors.length,
    )
    if (found) return { line: at + 1, ...found }
  }
  return undefined
}

const count = (line: string, sign: string): number => line.split(sign).length - 1

function closed(line: string): readonly Candidate[] {
  const bare = line.replace(/"[^"]*"/g, '')
  const open = (
    [
      ['{', '}'],
      ['[', ']'],
    ] as const
  ).flatMap(([begin, end]) => {
    const lacks = count(bare, begin) - count(bare, end)
    if (lacks > 0)
      return [
        {
          says: `「${begin}」が閉じていません。`,
          advice: `「${end}」を足してください。`,
          mended: `${line.trimEnd()}${` ${end}`.repeat(lacks)}`,
        },
      ]
    return lacks < 0
      ? [
          {
            says: `「${end}」が多すぎます。`,
            advice: `「${end}」を1つ消してください。`,
            mended: line.slice(0, line.lastIndexOf(end)).trimEnd(),
          },
        ]
      : []
  })
  const quote = { says: '「"」が閉じていません。', advice: '終わりの「"」を足してください。' }
  const isOpen = count(line, '"') % 2 === 1
  return [
    ...open,
    ...(isOpen
      ? [
          { ...quote, mended: `${line.trimEnd()}"` },
          { ...quote, mended: line.replace(/(?: *[}\]])+$/, '"$&') },
        ]
      : []),
  ]
}

/** How far up a line may look for one that is indented as it should be. */
const linesAbove = 30

/** A line with the indentations of the lines above it, the nearest first. */
function reindented(lines: readonly string[], at: number): readonly Candidate[] {
  const now = lines[at] ?? ''
  const above = lines.slice(Math.max(0, at - linesAbove), at).filter((line) => line.trim())
  const widths = new Set(above.toReversed().flatMap((line) => [line.search(/\S/), line.search(/[^ -]/)]))
  const here = now.search(/\S/)
  return [...widths]
    .filter((width) => width >= 0 && width !== here)
    .toSorted((a, b) => Math.abs(a - here) - Math.abs(b - here))
    .map((width) => ({
      says: 'この行の字下げが、まわりの行と合いません。',
      advice: '同じまとまりの項目は、行のはじめの空白の数をそろえてください。',
      mended: ' '.repeat(width) + now.trim(),
    }))
}
