/** The tables that can be handed back with corrections are those of the open data, cell by cell, on the real plans. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { withoutRuby } from '#domain/ruby-markup.ts'
import { planRows, rowKey, type PlanRow } from '#domain/plan-table/plan-rows.ts'
import { planTableColumns, planTableNames, type PlanTableName } from '#domain/plan-table/plan-table-columns.ts'
import { readPlanTable } from '#domain/plan-table/table-corrections.ts'
import { packFrom } from '#packs/pack.ts'
import { packPath } from '#packs/release.ts'
import { checkPlanTable } from '#sheets/plan-table-check.ts'
import { correctedLine, tableRowsOf } from '#seeding/seed-corrections.ts'
import { readSeeds } from '#seeding/seeds.ts'
import { sheetFileFrom } from '#sheets/sheet-file.ts'
import { projectFolder } from '#support/addresses.ts'
import { realFiles, realChecked, realOpenData, realPlans, realRelease, realRows } from '#support/real-release.ts'
import { utf8 } from '#support/town-sheet-makers.ts'

const packs = realRelease.packs.map(({ hash }) => packFrom(realFiles.find(({ path }) => path === packPath(hash))!.text))
const wordings = Object.assign({}, ...packs.map((pack) => ('wordings' in pack ? pack.wordings : {}))) as Record<
  string,
  { name: string; plain: string; easy: string }
>
const given = {
  wordsOf: (id: string) => {
    const { name = '', plain = '', easy = '' } = wordings[id] ?? {}
    return { name: withoutRuby(name), plain: withoutRuby(plain), easy: withoutRuby(easy) }
  },
  codeOf: (town: string) => realRelease.towns.find(({ id }) => id === town)?.code ?? town,
}
const rowsIn = (table: PlanTableName, publisher?: string): readonly PlanRow[] =>
  realPlans
    .filter((plan) => publisher === undefined || plan.publisher === publisher)
    .flatMap((plan) => planRows(table, plan, given))
const csv = (table: string): string => realOpenData.find(({ path }) => path === `open-data/${table}.csv`)!.text
const target = {
  town: '防府市',
  today: '2026-11-30',
  rows: {
    goals: rowsIn('goals', 'hofu'),
    initiatives: rowsIn('initiatives', 'hofu'),
    indicators: rowsIn('indicators', 'hofu'),
    observations: rowsIn('observations', 'hofu'),
  },
}

describe.each(planTableNames)('the table %s', (table) => {
  test('has the columns that the open data has', () => {
    const [first = {}] = realRows(table)
    expect(planTableColumns[table].map(({ name }) => name).filter((name) => !(name in first))).toEqual([])
  })
  test('says of each row what the open data says', () => {
    const rows = rowsIn(table)
    const written = new Map(
      realRows(table).map((row) => [rowKey(table, (column) => (row[column] ?? '').replace(/^'/, '')), row]),
    )
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
    expect(written.size).toBe(rows.length)
    const other = rows.flatMap(({ key, cells }) => {
      const row = written.get(key)
      return Object.entries(cells).flatMap(([column, text]) =>
        row?.[column]?.replace(/^'(?=[=@+-])/, '') === text ? [] : [`${key} ${column}: ${text} / ${row?.[column]}`],
      )
    })
    expect(other).toEqual([])
  })
  test('corrects nothing where it comes back as it was', async () => {
    const checked = await checkPlanTable(utf8(csv(table)), `${table}.csv`, target)
    expect(checked).toMatchObject({ kind: 'read', summary: 'かわるところはありません。', refused: [], differences: [] })
  })
})

describe('the lines of the seeds', () => {
  const seeds = readSeeds(projectFolder)
  const town = realRelease.towns.find(({ id }) => id === 'hofu')!
  const rows = tableRowsOf(realChecked, town)
  const linesOf = async (table: string, from: string | RegExp, to: string): Promise<readonly string[]> => {
    const file = await sheetFileFrom(utf8(csv(table).replace(from, to)), `${table}.csv`)
    const read = file.kind === 'file' ? readPlanTable(file.pages, rows) : file
    if (read.kind !== 'read') throw new Error(read.kind)
    return read.corrections.flatMap((one) => correctedLine(seeds, one))
  }
  /** What stands in a file of the seeds on the line that was named. */
  const standsAt = (place: string): string => {
    const [path = '', line = ''] = place.split(':')
    return readFileSync(join(projectFolder, path), 'utf8').split('\n')[Number(line) - 1]!.trim()
  }

  test('are the same in the page, which has the packs, and in the command, which has the seeds', () =>
    expect(rows).toEqual(target.rows))
  test.each([
    [
      'initiatives',
      '若者の出会いの機会の提供',
      '若者の出会いの場: 提供',
      '- title: 若者の出会いの機会の提供',
      '+ title: "若者の出会いの場: 提供"',
    ],
    [
      'observations',
      /^(hofu-kpi-5,,target,.*?),2,/m,
      '$1,3,',
      '- - aim: { number: 2, comparator: atLeast, basis: baseline }',
      '+ - aim: { number: 3, comparator: atLeast, basis: baseline }',
    ],
    ['indicators', /^(hofu-kpi-5,.*),か所,/m, '$1,件,', '- unit: か所', '+ unit: 件'],
  ])('of a cell of %s: with file and line, as they are and as they should be', async (...given) => {
    const [table, from, to, before, after] = given
    const [place = '', ...lines] = await linesOf(table, from, to)
    expect(lines).toEqual([`  ${before}`, `  ${after}`])
    expect(`- ${standsAt(place)}`).toBe(before)
  })
  test('of our words lie in their own files', async () => {
    const [place] = await linesOf('goals', /^(hofu-g1,.*?),市は、/m, '$1,このまちは、')
    expect(place).toMatch(/^seeds\/words\/hofu\/texts-\d\.yaml:\d+$/)
    expect(standsAt(place!)).toMatch(/^plain: 市は、/)
  })
})

describe('a table with corrections', () => {
  test('of a title and of our words: told before and after, and as lines of the seeds', async () => {
    const text = csv('initiatives')
      .replace('若者の出会いの機会の提供', '若者の出会いの場の提供')
      .replace(/^(hofu-5,.*?),no,/m, '$1,yes,')
    const checked = await checkPlanTable(utf8(text), 'initiatives.csv', target)
    if (checked.kind !== 'read') throw new Error(checked.says)
    expect(checked.differences[0]).toEqual({
      id: 'hofu-3',
      title: '若者の出会いの機会の提供',
      lines: ['題名（title）：「若者の出会いの機会の提供」 → 「若者の出会いの場の提供」'],
    })
    expect(checked.file).toContain(
      [
        'hofu-3　若者の出会いの機会の提供',
        '  seeds/plans/hofu/entries*.yaml の hofu-3 の title',
        '  - title: 若者の出会いの機会の提供',
        '  + title: 若者の出会いの場の提供',
      ].join('\r\n'),
    )
    expect(checked.notes.join()).toContain('ほかの市や町の行なので、読みませんでした。')
  })
  test('of a figure: with its year, and where in the seed of its indicator it stands', async () => {
    const text = csv('observations').replace(/^(hofu-kpi-5,,target,.*?),2,/m, '$1,3,')
    const checked = await checkPlanTable(utf8(text), 'observations.csv', target)
    if (checked.kind !== 'read') throw new Error(checked.says)
    expect(checked.differences.map(({ id, lines }) => [id, lines])).toEqual([
      ['hofu-kpi-5', ['数（value、目標 FY2019）：「2」 → 「3」']],
    ])
    expect(checked.file).toContain('seeds/plans/hofu/indicators*.yaml の hofu-kpi-5 の series[0].targets[0].aim.number')
    expect(checked.file).toContain('  - number: 2\r\n  + number: 3')
  })
  test('with rows of other towns left out, and with too few of its own refused', async () => {
    const lines = csv('goals').trimEnd().split('\r\n')
    const own = lines.filter((line) => line.startsWith('hofu-'))
    const checked = await checkPlanTable(utf8([lines[0], ...own].join('\r\n')), 'goals.csv', target)
    expect(checked.kind).toBe('read')
    const few = await checkPlanTable(utf8([lines[0], ...own.slice(0, 9)].join('\r\n')), 'goals.csv', target)
    expect(few).toMatchObject({ kind: 'refused', because: { kind: 'rowsFewer', had: own.length, has: 9 } })
  })
})
