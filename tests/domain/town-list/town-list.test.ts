import { describe, expect, test } from 'vitest'
import { readTownList, type ReadList } from '#domain/town-list/list-reading.ts'
import { itemsWith, searchedItems } from '#domain/town-list/list-search.ts'
import { listsInLifeEvent, type TownList } from '#domain/town-list/town-list.ts'
import { csvFileFrom } from '#sheets/sheet-file.ts'
import { preschools, tableOf, utf8 } from '#support/town-list-makers.ts'

const hofu = { code: '352063', name: '防府市' }
const read = (text: string) => {
  const file = csvFileFrom(utf8(text), 'list.csv')
  return file.kind === 'file' ? readTownList(file.pages, hofu) : file
}
const taken = (text: string): ReadList => {
  const list = read(text)
  if (list.kind !== 'read') throw new Error(list.kind)
  return list
}
const faultsOf = (text: string) =>
  taken(text)
    .faults.filter(({ kind }) => kind !== 'emptyColumns')
    .map(({ kind, count }) => [kind, count])

describe('the kind of a list', () => {
  test.each([
    ['preschool', ['全国地方公共団体コード', '名称', '受入年齢']],
    ['public_facility', ['都道府県コード又は市区町村コード', '名称', '名称_通称', '住所', 'バリアフリー情報']],
    ['tourism', ['全国地方公共団体コード', '名称', 'バリアフリー情報', '料金(基本)']],
    ['tourism', ['全国地方公共団体コード', '名称', '料金（基本）']],
    ['event', ['都道府県コード又は市区町村コード', 'イベント名', '開始日', '料金(基本)']],
    ['support_system', ['全国地方公共団体コード', '支援制度ID', 'タイトル（制度名）']],
  ])('is %s by its columns', (kind, header) => {
    expect(taken(tableOf(header, ['352063', ...header.slice(1).map(() => '見本')])).list).toBe(kind)
  })

  test.each([
    ['文化財一覧', ['全国地方公共団体コード', '名称', '文化財分類']],
    ['介護サービス事業所一覧', ['NO', '介護サービス事業所名称', '実施サービス']],
    ['公衆トイレ一覧', ['市区町村コード', '名称', '男性トイレ総数']],
    [undefined, ['ひとつ', 'ふたつ']],
  ])('that is not read is %s', (named, header) =>
    expect(read(tableOf(header, header))).toEqual({ kind: 'otherList', ...(named && { named }) }),
  )
})

describe('a row', () => {
  test('is taken word for word, with the situation of life that its sort belongs to', () => {
    const { items, rows, faults } = taken(preschools({}))
    expect(rows).toBe(1)
    expect(items).toEqual([
      {
        row: 2,
        name: '見本保育園',
        id: 'K1',
        kana: 'ミホンホイクエン',
        sort: '認可公立保育所',
        scene: { scene: 'childcare', narrow: 'minding' },
        address: '山口県防府市見本町1-2',
        telephone: '0835-00-0000',
        days: '月火水木金土',
        opens: '07:30',
        closes: '18:30',
        ages: '6か月から',
        capacity: 60,
        latitude: 34.05,
        longitude: 131.56,
        url: 'https://www.city.hofu.yamaguchi.jp/mihon.html',
      },
    ])
    // 一時預かりの有無 is empty: that is not known, and no 無.
    expect(faults).toEqual([
      { kind: 'emptyColumns', count: 7, rows: [], stands: expect.arrayContaining(['所在地_都道府県']) as unknown },
    ])
  })

  test('of the layout of 2017–2023 is read as well', () => {
    const header = [
      '都道府県コード又は市区町村コード',
      'NO',
      '都道府県名',
      '市区町村名',
      '名称',
      '住所',
      '方書',
      '種別',
      '収容定員',
    ]
    const [item] = taken(
      tableOf(header, ['352063', '1', '山口県', '防府市', '見本園', '防府市1-2', '見本ビル', '児童館', '']),
    ).items
    expect(item).toMatchObject({
      id: '1',
      address: '防府市1-2 見本ビル',
      scene: { scene: 'childcare', narrow: 'support' },
    })
    expect(item).not.toHaveProperty('capacity')
  })

  test('of an event has its days, of a programme its money and its way to apply, and neither a situation of life', () => {
    const event = taken(
      tableOf(['全国地方公共団体コード', 'イベント名', '開始日', '場所名称'], ['352063', '見本祭', '2026/5/3', '広場']),
    )
    expect(event.items).toEqual([{ row: 2, name: '見本祭', begins: '2026-05-03', venue: '広場' }])
    const header = [
      '全国地方公共団体コード',
      '支援制度ID',
      'タイトル（制度名）',
      '給付金額',
      '利用・申請方法',
      '受付終了日',
    ]
    expect(taken(tableOf(header, ['352063', 'S1', '見本助成', '1万円', '窓口で', ''])).items).toEqual([
      { row: 2, id: 'S1', name: '見本助成', money: '1万円', apply: '窓口で' },
    ])
  })

  test.each([
    ['without a name', { 名称: '' }, 'nameMissing'],
    ['of another town', { 全国地方公共団体コード: '352071' }, 'otherTown'],
    [
      'of no town',
      { 全国地方公共団体コード: '山口県', 地方公共団体名: '', 所在地_連結表記: '山口県見本町1' },
      'townUnknown',
    ],
  ])('%s is not taken', (_, row, fault) => {
    expect(taken(preschools(row, { ID: 'K2' })).items.map(({ id }) => id)).toEqual(['K2'])
    expect(faultsOf(preschools(row, { ID: 'K2' }))).toEqual([[fault, 1]])
  })

  test('that stands there twice is taken once', () => {
    expect(taken(preschools({}, {}, {})).items).toHaveLength(1)
    expect(faultsOf(preschools({}, {}, {}))).toEqual([['twice', 2]])
  })
})

describe('a cell', () => {
  test.each([
    ['a time of one digit', { 開始時間: '7:00' }, 'shortTime', 'opens', '07:00'],
    ['a time that is none', { 開始時間: '朝' }, 'notATime', 'opens', undefined],
    ['a telephone in brackets', { 電話番号: '(0835)00-0001' }, undefined, 'telephone', '0835-00-0001'],
    ['a telephone that lost its zero', { 電話番号: '835000000' }, 'notATelephone', 'telephone', undefined],
    ['a latitude elsewhere', { 緯度: '3.4' }, 'notAPlace', 'latitude', undefined],
    ['a capacity with its unit', { 収容定員: '55名' }, 'notANumber', 'capacity', undefined],
    ['a link of another kind', { URL: 'javascript:alert(1)' }, 'notALink', 'url', undefined],
    ['a line break', { 受入年齢: '1歳\n2歳' }, 'lineBreak', 'ages', '1歳 2歳'],
    ['an error of Excel', { 受入年齢: '#REF!' }, 'damaged', 'ages', undefined],
    [
      'a sort of its own',
      { 種別: '放課後児童クラブ' },
      'otherSort',
      'scene',
      { scene: 'school', narrow: 'after-school' },
    ],
    ['a code that is none', { 全国地方公共団体コード: '防府市' }, 'codeMissing', 'name', '見本保育園'],
    [
      'a street where the town belongs',
      { 所在地_連結表記: '', 所在地_市区町村: '防府市見本町1-2' },
      'addressTogether',
      'address',
      '防府市見本町1-2',
    ],
  ] as const)('with %s is counted, and what is sound of it kept', (_, row, fault, key, value) => {
    expect(faultsOf(preschools(row))).toEqual(fault ? [[fault, 1]] : [])
    expect(taken(preschools(row)).items[0]?.[key]).toEqual(value)
  })

  test('that is wrong in many rows is told once, with its number and its first rows', () => {
    const rows = ['K1', 'K2', 'K3', 'K4'].map((ID) => ({ ID, 開始時間: '7:00' }))
    expect(taken(preschools(...rows)).faults[0]).toEqual({
      kind: 'shortTime',
      count: 4,
      rows: [2, 3, 4],
      stands: ['7:00'],
    })
  })
})

/** A made list of three places. */
const list = (): TownList => ({
  kind: 'preschool',
  owner: '防府市',
  licence: 'CC BY 4.0',
  source: 'https://example.jp/',
  date: '2026-04-01',
  file: 'list.csv',
  items: taken(preschools({}, { ID: 'K2', 種別: '児童館' }, { ID: 'K3', 種別: '放課後児童クラブ' })).items,
})

test('a life event has of the lists what belongs to it', () => {
  const ids = (scene: string, narrow?: string) =>
    listsInLifeEvent([list()], scene, narrow).flatMap(({ items }) => items.map(({ id }) => id))
  expect([ids('childcare'), ids('childcare', 'support'), ids('school'), ids('work')]).toEqual([
    ['K1', 'K2'],
    ['K2'],
    ['K3'],
    [],
  ])
})

describe('looking for items', () => {
  const items = searchedItems([list()])
  test.each([
    ['児童館', ['K2']],
    ['みほん', ['K1', 'K2', 'K3']],
    ['見本　放課後', ['K3']],
    ['児童館 保育園', ['K2']],
    ['見本 図書館', []],
    ['', []],
    ['　', []],
  ])('%s finds %o', (query, ids) => expect(itemsWith(items, query).map(({ item }) => item.id)).toEqual(ids))
})
