import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bitsFromBase32, bitsOf, base32From, groupedCode, maxCodeLength, plainCode } from '#domain/base32.ts'
import {
  shareCodeIn,
  shareCodeOf,
  maxMessageLength,
  parseShareCode,
  largestPermanentNumber,
  type ShareContent,
  type ShareCodeRefusal,
} from '#domain/share-code.ts'

const list = (...numbers: readonly number[]): ShareContent => ({ kind: 'list', numbers })
const comparison = (towns: readonly number[], topics: readonly number[]): ShareContent => ({
  kind: 'comparison',
  towns,
  topics,
})
const isRead = (content: ShareContent) => ({ kind: 'read', content })
const isRefused = (because: ShareCodeRefusal) => ({ kind: 'refused', because })

const aNumber = fc.integer({ min: 0, max: largestPermanentNumber })
const aList = fc
  .uniqueArray(aNumber, { minLength: 1, maxLength: 120 })
  .map((numbers) => list(...numbers.sort((a, b) => a - b)))
const aComparison = fc
  .tuple(fc.array(aNumber, { maxLength: 8 }), fc.array(aNumber, { maxLength: 20 }))
  .map(([towns, topics]) => comparison(towns, topics))
const anything = fc.oneof(aList, aComparison)

/** So many numbers spread evenly over the records of today. */
const spread = (count: number): ShareContent =>
  list(...Array.from({ length: count }, (_, at) => Math.floor((at * 560) / count)))

describe('what is handed over', () => {
  test('comes back as it was', () => {
    fc.assert(
      fc.property(anything, (content) => {
        expect(parseShareCode(shareCodeOf(content))).toEqual(isRead(content))
      }),
    )
  })

  test.each([
    ['one record', list(0)],
    ['the largest number', list(largestPermanentNumber)],
    ['a row without a gap', list(3, 4, 5, 6)],
    ['towns in an order of one’s own', comparison([6, 0, 3], [12, 7])],
    ['a comparison of nothing in particular', comparison([1, 2], [])],
  ])('%s', (_, content) => expect(parseShareCode(shareCodeOf(content))).toEqual(isRead(content)))

  test('as a list has neither order nor doubles', () =>
    expect(shareCodeOf(list(9, 2, 9))).toBe(shareCodeOf(list(2, 9))))

  test.each([[[-1]], [[1.5]], [[largestPermanentNumber + 1]], [[NaN]], [[]]])('is never made of %j', (numbers) =>
    expect(() => shareCodeOf(list(...numbers))).toThrow(RangeError),
  )

  test.each([
    [1, 9],
    [5, 16],
    [20, 36],
    [100, 90],
    [560, 125],
  ])('of %i records has no more than %i characters', (count, most) => {
    expect(shareCodeOf(spread(count)).length).toBeLessThanOrEqual(most)
  })

  test('of three towns and four topics has no more than 16 characters', () =>
    expect(shareCodeOf(comparison([0, 2, 1], [11, 8, 15, 9])).length).toBeLessThanOrEqual(16))
})

describe('a code', () => {
  const code = shareCodeOf(spread(20))

  test('is a fixed word for good: what people wrote down opens the same things in years to come', () => {
    expect(shareCodeOf(list(0, 5, 23))).toBe('2688Y9PYX')
    expect(shareCodeOf(comparison([2, 0], [11]))).toBe('2PX1G1QG')
  })

  test.each<readonly [string, string, ShareContent]>([
    ['format 1, a list', '22P1R00F8QH4WXZ', list(7, 8, 9, 300, 566)],
    ['format 1, its largest number', '25R003QZYHSWF', list(0, 65_534)],
    ['format 1, its largest number alone', '2FVZZR4WN', list(65_534)],
    ['format 1, a comparison', '2J90007ZZX14S6D', comparison([0, 3, 65_534], [8])],
    ['format 2, the first number that format 1 does not hold', '4BXZZZBG1', list(65_535)],
    ['format 2, its largest number', '45C0001FFZZZ13Y6', list(5, 16_777_214)],
    ['format 2, a comparison', '4P000H2W9228W63', comparison([70_000, 3], [8])],
  ])('of %s is written and read for good', (_, written, content) => {
    expect(shareCodeOf(content)).toBe(written)
    expect(parseShareCode(written)).toEqual(isRead(content))
  })

  test('of a format that this app does not know is of a newer app', () => {
    const head = (format: number): string => base32From([...bitsOf(format, 4), ...bitsOf(0, 2), ...bitsOf(0, 20)])
    expect([0, 3, 15].map((format) => parseShareCode(head(format)))).toEqual(
      (['damaged', 'newer', 'newer'] as const).map(isRefused),
    )
  })

  test.each([
    ['in lower case', (one: string) => one.toLowerCase()],
    ['in groups', groupedCode],
    [
      'in full-width letters',
      (one: string) => one.replace(/./g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
    ],
    [
      'with spaces and hyphens of any kind',
      (one: string) => ` ${one.slice(0, 3)}　${one.slice(3, 9)}ー${one.slice(9, 12)}−${one.slice(12)}\n`,
    ],
    ['with letters for digits', (one: string) => one.replaceAll('0', 'O').replaceAll('1', 'l')],
    ['with I for 1, U for V', (one: string) => one.replaceAll('1', 'i').replaceAll('V', 'u')],
  ])('is read %s', (_, typed) => expect(parseShareCode(typed(code))).toEqual(parseShareCode(code)))

  test('with any one character changed is refused', () => {
    fc.assert(
      fc.property(anything, fc.nat(), fc.integer({ min: 1, max: 31 }), (content, place, other) => {
        const whole = shareCodeOf(content)
        const at = place % whole.length
        const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
        const changed = alphabet[(alphabet.indexOf(whole[at]!) + other) % 32]!
        expect(parseShareCode(whole.slice(0, at) + changed + whole.slice(at + 1))).toEqual(isRefused('damaged'))
      }),
    )
  })

  test('with two neighbours that changed places is refused', () => {
    fc.assert(
      fc.property(anything, fc.nat(), (content, place) => {
        const whole = shareCodeOf(content)
        const at = place % (whole.length - 1)
        fc.pre(whole[at] !== whole[at + 1])
        expect(parseShareCode(whole.slice(0, at) + whole[at + 1]! + whole[at]! + whole.slice(at + 2))).toEqual(
          isRefused('damaged'),
        )
      }),
    )
  })

  test('that lost its end is refused', () => {
    for (let length = 1; length < code.length; length += 1)
      expect(parseShareCode(code.slice(0, length)), `${length} characters`).toEqual(isRefused('damaged'))
  })

  test.each<readonly [string, string, ShareCodeRefusal]>([
    ['nothing', '', 'empty'],
    ['spaces', ' 　', 'empty'],
    ['a hyphen alone', '-', 'damaged'],
    ['markup', '<img src=x onerror=alert(1)>', 'damaged'],
    ['a percent sign', '%', 'damaged'],
    ['half a character', '%E3%81', 'damaged'],
    ['Japanese', '保存したもの', 'damaged'],
    ['half of a pair', '\ud83d', 'damaged'],
    ['a zero byte', '\0', 'damaged'],
    ['a word of objects', '__proto__', 'damaged'],
    ['a letter of which the capital is two', 'ß'.repeat(8), 'damaged'],
    ['a very long one', '0'.repeat(maxCodeLength + 1), 'tooLong'],
    ['the longest that is read', '0'.repeat(maxCodeLength), 'damaged'],
  ])('of %s is refused', (_, written, because) => expect(parseShareCode(written)).toEqual(isRefused(because)))

  test('of garbage is refused or read, and never throws', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'), maxLength: 60 })
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), letters), (written) => {
        expect(['read', 'refused']).toContain(parseShareCode(written).kind)
      }),
    )
  })

  test('of any bits with a right checksum is refused or read, and what is read makes a code again', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom<0 | 1>(0, 1), { maxLength: 300 }), (bits) => {
        const answer = parseShareCode(base32From([0, 0, 0, 1, 0, ...bits]))
        if (answer.kind === 'read') expect(parseShareCode(shareCodeOf(answer.content))).toEqual(answer)
        else expect(answer.because).toBe('damaged')
      }),
    )
  })

  test.each<readonly [string, readonly (0 | 1)[], ShareCodeRefusal]>([
    ['a format of days to come', [0, 0, 1, 0, 1, 1, 1], 'newer'],
    ['a kind of days to come', [0, 0, 0, 1, 1, 0, 1], 'newer'],
    ['no format', [0, 0, 0, 0, 0, 0, 1], 'damaged'],
    ['more than it says', [0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], 'damaged'],
    ['a count without an end', [0, 0, 0, 1, 0, 0, ...bitsOf(0, 30)], 'damaged'],
    ['a gap beyond all numbers', [0, 0, 0, 1, 0, 0, 1, ...bitsOf(15, 4), 1, 1, 1, 0, ...bitsOf(0, 15)], 'damaged'],
    ['nothing at all', [], 'damaged'],
  ])('that came whole, with %s', (_, bits, because) =>
    expect(parseShareCode(base32From(bits))).toEqual(isRefused(because)),
  )
})

test('bits come back from their code, with nothing but zeros behind them', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom<0 | 1>(0, 1), { maxLength: 200 }), (bits) => {
      const back = bitsFromBase32(base32From(bits)) ?? []
      expect(back.slice(0, bits.length)).toEqual(bits)
      expect(back.slice(bits.length).every((bit) => bit === 0) && back.length - bits.length < 5).toBe(true)
    }),
  )
})

test.each([
  ['', ''],
  ['b2-o1 il_u', 'B20111V'],
  ['Ａｂ０', 'AB0'],
])('%j is read as %j', (typed, plain) => expect(plainCode(typed)).toBe(plain))

describe('a code in a message', () => {
  const code = shareCodeOf(spread(20))
  const grouped = groupedCode(code)

  test.each([
    ['alone', code],
    ['in groups, with spaces in place of hyphens', grouped.replaceAll('-', ' ')],
    ['in full-width letters', grouped.replace(/./g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))],
    ['behind a word', `コード：${grouped}`],
    ['between Japanese words', `これが${grouped}です`],
    ['between English words', `My code ${grouped.toLowerCase()} please`],
    ['in groups between English words', `code ${grouped.replaceAll('-', ' ')} thanks`],
    ['before a full stop', `${code}。`],
    ['in brackets', `「${grouped}」（${code.length}文字）`],
    ['in a link', `https://machi.example/open#${code}`],
    ['in a link with a full stop behind it', `https://machi.example/open#${code}。`],
    ['in a link with words behind it', `https://machi.example/open#${code} です`],
    ['in a link to which a messenger has added', `https://machi.example/open#${code}&utm_source=line&fbclid=ABC123`],
    ['in a link with a slash behind it', `https://machi.example/open#${code}/`],
    ['before another #', `${code} #まちしるべ`],
    ['over two lines', `${grouped.slice(0, 9)}\n${grouped.slice(9)}`],
  ])('is found: %s', (_, text) => expect(shareCodeIn(text)).toBe(code))

  test('is found whatever stands around it', () => {
    const around = fc.string({ unit: fc.constantFrom(...'。、」』）!?.,;:/&=（「『\u3000あ漢'), maxLength: 12 })
    fc.assert(
      fc.property(anything, around, around, (content, before, behind) => {
        const made = shareCodeOf(content)
        expect(shareCodeIn(`${before}${made}${behind}`)).toBe(made)
      }),
    )
  })

  test.each<readonly [string, string, ShareCodeRefusal]>([
    ['nothing', '', 'empty'],
    ['spaces and a hyphen', ' - ', 'empty'],
    ['Japanese alone', '保存したもの', 'damaged'],
    ['a code with a slip', `コード：${code.slice(0, -1)}。`, 'damaged'],
    ['a code of days to come', `コード：${base32From([0, 0, 1, 0, 1, 1, 1])}。`, 'newer'],
    ['more than a message', 'あ'.repeat(maxMessageLength + 1), 'tooLong'],
  ])('that is not there is refused as before: %s', (_, text, because) =>
    expect(parseShareCode(shareCodeIn(text))).toEqual(isRefused(because)),
  )

  test('is looked for in a moment, however the message is made', () => {
    const began = performance.now()
    for (const part of ['A', 'A ', 'A   ', 'あA', '# ', '-', 'A-あ'])
      parseShareCode(shareCodeIn(part.repeat(maxMessageLength / part.length)))
    expect(performance.now() - began).toBeLessThan(3000)
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => void parseShareCode(shareCodeIn(text))),
    )
  })
})
