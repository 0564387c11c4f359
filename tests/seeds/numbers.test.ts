import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { largestPermanentNumber } from '#domain/share-code.ts'
import type { Pack, PlanPack, SharedPack } from '#packs/pack.ts'
import { checkNumbered, checkNumbers } from '#seeding/check-numbers.ts'
import { idOf, idsOfComparisons, sealOf } from '#seeding/permanent-numbers.ts'
import { SeedFile } from '#seeding/seed-file.ts'
import type { SeedPlan, Seeds } from '#seeding/seeds.ts'
import { numbersSchema, type Numbers } from '#seeding/schemas/number-schemas.ts'
import { realFiles, realSeeds } from '#support/real-release.ts'

const name = 'seeds/numbers.yaml'
let root: string
let text: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'numbers-'))
  mkdirSync(join(root, 'seeds'))
  text = readFileSync(name, 'utf8')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

/** Writes other words for the first of these; gives the line on which they stand. */
function change(from: string, to: string): number {
  const at = text.indexOf(from)
  if (at < 0) throw new Error(`${name} does not hold: ${from}`)
  text = text.slice(0, at) + to + text.slice(at + from.length)
  return text.slice(0, at).split('\n').length
}
const lineOf = (words: string): number => change(words, words)

function read(): { readonly file: SeedFile; readonly value: Numbers | undefined } {
  writeFileSync(join(root, name), text)
  const file = new SeedFile(join(root, name), root)
  return { file, value: file.read(numbersSchema) }
}

/**
 * What the check finds in the list as it is now, as `file:line says`; the real records, with what is `given` in their
 * place.
 */
function found(given: Partial<Seeds> = {}): readonly string[] {
  const { file, value } = read()
  const seeds = { ...realSeeds, ...given, ...(value ? { numbers: { value, file, path: [] } } : { numbers: undefined }) }
  checkNumbers(seeds)
  // As the whole check does: what has no number is asked only where the list is right.
  if (!file.problems.length && !added.problems.length) checkNumbered(seeds)
  const problems = [...file.problems, ...added.problems]
  added.forget()
  expect(problems.filter(({ advice }) => !advice)).toEqual([])
  return problems.map(({ file: at, line, says }) => `${at}:${line} ${says}`)
}

/** The seal of the list as it is now. */
function sealAnew(): void {
  const { ids } = read().value!
  change(/^sealed: .*$/m.exec(text)![0], `sealed: { count: ${ids.length}, sha256: ${sealOf(ids)} }`)
}

const plansWith = (entriesOf: (plan: SeedPlan) => SeedPlan['entries']): Pick<Seeds, 'plans'> => ({
  plans: realSeeds.plans.map((plan) => ({ ...plan, entries: entriesOf(plan) })),
})
/** Without the first initiative. */
const withoutOne = plansWith(({ entries }) => entries.filter(({ value }) => value.id !== 'hofu-1'))
/** With one initiative more, written where the first record of this file stands. */
const added = new SeedFile('seeds/plans/hofu/entries-1.yaml', '.')
const withOneMore = plansWith(({ entries }) => [
  ...entries,
  ...entries
    .filter(({ value }) => value.id === 'hofu-1')
    .map(({ value }) => ({ value: { ...value, id: 'hofu-new' }, file: added, path: [0] })),
])

test('the real numbers have no problem', () => expect(found()).toEqual([]))

describe('the sealed part', () => {
  const moved = /sealed: はじめの\d+件の中で、id が消えたか、動いたか、変わっています/

  test.each([
    ['two that changed places', '  - hofu-1\n  - hofu-2\n', '  - hofu-2\n  - hofu-1\n'],
    ['one that is gone', '  - hofu-1\n', ''],
    ['one that came in between', '  - hofu-2\n', '  - { retired: hofu-old }\n  - hofu-2\n'],
    ['one that changed its name', '  - hofu-2\n', '  - { retired: hofu-old }\n'],
  ])('refuses %s, and does not advise to add it at the end', (_, from, to) => {
    change(from, to)
    const problems = found()
    expect(problems).toContainEqual(
      expect.stringMatching(new RegExp(`^${name}:${lineOf('sealed:')} .*${moved.source}`)),
    )
    expect(problems.filter((one) => one.includes('番号がありません'))).toEqual([])
  })

  test('refuses to say more than there is', () => {
    change(/count: \d+/.exec(text)![0], 'count: 9999')
    expect(found()).toEqual([expect.stringMatching(moved)])
  })

  test('stays whole when one retires at its place', () => {
    const line = lineOf('  - hofu-1\n')
    expect(found(withoutOne)).toEqual([`${name}:${line} ids.${line - 6}: 「hofu-1」はどこにもありません。`])
    change('  - hofu-1\n', '  - { retired: hofu-1 }\n')
    expect(found(withoutOne)).toEqual([])
  })
})

describe('what is added', () => {
  test('stands at the end, and is sealed by the line that the check gives', () => {
    expect(found(withOneMore)).toEqual(['seeds/plans/hofu/entries-1.yaml:2 0.id: 「hofu-new」の番号がありません。'])
    text += '  - hofu-new\n'
    expect(found(withOneMore)).toEqual([
      `${name}:${lineOf('  - hofu-new')} ids.${read().value!.ids.length - 1}: ここからの1件が、まだ sealed に入っていません。`,
    ])
    sealAnew()
    expect(found(withOneMore)).toEqual([])
  })

  test('is a scene too', () => {
    const scenes = realSeeds.scenes.map((scene) => (scene.id === 'visit' ? { ...scene, id: 'travel' } : scene))
    expect(found({ scenes })).toEqual([
      `${name}:${lineOf('  - visit')} ids.${lineOf('  - visit') - 6}: 「visit」はどこにもありません。`,
    ])
  })
})

describe('a line', () => {
  test('given twice is named at the second', () => {
    text += '  - hofu-1 # again\n'
    sealAnew()
    expect(found()).toEqual([
      expect.stringMatching(new RegExp(`^${name}:${lineOf('  - hofu-1 # again')} .*「hofu-1」が2つあります`)),
    ])
  })

  test('that is retired and still in use', () => {
    const line = change('  - hofu-1\n', '  - { retired: hofu-1 }\n')
    expect(found()).toEqual([expect.stringMatching(new RegExp(`^${name}:${line} .*「hofu-1」は使われています`))])
  })

  test('of another shape', () => {
    const line = change('  - hofu-1\n', '  - { gone: hofu-1 }\n')
    expect(found()).toEqual([expect.stringMatching(new RegExp(`^${name}:${line} .*「gone」という項目はありません`))])
  })
})

describe('packs', () => {
  const packs = realFiles.filter(({ path }) => path.startsWith('packs/')).map(({ text }) => JSON.parse(text) as Pack)
  const isPlanPack = (pack: Pack): pack is PlanPack => 'plans' in pack
  const placeOf = new Map(realSeeds.numbers!.value.ids.map((line, place) => [idOf(line), place]))

  test('carry the number of everything that can be saved, each once', () => {
    const numbers = packs.flatMap(({ numbers: own = {} }) => Object.entries(own))
    for (const { plans, numbers: own } of packs.filter(isPlanPack)) {
      expect(Object.keys(own!).sort()).toEqual(
        plans.flatMap(({ entries, indicators }) => [...entries, ...indicators].map(({ id }) => id)).sort(),
      )
    }
    expect(new Set(numbers.map(([, number]) => number)).size).toBe(numbers.length)
    expect(numbers.filter(([id, number]) => placeOf.get(id) !== number)).toEqual([])
    expect(Math.max(...numbers.map(([, number]) => number))).toBeLessThan(largestPermanentNumber)
  })

  test('carry those of towns, scenes and topics with what all share', () => {
    const shared = packs.find((pack): pack is SharedPack => !isPlanPack(pack))!
    expect(Object.keys(shared.numbers!)).toEqual(idsOfComparisons(realSeeds))
    expect(shared.numbers).toMatchObject(Object.fromEntries(realSeeds.towns.map(({ id }) => [id, placeOf.get(id)])))
  })
})
