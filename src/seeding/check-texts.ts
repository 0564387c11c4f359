import { holdsMarkup } from '#domain/ruby-markup.ts'
import { fold } from '#domain/printed-text.ts'
import { countedInEras, eraLetterPattern, eraYearsOf, erasIn, yearOfEra } from '#domain/era.ts'
import { checkGlossary, checkOwnTexts, checkReadings, checkSiblingNames } from './check-duplicates.ts'
import { checkActors } from './check-actors.ts'
import { checkFillers } from './check-fillers.ts'
import { checkQuotedNames } from './check-quoted-names.ts'
import { checkSpellings } from './check-spellings.ts'
import { originalOf } from './check-repeats.ts'
import { numbersIn } from './printed-numbers.ts'
import { placesIn, reportAt } from './records.ts'
import type { Located } from './located.ts'
import type { SeedPlan, Seeds } from './seeds.ts'
import type { TextsOf } from './schemas/text-schemas.ts'
import { bare } from './plain-language/name-mask.ts'
import { sentencesOf } from './plain-language/gates.ts'

/** A record that our texts explain. `hasFigures`: its numbers are shown as figures beside the text. */
type RecordToExplain = {
  readonly record: Located<{ readonly id: string }>
  readonly title: string
  readonly printed: string
  readonly hasName: boolean
  readonly hasFigures: boolean
  /** What stands under the record, at any depth: its texts sum that up too. */
  readonly parts: readonly object[]
}

/** Sentences of an easy text: what it cannot hold in six goes to the plain one. */
const mostEasySentences = 6

/** Lengths of a name in characters. */
const nameLength = { least: 4, most: 28 } as const

/** に取り組んでいきます. */
const longestEmptyVerb = 10

/**
 * Every record has texts of ours, but for what repeats another: one thing has one name. None of them is a copy of the
 * document's words or of another text of its plan, none drops a number above 9, none brings in a new one. No two
 * siblings have one name, and no word has two explanations or readings.
 */
export function checkTexts(seeds: Seeds): void {
  for (const plan of seeds.plans) checkPlan(plan, freeNumbersOf(plan, seeds))
  checkGlossary(seeds)
  checkReadings(seeds)
  checkSpellings(seeds)
  checkFillers(seeds)
  checkQuotedNames(seeds)
  checkActors(seeds)
}

function checkPlan(plan: SeedPlan, freeNumbers: ReadonlySet<number>): void {
  const toExplain = new Map(recordsToExplain(plan).map((explained) => [explained.record.value.id, explained]))
  const textsById = new Map<string, Located<readonly [string, TextsOf]>>()
  for (const written of plan.texts) {
    const [id] = written.value
    if (!toExplain.has(id))
      reportAt(written, [], `「${id}」という記録は計画にありません。`, 'id を直すか、この項目を消してください。')
    if (textsById.has(id)) reportAt(written, [], `「${id}」の文が2か所にあります。`, 'どちらかを消してください。')
    textsById.set(id, written)
  }
  const originals = new Map(plan.entries.map(({ value }) => [value.id, originalOf(value)]))
  for (const [id, explained] of toExplain) {
    const written = textsById.get(id)
    const original = originals.get(id)
    if (original) {
      if (written)
        reportAt(
          written,
          [],
          `「${id}」は「${original}」と同じものです。`,
          'この文を消してください。もとの項目の名前と文で出ます。',
        )
    } else if (!written)
      reportAt(
        explained.record,
        ['id'],
        `「${id}」を説明する文がありません。`,
        `seeds/words/${plan.document.plan}/texts*.yaml に書いてください。`,
      )
    else checkRecordTexts(explained, written, freeNumbers)
  }
  checkOwnTexts(plan)
  checkSiblingNames(plan)
}

const recordsToExplain = (plan: SeedPlan): readonly RecordToExplain[] => [
  ...plan.entries.map((record) => ({
    record,
    title: record.value.title,
    printed: [record.value.title, record.value.text === 'titleOnly' ? '' : record.value.text].join(' '),
    hasName: true,
    hasFigures: false,
    parts: partsOf(plan, record.value.id),
  })),
  ...plan.indicators.map((record) => ({
    record,
    title: record.value.name,
    printed: record.value.name,
    hasName: true,
    hasFigures: true,
    parts: [],
  })),
  ...plan.terms.map((record) => ({
    record,
    title: record.value.name,
    printed: record.value.meaning.words,
    hasName: false,
    hasFigures: false,
    parts: [],
  })),
]

const partsOf = (plan: SeedPlan, id: string): readonly object[] =>
  plan.entries.filter(({ value }) => value.parent === id).flatMap(({ value }) => [value, ...partsOf(plan, value.id)])

type Report = (field: 'plain_name' | 'plain' | 'easy', says: string, advice: string) => void

function checkRecordTexts(
  explained: RecordToExplain,
  written: Located<readonly [string, TextsOf]>,
  freeNumbers: ReadonlySet<number>,
): void {
  const [, { plain_name: name, plain, easy }] = written.value
  const report: Report = (field, says, advice) => reportAt(written, [field], says, advice)
  if (explained.hasName && !name) reportAt(written, [], 'plain_name がありません。', 'ふだん呼ぶ名前を書いてください。')
  if (!explained.hasName && name) report('plain_name', 'ことばには plain_name はいりません。', '消してください。')
  if (name) checkName(name, report)
  checkText({ ...explained, freeNumbers }, 'plain', plain, report)
  checkText({ ...explained, freeNumbers }, 'easy', easy, report)
  const sentences = sentencesOf(easy).length
  if (sentences > mostEasySentences)
    report(
      'easy',
      `文が${sentences}つあります。`,
      `${mostEasySentences}つまでにして、細かいことは plain に書いてください。`,
    )
}

function checkName(name: string, report: Report): void {
  if (name.length < nameLength.least || name.length > nameLength.most) {
    report(
      'plain_name',
      `名前の長さが${name.length}字です。`,
      `${nameLength.least}字から${nameLength.most}字までにしてください。`,
    )
  }
  if (/[。、]$|(?:推進|充実|創出|構築|促進|強化|拡充|整備)$/.test(name))
    report(
      'plain_name',
      `「${name}」は、ふだん呼ぶ名前ではありません。`,
      '「〜をふやす」のように、することを書いてください。',
    )
}

/**
 * What a text explains: a record with its quotes, what stands under it, and the numbers that the text may hold without a
 * quote.
 */
type Explained = Pick<RecordToExplain, 'title' | 'printed' | 'hasFigures'> & {
  readonly record: { readonly value: unknown }
  readonly parts: readonly unknown[]
  readonly freeNumbers: ReadonlySet<number>
}

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
export const freeNumbersOf = ({ plan }: SeedPlan, { towns }: Seeds): ReadonlySet<number> =>
  new Set([1, ...(plan.value.publisher === 'region' ? [towns.length] : [])])

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
