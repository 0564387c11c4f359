import { describe, expect, test, vi } from 'vitest'
import NowBox from '#components/now/NowBox.vue'
import NowCall from '#components/now/NowCall.vue'
import NowCalendar from '#components/now/NowCalendar.vue'
import NowContact from '#components/now/NowContact.vue'
import NowLine from '#components/now/NowLine.vue'
import TownResults from '#components/indicator/TownResults.vue'
import type { NowRecord } from '#domain/town-sheet/now-record.ts'
import { draw } from '#support/draw.ts'
import { aReading, aSeries, aTarget, anAim, anIndicator, inFiscalYear } from '#support/plan-makers.ts'
import { aNowRecord } from '#support/town-sheet-makers.ts'

const said = (given: Partial<NowRecord> = {}) => ({ record: aNowRecord(given), town: '海山市', code: '352110' })
const box = (given: Partial<NowRecord> = {}, today = '2026-11-30') =>
  draw(NowBox, { said: said(given), today, name: '家賃の助成', years: '2015〜2019年度の計画' })

describe('what a town says of a programme today', () => {
  test('is a part of its own, with who looked, when, and which row says so', async () => {
    const { names, words, has } = await box().then((drawn) => ({
      names: drawn.names('region'),
      words: drawn.words,
      has: (role: string) => drawn.has(role),
    }))
    expect(names).toEqual(['いま'])
    expect(words).toContain('海山市が2026年4月1日に確かめました：つづいています')
    expect(words).toContain(
      '出典：海山市の表「いま」（352110.csvの2行目）。下に書いてある2015〜2019年度の計画とは、別のものです。',
    )
    expect(words).not.toContain('たちました')
    expect(has('definition')).toBe(false)
  })

  test('ages by the day of the device', async () =>
    expect((await box({}, '2027-08-15')).words).toContain('確かめてから1年4か月たちました。'))

  test('stays over once it is over, and offers no calendar', async () => {
    const drawn = await box({ state: 'ended', closesOn: '2030-03-31' }, '2029-01-01')
    expect(drawn.words).toContain('おわりました')
    expect(drawn.words).not.toContain('たちました')
    expect(drawn.has('button')).toBe(false)
  })

  test('holds the town’s own words, and leaves out what it has not written', async () => {
    const drawn = await box({ name: '家賃補助', who: '<b>若い</b>人', desk: '住宅課', period: '随時' })
    expect(drawn.says('term')).toEqual(['今の名前', 'だれのため', '受け付け', '聞くところ'])
    expect(drawn.says('definition')).toEqual(['家賃補助', '<b>若い</b>人', '随時', '住宅課'])
    expect(await drawn.complaints()).toEqual([])
  })

  test('tells that one can apply no more', async () => {
    const drawn = await box({ closesOn: '2026-11-29' })
    expect(drawn.says('definition')).toEqual(['2026年11月29日まで受け付けは、もうおわりました。'])
    expect(drawn.has('button')).toBe(false)
    expect((await box({ closesOn: '2026-11-30' })).names('button')).toEqual(['カレンダーに入れる'])
  })
})

describe('the way to the town', () => {
  test('is a number that the device dials, and its pages, all of them hidden in a kiosk but the number', async () => {
    const link = [
      { url: 'https://www.city.umiyama.lg.jp/a', title: '家賃' },
      { url: 'https://www.city.umiyama.lg.jp/b' },
    ]
    const drawn = await draw(NowContact, {
      record: { telephone: '0835-23-2111', link, form: 'https://www.city.umiyama.lg.jp/form' },
    })
    expect(drawn.leadsTo('電話をかける')).toBe('tel:0835232111')
    expect(drawn.leadsTo('家賃')).toBe('https://www.city.umiyama.lg.jp/a')
    expect(drawn.leadsTo('くわしいページ')).toBe('https://www.city.umiyama.lg.jp/b')
    expect(drawn.leadsTo('問い合わせのページ')).toBe('https://www.city.umiyama.lg.jp/form')
    for (const one of drawn.element.querySelectorAll('a')) expect(one.hasAttribute('data-own-device')).toBe(true)
    for (const own of drawn.element.querySelectorAll('[data-own-device]')) own.remove()
    expect(drawn.words).toContain('0835-23-2111')
  })
  test('is nothing where the town has written none', async () =>
    expect((await draw(NowContact, { record: {} })).words).toBe(''))
})

describe('a day for the calendar', () => {
  test('is a file made on the device, and that is told', async () => {
    const made: Blob[] = []
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: (blob: Blob) => (made.push(blob), 'blob:made') }))
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
    const drawn = await draw(NowCalendar, {
      said: said({ closesOn: '2026-12-31' }),
      name: '家賃の助成',
      today: '2026-11-30',
    })
    await drawn.press('button', 'カレンダーに入れる')
    const [file] = made
    const text = (await file?.text())?.replaceAll('\r\n ', '')
    expect(file?.type).toMatch(/^text\/calendar/)
    expect(text).toContain('SUMMARY:受け付けのおわり：家賃の助成')
    expect(text).toContain('DTSTART;VALUE=DATE:20261231')
    expect((click.mock.contexts[0] as HTMLAnchorElement).download).toBe('umi-1.ics')
    expect(drawn.says('status')).toEqual(['カレンダーのファイルをつくりました。開くと、カレンダーに入ります。'])
    vi.restoreAllMocks()
  })
})

describe('the line of a list', () => {
  test('is nothing where nobody has said anything', async () =>
    expect((await draw(NowLine, { id: 'umi-1' })).words).toBe(''))
})

describe('what a town has reported of an indicator', () => {
  const series = aSeries({
    baseline: aReading({ value: 100 }),
    readings: [aReading({ value: 110, period: inFiscalYear(2019) })],
    targets: [aTarget({ aim: anAim({ value: 120 }) })],
  })
  const indicator = anIndicator({ unit: '件', series: [series] })
  const record = {
    indicator: indicator.id,
    slice: '',
    fiscalYear: 2019,
    value: 125,
    source: 'https://www.city.umiyama.lg.jp/kpi',
    policy: 3 as const,
    reason: '利用がふえたため',
    cited: { file: '352110.csv', row: 2 },
  }
  test('stands with its page, what it came after, and what our rules say of it', async () => {
    const drawn = await draw(TownResults, { indicator, series, town: '海山市', records: [record] })
    expect(drawn.names('region')).toEqual(['海山市が、あとから出した結果'])
    expect(drawn.words).toContain('2019年度：125件')
    expect(drawn.words).toContain('前に計画の資料では、110件でした。')
    expect(drawn.words).toContain('今後の方針：3継続')
    expect(drawn.words).toContain('理由：利用がふえたため')
    expect(drawn.words).toContain('出典：海山市の結果の表（352110.csvの2行目）')
    expect(drawn.words).toContain('達成')
    expect(drawn.leadsTo('数を出しているページ')).toBe('https://www.city.umiyama.lg.jp/kpi')
    expect(await drawn.complaints()).toEqual([])
  })
  test('says a large number with its separators', async () => {
    const large = { ...record, value: 12500 }
    const drawn = await draw(TownResults, { indicator, series, town: '海山市', records: [large] })
    expect(drawn.words).toContain('2019年度は、12,500件でした。')
  })
  test('is not judged where our rules ask for the number of another year', async () => {
    const late = { ...record, fiscalYear: 2024 }
    const drawn = await draw(TownResults, { indicator, series, town: '海山市', records: [late] })
    expect(drawn.words).toContain('2024年度：125件')
    expect(drawn.words).not.toContain('この結果まで入れると')
  })
  test('is not judged where it is a policy alone', async () => {
    const drawn = await draw(TownResults, {
      indicator,
      series,
      town: '海山市',
      records: [{ indicator: indicator.id, slice: '', fiscalYear: 2025, policy: 5, cited: record.cited }],
    })
    expect(drawn.words).toContain('2025年度今後の方針：5終了')
    expect(drawn.words).not.toContain('この結果まで入れると')
  })
})

test('a number in a list is dialled under the name of whose it is', async () => {
  const drawn = await draw(NowCall, { telephone: '0835-00-0000', name: '海山保育所' })
  expect(drawn.leadsTo('海山保育所 電話をかける')).toBe('tel:0835000000')
})
