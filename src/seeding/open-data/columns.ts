import type { Citation } from '#domain/citation.ts'
import type { Continuation } from '#domain/continuation.ts'
import { firstLinesOf } from '#domain/citation.ts'
import { isGroup, type Entry } from '#domain/entry.ts'
import type { PublisherId } from '#domain/town.ts'
import type { OpenDataContext } from './open-data-context.ts'
import type { Column, ForeignKey } from './table.ts'

/** The columns that many tables end with: where the row stands in its source. */
export const placeColumns = <Row>(citedOf: (row: Row) => Citation): readonly Column<Row>[] => [
  {
    name: 'document',
    title: '資料',
    description: 'もとの資料の id（documents.csv） / source document',
    type: 'string',
    constraints: { required: true },
    value: (row) => citedOf(row)[0].document,
  },
  {
    name: 'line_from',
    title: 'はじまりの行',
    description: '資料の何行目からか。1から数える。見出しではなく、この記録そのものの行 / first line, counted from 1',
    type: 'integer',
    constraints: { required: true, minimum: 1 },
    value: (row) => firstLinesOf(citedOf(row))[0],
  },
  {
    name: 'line_to',
    title: 'おわりの行',
    description: '資料の何行目までか。その行もふくむ / last line, included',
    type: 'integer',
    constraints: { required: true, minimum: 1 },
    value: (row) => firstLinesOf(citedOf(row))[1],
  },
  {
    name: 'cited',
    title: '引用したところ',
    description:
      '引用したところのすべて。「資料の id:行」か「資料の id:行-行」を ; で区切る。1つ目がこの記録そのものの行、あとは年や単位や列の見出しなど / every cited place, document:line or document:line-line; the first is the row itself, the others its headings',
    type: 'string',
    constraints: { required: true },
    value: (row) => placesCode(citedOf(row)),
  },
]

/** Every place of a citation in one cell: `document:line;document:line-line`. */
export const placesCode = (cited: Citation): string =>
  joined(
    cited.map(({ document, lines: [from, to] }) => (from === to ? `${document}:${from}` : `${document}:${from}-${to}`)),
  )

/** What of an earlier plan a row goes on; empty where it goes on nothing. */
export const continuationColumns = <Row>(
  continuesOf: (row: Row) => Continuation | undefined,
): readonly Column<Row>[] => [
  {
    name: 'continues',
    title: '続けている前の記録',
    description:
      'これが続けている、前の計画の記録の id。なければ空 / the record of an earlier plan that this one goes on',
    type: 'string',
    value: (row) => continuesOf(row)?.record ?? '',
  },
  {
    name: 'continues_because',
    title: '続いていると読んだわけ',
    description: '続いていると読んだわけ。私たちの読み / why it is the same thing, our reading',
    type: 'string',
    value: (row) => continuesOf(row)?.because ?? '',
  },
]

/** The years of the plan that a row with words stands in: no row of a plan that is over reads as of today. */
export const planYearsColumn = <Row>(
  { planYearsOf }: { readonly planYearsOf: (document: string) => string },
  citedOf: (row: Row) => Citation,
): Column<Row> => ({
  name: 'plan_years',
  title: '計画の年度',
  description: 'いつの計画か。文は、この年の計画に書いてあること / the years of the plan that the words are of',
  type: 'string',
  constraints: { required: true },
  value: (row) => planYearsOf(citedOf(row)[0].document),
})

export const documentKey: ForeignKey = { column: 'document', table: 'documents', names: 'document' }

/** The stable name of a row, the same as in the app's addresses. */
export const idColumn = <Row>(idOf: (row: Row) => string): Column<Row> => ({
  name: 'id',
  title: 'ID',
  description: 'この記録の id。変わらない。アプリの住所と同じ / stable id, the same as in the addresses of the app',
  type: 'string',
  constraints: { required: true, unique: true },
  value: idOf,
})

export const planColumn = <Row>(planOf: (row: Row) => string): Column<Row> => ({
  name: 'plan',
  title: '計画',
  description: '計画の id / plan',
  type: 'string',
  constraints: { required: true },
  value: planOf,
})

/** Who publishes: the code of a municipality, or the id of a region, which is the same in all releases. */
export const publisherColumn = <Row>(
  source: Pick<OpenDataContext, 'codeOf' | 'publisherPattern' | 'regionsInWords'>,
  publisherOf: (row: Row) => PublisherId,
): Column<Row> => ({
  name: 'publisher',
  title: '出したところ',
  description: `出したところ。市町は6けたの団体コード、圏域の全体は圏域の id（${source.regionsInWords}） / publisher: municipality code, or a region's id for its towns together`,
  type: 'string',
  constraints: { required: true, pattern: `(${source.publisherPattern})` },
  value: (row) => source.codeOf(publisherOf(row)),
})

/** What Japanese open data calls the column of a town's code; a name that readers of other tables look for. */
export const townCodeName = '全国地方公共団体コード'

/**
 * The code of the towns that a row is of, under the name that the standard data set gives it. Empty where it is of a
 * region, which has no code.
 */
export const townCodeColumn = <Row>(codesOf: (row: Row) => string): Column<Row> => ({
  name: townCodeName,
  title: townCodeName,
  description:
    '市町の6けたの団体コード（検査数字つき）。いくつかあるときは ; で区切る。圏域の全体のもの、わからないものは空 / municipality codes under the name of the standard data set, empty for a region',
  type: 'string',
  constraints: { pattern: '\\d{6}(;\\d{6})*' },
  value: (row) =>
    codesOf(row)
      .split(';')
      .filter((code) => /^\d{6}$/.test(code))
      .join(';'),
})

/** Where the app shows a row, as a reader of the table may open it. */
export const pageColumn = <Row>(
  source: Pick<OpenDataContext, 'addressOf'>,
  pathOf: (row: Row) => string,
): Column<Row> => ({
  name: 'page',
  title: 'アプリのページ',
  description:
    'このアプリで、この行を見られるページの住所。/ で始まるなら、このサイトの中の住所 / the page of the app that shows this row; a path of this site where it begins with /',
  type: 'string',
  constraints: { required: true },
  value: (row) => source.addressOf(pathOf(row)),
})

/** The page of an entry, below the app's base. */
export const entryPath = (entry: Pick<Entry, 'id' | 'kind'>): string =>
  `${isGroup(entry) ? 'goals' : 'initiatives'}/${entry.id}`

/** The lines of a row in its document, as the page of the document marks them. */
export const linesPath = (cited: Citation): string => {
  const [from, to] = firstLinesOf(cited)
  return `documents/${cited[0].document}#L${from === to ? from : `${from}-${to}`}`
}

/** Several short codes in one cell. */
export const joined = (codes: readonly (string | number)[]): string => codes.join(';')

export const themesColumn = <Row>(inWords: string, themesOf: (row: Row) => readonly string[]): Column<Row> => ({
  name: 'themes',
  title: 'テーマ',
  description: `テーマ。私たちが付けた。いくつかあるときは ; で区切る（${inWords}） / themes, given by us, separated by ;`,
  type: 'string',
  value: (row) => joined(themesOf(row)),
})

/** Empty where the app's types say that there is nothing. */
export const emptyFor = (nothing: string, value: string): string => (value === nothing ? '' : value)

/** The notation of moments and periods in a Frictionless pattern. */
export const momentPattern = '(FY)?\\d{4}'
export const periodPattern = `${momentPattern}(/${momentPattern})?`
export const periodWords = '年度は FY2019、年は 2014、あいだは 2009/2013 か FY2015/FY2019。印刷されていなければ空'

type Words = { readonly name: string; readonly plain: string; readonly easy: string }

/** What we say of a row in words that everyone understands; the row's own words stand in other columns. */
export const wordingColumns = <Row>(wordsOf: (row: Row) => Words): readonly Column<Row>[] => [
  {
    name: 'plain',
    title: 'ふつうのことばでの説明',
    description: 'ふつうのことばでの説明。私たちが書いた / in plain words, ours',
    type: 'string',
    value: (row) => wordsOf(row).plain,
  },
  {
    name: 'easy',
    title: 'やさしい日本語での説明',
    description: 'やさしい日本語での説明。私たちが書いた / in easy Japanese, ours',
    type: 'string',
    value: (row) => wordsOf(row).easy,
  },
]

export const plainNameColumn = <Row>(wordsOf: (row: Row) => Words): Column<Row> => ({
  name: 'plain_name',
  title: 'ふだんのことばでの名前',
  description: 'ふだんのことばでの名前。私たちが付けた / what a person would call it, ours',
  type: 'string',
  value: (row) => wordsOf(row).name,
})
