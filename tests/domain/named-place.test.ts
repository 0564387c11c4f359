import { describe, expect, test } from 'vitest'
import { namedPlacesByTown, type NamedPlace } from '#domain/named-place.ts'
import { aNamedPlace } from '#support/plan-makers.ts'

const order = ['hofu', 'mine', 'hagi']
const grouped = (...places: readonly Partial<NamedPlace>[]): readonly string[] =>
  namedPlacesByTown(places.map(aNamedPlace), 'tourism', order).map(
    ({ towns, places: within }) => `${String(towns)}: ${within.map(({ name }) => name).join(' ')}`,
  )

describe('places by town', () => {
  test('stand in the order of the towns, within a town in their own', () => {
    expect(
      grouped({ name: '池', towns: ['mine'] }, { name: '島', towns: ['hofu'] }, { name: '台', towns: ['mine'] }),
    ).toEqual(['hofu: 島', 'mine: 池 台'])
  })

  test('that several towns share come behind each town, then what the seven have, last what no line puts anywhere', () => {
    expect(
      grouped(
        { name: '館', towns: 'notSaid' },
        { name: '会', towns: 'region' },
        { name: '道', towns: ['hagi', 'hofu'] },
        { name: '町', towns: ['hagi'] },
      ),
    ).toEqual(['hagi: 町', 'hagi,hofu: 道', 'region: 会', 'notSaid: 館'])
  })

  test('of another theme are not among them, and a town that has none has no group', () => {
    expect(grouped({ name: '池', themes: ['culture'] })).toEqual([])
    expect(grouped({ name: '池', themes: ['culture', 'tourism'], towns: ['hagi'] })).toEqual(['hagi: 池'])
  })

  test('of none are no groups', () => expect(grouped()).toEqual([]))
})
