import type { SourceSpan } from '#domain/citation.ts'
import { placesIn, recordsOf, reportAt, type FoundPlace } from './records.ts'
import { fold, type PrintedRange } from '#domain/printed-text.ts'
import type { Located } from './located.ts'
import { documentOf } from './plan-documents.ts'
import type { SeedDocument, SeedPlan } from './seeds.ts'
import type { NotData } from './schemas/plan-schemas.ts'

/** The ranges of each document of a plan, by its id, that something claims. */
type Claims = Map<string, PrintedRange[]>

/**
 * Every quote stands on the lines it names of the document it names, after NFKC and without white space and markup.
 * Gives the ranges of the documents that records and the list of what is no data claim: the ground of the cover.
 */
export function checkQuotes(plan: SeedPlan): ReadonlyMap<string, readonly PrintedRange[]> {
  const claims: Claims = new Map(plan.documents.map(({ document }) => [document.id, []]))
  for (const record of recordsOf(plan)) {
    const places = placesIn(record.value)
    checkHeadings(record, places)
    for (const { place, path } of places) {
      const document = documentOf(plan, place.document)
      if (document) claims.get(document.id)?.push(...locate(document, place, record, path))
      else reportUnknownDocument(plan, record, path, place.document)
    }
  }
  const marked = new Map([...claims].map(([id, ranges]) => [id, markedOn(ranges)]))
  for (const record of plan.notData) {
    const { document: id = plan.document.id } = record.value
    const document = documentOf(plan, id)
    if (!document) {
      reportUnknownDocument(plan, record, ['document'], id)
      continue
    }
    const ranges = claimOf(document, record)
    if (ranges.some(({ line, from, to }) => marked.get(id)?.get(line)?.slice(from, to).includes(true)))
      reportAt(
        record,
        ['at'],
        '記録が引用していることばが入っています。',
        'データでないことばだけが入るように、行か words を直してください。',
      )
    claims.get(id)?.push(...ranges)
  }
  return claims
}

const reportUnknownDocument = (
  { documents }: SeedPlan,
  record: Located<unknown>,
  path: readonly (string | number)[],
  id: string,
): void =>
  reportAt(
    record,
    path,
    `「${id}」は、この計画の資料ではありません。`,
    `${documents.map(({ document }) => document.id).join('、')} のどれかを書いてください。`,
  )

/** For each line, which of its characters (by their offset) the ranges hold. */
export function markedOn(ranges: readonly PrintedRange[]): ReadonlyMap<number, readonly boolean[]> {
  const marked = new Map<number, boolean[]>()
  for (const { line, from, to } of ranges) {
    const marks = marked.get(line) ?? []
    for (let offset = from; offset < to; offset += 1) marks[offset] = true
    marked.set(line, marks)
  }
  return marked
}

/**
 * The heading that gives a figure its column stands behind the row in a citation. Where a record quotes one several
 * times, it means the same one: of 「目標 実績 目標 実績」 all figures of an indicator have the same 目標.
 */
function checkHeadings(record: Located<unknown>, places: readonly FoundPlace[]): void {
  const meant = new Map<string, number>()
  for (const { place, path } of places) {
    const isHeading = typeof path.at(-1) === 'number' && path.at(-1) !== 0
    if (!isHeading || place.nth === undefined) continue
    const key = `${place.document} ${place.lines.join('-')} ${place.words}`
    const other = meant.get(key)
    if (other !== undefined && other !== place.nth)
      reportAt(
        record,
        path,
        `「${place.words}」は、この記録のほかの引用では ${other} 番目です。`,
        '同じ見出しを引くときは、同じ nth を書いてください。',
      )
    else meant.set(key, place.nth)
  }
}

/** Where the words of a place stand; what is wrong with them is reported at `path` of the record that quotes them. */
export function locate(
  document: SeedDocument,
  place: Pick<SourceSpan, 'lines' | 'words' | 'nth'>,
  record: Located<unknown>,
  path: readonly (string | number)[],
): readonly PrintedRange[] {
  const [first, last] = place.lines
  const total = document.text.lines.length
  if (last > total) {
    reportAt(record, path, `${last}行目はありません。この資料は${total}行です。`, '行の番号を直してください。')
    return []
  }
  const found = document.text.find(place.words, place.lines)
  if (!found.length) {
    reportAt(
      record,
      path,
      `「${short(place.words)}」は、資料の${first}〜${last}行目にありません。`,
      nearby(document, place),
    )
    return []
  }
  if (found.length > 1 && place.nth === undefined) {
    reportAt(
      record,
      path,
      `「${short(place.words)}」は、${first}〜${last}行目に${found.length}回あります。`,
      '前後の字を足すか、nth で何番目かを書いてください。',
    )
    return []
  }
  const chosen = found[(place.nth ?? 1) - 1]
  if (!chosen)
    reportAt(record, path, `「${short(place.words)}」は、${found.length}回しかありません。`, 'nth を直してください。')
  else reportWidth(place, chosen, record, path)
  return chosen ?? []
}

/** A quote names just the lines on which its words stand: the first word on its first line, the last on its last. */
function reportWidth(
  { lines: [first, last], words }: Pick<SourceSpan, 'lines' | 'words'>,
  ranges: readonly PrintedRange[],
  record: Located<unknown>,
  path: readonly (string | number)[],
): void {
  const [from, to] = [ranges[0]?.line, ranges.at(-1)?.line]
  if (from === first && to === last) return
  const stand = from === to ? `${from}` : `${from}-${to}`
  reportAt(
    record,
    path,
    `「${short(words)}」は、${first}〜${last}行目より狭いところにあります。`,
    `at: ${stand} と書いてください。`,
  )
}

/** Where the words stand instead, or how far they can be found: what a person needs to mend a quote. */
function nearby(document: SeedDocument, place: Pick<SourceSpan, 'lines' | 'words'>): string {
  const elsewhere = document.text.find(place.words, [1, document.text.lines.length])[0]?.[0]
  if (elsewhere) return `同じことばは${elsewhere.line}行目にあります。行の番号を直してください。`
  const sought = fold(place.words)
  for (let length = sought.length - 1; length > 0; length -= 1) {
    if (document.text.find(sought.slice(0, length), place.lines).length) {
      return `「${sought.slice(Math.max(0, length - 12), length)}」まではあります。その次の「${sought.slice(length, length + 8)}」を資料と見くらべてください。`
    }
  }
  return '資料の行を開いて、書かれているとおりに写してください。'
}

const short = (words: string): string => (words.length > 40 ? `${words.slice(0, 40)}…` : words)

function claimOf(document: SeedDocument, record: Located<NotData>): readonly PrintedRange[] {
  const { at, words, nth, because, elsewhere } = record.value
  if (at[1] > document.text.lines.length) {
    reportAt(record, ['at'], `${at[1]}行目はありません。`, '行の番号を直してください。')
    return []
  }
  const ranges =
    words === undefined
      ? document.text.all(at)
      : locate(document, { lines: at, words, ...(nth && { nth }) }, record, [])
  const printed = ranges.map(({ line, from, to }) => (document.text.lines[line - 1] ?? '').slice(from, to)).join('')
  if (words === undefined && ![ranges[0]?.line === at[0], ranges.at(-1)?.line === at[1]].every(Boolean))
    reportAt(record, ['at'], 'はじめかおわりの行に、字がありません。', '字のある行だけを書いてください。')
  const refusal = refuse(because, printed)
  if (refusal) reportAt(record, ['because'], refusal, 'ほんとうにデータでないかを、資料で見てください。')
  if ((because === 'repeated') !== (elsewhere !== undefined)) {
    reportAt(
      record,
      ['because'],
      'elsewhere は repeated のときだけ、かならず書きます。',
      '同じことばがデータとして立っている行を書いてください。',
    )
  } else if (elsewhere && !document.text.find(printed, elsewhere).length) {
    reportAt(
      record,
      ['elsewhere'],
      `「${short(printed)}」は、${elsewhere.join('〜')}行目にありません。`,
      '同じことばがデータとして立っている行を書いてください。',
    )
  }
  return ranges
}

/** What a reason cannot cover: decoration holds no letter, a page number nothing but a number. */
function refuse(because: NotData['because'], printed: string): string | undefined {
  if (because === 'decoration' && /[\p{L}\p{N}]/u.test(fold(printed).replaceAll('ー', '')))
    return '飾りに、字や数がふくまれています。'
  if (because === 'pageNumber' && !/^[Pp.\d\s-]+$/.test(fold(printed)))
    return 'ページ番号に、ほかの字がふくまれています。'
  return undefined
}
