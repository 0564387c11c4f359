import { describe, expect, test } from 'vitest'
import { OpenPacks } from '#packs/open-packs.ts'
import { packFormat } from '#packs/format.ts'
import type { PlanPack, SharedPack, TownSheetPack } from '#packs/pack.ts'
import { aDocument, aGlossaryWord, anEntry, aPlan, aWording } from '#support/plan-makers.ts'
import { aNowRecord } from '#support/town-sheet-makers.ts'

const searchText = (name: string) => ({ name, kana: '', text: '' }) as never
const card = { scenes: [{ scene: 'work', narrow: 'job' }] }

const region: PlanPack = {
  format: packFormat,
  publisher: 'region',
  plans: [
    aPlan({ id: 'region', document: 'vision', entries: [anEntry({ id: 'region-1' })] }),
    aPlan({ id: 'region-2021', document: 'region-projects', entries: [anEntry({ id: 'region-2021-1' })] }),
  ],
  documents: [aDocument({ id: 'vision' }), aDocument({ id: 'region-projects' })],
  wordings: { 'region-1': aWording() },
  cards: { 'region-2021-1': card },
  search: { 'region-1': searchText('取り組み') },
  numbers: { 'region-1': 7 },
}
const hofu: PlanPack = {
  format: packFormat,
  publisher: 'hofu',
  plans: [aPlan({ id: 'hofu', document: 'hofu-2015' })],
  documents: [aDocument({ id: 'hofu-2015' })],
  numbers: { 'hofu-25.1': 8 },
}
const shared: SharedPack = {
  format: packFormat,
  publisher: 'shared',
  themes: [],
  glossary: [aGlossaryWord()],
  wordings: { 'place-tonomi': aWording() },
  search: { 藍染: searchText('藍染') },
  numbers: { hofu: 1 },
}
const open = OpenPacks.none.with(region).with(hofu).with(shared)

describe('what a town says of today', () => {
  const result = { indicator: 'hofu-kpi-1', slice: '', fiscalYear: 2025, value: 0, cited: { file: 'a.csv', row: 2 } }
  const sheet = (publisher: string, id: string): TownSheetPack => ({
    format: packFormat,
    publisher,
    now: [aNowRecord({ id })],
    results: publisher === 'hofu' ? [result] : [],
  })
  const withSheets = open.with(sheet('hofu', 'hofu-1')).with(sheet('mine', 'mine-1'))

  test('is found by the id of its record, and is no plan', () => {
    expect(withSheets.now('mine-1')).toEqual(aNowRecord({ id: 'mine-1' }))
    expect(withSheets.results('hofu-kpi-1')).toEqual([result])
    expect(withSheets.plans).toEqual(open.plans)
    expect(withSheets.glossary).toEqual(open.glossary)
  })
  test('stays when another plan is opened', () =>
    expect(withSheets.with(hofu).with(shared).now('hofu-1')?.state).toBe('goesOn'))
  test('is nothing until a town has said it', () => {
    expect(open.now('hofu-1')).toBeUndefined()
    expect(open.results('hofu-kpi-1')).toEqual([])
  })
})

describe('what stands in open packs', () => {
  test('is found by the id of a record, in the pack of its plan', () => {
    expect(open.wording('region-1')).toEqual(aWording())
    expect(open.card('region-2021-1')).toBe(card)
    expect(open.searchText('region-1')).toMatchObject({ name: '取り組み' })
    expect([open.number('region-1'), open.number('hofu-25.1')]).toEqual([7, 8])
  })

  test('is found by the id of a place, a town or a word in the pack that all share', () => {
    expect(open.wording('place-tonomi')).toEqual(aWording())
    expect(open.number('hofu')).toBe(1)
    expect(open.searchText('藍染')).toMatchObject({ name: '藍染' })
    expect(open.glossary).toEqual([aGlossaryWord()])
  })

  test.each([
    ['region-2021-1', 'region-2021'],
    ['region-1', 'region'],
    ['region-2021', 'region-2021'],
    ['region', 'region'],
    ['vision', 'region'],
    // The document of the one plan, though its id begins as the other plan's.
    ['region-projects', 'region-2021'],
    ['hofu-25.1', 'hofu'],
    ['hofuku-1', undefined],
    ['nobody', undefined],
    ['-', undefined],
    ['', undefined],
  ])('%s belongs to the plan %s', (id, plan) => expect(open.planHolding(id)?.plan.id).toBe(plan))

  test('is a document', () => {
    expect(open.document('hofu-2015')?.id).toBe('hofu-2015')
    expect(open.document('hofu')).toBeUndefined()
  })

  test('is known by its number', () => {
    expect([7, 8, 1, 9].map((number) => open.idWithNumber(number))).toEqual([
      'region-1',
      'hofu-25.1',
      'hofu',
      undefined,
    ])
  })

  test.each(['constructor', '__proto__', 'region-constructor', 'toString'])('is nothing at %s', (id) => {
    expect([open.wording(id), open.card(id), open.searchText(id), open.number(id)]).toEqual(Array(4).fill(undefined))
  })
})

describe('open packs', () => {
  test('are none at first', () => {
    expect(OpenPacks.none.plans).toEqual([])
    expect(OpenPacks.none.wording('region-1')).toBeUndefined()
    expect([OpenPacks.none.glossary, OpenPacks.none.places]).toEqual([[], []])
    expect(OpenPacks.none.comparables).toEqual({ together: [], apart: [] })
    expect(OpenPacks.none.synonyms.synonyms).toEqual([])
  })

  test('stand in the order in which they were opened, and never change', () => {
    expect(open.plans.map(({ plan }) => plan.id)).toEqual(['region', 'region-2021', 'hofu'])
    expect(OpenPacks.none.plans).toEqual([])
    expect(OpenPacks.none.with(hofu).with(region).plans[0]).toMatchObject({ plan: { id: 'hofu' } })
  })

  test('keep the index of a plan when another pack is opened', () =>
    expect(open.plan('hofu')).toBe(open.with(shared).plan('hofu')))
})
