import { quotedWordsOf } from '#domain/citation.ts'
import { countedInEras } from '#domain/era.ts'
import { yearOf } from '#domain/period.ts'
import { fold } from '#domain/printed-text.ts'
import { membersOf } from './members-of.ts'
import { numbersIn } from './printed-numbers.ts'
import { yearsIn } from './printed-years.ts'
import { placesIn, reportAt } from './records.ts'
import type { Located } from './located.ts'
import type { DescribedDocument, SeedPlan, Seeds } from './seeds.ts'

type KeyPath = readonly (string | number)[]

/**
 * What we remark about a print brings in no number of our own: each stands in a quote of the record, or is the year
 * that a quote prints in its era. The line that a slip is explained by holds the word as it is read.
 */
export function checkRemarks(plan: SeedPlan): void {
  for (const record of plan.indicators) checkNumbers(record)
  for (const record of plan.entries) checkOwnTitle(plan, record)
  for (const described of plan.documents) checkSlips(described)
}

/** A title of ours has the numbers of the printed text, or that of the entries under it. */
function checkOwnTitle({ entries }: SeedPlan, record: SeedPlan['entries'][number]): void {
  const { id, title, titleBy, text } = record.value
  if (titleBy !== 'us') return
  const known = new Set([...numbersIn(text), entries.filter(({ value }) => value.parent === id).length])
  for (const number of numbersIn(title)) {
    if (!known.has(number))
      reportAt(record, ['title'], `「${number}」は、text にない数です。`, '資料にある数だけを書いてください。')
  }
}

/**
 * The titles of a plan, of which the short one is ours and the other where none is printed, have the numbers of its
 * title page and of its years; so many are the towns that publish together. What a title calls
 * 検討 is a study and no plan.
 */
export function checkTitles(seeds: Seeds): void {
  for (const { plan, source, documents } of seeds.plans) {
    const { title, shortTitle, cited, span, status } = plan.value
    if (/検討/.test(status ? quotedWordsOf(status.cited) : title) !== Boolean(status))
      reportAt(
        plan,
        [status ? 'status' : 'title'],
        '検討の資料なら、そのことばの引用と合わせて、そう書きます。',
        'status に kind: study と、「検討」のことばがある引用を書いてください。',
      )
    const quoted = quotedWordsOf(cited)
    const years = [span.from, span.to].map(yearOf)
    const known = new Set([...numbersIn(quoted), ...years.flatMap(countsOf)])
    const members = membersOf(seeds, plan.value.publisher).length
    const isTold = (number: number, words: string): boolean =>
      fold(words).includes(`${number}市町`) ? number === members : known.has(number)
    for (const number of numbersIn(source.value.title)) {
      if (!isTold(number, source.value.title))
        reportAt(source, ['title'], `「${number}」は、計画の表紙の引用にない数です。`, '数を直してください。')
    }
    for (const later of documents.slice(1)) checkLaterTitles(later)
    for (const [field, words] of [
      ['title', title],
      ['shortTitle', shortTitle],
    ] as const) {
      for (const number of numbersIn(words)) {
        if (!isTold(number, words))
          reportAt(plan, [field], `「${number}」は、表紙の引用にも、計画の年にもない数です。`, '数を直してください。')
      }
    }
  }
}

/** Both titles of a document that came later have the numbers of its own title page. */
function checkLaterTitles({ source, document: { title, shortTitle = '', cited } }: DescribedDocument): void {
  const quoted = cited ? quotedWordsOf(cited) : ''
  const known = new Set([...numbersIn(quoted), ...yearsIn(quoted).flatMap(countsOf)])
  for (const [field, words] of Object.entries({ title, shortTitle })) {
    for (const number of numbersIn(words)) {
      if (!known.has(number))
        reportAt(source, [field], `「${number}」は、表紙の引用にない数です。`, '数を直してください。')
    }
  }
}

function checkNumbers(record: Located<object>): void {
  const quoted = placesIn(record.value)
    .map(({ place }) => place.words)
    .join(' ')
  // 0 is what a number with a sign can near without being printed.
  const known = new Set([0, ...numbersIn(quoted), ...yearsIn(quoted).flatMap(countsOf)])
  for (const { remark, path } of remarksIn(record.value)) {
    for (const number of numbersIn(remark)) {
      if (!known.has(number) && !known.has(-number))
        reportAt(record, path, `「${number}」は、この記録の引用にない数です。`, '資料にある数だけを書いてください。')
    }
  }
}

const countsOf = (year: number): readonly number[] => [year, ...countedInEras(year).map(({ count }) => count)]

function remarksIn(value: unknown, path: KeyPath = []): readonly { readonly remark: string; readonly path: KeyPath }[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = [...path, Array.isArray(value) ? Number(key) : key]
    return key === 'remark' && typeof inner === 'string' ? [{ remark: inner, path: at }] : remarksIn(inner, at)
  })
}

function checkSlips({ source, document }: DescribedDocument): void {
  document.slips.forEach(({ read, because }, index) => {
    for (const [, line = ''] of fold(because).matchAll(/(\d+)行目/g)) {
      if (!fold(document.text.lines[Number(line) - 1] ?? '').includes(fold(read)))
        reportAt(
          source,
          ['slips', index, 'because'],
          `${line}行目に「${read}」はありません。`,
          'そのことばが正しく印刷されている行を書いてください。',
        )
    }
  })
}
