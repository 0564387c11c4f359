import { indicator as words } from '#texts/indicator-page.ts'
import type { Label } from '#texts/progress-labels.ts'
import { colours, textIn } from './picture-text.ts'
import type { DrawingKind, Mark, MarkRole, ProgressDrawing } from './progress-drawing.ts'
import type { Tone } from './verdict-tones.ts'
import { widthOf } from './wrapped-text.ts'

/** The verdicts' colours in the light look, as tokens.css has them. */
export const tones: Readonly<Record<Tone, string>> = {
  reached: '#00118f',
  pace: '#0877d7',
  near: '#927200',
  behind: '#8b3200',
  open: '#767676',
}

/** Where the marks of the axis and their labels stand, in pixels of the picture. */
const room = { left: 116, right: 1146, axis: 462, above: 380, below: 494 } as const
const besideWidth = 250

/** A label and where it belongs; `drawn`: a mark stands there, which is dashed where it is a `gap`. */
type Placed = {
  readonly role: MarkRole
  readonly x: number
  readonly label: Label
  readonly gap: boolean
  readonly drawn: boolean
}

/**
 * The way in the picture: start, target and result each at its place on one axis, with a line to its own label; what
 * counts otherwise stands left of the axis, an aim without a number right of it. Each kind has its own drawing.
 */
export function pictureAxis(way: ProgressDrawing, tone: Tone): string {
  const placed = placedIn(way)
  const at = (role: MarkRole): number | undefined => placed.marks.find((mark) => mark.role === role)?.x
  const [start, target, result] = [at('start'), at('target'), at('result')]
  const lower = [...placed.marks, ...placed.beside].filter(({ role, x }) => role !== 'result' || x !== result)
  return [
    roadBetween(start, target, way.road),
    line(start, result, tones[tone], 8),
    target === undefined ? '' : markOf('target', target, targetShapes[way.kind](target)),
    start === undefined ? '' : markOf('start', start, stone(start, false)),
    result === undefined ? '' : markOf('result', result, disc(result, tones[tone])),
    ...placed.beside.map(({ role, x, gap, drawn }) => (drawn ? markOf(`${role}-beside`, x, stone(x, gap)) : '')),
    ...labelsBelow(lower),
    ...placed.marks.filter(({ role }) => role === 'result').map(labelAbove),
    way.kind === 'noNumber' && way.marks.length > 1
      ? textIn(words.travel, { x: 760, y: room.axis - 14, width: 386, height: 30 }, { size: 20, soft: true })
      : '',
  ].join('')
}

/** Marks on the axis by their share of it, the others beside it: left in a row, a target without a number right. */
function placedIn({ marks, beside }: ProgressDrawing): Readonly<Record<'marks' | 'beside', readonly Placed[]>> {
  const left = beside.filter(({ role }) => role !== 'target')
  const isOpen = beside.length > left.length
  const from = 150 + left.length * besideWidth
  const to = isOpen ? 700 : 1090
  const atShare = ({ role, at, label }: Mark): Placed => ({
    role,
    x: Math.round(from + at * (to - from)),
    label,
    gap: false,
    drawn: true,
  })
  return {
    marks: marks.filter(({ role }) => role !== 'expected').map(atShare),
    beside: [
      ...left.map(({ role, gap, label }, index) => ({ role, gap, label, drawn: true, x: 150 + index * besideWidth })),
      ...beside
        .filter(({ role }) => role === 'target')
        .map(({ role, gap, label }) => ({ role, gap, label, drawn: false, x: 950 })),
    ],
  }
}

const markOf = (name: string, x: number, shape: string): string => `<g id="mark-${name}" data-x="${x}">${shape}</g>`

const line = (from: number | undefined, to: number | undefined, colour: string, width: number, dots = ''): string =>
  from === undefined || to === undefined
    ? ''
    : `<line x1="${from}" x2="${to}" y1="${room.axis}" y2="${room.axis}" stroke="${colour}" stroke-width="${width}"${dots}/>`

function roadBetween(start: number | undefined, target: number | undefined, road: ProgressDrawing['road']): string {
  if (road === 'none') return ''
  return line(start, target, '#b3b3b3', 12, road === 'dotted' ? ' stroke-dasharray="0 26" stroke-linecap="round"' : '')
}

const stone = (x: number, gap: boolean): string =>
  `<circle cx="${x}" cy="${room.axis}" r="17" fill="${colours.ground}" stroke="${colours.post}" stroke-width="7"${gap ? ' stroke-dasharray="10 7"' : ''}/>`

const disc = (x: number, colour: string): string =>
  `<circle cx="${x}" cy="${room.axis}" r="16" fill="${colour}" stroke="${colours.ground}" stroke-width="4"/>`

/** A flag to get to. */
const flag = (x: number): string =>
  `<path d="M${x - 4} ${room.axis - 50}h8v78h-8z" fill="${colours.post}"/><path d="M${x + 4} ${room.axis - 50}l40 15-40 15z" fill="${colours.post}"/>`

/** Two rails to stay between. */
const rails = (x: number): string =>
  `<path d="M${x - 80} ${room.axis - 28}h160M${x - 80} ${room.axis + 28}h160" stroke="${colours.post}" stroke-width="6"/>`

/** A wall, hatched where nobody is to fall back to. */
const wall = (x: number): string =>
  `<path d="M${x - 4} ${room.axis - 36}h8v66h-8z" fill="${colours.post}"/><path d="M${x - 4} ${room.axis - 30}l-30 20m30 0l-30 20m30 0l-30 20" stroke="${colours.post}" stroke-width="4"/>`

const targetShapes: Readonly<Record<DrawingKind, (x: number) => string>> = {
  reach: flag,
  overshoot: flag,
  hold: rails,
  floor: wall,
  noBaseline: flag,
  apart: flag,
  noNumber: flag,
}

const kindAndWhen = ({ kind, when }: Label): string => [kind, when].filter(Boolean).join(' ')

/** The letters of the labels in pixels: amounts, what and when. */
const letters = { amount: 28, when: 20 } as const
const widest = 440

/** Labels under their marks, in the order of the marks; those that would overlap are moved apart. */
function labelsBelow(placed: readonly Placed[]): readonly string[] {
  const inOrder = placed.toSorted((a, b) => a.x - b.x)
  const most = Math.min(widest, (room.right - room.left) / Math.max(1, inOrder.length) - 20)
  const boxes = inOrder.map((one) => ({ ...one, width: Math.min(most, widthOfLabel(one.label)) }))
  return spread(boxes).map(({ role, x, label, drawn, centre, width }) => {
    const box = { x: centre - width / 2, width }
    return [
      `<g id="label-${role}">`,
      drawn ? lead(x, room.axis + 26, centre, room.below) : '',
      textIn(label.amount, { ...box, y: room.below, height: 40 }, { size: letters.amount, bold: true, amid: true }),
      textIn(
        kindAndWhen(label),
        { ...box, y: room.below + 40, height: 30 },
        { size: letters.when, soft: true, amid: true },
      ),
      '</g>',
    ].join('')
  })
}

const widthOfLabel = (label: Label): number =>
  12 + Math.max(widthOf(label.amount) * letters.amount, widthOf(kindAndWhen(label)) * letters.when)

/** The result's label above the axis: 結果 33個（2021年度）. */
function labelAbove({ x, label }: Placed): string {
  const text = `${label.kind} ${label.amount}${label.when ? `（${label.when}）` : ''}`
  const width = Math.min(room.right - room.left, 12 + widthOf(text) * letters.amount)
  return spread([{ x, width }])
    .map(({ centre }) =>
      [
        '<g id="label-result">',
        lead(x, room.axis - 20, centre, room.above + 40),
        textIn(
          text,
          { x: centre - width / 2, y: room.above, width, height: 40 },
          { size: letters.amount, bold: true, amid: true },
        ),
        '</g>',
      ].join(''),
    )
    .join('')
}

/** A thin line from a mark to its label. */
const lead = (x: number, y: number, toX: number, toY: number): string =>
  `<line class="lead" x1="${x}" y1="${y}" x2="${toX}" y2="${toY}" stroke="${colours.soft}" stroke-width="2"/>`

type LabelBox = { readonly x: number; readonly width: number }

/** Boxes with their centres as near to their places as the room and the other boxes let them, in whole pixels. */
function spread<One extends LabelBox>(boxes: readonly One[]): readonly (One & { readonly centre: number })[] {
  const gap = 16
  let free: number = room.left
  const forward = boxes.map((box) => {
    const centre = Math.max(box.x, free + box.width / 2)
    free = centre + box.width / 2 + gap
    return { ...box, centre }
  })
  free = room.right
  return forward
    .toReversed()
    .map((box) => {
      const centre = Math.round(Math.min(box.centre, free - box.width / 2))
      free = centre - box.width / 2 - gap
      return { ...box, centre }
    })
    .toReversed()
}
