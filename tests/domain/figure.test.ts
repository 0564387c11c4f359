import { describe, expect, test } from 'vitest'
import { sliceCode, type Slice } from '#domain/figure.ts'

describe('the notation of a slice in the open data', () => {
  test.each<[string, Slice, string]>([
    ['the whole is empty', { kind: 'whole' }, ''],
    ['a town is its municipality code', { kind: 'town', town: 'hofu' }, '352063'],
    ['a part is its printed name', { kind: 'part', part: '小学校' }, '小学校'],
  ])('%s', (_, slice, code) => expect(sliceCode(slice, (town) => ({ hofu: '352063' })[town] ?? '')).toBe(code))
})
