import { figureShare as words } from '#texts/figure-share.ts'
import { sourceWords, type FigureSource } from '#texts/figure-citation.ts'
import { app } from '#texts/frame.ts'
import { pictureAxis } from './picture-axis.ts'
import { colours, textAmid, textIn } from './picture-text.ts'
import type { ProgressDrawing } from './progress-drawing.ts'
import type { Tone } from './verdict-tones.ts'
import { fitted } from './wrapped-text.ts'

/** The size of the picture in pixels: what messages and pages show of a link. */
const pictureSize = { width: 1200, height: 630 } as const

/** What stands in the picture of a figure. `place`: whose it is; `verdict`: the word alone, `tone` its colour. */
export type FigurePicture = {
  readonly place: string
  readonly name: string
  readonly sentence: string
  readonly verdict: string
  readonly tone: Tone
  readonly way: ProgressDrawing
  readonly source: FigureSource
}

const fonts =
  "'Hiragino Sans', 'Hiragino Kaku Gothic ProN', 'Noto Sans JP', 'Noto Sans CJK JP', 'Yu Gothic UI', IPAexGothic, sans-serif"

/**
 * A picture of a figure as SVG text, 1200 × 630: whose it is, the name, the sentence, the word of the verdict, the way
 * with its numbers, and the line that says where it was printed, so that the picture proves itself wherever it is
 * shown. Long texts get smaller letters; none is cut. It holds no style, script or link: it is drawn under any policy.
 */
export function figurePicture({ place, name, sentence, verdict, tone, way, source }: FigurePicture): string {
  const { width, height } = pictureSize
  const head = fitted(name, { width: 1030, height: 76 }, 26, 1.4)
  const below = Math.round(74 + head.lines.length * head.size * 1.4)
  const plate = Math.min(1030, 48 + fitted(verdict, { width: 982, height: 44 }, 28).lines.join('').length * 28)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${fonts}">`,
    `<rect width="${width}" height="${height}" fill="${colours.ground}"/>`,
    `<path d="M54 30l18 24h-12v${height - 54}h-12V54h-12z" fill="${colours.post}"/>`,
    textIn(place, { x: 116, y: 24, width: 1030, height: 44 }, { size: 30, bold: true }),
    textIn(name, { x: 116, y: 68, width: 1030, height: 76 }, { size: 26, bold: true, soft: true }),
    textIn(sentence, { x: 116, y: below, width: 1030, height: 308 - below }, { size: 40, bold: true }),
    `<path d="M54 316h${plate + 62}v52H54z" fill="${colours.plate}"/><path d="M48 316h12v52h-12z" fill="${colours.post}"/>`,
    textAmid(verdict, { x: 116, y: 316, width: 982, height: 52 }, { size: 28, bold: true }),
    pictureAxis(way, tone),
    textIn(
      `${words.source(sourceWords(source))} ${source.years} ${app.name}`,
      { x: 116, y: 572, width: 1030, height: 48 },
      { size: 18, soft: true },
    ),
    '</svg>',
  ].join('')
}
