import { describe, expect, test } from 'vitest'
import type { Entry } from '#domain/entry.ts'
import { PlanIndex } from '#domain/plan-index.ts'
import { underTheme } from '#domain/theme-index.ts'
import { aPlan, anEntry, anIndicator } from '#support/plan-makers.ts'

const themed = (given: Partial<Entry>): Entry => anEntry({ themes: ['childcare'], ...given })
const entriesOf = (...entries: readonly Entry[]): string[] =>
  underTheme(new PlanIndex(aPlan({ entries })), 'childcare').entries.map(({ id }) => id)

describe('the entries of a theme', () => {
  test.each([
    ['an initiative that carries it', [themed({ id: 'initiative' })], ['initiative']],
    ['none that carries another', [anEntry({ themes: ['work'] })], []],
    ['an initiative with two themes', [themed({ id: 'both', themes: ['work', 'childcare'] })], ['both']],
    [
      'the initiative, not the group above it',
      [themed({ id: 'goal', kind: 'goal' }), themed({ id: 'initiative', parent: 'goal' })],
      ['initiative'],
    ],
    [
      'not the group of an initiative with another theme either',
      [themed({ id: 'goal', kind: 'goal' }), anEntry({ id: 'initiative', parent: 'goal', themes: ['work'] })],
      [],
    ],
    ['a strategy of 美祢, in which no initiative stands', [themed({ id: 'strategy', kind: 'strategy' })], ['strategy']],
    [
      'a project of 山陽小野田 with its actions',
      [themed({ id: 'project', kind: 'project' }), themed({ id: 'action', kind: 'action', parent: 'project' })],
      ['project'],
    ],
    [
      'the lowest of groups without initiatives',
      [themed({ id: 'goal', kind: 'goal' }), themed({ id: 'measure', kind: 'measure', parent: 'goal' })],
      ['measure'],
    ],
    ['no part of an initiative', [themed({ id: 'part', kind: 'part' })], []],
  ])('%s', (_, entries, expected) => expect(entriesOf(...entries)).toEqual(expected))
})

describe('the indicators of a theme', () => {
  const entries = [themed({ id: 'goal', kind: 'goal' }), anEntry({ id: 'other', kind: 'goal', themes: ['work'] })]
  test.each([
    ['those of a group that carries it', 'goal', 1],
    ['none of a group that carries another', 'other', 0],
    ['none of the plan, which carries no theme', 'made', 0],
  ])('%s', (_, measures, count) => {
    const index = new PlanIndex(aPlan({ entries, indicators: [anIndicator({ measures })] }))
    expect(underTheme(index, 'childcare').indicators).toHaveLength(count)
  })
})
