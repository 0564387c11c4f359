import { describe, expect, test } from 'vitest'
import type { SavedList } from '#domain/saved.ts'
import { openApp } from '#support/draw.ts'
import { sourceOf } from '#support/plan-sources.ts'
import { plainNameOf, realFiles, realRelease } from '#support/real-release.ts'
import type { Screen } from '#support/screen.ts'
import { deviceWith, savedItem } from '#support/store-app.ts'

const open = async (path: string, ...saved: SavedList): Promise<Screen> =>
  (await openApp(path, sourceOf(realFiles), { listKeeper: deviceWith(...saved) })).page

describe('a town on paper', () => {
  test('has its goals, what there is in each situation, figures, questions and where it comes from', async () => {
    const page = await open('/leaflet?town=hofu')
    expect(page.names('heading')[0]).toBe('防府市')
    expect(page.words).toContain('これは2015〜2019年度の計画です。今も続いているかは、市役所に聞いてください。')
    expect(page.words).toContain(`${plainNameOf('hofu-g3')}取り組み25件、めやす23件`.replace(/\s/g, ''))
    expect(page.names('heading')).toEqual(
      expect.arrayContaining([
        '子育て計画に12件、共同で5件',
        '防府市に住む人の数',
        '市役所で聞くこと',
        'メモ',
        'アプリで見る',
        'もとの資料',
      ]),
    )
    expect(page.words).toMatch(/2010年116,611人（\d+行目）.*2020年114,038人（\d+行目）/)
    expect(page.has('img', '防府市を開くQRコード')).toBe(true)
    expect(page.words).toContain(`${location.origin}/towns/hofu`)
    expect(page.words).toContain(
      '「防府市まち・ひと・しごと創生総合戦略（抜粋）」防府市、2015年10月に出されたもの、2016年12月に変更',
    )
    expect(await page.complaints()).toEqual([])
  })

  test('without a plan of its own says so, and asks at its own office', async () => {
    const page = await open('/leaflet?town=tsuwano')
    expect(page.words).toContain('津和野町だけの計画は、このアプリのもとにした資料の中にありません。')
    expect(page.words).toMatch(/ほかの取り組み\d+件は、どのまちが加わるのかを、表の印から読み取れません。/)
    expect(page.names('heading')).toContain('町役場で聞くこと')
  })

  test('that the seven do not hold is not here', async () =>
    expect((await open('/leaflet?town=tokyo')).names('heading')).toEqual(['このページはありません']))

  test('is reached from the town', async () =>
    expect((await open('/towns/mine')).leadsTo('このまちのことを印刷する')).toBe('/leaflet?town=mine'))
})

describe('a comparison on paper', () => {
  const topics = (page: Screen): readonly string[] =>
    [...page.element.querySelectorAll('h2')].map((heading) => heading.textContent.trim())

  test('has the topics in the order of the app, figures with their lines, gaps, and the way back to just this', async () => {
    const page = await open('/leaflet?towns=mine,hofu')
    expect(page.names('heading')[0]).toBe('美祢市と防府市をくらべる')
    expect(topics(page).slice(0, 4)).toEqual(['人口', '引っ越し・住まい', '仕事・店・会社', '支援制度'])
    expect(page.says('row').slice(1, 3)).toEqual([
      expect.stringMatching(/^美祢市28,630人\d+行目23,267人\d+行目$/),
      expect.stringMatching(/^防府市116,611人\d+行目114,038人\d+行目$/),
    ])
    expect(page.words).toContain('90件のうち10件')
    expect(page.words).toContain(`${location.origin}/compare?towns=mine,hofu`)
    expect(page.words).not.toContain('計画の年は、まちによってちがいます。')
    expect(await page.complaints()).toEqual([])
  })

  test('has what the reader puts first first, and says what is cut', async () => {
    const page = await open('/leaflet?towns=hofu,sanyo-onoda,hagi,ube&topics=figures,visit')
    expect(topics(page).slice(0, 2)).toEqual(['くらべられる数字', '遊ぶ・観光'])
    expect(page.words).toContain('計画の年は、まちによってちがいます。')
    expect(page.words).toContain('萩市と宇部市：この数は、資料にのっていません。')
    expect(page.words).toContain('towns=hofu,sanyo-onoda,hagi,ube&topics=figures,visit')
  })

  test('of less than two towns leads to where they are chosen', async () => {
    const page = await open('/leaflet?towns=hofu,tokyo')
    expect(page.leadsTo('まちを2つ以上えらんでください。')).toBe('/compare?towns=hofu')
    expect(page.has('button')).toBe(false)
  })

  test('of more than four says that the others are left out', async () =>
    expect((await open('/leaflet?towns=hofu,mine,hagi,ube,tsuwano')).says('status')).toEqual([
      'くらべられるのは、4つまでです。5つ目からのまちは外しました。',
    ]))

  test('is reached from the comparison, in its order', async () => {
    expect((await open('/compare?towns=mine,hofu&topics=gaps')).leadsTo('印刷する')).toBe(
      '/leaflet?towns=mine,hofu&topics=gaps',
    )
  })
})

describe('a saved list on paper', () => {
  const list = [
    savedItem({ id: 'hofu-5', note: '9時に電話', asked: ['desk'] }),
    savedItem({ id: 'mine-1-1-2' }),
    savedItem({ id: 'region-2022-kpi-population' }),
  ]

  test('has what to ask at each office under printed titles, its own notes, and a code that opens the list', async () => {
    const page = await open('/leaflet?saved=1', ...list)
    expect([...page.element.querySelectorAll('h2')].map((heading) => heading.textContent.trim())).toEqual([
      '防府市役所で聞くこと',
      '美祢市役所で聞くこと',
      '7つの市と町で聞くこと',
      'メモ',
      'アプリで見る',
      'もとの資料',
    ])
    expect(page.words).toContain('あなたのメモ：9時に電話')
    expect(page.words).toMatch(/コード：[0-9A-Z-]+/)
    expect(page.words).toMatch(/\/open#[0-9A-Z]+/)
    expect(page.has('img', '保存したものを開くQRコード')).toBe(true)
    expect(await page.complaints()).toEqual([])
  })

  test('that is empty says so and has no button', async () => {
    const page = await open('/leaflet?saved=1')
    expect(page.words).toContain('まだ何も保存していません。')
    expect(page.has('button')).toBe(false)
  })

  test('is reached from what is saved', async () =>
    expect((await open('/saved', ...list)).leadsTo('保存したものを印刷する')).toBe('/leaflet?saved=1'))
})

test('without anything to print, the towns are asked for', async () => {
  const page = await open('/leaflet')
  expect(
    page.names('link').filter((name) => realRelease.towns.some((town) => name.startsWith(town.name))),
  ).toHaveLength(7)
  expect(page.has('button')).toBe(false)
})
