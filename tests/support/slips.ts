/** The slips that people make when they write seeds: fifty and more, each made in a copy of the real seeds. */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SeedCopy } from '#support/seed-copy.ts'

/** What is done wrong, and how. */
export type Slip = readonly [what: string, make: (seeds: SeedCopy) => unknown]

const plan = 'seeds/plans/hofu'
const indicators = `${plan}/indicators-1.yaml`
const entries = `${plan}/entries-1.yaml`
const visitors = `${plan}/indicators-3.yaml`
const towns = 'seeds/municipalities.yaml'
const regions = 'seeds/regions.yaml'
const document = 'seeds/documents/hofu-strategy-2015.yaml'
const text = 'seeds/documents/000_ba9e2c18fd5616af.txt'

const change =
  (file: string, from: string | RegExp, to: string) =>
  (seeds: SeedCopy): unknown =>
    seeds.change(file, typeof from === 'string' ? from : seeds.first(file, from), to)
const rename =
  (from: string, to: string) =>
  ({ root }: SeedCopy): unknown =>
    renameSync(join(root, from), join(root, to))
const rewrite =
  (file: string, to: (bytes: Buffer) => Uint8Array) =>
  ({ root }: SeedCopy): unknown =>
    writeFileSync(join(root, file), to(readFileSync(join(root, file))))

/** 「防府」 in Shift_JIS: what is read here are the bytes, so two letters will do for a text. */
const inShiftJis = Buffer.from([0x96, 0x68, 0x95, 0x7b, 0x0a])

/** How a file is saved: its letters, its line ends, its name. */
const slipsOfFiles: readonly Slip[] = [
  [
    'a BOM before YAML, as Notepad writes it',
    rewrite(entries, (bytes) => Buffer.concat([Buffer.from('\ufeff'), bytes])),
  ],
  ['CRLF in YAML', rewrite(entries, (bytes) => Buffer.from(bytes.toString().replaceAll('\n', '\r\n')))],
  ['YAML in Shift_JIS', rewrite(entries, (bytes) => Buffer.concat([bytes.subarray(0, 60), inShiftJis]))],
  ['YAML in UTF-16', rewrite(entries, (bytes) => Buffer.from(`\ufeff${bytes.toString()}`, 'utf16le'))],
  ['a document in Shift_JIS', rewrite(text, () => inShiftJis)],
  ['a document with CRLF', rewrite(text, (bytes) => Buffer.from(bytes.toString().replaceAll('\n', '\r\n')))],
  ['a document with a BOM', rewrite(text, (bytes) => Buffer.concat([Buffer.from('\ufeff'), bytes]))],
  ['a document of which a letter was changed', change(text, '婚活イベント', '婚活行事')],
  ['a document that is not there', ({ root }) => rmSync(join(root, text))],
  ['a file of another name', rename(`${plan}/indicators-1.yaml`, `${plan}/kpi.yaml`)],
  ['a file that ends in .yml', rename(`${plan}/entries-1.yaml`, `${plan}/entries-1.yml`)],
  ['words of no plan', rename('seeds/words/sanyo-onoda', 'seeds/words/sanyoonoda')],
  ['a plan of another folder', change(`${plan}/plan.yaml`, 'id: hofu', 'id: hofu-2015')],
  ['scenes that are not there', ({ root }) => rmSync(join(root, 'seeds/words/sanyo-onoda/scenes.yaml'))],
]

/** How a line is typed. */
const slipsOfTyping: readonly Slip[] = [
  ['a tab', change(indicators, '  unit: 人', '\tunit: 人')],
  ['no space behind the colon', change(indicators, 'unit: 人', 'unit:人')],
  ['a full-width colon', change(indicators, 'unit: 人', 'unit：人')],
  ['a full-width space before a line', change(indicators, '  unit: 人', '\u3000unit: 人')],
  ['full-width digits', change(indicators, 'number: 50,', 'number: ５０,')],
  [
    'full-width digits of a line number',
    change(indicators, 'at: 54, words: ― （年度）', 'at: ５４, words: ― （年度）'),
  ],
  ['a number with a comma', change('seeds/plans/hofu/indicators-3.yaml', 'number: 700000', 'number: 700,000')],
  ['a full-width comma between items', change(indicators, 'at: 54, words: 50人', 'at: 54， words: 50人')],
  ['a comma in words within braces', change(visitors, 'words: "700,000 人"', 'words: 700,000 人')],
  ['a brace that is not closed', change(indicators, 'basis: ourReading }', 'basis: ourReading')],
  ['a quotation mark that is not closed', change(entries, 'code: "1"', 'code: "1')],
  ['a line one space too far in', change(indicators, '  unit: 人', '   unit: 人')],
  ['a line one space too far out', change(indicators, '  unit: 人', ' unit: 人')],
  ['no space behind the dash', change(entries, '- id: hofu-2\n', '-id: hofu-2\n')],
  ['a key twice', change(indicators, '  unit: 人\n', '  unit: 人\n  unit: 人\n')],
  ['a code without quotation marks', change(entries, 'code: "1"', 'code: 1')],
  ['a town code without quotation marks', change(towns, 'code: "352063"', 'code: 352063')],
  ['full-width quotation marks', change(towns, 'code: "352063"', 'code: “352063”')],
  ['an unknown key', change(indicators, '  unit: 人', '  units: 人')],
  ['a key in Japanese', change(indicators, '  unit: 人', '  単位: 人')],
  ['a missing key', change(indicators, '  unit: 人\n', '')],
  ['a missing value', change(indicators, '  unit: 人\n', '  unit:\n')],
  ['a value that is not on the list', change(indicators, 'counting: flow', 'counting: flows')],
  ['a value of another language', change(indicators, 'comparator: atLeast', 'comparator: 以上')],
  ['lines that run backwards', change(entries, 'cited: { at: ', 'cited: { at: 9-4, words: 子 } # ')],
  ['a year with 年度', change(indicators, 'at: FY2019', 'at: 2019年度')],
]

/** What is written of towns and documents. */
const slipsOfFacts: readonly Slip[] = [
  ['a wrong digit in a town code', change(towns, '"352063"', '"352064"')],
  ['the code of another town', change(towns, '"352063"', '"352136"')],
  ['a code of another prefecture', change(towns, '"352063"', '"342068"')],
  ['two towns on one tile', change(towns, 'tile: { column: 0, row: 1 }', 'tile: { column: 2, row: 2 }')],
  ['a site with https', change(towns, 'site: www.city.hofu', 'site: https://www.city.hofu')],
  ['the site of another town', change(towns, 'www2.city.mine.lg.jp', 'www.city.hofu.yamaguchi.jp')],
  ['a region with a town that nobody knows', change(regions, 'members: [hofu, mine,', 'members: [hofuu, mine,')],
  ['a town twice in a region', change(regions, 'tsuwano]', 'tsuwano, hofu]')],
  ['a region under the id of a town', change(regions, 'id: region', 'id: hofu')],
  ['a region of one town', change(regions, /members: .*/, 'members: [hofu]')],
  ['a region that nobody knows, of a place', change('seeds/places.yaml', 'towns: region', 'towns: kairou')],
  ['a publisher of a plan that nobody knows', change(`${plan}/plan.yaml`, 'publisher: hofu', 'publisher: houfu')],
  ['a date of an era', change(document, 'published: "2015-10"', 'published: 平成27年10月')],
  ['a day that is in no calendar', change(document, 'revised: ["2016-12"]', 'revised: ["2016-02-30"]')],
  ['a publisher of another town', change(document, 'publisher: hofu', 'publisher: mine')],
  ['a publisher that nobody knows', change(document, 'publisher: hofu', 'publisher: houfu')],
  ['a plan that is not there', change(document, 'plan: hofu', 'plan: houfu')],
]

/** What is copied of a document. */
const slipsOfCopying: readonly Slip[] = [
  ['以上 as at most', change(visitors, 'comparator: atLeast, basis: printed', 'comparator: atMost, basis: printed')],
  ['約 left out', change('seeds/plans/region-2022/indicators-1.yaml', '        about: true\n', '')],
  [
    'a sum as an aim of one year',
    change(
      indicators,
      'due: { sum: { from: FY2015, to: FY2019, printed: 5年間の累計, read: planSpan } }',
      'due: { by: { at: FY2019, printed: Ｈ31, read: bareEra } }',
    ),
  ],
  ['累計 as a level', change('seeds/plans/hofu/indicators-2.yaml', 'counting: runningTotal', 'counting: level')],
  ['a wrong digit in a target', change(indicators, 'number: 50, ', 'number: 51, ')],
  ['a wrong digit in a baseline', change('seeds/plans/hofu/indicators-5.yaml', 'value: ', 'value: 4')],
  ['a wrong unit', change(indicators, 'unit: 人', 'unit: 頭')],
  ['a wrong year', change(indicators, 'at: FY2019', 'at: FY2018')],
  ['a wrong line', change(indicators, 'cited: { at: 54,', 'cited: { at: 55,')],
  ['a wrong line of an entry', change(entries, 'cited: { at: 24,', 'cited: { at: 26,')],
  ['a line beyond the document', change(indicators, 'cited: { at: 54,', 'cited: { at: 5400,')],
  ['a wrong word in a quote', change(entries, 'words: ①若い世代の経済的安定', 'words: ①若い世代の社会的安定')],
  [
    'a title that is not in its quote',
    change(entries, 'title: 若者の出会いの機会の提供', 'title: 若者の出会いの機会の提案'),
  ],
  ['an id that is used twice', change(entries, '- id: hofu-2\n', '- id: hofu-1\n')],
  ['an id wrongly written', change(entries, '- id: hofu-2\n', '- id: hofu-2a\n')],
  ['an id wrongly written in the list of numbers', change('seeds/numbers.yaml', '  - hofu-2\n', '  - hofu-2a\n')],
  ['a parent that is not there', change(entries, 'parent: hofu-g1-1-1', 'parent: hofu-g1-1-9')],
  ['a record deleted', (seeds) => seeds.change(entries, seeds.first(entries, /- id: hofu-3\n(?: {2}.*\n)+/), '')],
  ['a line of what is no data deleted', change(`${plan}/not-data-1.yaml`, '- { at: 26, because: tableHeader }\n', '')],
  [
    'data passed off as a page number',
    change(`${plan}/not-data-1.yaml`, 'because: tableHeader', 'because: pageNumber'),
  ],
]

/** What we write of records. */
const slipsOfWords: readonly Slip[] = [
  ['an id wrongly written above a text', change('seeds/words/hofu/texts-1.yaml', 'hofu-2:\n', 'hofu-2a:\n')],
  ['an id wrongly written above a card', change('seeds/words/hofu/scenes.yaml', 'hofu-2:', 'hofu-2a:')],
  [
    'a row of a card that is no sentence',
    change('seeds/words/hofu/scenes.yaml', '  money: ', '  money: 利用料は1日2,000円 # '),
  ],
]

/** A BOM and CRLF in YAML are no slips: they are read. All others are one problem each. */
export const slips: readonly Slip[] = [
  ...slipsOfFiles,
  ...slipsOfTyping,
  ...slipsOfFacts,
  ...slipsOfCopying,
  ...slipsOfWords,
]
