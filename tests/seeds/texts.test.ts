import { beforeAll, describe, expect, test } from 'vitest'
import { repeatedBy } from '#domain/entry.ts'
import { phrasesOf, type RubyMarkup } from '#domain/ruby-markup.ts'
import { cardsOf } from '#seeding/initiative-cards.ts'
import { checkTexts } from '#seeding/check-texts.ts'
import { readSeeds, type SeedPlan, type Seeds } from '#seeding/seeds.ts'
import { gateIds, checkReadability, type GateId } from '#seeding/plain-language/gates.ts'
import { kanjiPattern } from '#seeding/plain-language/kanji.ts'
import { analyser } from '#seeding/plain-language/morphemes.ts'
import { corpusFigures, gated, nameMaskOf, writtenTexts } from '#seeding/plain-language/gated-texts.ts'
import { explainedWordsOf, furiganaOf, glossaryOf, wordingsOf } from '#seeding/record-texts.ts'
import { realChecked, realSeeds as seeds } from '#support/real-release.ts'

/** Our words for the real records, and the documents' own, before the ten gates and the goals of the corpus. */
const analyse = await analyser()
const mask = nameMaskOf(seeds)
const ours = gated(writtenTexts(seeds), mask, analyse)
const gatesOf = (text: string): readonly GateId[] =>
  checkReadability(text, 'plain', mask, analyse).failures.map(({ gate }) => gate)

/** Title and text of what is done, as the documents print them. */
const printed = seeds.plans.flatMap(({ entries }) =>
  entries
    .filter(({ value }) => value.kind === 'initiative' || value.kind === 'action' || value.kind === 'part')
    .map(({ value }) =>
      [value.title, ...(value.text === 'titleOnly' ? [] : [value.text.replace(/^[（(]|[）)]$/g, '')])].join('。'),
    ),
)

/** Titles with an empty verb behind them: what somebody writes who puts nothing into plain words. */
const lazy = [
  'をします。',
  'を行います。',
  'を図ります。',
  'を推進します。',
  'に取り組みます。',
  'に取り組んでいきます。',
].flatMap((verb) => lazyTexts(verb))

beforeAll(() => {
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`
  const rows = [
    { name: 'plain', of: ours.filter(({ field }) => field === 'plain').map(({ readability }) => readability) },
    { name: 'easy', of: ours.filter(({ field }) => field === 'easy').map(({ readability }) => readability) },
    { name: 'together', of: ours.map(({ readability }) => readability) },
    { name: 'as printed', of: printed.map((text) => checkReadability(text, 'plain', mask, analyse)) },
  ].map(({ name, of }) => {
    const figures = corpusFigures(of)
    const cells = [
      figures.texts,
      percent(figures.all),
      percent(figures.nine),
      figures.meanSentence.toFixed(1),
      figures.p90Sentence,
      percent(figures.kanji),
      figures.ease.toFixed(1),
      percent(figures.sinoJapanese),
    ]
    return [name.padEnd(11), ...cells.map((cell) => String(cell).padStart(9))].join('')
  })
  const heads = ['texts', 'all ten', 'nine', 'mean', 'p90', 'kanji', 'RS′', 'Sino-J.']
    .map((head) => head.padStart(9))
    .join('')
  const refused = lazy.filter(({ because }) => because.length)
  console.log(
    [
      ' '.repeat(11) + heads,
      ...rows,
      `lazy rewrites refused: ${refused.length} of ${lazy.length} (${percent(refused.length / lazy.length)})`,
    ].join('\n'),
  )
})

describe('every record has words of ours', () => {
  test.each(seeds.plans.map((plan) => [plan.plan.value.id, plan] as const))(
    '%s',
    (_, { texts, entries, indicators, terms }) => {
      const given = new Map(texts.map(({ value }) => value))
      const named = [...entries.filter(({ value }) => !repeatedBy(value)), ...indicators]
      const records = [...named, ...terms].map(({ value }) => value.id)
      expect(records.length).toBeGreaterThan(10)
      expect([...given.keys()].sort()).toEqual(records.toSorted())
      expect(named.filter(({ value }) => !given.get(value.id)?.plain_name)).toEqual([])
    },
  )
})

describe('every fact, cell of a schedule and statement has words of ours', () => {
  const worded = realChecked.plans.map(({ plan, texts }) => ({
    texts,
    facts: plan.facts.map(({ id, text }) => [id, text] as const),
    cells: plan.entries.flatMap(({ schedule }) => schedule.map(({ id, text }) => [id, text] as const)),
    statements: plan.indicators.flatMap((one) => one.statements.map(({ id, words }) => [id, words] as const)),
  }))

  test.each([
    ['facts', 153],
    ['cells', 78],
    ['statements', 19],
  ] as const)('%s', (kind, count) => {
    const all = worded.flatMap((plan) => plan[kind].map(([id, printed]) => ({ printed, ...plan.texts.get(id) })))
    expect(all).toHaveLength(count)
    expect(all.filter(({ plain, easy, printed }) => !plain || !easy || plain === printed)).toEqual([])
  })

  test('which the gates read with the rest, each once', () => {
    const shared = seeds.plans.flatMap(({ passageTexts }) => passageTexts.filter(({ value }) => 'same_as' in value[1]))
    const keys = new Set(
      worded.flatMap(({ facts, cells, statements }) => [...facts, ...cells, ...statements].map(([id]) => id)),
    )
    expect(ours.filter(({ key, field }) => field === 'plain' && keys.has(key))).toHaveLength(250 - shared.length)
  })
})

describe('the ten gates', () => {
  const failed = ours.map(({ key, field, text, readability }) => ({
    key,
    field,
    text,
    gates: new Set(readability.failures.map(({ gate }) => gate)),
  }))

  test('let at least 95 % of our texts pass, whole', () => {
    const through = failed.filter(({ gates }) => gates.size === 0).length / failed.length
    expect(failed.length).toBeGreaterThan(1600)
    expect(through).toBeGreaterThanOrEqual(0.95)
  })

  test('stop each of the others once at most', () => expect(failed.filter(({ gates }) => gates.size > 1)).toEqual([]))

  test("let none of the documents' own texts pass", () => {
    expect(printed.length).toBeGreaterThan(300)
    expect(printed.filter((text) => gatesOf(text).length === 0)).toEqual([])
  })

  test.each(gateIds.filter((gate) => gate !== 'G9'))("%s stops some of the documents' own texts", (gate) => {
    expect(printed.some((text) => gatesOf(text).includes(gate))).toBe(true)
  })
})

describe('plain and easy texts together', () => {
  const figures = corpusFigures(ours.map(({ readability }) => readability))

  test.each([
    ['have at most 25 characters a sentence, on average', figures.meanSentence, 0, 25],
    ['have at most 35 characters in nine of ten sentences', figures.p90Sentence, 0, 35],
    ['have 20 to 35 % kanji', figures.kanji, 0.2, 0.35],
    ['have an ease of 70 or more', figures.ease, 70, 200],
    ['have at most 20 % Sino-Japanese words', figures.sinoJapanese, 0, 0.2],
  ])('%s', (_, measured, least, most) => {
    expect(measured).toBeGreaterThan(least)
    expect(measured).toBeLessThanOrEqual(most)
  })

  describe('easy texts against plain ones', () => {
    const [plain, easy] = (['plain', 'easy'] as const).map((field) => {
      const ofRecords = new Set(seeds.plans.flatMap(({ texts }) => texts.map(({ value: [, given] }) => given[field])))
      return corpusFigures(
        ours
          .filter(({ field: level, text }) => level === field && ofRecords.has(text))
          .map(({ readability }) => readability),
      )
    })

    test('have shorter sentences and fewer kanji', () => {
      expect(easy!.meanSentence).toBeLessThan(plain!.meanSentence)
      expect(easy!.kanji).toBeLessThan(plain!.kanji)
    })

    test('are shorter, in the median', () => {
      expect(easy!.texts).toBeGreaterThan(500)
      expect(easy!.medianLength).toBeLessThan(plain!.medianLength)
    })
  })
})

test('titles with an empty verb behind them are refused, 97 in 100 at least', () => {
  const passed = lazy.filter(({ because }) => !because.length)
  expect(lazy.length).toBeGreaterThan(3000)
  expect(passed.length / lazy.length, passed.map(({ text }) => text).join('\n')).toBeLessThanOrEqual(0.03)
})

test(
  'every kanji that the app shows has a reading, but for names whose reading nobody has confirmed',
  { timeout: 60_000 },
  async () => {
    const furigana = await furiganaOf(realChecked)
    const shown = [
      ...realChecked.plans.flatMap((plan) => [
        ...Object.values(wordingsOf(plan, furigana, explainedWordsOf(realChecked, plan.plan.publisher))).flatMap(
          ({ name, plain, easy, title, text }) => [name, plain, easy, title, text],
        ),
        ...Object.values(cardsOf(plan, furigana)).flatMap(({ who, because, money, apply, desk, until }) =>
          [who?.words, because, money, apply, desk, until].flatMap((text) => text ?? []),
        ),
      ]),
      ...glossaryOf(realChecked, furigana).flatMap(({ name, plain, easy }) => [name, plain, easy]),
    ]
    const unsure = realChecked.readings
      .filter(({ sure }) => sure === false)
      .map(({ name }) => name)
      .toSorted((a, b) => b.length - a.length)
    const unread = (marked: RubyMarkup): string => {
      const bare = phrasesOf(marked).flatMap((phrase) => phrase.map(({ text, kana }) => (kana ? ' ' : text)))
      return unsure.reduce((text, name) => text.replaceAll(name, ' '), bare.join(''))
    }
    const without = shown.filter((marked) => kanjiPattern.test(unread(marked)))
    expect(shown.length).toBeGreaterThan(3500)
    expect(without).toEqual([])
  },
)

type Lazy = { readonly text: string; readonly because: readonly string[] }

/**
 * The title of every record with this verb in place of our texts: what the gates and the check of words have against
 * each.
 */
function lazyTexts(verb: string): readonly Lazy[] {
  const copy = readSeeds(process.cwd())
  const plans = copy.plans.map((plan) => withTexts(plan, verb))
  const lazySeeds: Seeds = { ...copy, plans }
  checkTexts(lazySeeds)
  const problems = copy.currentProblems()
  return plans.flatMap(({ texts }) =>
    texts
      .filter(({ value: [, { plain }] }) => plain.endsWith(verb))
      .map(({ value: [id, { plain }] }) => ({
        text: plain,
        because: [
          ...problems.filter(({ says }) => says.startsWith(`${id}.plain:`)).map(({ says }) => says),
          ...gatesOf(plain),
        ],
      })),
  )
}

function withTexts(plan: SeedPlan, verb: string): SeedPlan {
  const titles = new Map([
    ...plan.entries.map(({ value }) => [value.id, value.title] as const),
    ...plan.indicators.map(({ value }) => [value.id, value.name] as const),
  ])
  const texts = plan.texts.map((written) => {
    const [id, given] = written.value
    const title = titles.get(id)
    return title === undefined ? written : { ...written, value: [id, { ...given, plain: `${title}${verb}` }] as const }
  })
  return { ...plan, texts }
}
