import { figureShare as words } from '#texts/figure-share.ts'
import { sourceWords, type FigureSource } from '#texts/figure-citation.ts'
import { app } from '#texts/frame.ts'
import { indicator as indicatorWords } from '#texts/indicator-page.ts'
import type { ProgressDrawing } from './progress-drawing.ts'
import { fitted } from './wrapped-text.ts'

/** The size of the picture in pixels: what messages and pages show of a link. */
const pictureSize = { width: 1200, height: 630 } as const

/** What stands in the picture of a figure. `verdict`: the word alone. */
export type FigurePicture = {
  readonly name: string
  readonly sentence: string
  readonly verdict: string
  readonly way: ProgressDrawing
  readonly source: FigureSource
}

/** デジタル庁's colours as they are in the light look: a picture that is sent on has no dark. */
const colours = {
  ground: '#ffffff',
  ink: '#1a1a1a',
  soft: '#4d4d4d',
  post: '#00118f',
  plate: '#e8f1fe',
  result: '#8b3200',
} as const
const fonts =
  "'Hiragino Sans', 'Hiragino Kaku Gothic ProN', 'Noto Sans JP', 'Noto Sans CJK JP', 'Yu Gothic UI', IPAexGothic, sans-serif"

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
type Letters = { readonly size: number; readonly bold?: true; readonly soft?: true }

/** Texts of documents are data: what XML would read as markup is written out, what XML cannot hold becomes �. */
const escaped = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
    .replace(/[<>&"']/g, (mark) => `&#${mark.charCodeAt(0)};`)

/** A text in a box from its upper edge down, each line an element of its own: SVG breaks none. */
function textIn(text: string, { x, y, width, height }: Box, { size, bold, soft }: Letters): string {
  const set = fitted(text, { width, height }, size, 1.4)
  return set.lines
    .map(
      (line, index) =>
        `<text x="${x}" y="${Math.round(y + set.size * (1.08 + index * 1.4))}" font-size="${set.size}" font-weight="${bold ? 700 : 400}" fill="${soft ? colours.soft : colours.ink}">${escaped(line)}</text>`,
    )
    .join('')
}

/** Text in the middle of a plate's height. */
function textAmid(text: string, box: Box, letters: Letters): string {
  const set = fitted(text, box, letters.size, 1.4)
  const free = (box.height - set.lines.length * set.size * 1.4) / 2
  return textIn(text, { ...box, y: box.y + free }, { ...letters, size: set.size })
}

const roadFrom = 164
const plateFrom = 640
const roadAt = 434

/** What lies between: dots begin beside the stone, a road under it. */
function roadOf({ road }: ProgressDrawing): string {
  if (road === 'none') return ''
  const [from, dots] = road === 'dotted' ? [roadFrom, ' stroke-dasharray="0 26" stroke-linecap="round"'] : [132, '']
  return `<line x1="${from}" x2="${plateFrom}" y1="${roadAt}" y2="${roadAt}" stroke="${colours.soft}" stroke-width="12"${dots}/>`
}

/** Where the result stands on the road, and where it would stand by now. */
function walkerOf({ walker, expected }: ProgressDrawing): string {
  const at = (share: number): number => Math.round(roadFrom + share * (plateFrom - roadFrom))
  return [
    expected === undefined
      ? ''
      : `<line x1="${at(expected)}" x2="${at(expected)}" y1="${roadAt - 24}" y2="${roadAt + 24}" stroke="${colours.post}" stroke-width="6" stroke-dasharray="8 6"/>`,
    walker === undefined
      ? ''
      : `<circle cx="${walker === 'back' ? 92 : at(walker)}" cy="${roadAt}" r="20" fill="${colours.result}"/>`,
  ].join('')
}

/**
 * The post turns and runs across: the start stone, the road, the plate of the target, and under each its number or its
 * time.
 */
function wayOf(way: ProgressDrawing): string {
  const { start, end, result } = way
  return [
    `<path d="M60 ${roadAt - 6}h60v12h-60z" fill="${colours.post}"/>`,
    roadOf(way),
    `<circle cx="132" cy="${roadAt}" r="20" stroke="${colours.post}" stroke-width="6" ${start.gap ? 'fill="none" stroke-dasharray="10 7"' : `fill="${colours.post}"`}/>`,
    walkerOf(way),
    `<path d="M${plateFrom} ${roadAt - 46}h460l44 46-44 46h-460z" fill="${colours.ground}" stroke="${colours.post}" stroke-width="6"/>`,
    textAmid(end.amount, { x: plateFrom + 24, y: roadAt - 42, width: 420, height: 84 }, { size: 40, bold: true }),
    textIn(start.amount, { x: 116, y: 470, width: 230, height: 48 }, { size: 30, bold: true }),
    textIn(start.when, { x: 116, y: 516, width: 230, height: 34 }, { size: 22, soft: true }),
    result ? textIn(result.amount, { x: 366, y: 470, width: 250, height: 48 }, { size: 30, bold: true }) : '',
    result
      ? textIn(
          `${indicatorWords.actual} ${result.when}`,
          { x: 366, y: 516, width: 250, height: 34 },
          { size: 22, soft: true },
        )
      : '',
    textIn(
      `${indicatorWords.target} ${[end.when, end.also].filter(Boolean).join(' ')}`,
      { x: plateFrom, y: 488, width: 510, height: 62 },
      { size: 22, soft: true },
    ),
  ].join('')
}

/**
 * A picture of a figure as SVG text, 1200 × 630: the name, the sentence, the word of the verdict, the way with its
 * numbers, and the line that says where it was printed, so that the picture proves itself wherever it is shown.
 * Long texts get smaller letters; none is cut. It holds no style, script or link: it is drawn under any policy.
 */
export function figurePicture({ name, sentence, verdict, way, source }: FigurePicture): string {
  const { width, height } = pictureSize
  const head = fitted(name, { width: 1030, height: 82 }, 28, 1.4)
  const below = Math.round(50 + head.lines.length * head.size * 1.4)
  const plate = Math.min(1030, 48 + fitted(verdict, { width: 982, height: 44 }, 28).lines.join('').length * 28)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${fonts}">`,
    `<rect width="${width}" height="${height}" fill="${colours.ground}"/>`,
    `<path d="M54 30l18 24h-12v${height - 54}h-12V54h-12z" fill="${colours.post}"/>`,
    textIn(name, { x: 116, y: 36, width: 1030, height: 82 }, { size: 28, bold: true, soft: true }),
    textIn(sentence, { x: 116, y: below, width: 1030, height: 302 - below }, { size: 44, bold: true }),
    `<path d="M54 316h${plate + 62}v56H54z" fill="${colours.plate}"/><path d="M48 316h12v56h-12z" fill="${colours.post}"/>`,
    textAmid(verdict, { x: 116, y: 316, width: 982, height: 56 }, { size: 28, bold: true }),
    wayOf(way),
    textIn(
      `${words.source(sourceWords(source))} ${source.years} ${app.name}`,
      { x: 116, y: 568, width: 1030, height: 52 },
      { size: 18, soft: true },
    ),
    '</svg>',
  ].join('')
}
