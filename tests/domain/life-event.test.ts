import { describe, expect, test } from 'vitest'
import type { Entry, TakesPart } from '#domain/entry.ts'
import { PlanIndex } from '#domain/plan-index.ts'
import { cardRows, hasCard, deedsInLifeEvent, concernsTown, type Card } from '#domain/life-event.ts'
import { aCard, anEntry, aPlan } from '#support/plan-makers.ts'

const indexOf = (...entries: readonly Entry[]): PlanIndex => new PlanIndex(aPlan({ entries }))

describe('a card is made', () => {
  const goal = anEntry({ id: 'goal', kind: 'goal' })
  test.each([
    ['of an initiative', anEntry({ id: 'it' }), [], true],
    ['of a part of one', anEntry({ id: 'it', kind: 'part' }), [], true],
    ['of an action', anEntry({ id: 'it', kind: 'action' }), [], true],
    ['of a project under which nothing hangs', anEntry({ id: 'it', kind: 'project' }), [], true],
    [
      'not of a project with actions',
      anEntry({ id: 'it', kind: 'project' }),
      [anEntry({ id: 'action', kind: 'action', parent: 'it' })],
      false,
    ],
    ['not of a goal, however empty it is', goal, [], false],
    ['not of a measure', anEntry({ id: 'it', kind: 'measure' }), [], false],
  ])('%s', (_, entry, others, expected) => expect(hasCard(indexOf(entry, ...others), entry)).toBe(expected))
})

/** What stands in a scene, by its id, of entries given with their cards. */
function standing(
  given: Readonly<Record<string, Card>>,
  entries: readonly Entry[],
  scene = 'childcare',
  narrow = '',
): readonly string[] {
  return deedsInLifeEvent(indexOf(...entries), (id) => given[id], scene, narrow).map(({ id }) => id)
}
const whole = anEntry({ id: 'whole' })
const part = anEntry({ id: 'part', kind: 'part', parent: 'whole' })
const inCare = aCard({ scenes: ['childcare/support'] })
const atWork = aCard({ scenes: ['work/job'] })

describe('in a scene stands', () => {
  test.each([
    ['what is placed there', { whole: inCare }, [whole], ['whole']],
    ['nothing that is placed elsewhere', { whole: atWork }, [whole], []],
    ['nothing without a card', {}, [whole], []],
    ['the initiative, not its part', { whole: inCare, part: inCare }, [whole, part], ['whole']],
    ['the part where the initiative stands elsewhere', { whole: atWork, part: inCare }, [whole, part], ['part']],
    [
      'a part of a part that stands there only once',
      { whole: inCare, part: atWork, deep: inCare },
      [whole, part, anEntry({ id: 'deep', kind: 'action', parent: 'part' })],
      ['whole'],
    ],
    ['no row that is printed again', { whole: inCare, part: inCare }, [anEntry({ id: 'whole', tags: ['again'] })], []],
    [
      'the part of a row that is printed again',
      { whole: inCare, part: inCare },
      [anEntry({ id: 'whole', tags: ['again'] }), part],
      ['part'],
    ],
    ['no goal, even with a card', { goal: inCare }, [anEntry({ id: 'goal', kind: 'goal' })], []],
  ] as const)('%s', (_, given, entries, expected) => expect(standing(given, entries)).toEqual(expected))
})

describe('narrowed, it holds', () => {
  const given = {
    here: aCard({ scenes: ['work/job', 'childcare/support'] }),
    there: aCard({ scenes: ['childcare/minding'] }),
  }
  const entries = [anEntry({ id: 'here' }), anEntry({ id: 'there' })]
  test.each([
    ['what stands in that part', 'childcare', 'support', ['here']],
    ['what stands in the other', 'childcare', 'minding', ['there']],
    ['nothing in a part of another scene', 'childcare', 'job', []],
    ['everything when nothing is asked', 'childcare', '', ['there', 'here']],
    ['nothing in a scene that nobody knows', 'gold', '', []],
  ])('%s', (_, scene, narrow, expected) => expect(standing(given, entries, scene, narrow)).toEqual(expected))

  test('the part that stands in it, where the whole stands in another part of the scene', () => {
    expect(
      standing(
        { whole: aCard({ scenes: ['childcare/minding'] }), part: inCare },
        [whole, part],
        'childcare',
        'support',
      ),
    ).toEqual(['part'])
  })
})

test('what has the scene first comes first, and else the order of the document stays', () => {
  const entries = ['a', 'b', 'c', 'd'].map((id) => anEntry({ id }))
  const second = aCard({ scenes: ['work/job', 'childcare/support'] })
  const third = aCard({ scenes: ['work/job', 'school/youth', 'childcare/support'] })
  expect(standing({ a: third, b: second, c: inCare, d: second }, entries)).toEqual(['c', 'b', 'd', 'a'])
})

describe('a joint row is for a town', () => {
  const takes = (takesPart: TakesPart): Entry => anEntry({ takesPart })
  test.each([
    ['that it names', takes({ kind: 'named', towns: ['mine', 'hofu'] }), true],
    ['not for one that it does not name', takes({ kind: 'named', towns: ['mine'] }), false],
    ['of which nobody can say', takes({ kind: 'unreadable', because: '列がずれています。' }), true],
    ['where it is of all', takes({ kind: 'publisher' }), true],
  ])('%s', (_, entry, expected) => expect(concernsTown(entry, 'hofu')).toBe(expected))
})

test('the rows of a card that may be open are four, in the order in which one asks', () => {
  expect(cardRows).toEqual(['money', 'apply', 'desk', 'until'])
})
