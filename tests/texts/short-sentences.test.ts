import { describe, expect, test } from 'vitest'
import { headlineOf, isAim, judgeAll } from '#domain/judging/headline.ts'
import { judgementSentence, shortSentence } from '#texts/judgements.ts'
import { realPlans } from '#support/real-release.ts'

/** What a page says first of a target, below its verdict, against the whole sentence that stands further down. */
const judged = realPlans.flatMap(({ indicators }) =>
  indicators.flatMap((indicator) => indicator.series.flatMap((series) => judgeAll(indicator, series))),
)
const withResult = judged.filter((one) => isAim(one) && one.judgement.reading)
const numbersIn = (sentence: string): readonly string[] => sentence.match(/−?\d[\d,.]*/g) ?? []

/** Every judged target that has a result. */
const sentences = [
  [
    'region-2022-kpi-population',
    '2020年は、約60.6万人でした。目標の数はみたしていますが、期限が書いていないので、達成とは言いません。これは、資料に「第1期」とある目標です。',
  ],
  [
    'region-2022-kpi-population',
    '2020年は、約60.6万人でした。目標の数はみたしていますが、期限より前の数なので、達成とは言いません。これは、資料に「将来展望」とある目標です。',
  ],
  [
    'region-2022-kpi-visitors',
    '2020年は、1年に1,184万人でした。この時点で、目標まであと516万人でした。これは、資料に「第1期」とある目標です。',
  ],
  [
    'region-2022-kpi-visitors',
    '2020年は、1年に1,184万人でした。この時点で、目標まであと1,416万人でした。これは、資料に「将来展望」とある目標です。',
  ],
  [
    'region-2022-kpi-jobs',
    '2020年は、1年に464人でした。これは期限より前の数ですが、目標の数にとどいています。これは、資料に「第1期」とある目標です。',
  ],
  [
    'region-2022-kpi-jobs',
    '2020年は、1年に464人でした。これは期限より前の数ですが、目標の数にとどいています。これは、資料に「将来展望」とある目標です。',
  ],
  [
    'region-2022-kpi-migration',
    '2016〜2020年は、出ていく人が、入ってくる人より多くなっていました。差の平均は、1年に974人でした。資料には、2017〜2020年の平均とも書いてあります。この時点で、差は、はじめより131人大きくなり、目標とは逆の向きでした。これは、資料に「第1期」とある目標です。',
  ],
  [
    'region-2022-kpi-migration',
    '2016〜2020年は、出ていく人が、入ってくる人より多くなっていました。差の平均は、1年に974人でした。資料には、2017〜2020年の平均とも書いてあります。目標がことばで書いてあるので、計算しません。これは、資料に「将来展望」とある目標です。',
  ],
  ['sanyo-onoda-kpi-a1', '2020年度は、0円でした。目標と同じ0円です。'],
  ['sanyo-onoda-kpi-a1', '2021年度は、約13万円でした。目標には、約987万円とどきませんでした。'],
  ['sanyo-onoda-kpi-a1', '2021年度は、約13万円でした。この時点で、目標まであと約1,487万円でした。'],
  ['sanyo-onoda-kpi-a2', '2020年度は、8,016人でした。目標には、4,656人とどきませんでした。'],
  ['sanyo-onoda-kpi-a2', '2021年度は、13,482人でした。目標には、190人とどきませんでした。'],
  ['sanyo-onoda-kpi-a2', '2021年度は、13,482人でした。この時点で、目標まであと2,190人でした。'],
  ['sanyo-onoda-kpi-a3', '2020年度は、0個でした。目標と同じ0個です。'],
  ['sanyo-onoda-kpi-a3', '2021年度は、33個でした。目標を達成しました。'],
  ['sanyo-onoda-kpi-a3', '2021年度は、33個でした。これは期限より前の数ですが、目標の数にとどいています。'],
  ['sanyo-onoda-kpi-b1', '2020年度は、80件でした。目標を達成しました。'],
  ['sanyo-onoda-kpi-b1', '2021年度は、122件でした。目標を達成しました。'],
  ['sanyo-onoda-kpi-b1', '2021年度は、122件でした。これは期限より前の数ですが、目標の数にとどいています。'],
  ['sanyo-onoda-kpi-b2', '2020年度は、約74万人でした。目標には、約35万人とどきませんでした。'],
  ['sanyo-onoda-kpi-b2', '2021年度は、約82万人でした。目標には、約30万人とどきませんでした。'],
  ['sanyo-onoda-kpi-b2', '2021年度は、約82万人でした。この時点で、目標まであと約33万人でした。'],
  [
    'sanyo-onoda-kpi-c1',
    '2020年度は、出ていく人が、入ってくる人より339人多くなっていました。目標は達成できませんでした。',
  ],
  [
    'sanyo-onoda-kpi-c1',
    '2021年度は、出ていく人が、入ってくる人より173人多くなっていました。目標は達成できませんでした。',
  ],
  [
    'sanyo-onoda-kpi-c1',
    '2021年度は、出ていく人が、入ってくる人より173人多くなっていました。まだ目標の数にとどいていません。',
  ],
  ['sanyo-onoda-kpi-c2', '2020年度は、5.4％でした。目標には、4.6ポイントとどきませんでした。'],
  ['sanyo-onoda-kpi-c2', '2021年度は、9.1％でした。目標には、0.9ポイントとどきませんでした。'],
  ['sanyo-onoda-kpi-c2', '2021年度は、9.1％でした。この時点で、目標まであと0.9ポイントでした。'],
  ['sanyo-onoda-kpi-c3', '2020年度は、79.0％でした。目標には、1.0ポイントとどきませんでした。'],
  ['sanyo-onoda-kpi-c3', '2021年度は、77.0％でした。目標には、3.0ポイントとどきませんでした。'],
  ['sanyo-onoda-kpi-c3', '2021年度は、77.0％でした。この時点で、目標まであと3.0ポイントでした。'],
] as const

test('of every target with a result is the result and how it stands to the aim', () => {
  expect(withResult.map((one) => [one.indicator.id, shortSentence(one)])).toEqual(sentences)
})

describe('of every target', () => {
  test('says no number that the whole sentence does not say', () => {
    for (const one of judged) {
      const whole = numbersIn(judgementSentence(one))
      for (const number of numbersIn(shortSentence(one))) expect(whole, one.indicator.id).toContain(number)
    }
  })

  test('is a sentence, and no longer than the whole one', () => {
    for (const one of judged) {
      const short = shortSentence(one)
      expect(short, one.indicator.id).toMatch(/^[^。].*。$/)
      expect(short.length, one.indicator.id).toBeLessThanOrEqual(judgementSentence(one).length)
    }
  })

  test('says which sort of target it is, where the document marks it', () => {
    for (const one of judged)
      if (one.target.marked) expect(shortSentence(one), one.indicator.id).toContain(`「${one.target.marked}」`)
  })
})

test.each([
  ['hofu-kpi-6', '2019年度までに0人にする計画です。結果は、この資料にのっていません。'],
  ['mine-kpi-3', '2019年度までに、1年に250万人をめざす計画です。結果は、この資料にのっていません。'],
])('of a target without a result (%s) says what was aimed at, and that nothing came', (id, sentence) => {
  const indicator = realPlans.flatMap(({ indicators }) => indicators).find((one) => one.id === id)!
  expect(shortSentence(headlineOf(indicator, indicator.series[0]!)!)).toBe(sentence)
})
