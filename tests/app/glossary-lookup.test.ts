import { describe, expect, test } from 'vitest'
import { lookUpTerm } from '#app/glossary-lookup.ts'
import { withoutRuby } from '#domain/ruby-markup.ts'
import type { Pack, PlanPack } from '#packs/pack.ts'
import type { PackReference } from '#packs/release.ts'
import { aGlossaryWord, aPackReference, aPlace, aPlan, aRelease, aTerm, aWording } from '#support/plan-makers.ts'
import { madeRelease } from '#support/release-makers.ts'
import { sourceOf } from '#support/plan-sources.ts'
import { realFiles } from '#support/real-release.ts'
import { planStoreOver } from '#support/store-app.ts'

const cited = [aPlace({ lines: [5, 6] })] as const
const term = aTerm({
  id: 'made-term-1',
  name: 'ジオパーク',
  kana: 'じおぱーく',
  meaning: { by: 'document', words: '印刷された説明', cited },
})
const wording = aWording({
  name: '',
  plain: '資料による文',
  easy: '資料によるやさしい文',
  title: 'ジオパーク',
  text: '印刷された説明',
})
const ours = [
  aGlossaryWord({ name: 'ジオパーク', kana: 'じおぱーく', plain: '私たちの文' }),
  aGlossaryWord({ name: '{延長|=えんちょう}{保育|ほいく}', kana: 'えんちょうほいく', also: ['延長した保育'] }),
]
const packs: Readonly<Record<string, Pack>> = {
  shared: { format: 1, publisher: 'shared', themes: [], glossary: ours },
  hofu: {
    format: 1,
    publisher: 'hofu',
    plans: [aPlan({ shortTitle: '総合戦略', terms: [term] })],
    documents: [],
    wordings: { [term.id]: wording },
  },
}
const referenceTo = (publisher: string): PackReference => aPackReference({ publisher, hash: publisher })

/** A store that has opened these packs, over a source that has all that are given. */
async function storeWith(opened: readonly string[], given: Readonly<Record<string, Pack>> = packs) {
  const release = aRelease({ packs: Object.keys(given).map(referenceTo) })
  const pack = async (hash: string): Promise<Pack> => given[hash] ?? Promise.reject(new Error('no line'))
  const store = planStoreOver(sourceOf(madeRelease([]).files, { open: async () => ({ hash: '0', release }), pack }))
  await store.open()
  await Promise.all(opened.map((one) => store.openPack(referenceTo(one))))
  return store
}

describe('the meaning of a word', () => {
  test("is the document's before ours, with its lines", async () => {
    expect(await lookUpTerm('ジオパーク', await storeWith(['hofu', 'shared']))).toEqual({
      name: 'ジオパーク',
      kana: 'じおぱーく',
      plain: '資料による文',
      easy: '資料によるやさしい文',
      from: { by: 'document', title: '総合戦略', term: 'made-term-1', cited },
    })
  })

  test('is ours where no open document has it', async () => {
    expect(await lookUpTerm('ジオパーク', await storeWith([]))).toMatchObject({
      plain: '私たちの文',
      from: { by: 'us' },
    })
  })

  test("is ours where the document's has not been put into words", async () => {
    const unworded: Pack = { ...(packs.hofu as PlanPack), wordings: {} }
    expect(await lookUpTerm('ジオパーク', await storeWith(['hofu'], { ...packs, hofu: unworded }))).toMatchObject({
      plain: '私たちの文',
      from: { by: 'us' },
    })
  })

  test.each(['延長保育', '延長した保育'])(
    'is found by 「%s」: without marks, and by another spelling',
    async (word) => {
      expect(await lookUpTerm(word, await storeWith([]))).toMatchObject({
        kana: 'えんちょうほいく',
        from: { by: 'us' },
      })
    },
  )

  test('of a word that nobody explains there is none', async () => {
    expect(await lookUpTerm('しらないことば', await storeWith(['hofu']))).toBeUndefined()
  })

  test('is there in data of the days before there was a glossary only where a document has it', async () => {
    const older = { ...packs, shared: { format: 1, publisher: 'shared', themes: [] } as const }
    expect(await lookUpTerm('ジオパーク', await storeWith(['hofu'], older))).toMatchObject({ from: { by: 'document' } })
    expect(await lookUpTerm('延長保育', await storeWith([], older))).toBeUndefined()
  })

  test('that cannot be read now is thrown, and read at the next asking', async () => {
    const some: Record<string, Pack> = { shared: packs.shared! }
    const release = aRelease({ packs: [referenceTo('shared')] })
    let down = true
    const store = planStoreOver(
      sourceOf(madeRelease([]).files, {
        open: async () => ({ hash: '0', release }),
        pack: async (hash) => (down ? Promise.reject(new Error('no line')) : some[hash]!),
      }),
    )
    await store.open()
    await expect(lookUpTerm('延長保育', store)).rejects.toThrow('no line')
    down = false
    expect(await lookUpTerm('延長保育', store)).toMatchObject({ from: { by: 'us' } })
  })
})

describe('every word that can be asked for', () => {
  const source = sourceOf(realFiles)

  /** The marked words of a publisher's wordings, each with a record that holds it. */
  const askedIn = ({ wordings = {} }: PlanPack): ReadonlyMap<string, string> =>
    new Map(
      Object.entries(wordings).flatMap(([id, { plain, easy, text }]) =>
        [plain, easy, text].flatMap((marked) =>
          [...marked.matchAll(/«([^»]*)»/g)].map(([, inner = '']) => [withoutRuby(inner), id] as const),
        ),
      ),
    )

  test.each(['hofu', 'mine', 'sanyo-onoda', 'region'])(
    'on the pages of %s is explained, with that publisher’s data alone open',
    async (publisher) => {
      const store = planStoreOver(source)
      await store.open()
      const reference = store.packsBy([publisher])[0]!
      await store.openPack(reference)
      const asked = askedIn((await source.pack(reference.hash)) as PlanPack)
      expect(asked.size).toBeGreaterThan(0)
      const unexplained: string[] = []
      for (const [word, id] of asked) if (!(await lookUpTerm(word, store))) unexplained.push(`${id}: ${word}`)
      expect(unexplained).toEqual([])
    },
  )
})
