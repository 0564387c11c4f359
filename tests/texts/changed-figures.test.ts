import { describe, expect, test } from 'vitest'
import type { Indicator } from '#domain/indicator.ts'
import { changedSince } from '#domain/seen-figures.ts'
import { fileOf, parseListFile } from '#domain/saved-file.ts'
import { correctedKeys, figuresToday, sinceSentence } from '#texts/changed-figures.ts'
import { aGap, anAim, anIndicator, aPlace, aReading, aSeries, aTarget, by, inFiscalYear } from '#support/plan-makers.ts'
import { realPlans } from '#support/real-release.ts'
import { savedItem } from '#support/store-app.ts'

const noName = (): string => ''
const due = by(inFiscalYear(2021))
const measured = (series: Partial<Indicator['series'][number]>): Indicator =>
  anIndicator({
    unit: '人',
    series: [aSeries({ targets: [aTarget({ aim: anAim({ value: 20 }), due })], readings: [], ...series })],
  })
const sentences = (before: Indicator, after: Indicator, sliceName: () => string = noName): readonly string[] =>
  changedSince(figuresToday(before, sliceName), figuresToday(after, sliceName)).map((change) =>
    sinceSentence(change, correctedKeys(after)),
  )

describe('what has changed of an indicator', () => {
  const first = measured({})

  test('is nothing where nothing has', () => expect(sentences(first, first)).toEqual([]))

  test('is a corrected target, with what it was and what it is', () => {
    const erratum = measured({
      targets: [
        aTarget({
          aim: anAim({ value: 30 }),
          due,
          corrects: { aim: anAim({ value: 20 }), cited: [aPlace()] },
        }),
      ],
    })
    expect(sentences(first, erratum)).toEqual(['2021年度までの目標が訂正されました：20人以上 → 30人以上。'])
    expect(sentences(first, erratum, () => '山口市')[0]).toMatch(/^山口市の2021年度までの目標が/)
  })

  test('is a result that came, and the verdict that turned with it', () => {
    const later = measured({ readings: [aReading({ value: 25, period: inFiscalYear(2021) })] })
    expect(sentences(first, later)).toEqual([
      '2021年度の結果が入りました：25人。',
      expect.stringMatching(/^「.+」から「達成」にかわりました。$/),
    ])
  })

  test('is a result where there was none, without a number that never was', () => {
    const blank = measured({ readings: [aGap('blank', { period: inFiscalYear(2021) })] })
    const filled = measured({ readings: [aReading({ value: 25, period: inFiscalYear(2021) })] })
    expect(sentences(blank, filled)[0]).toBe('2021年度の結果が入りました：25人。')
  })

  test('is a figure that went, or says other without a correction', () => {
    const nine = measured({ readings: [aReading({ value: 9, period: inFiscalYear(2020) })] })
    const ten = measured({ readings: [aReading({ value: 10, period: inFiscalYear(2020) })] })
    expect(sentences(nine, ten)).toEqual(['2020年度の結果がかわりました：9人 → 10人。'])
    expect(sentences(nine, first)).toContain('2020年度の結果がなくなりました：9人。')
  })
})

test('what is noted of any real indicator is whole in the file of the list', () => {
  const list = realPlans
    .flatMap(({ indicators }) => indicators)
    .map((indicator) =>
      savedItem({ id: indicator.id, seen: figuresToday(indicator, ({ slice }) => JSON.stringify(slice)) }),
    )
  const read = parseListFile(fileOf({ list }))
  expect(read).toMatchObject({ kind: 'read', list, left: 0 })
})
