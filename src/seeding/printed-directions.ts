import type { Comparator } from '#domain/figure.ts'
import { fold } from '#domain/printed-text.ts'
import { numbersIn } from './printed-numbers.ts'

/**
 * What is printed right before and behind a number: 「約」 or 「程度」, 「以上」 and the like, and whether it is an end of
 * a range (40～50人). `words`: the number with all that, as a person finds it in the quote.
 */
export type PrintedDirection = {
  readonly words: string
  readonly isAbout: boolean
  /** `strict`: 未満 or 超, which leave the number itself out. */
  readonly bound?: Comparator | 'strict'
  readonly range?: 'low' | 'high'
}

const number = /[▲△+-]?(?:\d[\d,]*(?:\.\d+)?[億万千]*)+/g
/** What may stand between a number and 以上: its unit, and a bracket. */
const unit = String.raw`\(?(?:k?m[23]|[かつ%/°a-z]|[\p{sc=Han}\p{sc=Katakana}ーヶ]){0,8}?\(?`

const about = { before: /(?:約|およそ|おおよそ|おおむね|概ね)$/, behind: behindUnit('程度|ほど|前後|余り?|あまり') }
const bounds: readonly { readonly bound: Comparator | 'strict'; readonly behind: RegExp }[] = [
  { bound: 'atLeast', behind: behindUnit('以上') },
  { bound: 'atMost', behind: behindUnit('以下|以内') },
  { bound: 'strict', behind: behindUnit('未満|超(?!過)|を?(?:超え|上回|下回)') },
]
const range = { before: /\d[\d,.億万千]*[^\d\s()、。]{0,4}(?:~|から|→)$/, behind: behindUnit(String.raw`(?:~|から)\d`) }

function behindUnit(words: string): RegExp {
  return new RegExp(`^${unit}(?:${words})`, 'u')
}

/** Each place of a quote at which a number stands, and what is printed around it. Rule: NFKC, as for all quotes. */
export function directionsOf(value: number, words: string): readonly PrintedDirection[] {
  const text = fold(words)
  return [...text.matchAll(number)].flatMap(({ 0: printed, index }) => {
    if (![...numbersIn(printed)].some((one) => Math.abs(one - value) < 1e-9)) return []
    const before = text.slice(0, index)
    const behind = text.slice(index + printed.length)
    const bound = bounds.find((one) => one.behind.test(behind))
    const marks = [about.behind, ...bounds.map((one) => one.behind)].flatMap((mark) => mark.exec(behind)?.[0] ?? [])
    const [end = ''] = marks.toSorted((a, b) => b.length - a.length)
    const side = rangeSide(before, behind)
    return [
      {
        words: `${about.before.exec(before)?.[0] ?? ''}${printed}${end}`,
        isAbout: about.before.test(before) || about.behind.test(behind),
        ...(bound && { bound: bound.bound }),
        ...(side && { range: side }),
      },
    ]
  })
}

function rangeSide(before: string, behind: string): PrintedDirection['range'] {
  if (range.behind.test(behind)) return 'low'
  return range.before.test(before) ? 'high' : undefined
}

/** The bounds that a heading prints of its whole column (目標値（以上）): not those of numbers, such as 65歳以上. */
export function boundsInHeading(words: string): ReadonlySet<Comparator> {
  const bare = fold(words).replace(new RegExp(String.raw`\d${unit}(?:以上|以下|以内)`, 'gu'), '')
  return new Set([
    ...(bare.includes('以上') ? ['atLeast' as const] : []),
    ...(/以下|以内/.test(bare) ? ['atMost' as const] : []),
  ])
}
