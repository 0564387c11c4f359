import { expect, test } from 'vitest'
import { checkRepeats } from '#seeding/check-repeats.ts'
import { checkTexts } from '#seeding/check-texts.ts'
import { readSeeds, type SeedPlan, type Seeds } from '#seeding/seeds.ts'

/** One thing, one name: each test undoes one link between the real rows that are listed twice. */
const seeds = readSeeds(process.cwd())
const joint = seeds.plans.find(({ plan }) => plan.value.id === 'region-2021')!

type SeedEntry = SeedPlan['entries'][number]

/** The plan with one entry changed. */
const withEntry = (id: string, changed: Partial<SeedEntry['value']>): SeedPlan => ({
  ...joint,
  entries: joint.entries.map((record) =>
    record.value.id === id ? { ...record, value: { ...record.value, ...changed } } : record,
  ),
})

/** What a check reports; it is forgotten again. */
function saidBy(check: () => void): readonly string[] {
  check()
  const said = seeds.currentProblems().map(({ says }) => says)
  for (const { file } of [...joint.entries, ...joint.texts]) file.problems.length = 0
  return said
}

const valueOf = (id: string) => joint.entries.find(({ value }) => value.id === id)!.value

test('the real rows are linked', () => expect(saidBy(() => seeds.plans.forEach(checkRepeats))).toEqual([]))

test('two rows with one title and one text are linked', () => {
  expect(saidBy(() => checkRepeats(withEntry('region-2021-2-u-1.1', { relatesTo: [] })))).toEqual([
    expect.stringContaining('「region-2021-1-i-3.8」と同じ題名で、同じ文です'),
  ])
})

test('a row with 再掲 says what it repeats', () => {
  expect(saidBy(() => checkRepeats(withEntry('region-2021-3-1-i-2.2', { relatesTo: [] })))).toEqual([
    expect.stringContaining('何の再掲かが書いてありません'),
  ])
})

test.each([
  ['another title', { entry: 'region-2021-1-e-3.1', kind: 'repeats' as const }],
  ['a later row', { entry: 'region-2021-3-3-a-1.2', kind: 'repeats' as const }],
])('what is repeated is not %s', (_, relation) => {
  const id = relation.entry === 'region-2021-3-3-a-1.2' ? 'region-2021-1-o-1.3' : 'region-2021-3-1-u-2.2'
  const { cited } = valueOf(id)
  const said = saidBy(() => checkRepeats(withEntry(id, { relatesTo: [{ ...relation, cited }] })))
  expect(said).toContainEqual(expect.stringContaining('同じ題名で先に出てくる項目ではありません'))
})

test('a row that is no strategy names no measures', () => {
  const { cited } = valueOf('region-2021-3-1-u-2.1')
  const relatesTo = [{ entry: 'region-2021-1-u-1.1', kind: 'names' as const, cited }]
  expect(saidBy(() => checkRepeats(withEntry('region-2021-3-1-u-2.1', { relatesTo })))).toEqual([
    expect.stringContaining('names と書けるのは、戦略だけです'),
  ])
})

test('what repeats another has no words of its own', () => {
  const [first] = joint.texts
  const own = { ...first!, value: ['region-2021-3-3-a-1.2', first!.value[1]] as const }
  const spoilt: Seeds = { ...seeds, plans: [{ ...joint, texts: [...joint.texts, own] }] }
  expect(saidBy(() => checkTexts(spoilt))).toContainEqual(
    expect.stringContaining('「region-2021-3-3-a-1.2」は「region-2021-1-o-1.3」と同じものです'),
  )
})
