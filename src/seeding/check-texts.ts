import { holdsMarkup } from '#domain/ruby-markup.ts'
import { fold } from '#domain/printed-text.ts'
import { countedInEras, eraLetterPattern, eraYearsOf, erasIn, yearOfEra } from '#domain/era.ts'
import { numbersIn } from './printed-numbers.ts'
import { placesIn, reportAt } from './records.ts'
import type { Located } from './located.ts'
import type { SeedPlan, Seeds } from './seeds.ts'
import type { TextsOf } from './schemas/text-schemas.ts'
import { bare } from './plain-language/name-mask.ts'

/** A record that is to be put into words: its title, its printed words, and whether its numbers stand in figures beside the text. */
type ToSay = {
  readonly record: Located<{ readonly id: string }>
  readonly title: string
  readonly printed: string
  readonly hasName: boolean
  readonly hasFigures: boolean
}

/** Lengths of a name in characters. */
const nameLength = { least: 4, most: 28 } as const

/** に取り組んでいきます. */
const longestEmptyVerb = 10

/** Every record has words of ours; each says something of its own, no number is dropped and none is new. */
export function checkTexts(seeds: Seeds): void {
  for (const plan of seeds.plans) checkPlan(plan, freeNumbersOf(plan, seeds))
  checkGlossary(seeds)
  checkReadings(seeds)
}

function checkPlan(plan: SeedPlan, freeNumbers: ReadonlySet<number>): void {
  const asked = new Map(recordsToSay(plan).map((one) => [one.record.value.id, one]))
  const given = new Map<string, Located<readonly [string, TextsOf]>>()
  for (const written of plan.texts) {
    const [id] = written.value
    if (!asked.has(id))
      reportAt(written, [], `「${id}」という記録は計画にありません。`, 'id を直すか、この項目を消してください。')
    if (given.has(id)) reportAt(written, [], `「${id}」の文が2か所にあります。`, 'どちらかを消してください。')
    given.set(id, written)
  }
  for (const [id, toSay] of asked) {
    const written = given.get(id)
    if (!written)
      reportAt(
        toSay.record,
        ['id'],
        `「${id}」を説明する文がありません。`,
        `seeds/words/${plan.document.plan}/texts*.yaml に書いてください。`,
      )
    else checkRecordTexts(toSay, written, freeNumbers)
  }
  checkOwnTexts(plan)
  checkSiblingNames(plan)
}

const recordsToSay = (plan: SeedPlan): readonly ToSay[] => [
  ...plan.entries.map((record) => ({
    record,
    title: record.value.title,
    printed: [record.value.title, record.value.text === 'titleOnly' ? '' : record.value.text].join(' '),
    hasName: true,
    hasFigures: false,
  })),
  ...plan.indicators.map((record) => ({
    record,
    title: record.value.name,
    printed: record.value.name,
    hasName: true,
    hasFigures: true,
  })),
  ...plan.terms.map((record) => ({
    record,
    title: record.value.name,
    printed: record.value.meaning.words,
    hasName: false,
    hasFigures: false,
  })),
]

function checkRecordTexts(
  { record, title, printed, hasName, hasFigures }: ToSay,
  written: Located<readonly [string, TextsOf]>,
  freeNumbers: ReadonlySet<number>,
): void {
  const [, { plain_name: name, plain, easy }] = written.value
  const report = (field: string, says: string, advice: string): void => reportAt(written, [field], says, advice)
  if (hasName && !name) reportAt(written, [], 'plain_name がありません。', 'ふだん呼ぶ名前を書いてください。')
  if (!hasName && name) report('plain_name', 'ことばには plain_name はいりません。', '消してください。')
  if (name && (name.length < nameLength.least || name.length > nameLength.most)) {
    report(
      'plain_name',
      `名前の長さが${name.length}字です。`,
      `${nameLength.least}字から${nameLength.most}字までにしてください。`,
    )
  }
  if (name && /[。、]$|(?:推進|充実|創出|構築|促進|強化|拡充|整備)$/.test(name))
    report(
      'plain_name',
      `「${name}」は、ふだん呼ぶ名前ではありません。`,
      '「〜をふやす」のように、することを書いてください。',
    )
  for (const [field, text] of [
    ['plain', plain],
    ['easy', easy],
  ] as const) {
    if (holdsMarkup(text)) report(field, 'しるしに使う字（{ } | « » ~）があります。', 'ほかの字にしてください。')
    if ([title, printed].some((words) => isCopy(text, words)))
      report(
        field,
        '資料のことばの写しか、題名に「をします」をつけただけです。',
        '何を、だれのためにするのかを書いてください。',
      )
    if (!/[\p{sc=Han}]/u.test(text)) report(field, 'かなだけの文です。', 'むずかしくない漢字は使ってください。')
    checkNumbers(record, { printed, text, hasFigures, freeNumbers }, (says, advice) => report(field, says, advice))
  }
}

/** Whether a text is these words, alone or with nothing but a verb such as をします or に取り組みます behind them. */
function isCopy(text: string, words: string): boolean {
  const said = bare(text)
  const copied = bare(words)
  return said.startsWith(copied) && said.length - copied.length <= longestEmptyVerb
}

type Said = {
  readonly printed: string
  readonly text: string
  readonly hasFigures: boolean
  readonly freeNumbers: ReadonlySet<number>
}

/** Each number of the record stands in the text, or in the figures beside it; no number of the text is new. */
function checkNumbers(
  record: Located<{ readonly id: string }>,
  { printed, text, hasFigures, freeNumbers }: Said,
  report: (says: string, advice: string) => void,
): void {
  const said = spokenNumbers(text)
  const quoted = placesIn(record.value).map(({ place }) => place.words)
  const known = new Set([
    ...spokenNumbers(quoted.join(' ')),
    ...spokenNumbers(printed),
    ...shortEraYears(quoted.join(' ')),
  ])
  for (const year of [...known]) for (const same of sameYear(year, quoted.join(' '))) known.add(same)
  const rounded = roundedNumbers(text, known)
  for (const number of said) {
    if (known.has(number) || freeNumbers.has(number) || rounded.has(number)) continue
    if (number === 100 && /[%％]/.test(quoted.join(''))) continue
    report(`「${number}」は、この記録の引用にない数です。`, '資料にある数だけを書いてください。')
  }
  if (hasFigures) return
  const missing = [...spokenNumbers(printed)].filter(
    (number) => !said.has(number) && ![...said].some((other) => sameYear(other, text).includes(number)),
  )
  // A running number such as (1) or ① is no number of the record; 0 to 9 alone stand there as such.
  for (const number of missing.filter((number) => number > 9))
    report(`資料にある「${number}」が文にありません。`, '数を書き足してください。')
}

/**
 * Numbers that a text may hold without a quote. 1つ, 1人 and 1年 are words rather than numbers; in a joint plan the number
 * of the towns is its publisher's name (7つの市と町).
 */
const freeNumbersOf = ({ plan }: SeedPlan, { towns }: Seeds): ReadonlySet<number> =>
  new Set([1, ...(plan.value.publisher === 'region' ? [towns.length] : [])])

/** The numbers of a text that a person would read as such: without ordinals of the alphabet and phone-like words (119番 is a name). */
const spokenNumbers = (text: string): ReadonlySet<number> =>
  new Set([...numbersIn(fold(text).replace(/[A-Za-z]+\d+/g, ' '))].filter((number) => number >= 0))

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
        group.some((said) => [...known].some((number) => Math.abs(said - number) <= number * roundingShare)),
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

/** No plain or easy text serves for two records of a plan. */
function checkOwnTexts(plan: SeedPlan): void {
  const seen = { plain: new Map<string, string>(), easy: new Map<string, string>() }
  for (const written of plan.texts) {
    const [id, texts] = written.value
    for (const field of ['plain', 'easy'] as const) {
      const other = seen[field].get(texts[field])
      if (other) reportAt(written, [field], `「${other}」と同じ文です。`, 'この記録だけのことを書いてください。')
      seen[field].set(texts[field], id)
    }
  }
}

/** No name serves for two entries of one kind under one parent, nor for two indicators of one entry or plan. */
function checkSiblingNames(plan: SeedPlan): void {
  const groups = new Map<string, string>([
    ...plan.entries.map(({ value: { id, parent, kind } }) => [id, `${kind} ${parent}`] as const),
    ...plan.indicators.map(({ value: { id, measures } }) => [id, `indicator ${measures}`] as const),
  ])
  const seen = new Map<string, string>()
  for (const written of plan.texts) {
    const [id, { plain_name: name }] = written.value
    const group = groups.get(id)
    if (!name || group === undefined) continue
    const key = `${group} ${name}`
    const other = seen.get(key)
    if (other !== undefined)
      reportAt(
        written,
        ['plain_name'],
        `となりの「${other}」と同じ名前です。`,
        '同じまとまりの中で見分けられる名前にしてください。',
      )
    else seen.set(key, id)
  }
}

function checkGlossary({ glossary }: Seeds): void {
  const seen = new Set<string>()
  for (const written of glossary) {
    for (const name of [written.value.name, ...written.value.also]) {
      if (seen.has(name)) reportAt(written, ['name'], `「${name}」の説明が2つあります。`, 'どちらかを消してください。')
      seen.add(name)
    }
  }
}

function checkReadings({ readings }: Seeds): void {
  const seen = new Set<string>()
  for (const written of readings) {
    const { name } = written.value
    if (seen.has(name)) reportAt(written, ['name'], `「${name}」の読みが2つあります。`, 'どちらかを消してください。')
    seen.add(name)
  }
}
