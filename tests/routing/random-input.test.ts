/** Ten thousand of everything that comes from outside: nothing is thrown uncaught, and nothing freezes the page. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fileOf, maxItems, parseListFile } from '#domain/saved-file.ts'
import { storedListFrom, writtenList } from '#domain/saved-state.ts'
import { parseShareCode, shareCodeIn } from '#domain/share-code.ts'
import { parseIdList } from '#domain/url-list.ts'
import { decodedText } from '#features/saved/decoded-text.ts'
import { PackFormatError } from '#packs/format.ts'
import { packFrom } from '#packs/pack.ts'
import { releaseFrom, rootFrom } from '#packs/release.ts'
import { meantIds, meantPath } from '#routing/meant-address.ts'

const runs = 10_000
/** Far more than anything takes on a busy machine (milliseconds): whatever takes longer has frozen the page. */
const frozen = 1000

/** Letters that mean something in addresses, codes, JSON, patterns and HTML, and some that look like others. */
const signs = '/\\#?&=%.,:;-_+*^$|(){}[]<>"\'`~ \n\t　。、」）'
const telling = `${signs}0129AZaz０９ＡｚあカﾊﾞＺ漢⺠\u200B\uFE0F\uD800\u0000`
const noise = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: fc.constantFrom(...telling), maxLength: 300 }),
  fc.constantFrom('__proto__', 'constructor', 'hofu-8', '{"format":1}', 'javascript:alert(1)', '<img src=x onerror=1>'),
  // One letter so often that whatever looks at each against each stands still.
  fc.tuple(fc.constantFrom(...telling), fc.integer({ min: 1, max: 20_000 })).map(([one, times]) => one.repeat(times)),
)

/** Calls something with each of ten thousand inputs; an error of these kinds is an answer, any other is a fault. */
function withstands<Input>(
  input: fc.Arbitrary<Input>,
  call: (input: Input) => unknown,
  answers: readonly (new (...given: never[]) => Error)[] = [],
): void {
  fc.assert(
    fc.property(input, (one) => {
      const start = performance.now()
      try {
        call(one)
      } catch (error) {
        if (!answers.some((kind) => error instanceof kind)) throw error
      }
      expect(performance.now() - start).toBeLessThan(frozen)
    }),
    { numRuns: runs },
  )
}

describe('ten thousand', () => {
  test('addresses', () => withstands(noise, (text) => [meantPath(text), meantIds(text)]), 60_000)

  test('lists of ids in addresses', () => withstands(noise, (text) => parseIdList(text, ['hofu', 'mine'], 4)), 60_000)

  test('codes in messages', () => withstands(noise, (text) => parseShareCode(shareCodeIn(text))), 60_000)

  const json = fc.oneof(
    fc.json({ maxDepth: 5 }),
    noise,
    // Nearly right: the format of today around anything.
    fc.jsonValue({ maxDepth: 4 }).map((rest) => JSON.stringify({ format: 1, list: rest, packs: rest, groups: rest })),
  )
  test.each([
    ['packs', packFrom],
    ['releases', releaseFrom],
    ['roots', rootFrom],
  ])('%s', (_, read) => withstands(json, (text) => read(text), [SyntaxError, PackFormatError]), 60_000)

  test('files of a list', () => withstands(json, parseListFile), 60_000)

  test('files of bytes', () => withstands(fc.uint8Array({ maxLength: 500 }), decodedText), 60_000)

  test('lists on the device, and nothing of them is lost when they are written back', () => {
    withstands(fc.jsonValue({ maxDepth: 4 }), (value) => {
      const stored = storedListFrom({ changed: 1, list: Array.isArray(value) ? value : [value] })
      if (stored) storedListFrom(writtenList(stored))
    })
  }, 60_000)
})

test('the largest list that can be saved is a file that is read again, and does not freeze the page', () => {
  const list = Array.from({ length: maxItems }, (_, at) => ({ id: `hofu-${at}`, note: '長'.repeat(200), asked: [] }))
  const start = performance.now()
  const parsed = parseListFile(fileOf({ list }))
  expect(performance.now() - start).toBeLessThan(frozen * 5)
  expect(parsed).toMatchObject({ list: { length: maxItems } })
})
