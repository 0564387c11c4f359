import { describe, expect, test } from 'vitest'
import { calendarText } from '#domain/town-sheet/calendar.ts'

const entry = {
  uid: 'umi-1-2026-12-31@352110',
  day: '2026-12-31',
  made: '2026-11-30',
  title: '受け付けの終わり：家賃の助成',
  note: '海山市が確かめました; 窓口, 1階',
  url: 'https://www.city.umiyama.lg.jp/a',
}
const linesOf = (text: string): readonly string[] => text.split('\r\n')
/** As a calendar reads it: what is folded is one line again. */
const unfolded = (text: string): readonly string[] => linesOf(text.replaceAll('\r\n ', ''))

describe('a day as a file for calendars', () => {
  test('is one entry of a whole day', () =>
    expect(unfolded(calendarText(entry))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//machi-shirube//now//JA',
      'BEGIN:VEVENT',
      'UID:umi-1-2026-12-31@352110',
      'DTSTAMP:20261130T000000Z',
      'DTSTART;VALUE=DATE:20261231',
      'DTEND;VALUE=DATE:20270101',
      'SUMMARY:受け付けの終わり：家賃の助成',
      'DESCRIPTION:海山市が確かめました\\; 窓口\\, 1階',
      'URL:https://www.city.umiyama.lg.jp/a',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]))

  test.each([
    ['kanji', '助'.repeat(200)],
    ['letters of four octets', '𠮷'.repeat(90)],
    ['latin letters', 'a'.repeat(400)],
  ])('has no line of more than 75 octets, and cuts no letter: %s', (_, title) => {
    const text = calendarText({ ...entry, title })
    for (const line of linesOf(text)) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
    expect(unfolded(text)).toContain(`SUMMARY:${title}`)
  })

  test('ends each line as the standard asks', () => {
    const text = calendarText(entry)
    expect(text.endsWith('\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  test('marks signs and breaks, so that a text adds no line of its own', () => {
    const lines = unfolded(calendarText({ ...entry, note: 'a\\b\r\nEND:VEVENT\u0000', url: undefined }))
    expect(lines).toContain('DESCRIPTION:a\\\\b\\nEND:VEVENT')
    expect(lines.filter((line) => line === 'END:VEVENT')).toHaveLength(1)
  })

  test.each([
    ['2028-02-28', '20280229'],
    ['2027-02-28', '20270301'],
  ])('knows the day behind %s', (day, after) =>
    expect(calendarText({ ...entry, day })).toContain(`DTEND;VALUE=DATE:${after}`),
  )
})
