import { countedInEras, eraLetterPattern, eraYearsOf, erasIn, yearOfEra } from '#domain/era.ts'
import { fold } from '#domain/printed-text.ts'
import { holdsMarkup } from '#domain/ruby-markup.ts'
import { membersOf } from './members-of.ts'
import { bare } from './plain-language/name-mask.ts'
import { numbersIn } from './printed-numbers.ts'
import { placesIn } from './records.ts'
import type { SeedPlan, Seeds } from './seeds.ts'

/**
 * What a text explains: a record or passage with its quotes, its printed title and words, and what stands under it.
 * `hasFigures`: its numbers are shown as figures beside the text. `freeNumbers`: those that need no quote.
 */
export type Explained = {
  readonly record: { readonly value: unknown }
  readonly title: string
  readonly printed: string
  readonly hasFigures: boolean
  readonly parts: readonly unknown[]
  readonly freeNumbers: ReadonlySet<number>
}

/** に取り組んでいきます. */
const longestEmptyVerb = 10

/** Reports a text with marks, a copy, a text of kana alone, and numbers that are dropped or new. */
export function checkText(
  explained: Explained,
  field: 'plain' | 'easy',
  text: string,
  report: (field: 'plain' | 'easy', says: string, advice: string) => void,
): void {
  if (holdsMarkup(text)) report(field, 'しるしに使う字（{ } | « » ~）があります。', 'ほかの字にしてください。')
  if ([explained.title, explained.printed].some((words) => isCopy(text, words)))
    report(
      field,
      '資料のことばの写しか、題名に「をします」をつけただけです。',
      '何を、だれのためにするのかを書いてください。',
    )
  if (!/[\p{sc=Han}]/u.test(text)) report(field, 'かなだけの文です。', 'むずかしくない漢字は使ってください。')
  checkNumbers(explained, text, (says, advice) => report(field, says, advice))
}

/** Whether a text is these words, alone or with nothing but a verb such as をします or に取り組みます behind them. */
function isCopy(text: string, words: string): boolean {
  const ours = bare(text)
  const copied = bare(words)
  return ours.startsWith(copied) && ours.length - copied.length <= longestEmptyVerb
}

/**
 * No number of a text is new: each stands in the quotes of the record or of what stands under it. And each number
 * above 9 of the printed words stands in the text, unless the record's figures are shown beside it.
 */
function checkNumbers(
  { record, printed, hasFigures, parts, freeNumbers }: Explained,
  text: string,
  report: (says: string, advice: string) => void,
): void {
  const inText = spokenNumbers(text)
  const quoted = [record.value, ...parts]
    .flatMap((one) => placesIn(one))
    .map(({ place }) => place.words)
    .join(' ')
  const inRecord = numbersOfRecord(quoted, printed)
  const rounded = roundedNumbers(text, inRecord)
  const isAllowed = (number: number): boolean =>
    inRecord.has(number) || freeNumbers.has(number) || rounded.has(number) || (number === 100 && /[%％]/.test(quoted))
  for (const number of inText) {
    if (!isAllowed(number))
      report(`「${number}」は、この記録の引用にない数です。`, '資料にある数だけを書いてください。')
  }
  if (hasFigures) return
  const missing = [...spokenNumbers(printed)].filter(
    (number) => !inText.has(number) && ![...inText].some((other) => sameYear(other, text).includes(number)),
  )
  // Up to 9 they are mostly running numbers such as (1) or ①, which count nothing.
  for (const number of missing.filter((number) => number > 9))
    report(`資料にある「${number}」が文にありません。`, '数を書き足してください。')
}

/** The numbers that stand in a record's quotes and printed words, and the same years in the other count. */
function numbersOfRecord(quoted: string, printed: string): ReadonlySet<number> {
  const numbers = [...spokenNumbers(quoted), ...spokenNumbers(printed), ...shortEraYears(quoted)]
  return new Set([...numbers, ...numbers.flatMap((number) => sameYear(number, quoted))])
}

/**
 * Numbers that a text may hold without a quote. 1つ, 1人 and 1年 are words rather than numbers; in a joint plan the number
 * of the towns is its publisher's name (7つの市と町).
 */
export const freeNumbersOf = ({ plan }: SeedPlan, seeds: Seeds): ReadonlySet<number> =>
  new Set([1, membersOf(seeds, plan.value.publisher).length || 1])

/** The numbers of a text that a person reads as such: not those behind letters (A4, H31), none below 0, ①② apart. */
const spokenNumbers = (text: string): ReadonlySet<number> =>
  new Set(
    [...numbersIn(fold(text.replace(/[①-⑳]/g, '、$&、')).replace(/[A-Za-z]+\d+/g, ' '))].filter(
      (number) => number >= 0,
    ),
  )

const shortEraYear = new RegExp(`(?<![A-Za-z])(?:${eraLetterPattern})(\\d+)`, 'g')

/** The years of Ｈ31 and Ｒ3, which are no ordinals. */
const shortEraYears = (words: string): readonly number[] =>
  [...fold(words).matchAll(shortEraYear)].map(([, digits]) => Number(digits))

/** How far a number with 約 may be from the one that it rounds. */
const roundingShare = 0.05

/** The numbers behind 約 that are near one of the record's: 約187万人 is 187 and 1870000 for 1,866,333. */
function roundedNumbers(text: string, known: ReadonlySet<number>): ReadonlySet<number> {
  const groups = [...fold(text).matchAll(/約([\d.,億万千]+)/g)].map(([, words = '']) => [...numbersIn(words)])
  return new Set(
    groups
      .filter((group) =>
        group.some((rounded) => [...known].some((number) => Math.abs(rounded - number) <= number * roundingShare)),
      )
      .flat(),
  )
}

/** The same year in the other count: 平成27 → 2015, 2019 → 31 and 1. */
function sameYear(number: number, words: string): readonly number[] {
  const eraYears = number <= 2100 ? eraYearsOf(number).map(({ count }) => count) : []
  if (eraYears.length) return eraYears
  const years = number >= 1 && number <= 64 ? erasIn(words).map((era) => yearOfEra(era, number)) : []
  // What is 令和3 may be printed as 平成33.
  return years.flatMap((year) => [
    year,
    ...countedInEras(year)
      .slice(1)
      .map(({ count }) => count),
  ])
}
