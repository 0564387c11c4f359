import { describe, expect, test } from 'vitest'
import { openDataFiles } from '#seeding/open-data/open-data-files.ts'
import { csvRows } from '#support/csv.ts'
import { faultsOf, type DataPackage, type Resource } from '#support/data-package.ts'
import { aVersion } from '#support/open-tables.ts'
import { realChecked, realOpenData } from '#support/real-release.ts'

/** The open data of the real seeds by the rules of Frictionless: Data Package and Table Schema. */
const files = new Map(realOpenData.map(({ path, text }) => [path.replace('open-data/', ''), text]))
const fileAt = (path: string): string => files.get(path)! // A path without a file fails its test.
const given = JSON.parse(fileAt('datapackage.json')) as DataPackage
const namesOf = ({ schema }: Resource): readonly string[] => schema.fields.map(({ name }) => name)

describe('the description of the tables', () => {
  test('has nothing against the rules of Data Package and Table Schema', () => {
    expect(given.resources.length).toBeGreaterThan(10)
    expect(faultsOf(given, fileAt)).toEqual([])
  })

  test.each<[string, (text: string) => string, RegExp]>([
    ['a figure that is no number', (text) => text.replace(/,level,/, ',height,'), /counting: height/],
    [
      'a key that is not there',
      (text) => text.replace('\r\nhofu-kpi-1,', '\r\nhofu-kpi-x,'),
      /observations.csv: indicator: hofu-kpi-1\n/,
    ],
    ['a row twice', (text) => `${text}${text.split('\r\n')[1]}\r\n`, /primary key/],
    ['a cell too many', (text) => `${text.trimEnd()},more\r\n`, /row/],
    ['a column of another name', (text) => text.replace('id,', 'key,'), /header/],
  ])('is held against the files: %s', (_, slip, fault) => {
    const faults = faultsOf(given, (path) => (path === 'indicators.csv' ? slip(fileAt(path)) : fileAt(path)))
    expect(faults.join('\n')).toMatch(fault)
  })

  test('calls each column of a table by a Japanese title of its own', () => {
    for (const { path, schema } of given.resources) {
      const titles = schema.fields.map(({ title = '' }) => title)
      expect([path, new Set(titles).size]).toEqual([path, titles.length])
      expect(
        titles.filter((title) => title !== 'ID' && title !== 'SHA-256' && !/[ぁ-んァ-ン一-龥]/.test(title)),
      ).toEqual([])
    }
  })

  test('says of all and of each table under what they may be used: what LICENSE says, and no more', () => {
    for (const { licenses } of [given, ...given.resources])
      expect(licenses).toEqual([
        {
          name: 'MIT',
          path: 'LICENSE.txt',
          title: 'MIT License（私たちがつくった部分）。資料から引用したことばは、その資料を公開した市や町のもの',
        },
      ])
  })

  test('shows the first rows of each table as they stand in it', () => {
    for (const resource of given.resources) {
      const rows = csvRows(fileAt(resource.path)).slice(0, 3)
      const shown = rows.map((row) => namesOf(resource).map((name) => row[name]))
      expect(resource.preview.map((cells) => cells.map(String))).toEqual(shown)
    }
  })
})

describe('beside each CSV', () => {
  test.each(given.resources.map(({ name }) => name))('%s.json has the same rows by the same names', (name) => {
    const { schema } = given.resources.find((one) => one.name === name)! // It is named by them.
    const rows = JSON.parse(fileAt(`${name}.json`)) as Record<string, string | number | null>[]
    expect(
      rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, `${cell ?? ''}`]))),
    ).toEqual(
      // A cell that Excel would run has an apostrophe before it in the CSV alone.
      csvRows(fileAt(`${name}.csv`)).map((row) =>
        Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, cell.replace(/^'(?=[=@+\-\t])/, '')])),
      ),
    )
    for (const { name: column, type } of schema.fields)
      for (const { [column]: cell } of rows)
        expect(cell === null || typeof cell === (type === 'string' ? 'string' : 'number')).toBe(true)
  })
})

describe('each row', () => {
  test('has the address of its page in the app: the path without an origin, the whole with one', () => {
    expect(csvRows(fileAt('initiatives.csv'))[0]!.page).toBe('/initiatives/hofu-1')
    const below = openDataFiles(realChecked, aVersion, { base: '/x/', origin: 'https://machi.example.jp' })
    const text = below.find(({ path }) => path === 'open-data/indicators.csv')!.text
    expect(csvRows(text)[0]!.page).toBe('https://machi.example.jp/x/indicators/hofu-kpi-1')
  })

  test('names its town by the code of the standard data set, and no town where it is a region', () => {
    const rows = csvRows(fileAt('initiatives.csv'))
    const codes = (plan: string) => [
      ...new Set(rows.filter((row) => row.plan === plan).map((row) => row['全国地方公共団体コード'])),
    ]
    expect([codes('hofu'), codes('region-2021')]).toEqual([['352063'], ['']])
  })
})

describe('the list of open data', () => {
  const listed = (origin?: string) =>
    csvRows(
      openDataFiles(realChecked, aVersion, { base: '/', origin }).find(
        ({ path }) => path === 'open-data/open_data_list.csv',
      )!.text,
    )

  test('has a row for each file, with its licence and the day of the data', () => {
    const rows = listed()
    expect(rows.map(({ ID }) => ID)).toEqual([...files.keys()].filter((path) => !path.startsWith('open_data_list')))
    expect(rows[0]).toMatchObject({
      全国地方公共団体コード: '',
      ID: 'documents.csv',
      データセット_最終更新日: '2026-01-02',
      データセット_ユニバーサルメニュー: '',
      ファイル_タイトル: 'もとの資料',
      ファイル_形式: 'CSV',
      ファイル_ダウンロードURL: '',
    })
    expect(rows[0]!['ファイル_ライセンス']).toContain('MIT License')
  })

  test('has the addresses of downloads once the build knows its origin', () => {
    expect(listed('https://machi.example.jp')[0]!['ファイル_ダウンロードURL']).toBe(
      'https://machi.example.jp/open-data/documents.csv',
    )
  })
})
