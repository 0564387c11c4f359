import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { isHostOf } from '#domain/hosts.ts'
import {
  amountIn,
  dayIn,
  dayOfSerial,
  fiscalYearIn,
  idIn,
  linksIn,
  monthIn,
  telephoneIn,
  type CellValue,
} from '#domain/town-sheet/sheet-values.ts'

const said = (read: CellValue<unknown>): unknown => {
  if (read.kind === 'value') return read.value
  return read.kind === 'empty' ? 'empty' : read.because
}

describe('a day', () => {
  test.each([
    ['2026-04-01', '2026-04-01'],
    ['2026/4/1', '2026-04-01'],
    ['2026.4.1', '2026-04-01'],
    ['２０２６年４月１日', '2026-04-01'],
    ['令和8年4月1日', '2026-04-01'],
    ['令和 ８ 年 ４ 月 １ 日', '2026-04-01'],
    ['令和元年5月1日', '2019-05-01'],
    ['R8.4.1', '2026-04-01'],
    ['H27/10/1', '2015-10-01'],
    ['46113', '2026-04-01'],
    ['2026/4/1 0:00', '2026-04-01'],
    ['1955-02-15T00:00:00', '1955-02-15'],
    ['', 'empty'],
    [' 　', 'empty'],
    ['0', 'notADay'],
    ['無', 'notADay'],
    ['4月1日', 'notADay'],
    ['2026/13/1', 'notADay'],
    ['2025-02-29', 'notADay'],
    ['8/4/1', 'notADay'],
    ['4/1/2026', 'notADay'],
    ['昭和60年4月1日', 'notADay'],
  ])('%s is %s', (text, day) => expect(said(dayIn({ text }))).toBe(day))

  test('of a serial is the day of the calendar', () => {
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(day, (date) => {
        const text = date.toISOString().slice(0, 10)
        const serial = Date.parse(text) / 86_400_000 + 25_569
        expect(dayOfSerial(serial)).toBe(text)
        expect(said(dayIn({ text: String(serial) }))).toBe(text)
      }),
    )
  })
})

test.each([
  ['2027-04', '2027-04'],
  ['2027/4', '2027-04'],
  ['令和9年4月', '2027-04'],
  ['2027-04-01', '2027-04'],
  ['', 'empty'],
  ['来年', 'notAMonth'],
  ['2027-13', 'notAMonth'],
])('the month %s is %s', (text, month) => expect(said(monthIn({ text }))).toBe(month))

test.each([
  ['2023', 2023],
  ['２０２３年度', 2023],
  ['FY2023', 2023],
  ['令和5年度', 2023],
  ['R5', 2023],
  ['', 'empty'],
  ['5', 'notAYear'],
  ['2023年', 'notAYear'],
])('the fiscal year %s is %s', (text, year) => expect(said(fiscalYearIn({ text }))).toBe(year))

test.each([
  ['0835-23-2111', '0835-23-2111'],
  ['０８３５（２３）２１１１', '0835-23-2111'],
  ['(0835)23-2111', '0835-23-2111'],
  ['0835232111', '0835232111'],
  ['0835ー23ー2111', '0835-23-2111'],
  ['', 'empty'],
  ['835232111', 'zeroLost'],
  ['0835-23-2111、0835-23-2112', 'notATelephone'],
  ['なし', 'notATelephone'],
])('the telephone number %s is %s', (text, number) => expect(said(telephoneIn({ text }))).toBe(number))

test.each([
  ['1234', '件', 1234],
  ['１，２３４', '件', 1234],
  ['▲3.5', '件', -3.5],
  ['0', '件', 0],
  ['45%', '％', 45],
  ['', '件', 'empty'],
  ['45%', '件', 'withUnit'],
  ['50人', '人', 'withUnit'],
  ['約50', '人', 'notANumber'],
  ['無', '件', 'notANumber'],
  ['1.2.3', '件', 'notANumber'],
])('the number %s in %s is %s', (text, unit, number) => expect(said(amountIn({ text }, unit))).toBe(number))

test.each([
  [{ text: 'umi-1' }, 'umi-1'],
  [{ text: '　ｕｍｉ－1 ' }, 'umi-1'],
  [{ text: '2026-04-01', as: 'date' as const }, 'turnedByExcel'],
  [{ text: '1.2E+10' }, 'turnedByExcel'],
  [{ text: '10月1日' }, 'turnedByExcel'],
  [{ text: '' }, 'empty'],
])('the id %o is %s', (cell, id) => expect(said(idIn(cell))).toBe(id))

describe('a link', () => {
  const sites = ['www.city.umiyama.lg.jp']
  const link = (text: string) => said(linksIn({ text }, sites))
  test.each([
    ['https://www.city.umiyama.lg.jp/a.html'],
    ['https://city.umiyama.lg.jp'],
    ['https://kosodate.city.umiyama.lg.jp/?a=1;b=2#c'],
    ['HTTPS://WWW.CITY.UMIYAMA.LG.JP/'],
  ])('%s is of the town', (url) => expect(link(url)).toEqual([{ url }]))

  test('has a title before it, and others behind it', () =>
    expect(link('家賃：https://city.umiyama.lg.jp/a；https://city.umiyama.lg.jp/b')).toEqual([
      { title: '家賃', url: 'https://city.umiyama.lg.jp/a' },
      { url: 'https://city.umiyama.lg.jp/b' },
    ]))

  test.each([
    ['https://umiyama.lg.jp/', 'otherHost'],
    ['https://evilcity.umiyama.lg.jp/', 'otherHost'],
    ['https://www.city.umiyama.lg.jp.evil.example/', 'otherHost'],
    ['https://www.city.umiyama.lg.jp:8443/', 'notALink'],
    ['https://a@www.city.umiyama.lg.jp/', 'notALink'],
    ['https:\\\\www.city.umiyama.lg.jp', 'notALink'],
    ['//www.city.umiyama.lg.jp', 'notALink'],
    ['市のページ', 'notALink'],
    ['', 'empty'],
  ])('%s is %s', (text, because) => expect(link(text)).toBe(because))

  test('a host is one of a site only at a dot', () => {
    expect(isHostOf('a.city.x.jp', ['www2.city.x.jp'])).toBe(true)
    expect(isHostOf('acity.x.jp', ['www2.city.x.jp'])).toBe(false)
  })
})
