import { describe, expect, test } from 'vitest'
import { monthsBetween } from '#domain/town-sheet/now-record.ts'
import { agedWords, applyingDays, confirmedWords, monthsWords, nowLine, sheetCitation } from '#texts/now-words.ts'
import { aNowRecord } from '#support/town-sheet-makers.ts'

describe('what a town has confirmed', () => {
  test.each([
    ['goesOn', '防府市が2026年4月1日に確かめました：つづいています'],
    ['changed', '防府市が2026年4月1日に確かめました：かわりました'],
    ['ended', '防府市が2026年4月1日に確かめました：おわりました'],
    ['paused', '防府市が2026年4月1日に確かめました：やすんでいます'],
  ] as const)('%s', (state, words) => expect(confirmedWords(aNowRecord({ state }), '防府市')).toBe(words))

  test.each([
    ['the day itself', '2026-04-01', {}, undefined],
    ['a day before a year has passed', '2027-03-31', {}, undefined],
    ['a year', '2027-04-01', {}, '確かめてから1年たちました。今はどうか、防府市に聞いてください。'],
    [
      'a year and four months',
      '2027-08-15',
      {},
      '確かめてから1年4か月たちました。今はどうか、防府市に聞いてください。',
    ],
    ['the month in which the town means to look', '2026-10-31', { askAgain: '2026-10' }, undefined],
    [
      'the month after it',
      '2026-11-01',
      { askAgain: '2026-10' },
      '確かめてから7か月たちました。今はどうか、防府市に聞いてください。',
    ],
    ['a month that the town has put off', '2027-08-15', { askAgain: '2028-04' }, undefined],
    ['what is over stays over', '2030-01-01', { state: 'ended' as const }, undefined],
    ['a clock that is behind', '2025-01-01', {}, undefined],
  ])('ages by the day of the device: %s', (_, today, given, words) =>
    expect(agedWords(aNowRecord(given), '防府市', today)).toBe(words),
  )

  test.each([
    ['2026-01-31', '2026-02-28', 0],
    ['2026-01-31', '2026-03-31', 2],
    ['2024-02-29', '2025-02-28', 11],
  ])('from %s to %s are %i whole months', (from, to, months) => expect(monthsBetween(from, to)).toBe(months))

  test.each([
    [0, '0か月'],
    [5, '5か月'],
    [24, '2年'],
    [28, '2年4か月'],
  ])('%i months are %s', (months, words) => expect(monthsWords(months)).toBe(words))

  test('is cited apart from the plan', () =>
    expect(sheetCitation({ file: '352063.csv', row: 12 }, '防府市')).toBe('防府市の表「いま」（352063.csv の12行目）'))
})

describe('the line of a list', () => {
  test.each([
    ['fresh', {}, '2026-11-30', 'つづいている・2026年4月'],
    ['aged', {}, '2027-08-15', 'つづいている・2026年4月（1年4か月前に確かめた）'],
    ['over, which stays over', { state: 'ended' as const }, '2030-01-01', 'おわった・2026年4月'],
    ['resting', { state: 'paused' as const, confirmedOn: '2026-12-24' }, '2026-12-31', 'やすんでいる・2026年12月'],
  ])('of a record that is %s', (_, given, today, line) => expect(nowLine(aNowRecord(given), today)).toBe(line))
})

describe('the days on which one can apply', () => {
  test.each([
    [{ opensOn: '2026-04-01', closesOn: '2026-09-30' }, '2026年4月1日から2026年9月30日まで'],
    [{ closesOn: '2026-09-30' }, '2026年9月30日まで'],
    [{ opensOn: '2026-04-01' }, '2026年4月1日から'],
    [{}, ''],
  ])('of %o', (days, words) => expect(applyingDays(days)).toBe(words))
})
