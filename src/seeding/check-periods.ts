import { quotedWordsOf, type Citation, type SourceSpan } from '#domain/citation.ts'
import { eraPattern } from '#domain/era.ts'
import type { Due } from '#domain/figure.ts'
import { yearOf, yearsIn as yearsBetween, type Moment, type Period } from '#domain/period.ts'
import type { Plan } from '#domain/plan.ts'
import { fold } from '#domain/printed-text.ts'
import { documentOf } from './plan-documents.ts'
import { numbersIn } from './printed-numbers.ts'
import { yearsIn } from './printed-years.ts'
import { reportAt } from './records.ts'
import type { DescribedDocument, SeedDocument, SeedPlan } from './seeds.ts'

type KeyPath = readonly (string | number)[]
type Report = (path: KeyPath, says: string, advice: string) => void
type Span = Pick<Plan['span'], 'from' | 'to'>

/**
 * The years of a plan stand in their quotes: the first year in the first place, the last year there too or in the
 * second. The days on which its documents were published and changed stand on their title pages.
 */
export function checkPlanYears({ plan, documents }: SeedPlan): void {
  const { span, cited } = plan.value
  const [first, second] = span.cited
  const ends = [
    ['from', span.from, yearsIn(first.words)],
    ['to', span.to, [...yearsIn(first.words), ...yearsIn(second?.words ?? '')]],
  ] as const
  for (const [end, moment, printed] of ends) {
    if (!printed.includes(yearOf(moment)))
      reportAt(
        plan,
        ['span', end],
        `${yearOf(moment)}年は、期間の引用にありません。`,
        '始まりの年は1つ目、終わりの年は1つ目か2つ目の引用に、書いてある行を書いてください。',
      )
  }
  if (yearOf(span.from) > yearOf(span.to))
    reportAt(plan, ['span', 'to'], '終わりの年が、始まりの年より前です。', '年を直してください。')
  for (const { source, document } of documents) checkDates(source, document.cited ?? cited)
}

/** The days on which a document was published and changed stand on its title page. */
function checkDates(source: DescribedDocument['source'], title: Citation): void {
  const { published, revised } = source.value
  const printed = datesIn(quotedWordsOf(title))
  for (const [path, date] of [
    [['published'], published] as const,
    ...revised.map((date, index) => [['revised', index], date] as const),
  ]) {
    if (date !== 'notPrinted' && !printed.includes(date))
      reportAt(
        source,
        path,
        `「${date}」は、表紙の引用にありません。`,
        '計画なら plan.yaml の、あとから出た資料なら資料の記録の cited にある年月日を書くか、notPrinted と書いてください。',
      )
  }
}

const eraDate = new RegExp(`(?:${eraPattern})(?:元|\\d+)年(\\d+)月(?:(\\d+)日)?`, 'gi')

/** The months and days that words print, as `2015-10` or `2016-11-10`. */
const datesIn = (words: string): readonly string[] =>
  [...fold(words).matchAll(eraDate)].map(([date, month = '', day]) =>
    [yearsIn(date)[0], ...[month, day].flatMap((part) => part?.padStart(2, '0') ?? [])].join('-'),
  )

/** Every period of a record, wherever it stands in it, as `checkPeriod` holds it. */
export function checkPeriods(plan: SeedPlan): void {
  const { span } = plan.plan.value
  for (const record of [...plan.entries, ...plan.indicators, ...plan.facts]) {
    const report: Report = (path, says, advice) => reportAt(record, path, says, advice)
    for (const { period, cited, path } of periodsIn(record.value)) {
      checkPeriod(period, cited, span, path, report)
      const document = documentOf(plan, cited[0].document)
      if (document) checkYearHeading(period, cited, document, path, report)
    }
  }
}

/** A year that stands in a heading alone is that of the nearest such heading above the row, or in the row. */
function checkYearHeading(
  period: Period,
  cited: Citation,
  { id, text }: SeedDocument,
  path: KeyPath,
  report: Report,
): void {
  const [row, ...headings] = cited
  const holdsYear = ({ words }: SourceSpan): boolean => fold(words).includes(fold(period.printed))
  const heading = headings.find((place) => place.document === id && holdsYear(place))
  if (!heading || holdsYear(row)) return
  const nearest = text.find(heading.words, [1, row.lines[1]]).at(-1)?.at(-1)?.line
  if (nearest !== heading.lines[1])
    report(
      path,
      `「${heading.words}」は、この行の上でいちばん近い見出しではありません。`,
      nearest === undefined ? '行より上の見出しを引用してください。' : `${nearest}行目を見てください。`,
    )
}

type FoundPeriod = { readonly period: Period; readonly cited: Citation; readonly path: KeyPath }

/** What inside a record holds for a period: readings, aims with their due, statements, cells of a schedule. */
type Dated = { readonly cited: Citation; readonly period?: Period; readonly during?: Period; readonly due?: Due }
const isDated = (value: object): value is Dated =>
  'cited' in value && ('period' in value || 'during' in value || 'due' in value)

function periodsIn(value: unknown, path: KeyPath = []): readonly FoundPeriod[] {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.entries(value).flatMap(([key, held]) =>
    periodsIn(held, [...path, Array.isArray(value) ? Number(key) : key]),
  )
  if (!isDated(value)) return inner
  const { cited } = value
  const found = (['period', 'during', 'due'] as const).flatMap((key) => {
    const period = key === 'due' ? value.due && periodOf(value.due) : value[key]
    return period ? [{ period, cited, path: [...path, key] }] : []
  })
  return [...found, ...inner]
}

const periodOf = (due: Due): Period => (due.kind === 'by' ? due.period : { ...due, kind: 'over', as: 'sum' })

/** Years, the first of them perhaps behind an era: H27~31. */
const bareYears = new RegExp(`^[\\d~・,、>→-]*(?:${eraPattern})?\\d+[\\d~・,、>→-]*$`, 'i')

/**
 * A period's words stand in the quote, and its years are those that its words print: no others, in the western or the
 * Japanese count. A period that is read from the plan's span is that span; one that is read from what stands around it
 * follows from the words that it has.
 */
function checkPeriod(period: Period, cited: Citation, span: Span, path: KeyPath, report: Report): void {
  const quoted = quotedWordsOf(cited)
  if (!fold(quoted).includes(fold(period.printed))) {
    report(
      [...path, 'printed'],
      `期間「${period.printed}」は引用にありません。`,
      '年が見出しにだけあるときは、見出しも引用に入れてください。',
    )
  }
  if (period.kind === 'notPrinted') return
  const onlyEra = bareYears.test(fold(period.printed).replace(/[()]/g, '')) && !/年/.test(period.printed)
  if (onlyEra && !period.read) {
    report(
      path,
      `「${period.printed}」には、年とも年度とも書いてありません。`,
      'read: bareEra（私たちの読み方）を書いてください。',
    )
  }
  const [first, last] = period.kind === 'at' ? [period.at, period.at] : [period.from, period.to]
  const read = readYears(period, quoted, span, last)
  if (yearOf(first) !== read?.[0] || yearOf(last) !== read[1]) {
    const written = [...new Set([yearOf(first), yearOf(last)])].join('〜')
    report(
      path,
      `${written}年は、期間「${period.printed}」から読めません。`,
      '期間を直すか、読み方を read に書いてください。',
    )
  }
}

type Years = readonly [first: number, last: number] | undefined

/** The first and last year that a period has by its words and by how it is read; `undefined` where there are none. */
function readYears(period: Exclude<Period, { kind: 'notPrinted' }>, quoted: string, span: Span, last: Moment): Years {
  if (period.read === 'planSpan') return yearsOfSpan(period, span)
  const printed = ends(yearsIn(period.read === 'column' ? quoted : period.printed))
  if (period.read !== 'context') return printed
  return fiscalYearOfMonth(period.printed) ?? yearsBack(period.printed, quoted, last) ?? printed
}

/** The plan's span, where the words print no other number of years; its last year for a single one. */
function yearsOfSpan(period: Exclude<Period, { kind: 'notPrinted' }>, { from, to }: Span): Years {
  if (period.kind === 'at') return [yearOf(to), yearOf(to)]
  const count = /(\d+)年間/.exec(fold(period.printed))?.[1]
  return count === undefined || Number(count) === yearsBetween(from, to) ? [yearOf(from), yearOf(to)] : undefined
}

const ends = (years: readonly number[]): Years => {
  const [first] = years
  const last = years.at(-1)
  return first === undefined || last === undefined ? undefined : [first, last]
}

/** The fiscal year that a month lies in: R3.3 is March of 2021, and that of 2020年度. */
function fiscalYearOfMonth(printed: string): Years {
  const month = new RegExp(`^(?:${eraPattern})\\d+\\.(\\d+)$`, 'i').exec(fold(printed))?.[1]
  const [year] = yearsIn(printed)
  if (month === undefined || year === undefined) return undefined
  const fiscal = Number(month) < 4 ? year - 1 : year
  return [fiscal, fiscal]
}

/** Five years back from the year that the quote prints: 前回5年前の調査から. */
function yearsBack(printed: string, quoted: string, last: Moment): Years {
  const back = [...numbersIn(/\d+年前/.exec(fold(printed))?.[0] ?? '')][0]
  const to = yearOf(last)
  return back !== undefined && yearsIn(quoted).includes(to) ? [to - back, to] : undefined
}
