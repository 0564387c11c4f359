import { describe, expect, test } from 'vitest'
import { buildDay, dateOfContent, recordFrom, recordWith } from '#seeding/release-record.ts'

const [one, two] = ['1'.repeat(64), '2'.repeat(64)] as const
const record = { releases: [{ release: one, content: one, date: '2026-05-01' }] }

describe('the date of a release', () => {
  test.each([
    ['is today in a site without a record', { releases: [] }, one, '2026-05-01'],
    ['stays where the content is the same', record, one, '2026-05-01'],
    ['is today where the content is another', record, two, '2026-06-02'],
  ] as const)('%s', (_, given, content, date) =>
    expect(dateOfContent(given, content, given.releases.length ? '2026-06-02' : '2026-05-01')).toBe(date),
  )

  test('is never before that of the release before it', () =>
    expect(dateOfContent(record, two, '2026-04-30')).toBe('2026-05-01'))
})

describe('the record', () => {
  test('has the newest release on top, and each once', () => {
    const added = { release: two, content: two, date: '2026-06-02' }
    expect(recordWith(record, added).releases).toEqual([added, ...record.releases])
    expect(recordWith(record, record.releases[0]!)).toEqual(record)
  })

  test('is read back from its text, and is empty where there is none', () => {
    expect(recordFrom(JSON.stringify(record))).toEqual(record)
    expect(recordFrom(undefined)).toEqual({ releases: [] })
    expect(() => recordFrom('{"releases":[{"date":"today"}]}')).toThrow()
  })
})

test.each([
  ['today', {}, '2026-11-30'],
  ['the day that is given for a build that is repeated', { SOURCE_DATE_EPOCH: '86400' }, '1970-01-02'],
  ['today where what is given is no number', { SOURCE_DATE_EPOCH: 'soon' }, '2026-11-30'],
])('the day of a build is %s', (_, environment, day) =>
  expect(buildDay(environment, new Date('2026-11-30T12:00:00Z'))).toBe(day),
)
