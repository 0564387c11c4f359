import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

type Rgb = readonly [number, number, number]
type Look = 'light' | 'dark'

const ours = readFileSync('src/design/tokens.css', 'utf8')
const agency = readFileSync('node_modules/@digital-go-jp/design-tokens/dist/tokens.css', 'utf8')

/** The two colours of one of our names, each as it is written: `light-dark(#fff, var(--…))`. */
function pairOf(name: string): Readonly<Record<Look, Rgb>> {
  const written = new RegExp(`--${name}: light-dark\\(\\s*(#\\w+|var\\([^)]+\\)),\\s*(#\\w+|var\\([^)]+\\))\\)`).exec(
    ours,
  )
  if (!written) throw new Error(`No light-dark() pair “--${name}” in src/design/tokens.css.`)
  return { light: linear(written[1]!), dark: linear(written[2]!) }
}

/** Red, green and blue as amounts of light, 0 to 1. */
function linear(colour: string): Rgb {
  const name = /^var\((--[\w-]+)\)$/.exec(colour)?.[1]
  const hex = name ? new RegExp(`${name}: (#\\w+);`).exec(agency)![1]! : colour
  const digits = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit).join('') : hex.slice(1)
  return [0, 2, 4]
    .map((at) => Number.parseInt(digits.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as unknown as Rgb
}

const luminance = ([red, green, blue]: Rgb): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue
function contrast(one: Rgb, other: Rgb): number {
  const [low, high] = [luminance(one), luminance(other)].toSorted((a, b) => a - b) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

const times = (rows: readonly Rgb[], colour: Rgb): Rgb =>
  rows.map((row) => row.reduce((sum, factor, part) => sum + factor * colour[part]!, 0)) as unknown as Rgb
const clamped = (colour: Rgb): Rgb => colour.map((part) => Math.min(1, Math.max(0, part))) as unknown as Rgb

/** What an eye without one kind of cone sees: Machado, Oliveira and Fernandes 2009, severity 1. */
const visions: Readonly<Record<string, readonly Rgb[]>> = {
  'all cones': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

/** CIE L*a*b* under D65. */
function lab(colour: Rgb): Rgb {
  const [x, y, z] = times(
    [
      [0.4124564, 0.3575761, 0.1804375],
      [0.2126729, 0.7151522, 0.072175],
      [0.0193339, 0.119192, 0.9503041],
    ],
    colour,
  )
  const [a, b, c] = [x / 0.95047, y, z / 1.08883].map((part) =>
    part > 216 / 24389 ? Math.cbrt(part) : ((24389 / 27) * part + 16) / 116,
  ) as [number, number, number]
  return [116 * b - 16, 500 * (a - b), 200 * (b - c)]
}
/** How far two colours are apart: CIE76. */
const distance = (one: Rgb, other: Rgb): number => Math.hypot(...lab(one).map((part, at) => part - lab(other)[at]!))

const names = [...ours.matchAll(/--(verdict-[\w-]+):/g)].map(([, name]) => name!)
const looks: readonly Look[] = ['light', 'dark']
const hexOf = {
  'light ground': '#fff',
  'light arm': '#e8f1fe',
  'dark ground': '#1a1a1a',
  'dark arm': '#26304a',
} as const

describe('the grounds', () => {
  test.each([['ground'], ['arm']] as const)('%s is what verdicts were chosen for', (ground) => {
    for (const look of looks) expect(pairOf(ground)[look]).toEqual(linear(hexOf[`${look} ${ground}`]))
  })

  test('black on white has the contrast that everyone knows', () => expect(contrast([0, 0, 0], [1, 1, 1])).toBe(21))
})

describe('the colours of verdicts', () => {
  test('are five', () => expect(names).toHaveLength(5))

  test.each(
    names.flatMap((name) =>
      looks.flatMap((look) => ['ground', 'arm', 'arm-pressed'].map((ground) => [name, look, ground] as const)),
    ),
  )('%s in %s stands out on the %s', (name, look, ground) =>
    expect(contrast(pairOf(name)[look], pairOf(ground)[look])).toBeGreaterThanOrEqual(3),
  )

  test.each(Object.keys(visions).flatMap((vision) => looks.map((look) => [vision, look] as const)))(
    'are told apart with %s in %s',
    (vision, look) => {
      const seen = names.map((name) => ({ name, colour: clamped(times(visions[vision]!, pairOf(name)[look])) }))
      const pairs = seen.flatMap((one, at) =>
        seen
          .slice(at + 1)
          .map((other) => ({ pair: `${one.name} ${other.name}`, apart: distance(one.colour, other.colour) })),
      )
      expect(pairs.filter(({ apart }) => apart <= 10)).toEqual([])
    },
  )
})
