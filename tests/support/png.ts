/** Pixels of a PNG as browsers write screenshots: eight bits a colour, three or four colours, not interlaced. */
import { inflateSync } from 'node:zlib'

export type Pixels = { readonly width: number; readonly height: number; readonly rgba: Uint8ClampedArray }

/** Reads a PNG file. Throws on kinds of PNG that no browser writes. */
export function pixelsOf(file: Buffer): Pixels {
  const [width, height, depth, kind, interlaced] = [
    file.readUInt32BE(16),
    file.readUInt32BE(20),
    file[24],
    file[25],
    file[28],
  ]
  if (depth !== 8 || (kind !== 2 && kind !== 6) || interlaced) throw new Error(`A PNG of ${depth} bits, kind ${kind}`)
  const step = kind === 6 ? 4 : 3
  const rows = unfiltered(inflateSync(dataOf(file)), width * step, step)
  const rgba = new Uint8ClampedArray(width * height * 4).fill(255)
  for (let at = 0; at < width * height; at += 1)
    for (let colour = 0; colour < step; colour += 1) rgba[at * 4 + colour] = rows[at * step + colour]!
  return { width, height, rgba }
}

/** What stands in all IDAT chunks. */
function dataOf(file: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let at = 8; at < file.length; at += file.readUInt32BE(at) + 12) {
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)))
  }
  return Buffer.concat(parts)
}

/**
 * Each row begins with how its bytes were made smaller: by the one to the left, above, both, or the nearest of three.
 */
function unfiltered(data: Buffer, length: number, step: number): Uint8Array {
  const rows = new Uint8Array((data.length / (length + 1)) * length)
  for (let row = 0; row * (length + 1) < data.length; row += 1) {
    const filter = data[row * (length + 1)]
    for (let at = 0; at < length; at += 1) {
      const here = row * length + at
      const left = at >= step ? rows[here - step]! : 0
      const up = row ? rows[here - length]! : 0
      const corner = row && at >= step ? rows[here - length - step]! : 0
      const guess = [0, left, up, (left + up) >> 1, nearest(left, up, corner)][filter!]!
      rows[here] = data[row * (length + 1) + 1 + at]! + guess
    }
  }
  return rows
}

function nearest(left: number, up: number, corner: number): number {
  const [a, b, c] = [left, up, corner].map((one) => Math.abs(left + up - corner - one)) as [number, number, number]
  if (a <= b && a <= c) return left
  return b <= c ? up : corner
}
