import { fitted } from './wrapped-text.ts'

/** デジタル庁's colours as they are in the light look: a picture that is sent on has no dark. */
export const colours = {
  ground: '#ffffff',
  ink: '#1a1a1a',
  soft: '#4d4d4d',
  post: '#00118f',
  plate: '#e8f1fe',
} as const

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
/** `amid`: every line stands in the middle of its box. */
export type Letters = { readonly size: number; readonly bold?: true; readonly soft?: true; readonly amid?: true }

/** Texts of documents are data: what XML would read as markup is written out, what XML cannot hold becomes �. */
const escaped = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
    .replace(/[<>&"']/g, (mark) => `&#${mark.charCodeAt(0)};`)

/** A text in a box from its upper edge down, each line an element of its own: SVG breaks none. */
export function textIn(text: string, { x, y, width, height }: Box, { size, bold, soft, amid }: Letters): string {
  const set = fitted(text, { width, height }, size, 1.4)
  return set.lines
    .map(
      (line, index) =>
        `<text x="${amid ? x + width / 2 : x}" y="${Math.round(y + set.size * (1.08 + index * 1.4))}" font-size="${set.size}"${amid ? ' text-anchor="middle"' : ''} font-weight="${bold ? 700 : 400}" fill="${soft ? colours.soft : colours.ink}">${escaped(line)}</text>`,
    )
    .join('')
}

/** Text in the middle of a plate's height. */
export function textAmid(text: string, box: Box, letters: Letters): string {
  const set = fitted(text, box, letters.size, 1.4)
  const free = (box.height - set.lines.length * set.size * 1.4) / 2
  return textIn(text, { ...box, y: box.y + free }, { ...letters, size: set.size })
}
