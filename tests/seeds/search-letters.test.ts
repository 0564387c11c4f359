/** What people paste and what attackers send, over the real data. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { folded, unreadable } from '#domain/search/search-text.ts'
import { packFrom } from '#packs/pack.ts'
import { ask } from '#support/real-search.ts'
import { realFiles } from '#support/real-release.ts'

const sorted = (query: string): readonly string[] => [...ask(query).ids].sort()

describe('letters that look right', () => {
  test.each([
    ['市\u2EA0', '市民'],
    ['空き家\u200Bバンク', '空き家バンク'],
    ['保育\u00AD園', '保育園'],
    ['萩\u{E0100}', '萩'],
    ['学\uFE00校', '学校'],
    ['保育園❤️ ', '保育園'],
    ['👶保育園', '保育園'],
    ['ハ\u309Bス', 'バス'],
    ['渡邊翁記念会館', '渡辺翁記念会館'],
    ['渡邉翁記念会館', '渡辺翁記念会館'],
    ['鋳銭所', '鑄銭所'],
    ['子育て&支援', '子育て 支援'],
    ['『子育て』『支援』', '子育て 支援'],
    ['１７．６億円', '17.6億円'],
    ['令和元年', '2019年'],
  ])('%j finds what %s finds, and that is something', (typed, plain) => {
    expect(sorted(plain)).not.toEqual([])
    expect(sorted(typed)).toEqual(sorted(plain))
  })

  test('a figure is found as it stands on the page', () => {
    expect(ask('17.6億円').ids).toContain('region-2022-fact-b27')
    expect(ask('17億円').ids).not.toContain('region-2022-fact-b27')
  })
  test.each(['2019年', 'H31', '平成31年', '2019年度', '令和元年度'])('%s finds the target of 平成31年', (typed) => {
    expect(sorted(typed)).toEqual(expect.arrayContaining([...sorted('平成31年度')]))
    expect(sorted('平成31年度')).not.toEqual([])
  })
  test('the data hold no letter that cannot be looked for', () => {
    const texts = realFiles
      .filter(({ path }) => path.startsWith('packs/'))
      .flatMap(({ text }) => Object.values(packFrom(text).search ?? {}))
      .flatMap(({ name, text }) => [...name.split('\n'), text])
    expect(texts.flatMap((text) => text.match(unreadable) ?? [])).toEqual([])
    // Packs are folded as what is typed is.
    expect(texts.filter((text) => folded(text) !== text)).toEqual([])
  })
})

/** Far more than any query takes on a busy machine: whatever takes longer has frozen the page. */
const frozen = 5_000

describe('ten thousand queries', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...'保育園バス子育て観光17.6億円,のをで空き家ー・&『』(+*[\\^$|?{}　 ゛\u200B\u2EA0邊\uFE0F\uE000\uD800',
    ),
    fc.constantFrom(
      '平成31年',
      'H31',
      '2019',
      '子ども',
      '引っ越し',
      'アアアアアア',
      'ののののの',
      '👨‍👩‍👧',
      '1,234',
      'zzz',
    ),
    fc.string({ unit: 'binary', maxLength: 3 }),
  )
  const typed = fc.oneof(
    { weight: 8, arbitrary: fc.array(piece, { maxLength: 12 }).map((all) => all.join('')) },
    { weight: 1, arbitrary: fc.array(piece, { minLength: 20, maxLength: 200 }).map((all) => all.join('')) },
    { weight: 1, arbitrary: fc.tuple(piece, fc.nat(50_000)).map(([one, times]) => one.repeat(times)) },
  )
  test('are answered, none of them throws, and none freezes the page', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(typed, (query) => {
        const start = performance.now()
        ask(query)
        expect(performance.now() - start).toBeLessThan(frozen)
      }),
      { numRuns: 10_000 },
    )
  })
})
