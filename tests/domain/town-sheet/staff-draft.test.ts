import { describe, expect, test } from 'vitest'
import {
  draftFrom,
  emptyDraft,
  hasNoSteps,
  isEmptyDraft,
  stepBack,
  withAsked,
  withFile,
  withSame,
} from '#domain/town-sheet/staff-draft.ts'

const file = (name: string) => ({ name, bytes: new Uint8Array([1, 2]) })
const same = { ids: ['umi-1'], day: '2026-11-30' }

describe('what an official has begun', () => {
  test('is taken back step by step', () => {
    const begun = withSame(withFile(emptyDraft, file('a.csv')), same)
    const back = stepBack(begun)
    expect(back).toEqual({ file: file('a.csv'), same: [] })
    expect(isEmptyDraft(stepBack(back))).toBe(true)
  })
  test('comes back when the file that took its place is taken back', () => {
    const before = withSame(withFile(emptyDraft, file('a.csv')), same)
    const later = withFile(before, file('b.csv'))
    expect(later).toEqual({ file: file('b.csv'), same: [], before: { file: file('a.csv'), same: [same] } })
    expect(stepBack(later)).toEqual(before)
  })
  test('keeps what readers have asked through files and steps back, until it is cleared', () => {
    const asked = [{ id: 'umi-1', questions: ['まだありますか'] }]
    const begun = withSame(withFile(withFile(withAsked(emptyDraft, asked), file('a.csv')), file('b.csv')), same)
    const back = stepBack(stepBack(stepBack(begun)))
    expect(back).toEqual({ same: [], asked })
    expect([hasNoSteps(back), isEmptyDraft(back)]).toEqual([true, false])
    expect(isEmptyDraft(withAsked(back, []))).toBe(true)
  })
  test('keeps one step back and no more', () => {
    const third = withFile(withFile(withFile(emptyDraft, file('a.csv')), file('b.csv')), file('c.csv'))
    expect(third.before).toEqual({ file: file('b.csv'), same: [] })
  })
})

describe('a draft as the device gives it back', () => {
  const asked = [{ id: 'umi-1', questions: ['まだありますか'] }]
  const whole = { file: file('b.csv'), same: [same], before: { same: [same] }, asked }
  test('is what it was', () => expect(draftFrom({ id: 'hofu', ...whole })).toEqual(whole))
  test.each([
    ['nothing', undefined],
    ['another thing', { list: [] }],
    ['a step without a day', { same: [{ ids: ['umi-1'] }] }],
    ['a file that is a text', { file: { name: 'a.csv', bytes: 'a' }, same: [] }],
  ])('is none where it is %s', (_, value) => expect(draftFrom(value)).toBeUndefined())
})
