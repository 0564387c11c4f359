import { describe, expect, test } from 'vitest'
import { phrasesOf } from '#domain/ruby-markup.ts'
import { PlanIndex } from '#domain/plan-index.ts'
import { namedPlacesByTown } from '#domain/named-place.ts'
import { fold } from '#domain/printed-text.ts'
import { kanjiPattern } from '#seeding/plain-language/kanji.ts'
import { analyser } from '#seeding/plain-language/morphemes.ts'
import { gated, nameMaskOf, writtenTexts } from '#seeding/plain-language/gated-texts.ts'
import { furiganaOf, placeWordingsOf } from '#seeding/record-texts.ts'
import { realChecked, realPlans, realProblems, realSeeds as seeds } from '#support/real-release.ts'

/** The places to go that the real documents name. */
const places = seeds.places.map(({ value }) => value)
const linesOf = new Map(seeds.plans.map(({ document }) => [document.id, document.text.lines]))
const wordings = placeWordingsOf(realChecked, await furiganaOf(realChecked))

/** The strings whose readings by hand are not sure: they are shown without any. */
const unsure = new RegExp(
  seeds.readings
    .filter(({ value }) => !value.sure)
    .map(({ value }) => value.name)
    .toSorted((a, b) => b.length - a.length)
    .join('|'),
  'g',
)

/** Everything that a document says of an entry: its own words, what is told about it, what is measured for it. */
const said = new Map(
  realPlans.flatMap((plan) => {
    const index = new PlanIndex(plan)
    return plan.entries.map(
      (entry) =>
        [entry.id, fold(JSON.stringify([entry, index.factsAbout(entry.id), index.indicatorsOf(entry.id)]))] as const,
    )
  }),
)

describe('the places', () => {
  test('are there, and the check finds nothing wrong with them', () => {
    expect(realProblems.filter(({ file }) => file === 'seeds/places.yaml')).toEqual([])
    expect(places.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'Mine秋吉台ジオパーク',
        '秋芳洞',
        '富海',
        '野島',
        '潮彩市場防府',
        '山口ゆめ回廊博覧会',
        '旧堀氏庭園',
      ]),
    )
  })

  test.each(places.map((place) => [place.name, place] as const))(
    '%s stands on the first line that it names',
    (
      name,
      {
        cited: [
          {
            document,
            lines: [first, last],
          },
        ],
      },
    ) => {
      expect(
        fold(
          linesOf
            .get(document)!
            .slice(first - 1, last)
            .join(''),
        ),
      ).toContain(fold(name))
    },
  )

  test.each(places.map((place) => [place.name, place] as const))(
    '%s is named by each of its entries, or shares a line with it',
    (name, { entries, cited }) => {
      const quoted = [name, ...cited.map(({ words }) => words)].map((words) => fold(words))
      expect(entries.filter((id) => !quoted.some((words) => said.get(id)?.includes(words)))).toEqual([])
    },
  )

  test('of each town are at least one, and of the two themes there are enough for a page', () => {
    const order = seeds.towns.map(({ id }) => id)
    expect(
      namedPlacesByTown(places, 'tourism', order).flatMap(({ towns }) => (typeof towns === 'string' ? [] : towns)),
    ).toEqual(expect.arrayContaining(order))
    expect(namedPlacesByTown(places, 'geopark', order)).toEqual([
      { towns: ['mine'], places: expect.arrayContaining([expect.objectContaining({ name: '秋芳洞' })]) },
    ])
  })
})

describe('what we say of them', () => {
  test('passes all ten gates', async () => {
    const ours = writtenTexts(seeds).filter(({ key }) => key.startsWith('place-'))
    expect(ours).toHaveLength(places.filter(({ plain }) => plain).length)
    expect(
      gated(ours, nameMaskOf(seeds), await analyser()).filter(({ readability }) => readability.failures.length),
    ).toEqual([])
  })

  test('and what the documents say has a reading for every kanji', () => {
    const shown = Object.values(wordings).flatMap(({ name, plain, text }) => [name, plain, text])
    expect(shown).toHaveLength(places.length * 3)
    expect(
      shown.filter((marked) =>
        kanjiPattern.test(
          phrasesOf(marked)
            .flat()
            .map(({ text, kana }) => (kana ? '、' : text))
            .join('')
            .replace(unsure, ''),
        ),
      ),
    ).toEqual([])
  })

  test('is given with the slips of the extraction mended', () => {
    expect(Object.values(wordings).filter(({ text }) => /祿|シンオ/.test(text))).toEqual([])
  })
})

test('a name of which a reading is not sure is shown without one', () => {
  const unread = places.filter(({ kana }) => !kana)
  expect(unread.map(({ name }) => name)).toEqual([
    '入本屋宅跡伊藤・井上両公上陸遺跡碑',
    '飛船問屋「大和屋政助」の土蔵',
    '富海宿本陣の表門',
    '鑄銭所跡',
  ])
  expect(wordings['place-landing-stone']!.name).not.toContain('{')
})

const readPlaces = places.filter(({ kana }) => kana)
test.each(readPlaces.map((place) => [place.name, place] as const))(
  '%s is read as its furigana says',
  (_, { id, kana }) => {
    const letters = (text: string): string =>
      text.replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60)).replace(/[「」()]/g, '')
    const read = letters(
      phrasesOf(wordings[id]!.name)
        .flat()
        .map((piece) => piece.kana ?? piece.text)
        .join(''),
    )
    // Letters have no furigana: their reading is the list's alone.
    const pattern = new RegExp(`^${read.replace(/[A-Z]+/g, '.+')}$`)
    expect(kana).toMatch(pattern)
  },
)
