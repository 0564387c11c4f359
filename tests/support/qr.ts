/** QR codes as they are drawn on a page, read by an independent decoder. */
import jsQR from 'jsqr'
import { pixelsOf } from './png.ts'

/**
 * A drawn QR code as dots: the numbers of its path, painted by nothing that drew it. `size`: modules with the white
 * around them.
 */
export function dotsOf(picture: Element): {
  readonly size: number
  readonly isDark: (x: number, y: number) => boolean
} {
  const [, , size] = picture.getAttribute('viewBox')!.split(' ').map(Number)
  const runs = picture
    .querySelector('path')!
    .getAttribute('d')!
    .matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)
  const dark = new Set(
    [...runs].flatMap(([, x, y, run, back]) => {
      if (back !== run) throw new Error(`A run of ${run} modules that goes back ${back}`)
      return Array.from({ length: Number(run) }, (_, step) => `${Number(x) + step} ${y}`)
    }),
  )
  return { size: size!, isDark: (x, y) => dark.has(`${x} ${y}`) }
}

/** What an independent reader makes of a drawn QR code, three dots to the module. */
export function decoded(picture: Element): string | undefined {
  const { size, isDark } = dotsOf(picture)
  const side = size * 3
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1)
      if (isDark(Math.floor(x / 3), Math.floor(y / 3))) pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3)
  return jsQR(pixels, side, side)?.data
}

/** What an independent reader sees on a screenshot. */
export function seenOn(screenshot: Buffer): string | undefined {
  const { width, height, rgba } = pixelsOf(screenshot)
  return jsQR(rgba, width, height)?.data
}
