import { describe, expect, test } from 'vitest'
import { asksOf } from '#domain/asking.ts'
import { fold } from '#domain/printed-text.ts'
import { sourceSpansIn } from '#domain/quoted-lines.ts'
import { withoutRuby } from '#domain/ruby-markup.ts'
import { mostQuestions } from '#seeding/check-asks.ts'
import { writtenAsksIn } from '#seeding/written-asks.ts'
import { askWords } from '#features/saved/words.ts'
import { realCards, realPlans, realSeeds } from '#support/real-release.ts'

/** What is asked about the real programmes. */
const asked = (id: string): readonly string[] => asksOf(realCards.get(id)).map(askWords)
const quotedBy = (id: string): string =>
  sourceSpansIn(realPlans.flatMap(({ entries }) => entries).find((entry) => entry.id === id))
    .map(({ words }) => fold(words))
    .join(' ')

describe('what is asked about a programme fits its lines', () => {
  test.each([
    [
      'hofu-5',
      '「（仮称）子育て支援センター」の設置',
      [
        'センターは、もうできましたか。',
        'だれでも使えますか。',
        '使うのに、お金はかかりますか。',
        'いつ開いていますか。',
      ],
    ],
    [
      'hofu-6',
      '病児・病後児保育施設の増設、延長保育、一時預かり事業等',
      [
        '今も使えますか。',
        '何才から預けられますか。',
        'お金はかかりますか。',
        'どうやって申し込みますか。',
        'どこで預かってもらえますか。',
      ],
    ],
    [
      'hofu-12',
      '妊婦健康診査、乳幼児健康診査、乳幼児家庭訪問等',
      [
        '今も健診を受けられますか。',
        'お金はかかりますか。',
        '申し込みはいりますか。',
        'どこで受けられますか。',
        'いつ受けられますか。',
      ],
    ],
    [
      'hofu-15',
      '子どもの医療費に対する支援拡充',
      [
        'この助成は、今もありますか。',
        '何才まで使えますか。',
        'いくら助けてもらえますか。',
        'どうやって申し込みますか。',
        '申し込みは、いつまでですか。',
      ],
    ],
    [
      'hofu-20',
      '土曜学習「菅公みらい塾」、放課後子ども教室の実施',
      [
        '今もありますか。',
        '何年生から行けますか。',
        'お金はかかりますか。',
        'どうやって申し込みますか。',
        '次はいつ、どこでありますか。',
      ],
    ],
    [
      'hofu-25-1',
      '防府市青少年科学館「ソラール」の魅力向上',
      [
        '今も開いていますか。',
        'だれでも入れますか。',
        '入るのに、お金はかかりますか。',
        'どこにありますか。',
        '休みの日はいつですか。',
      ],
    ],
    [
      'hofu-29',
      'ガントリークレーンの増設、埠頭用地の整備、泊地の浚渫等',
      ['もうできましたか。', '場所はどこですか。', 'いつできる予定ですか。'],
    ],
    [
      'hofu-45',
      '漁具等の整備費用や自立するまでの生活費を補助',
      [
        'この助成は、今もありますか。',
        'いくら助けてもらえますか。',
        'どうやって申し込みますか。',
        '申し込みは、いつまでですか。',
      ],
    ],
    [
      'hofu-54',
      'シルバー人材センターを通じた就業機会の提供',
      ['今も仕事をさがせますか。', '何才から働けますか。', 'お金はかかりますか。', 'どうやって申し込みますか。'],
    ],
    [
      'hofu-69',
      '有限会社野島海運への運航支援',
      [
        '船は、今も出ていますか。',
        '運賃は、いくらですか。',
        '予約はいりますか。',
        'どこで乗れますか。',
        '何時に出ますか。',
      ],
    ],
    [
      'hofu-72.2',
      '三世代住宅の整備',
      [
        '住宅は、もうできましたか。',
        'だれが住めますか。',
        '住むのに、いくらかかりますか。',
        'どうやって申し込みますか。',
        'どこにありますか。',
      ],
    ],
    [
      'hofu-79',
      '再編・長寿命化・効率化による公共施設の最適化',
      ['この取り組みは、今も続いていますか。', 'どの施設が変わりますか。', 'どの課で聞けばいいですか。'],
    ],
    [
      'hofu-82',
      '協働事業提案制度の構築と制度の効果的な運用',
      [
        'この制度は、今もありますか。',
        'どうやって提案しますか。',
        'どの課で聞けばいいですか。',
        'いつまでに提案しますか。',
      ],
    ],
    [
      'mine-1-1-2.3',
      '中小企業制度融資等による資金支援の充実',
      [
        'この制度は、今もありますか。',
        'いくら借りられますか。',
        'どうやって申し込みますか。',
        '申し込みは、いつまでですか。',
      ],
    ],
    [
      'mine-1-1-3.1',
      '求職者向け相談窓口',
      ['今も相談できますか。', '相談に、お金はかかりますか。', '予約はいりますか。', 'どこに相談すればいいですか。'],
    ],
    [
      'mine-s2.5',
      '相談場所にもなる',
      ['その後、どうなりましたか。', 'どこに相談すればいいですか。', 'いつ始まりますか。'],
    ],
    ['mine-s4.2', '具体的な事業計画を作成します', ['計画は、もうできましたか。', 'どこで見られますか。']],
    [
      'region-2021-1-i-1.2',
      '起業創業、経営などの相談',
      [
        '今も相談できますか。',
        'だれが相談できますか。',
        '相談に、お金はかかりますか。',
        '予約はいりますか。',
        'いつ開いていますか。',
      ],
    ],
    ['region-2021-1-i-2.5', 'ふるさと納税返礼品の圏域版商品の造成', ['もう選べますか。', 'どこで選べますか。']],
    ['region-2021-1-o-1.3', 'FM山口における情報発信', ['今も聞けますか。', 'いつ聞けますか。']],
    [
      'region-2021-2-a-1.3',
      '休日・夜間急病診療所の運営委託',
      [
        '今も診てもらえますか。',
        'だれが診てもらえますか。',
        '行く前に、電話がいりますか。',
        'どこに行けばいいですか。',
        '何時から何時までですか。',
      ],
    ],
    [
      'region-2021-3-2-i-1.1',
      '山口県央連携都市圏移住イベントの共同開催',
      [
        '今も続いていますか。',
        'だれでも行けますか。',
        'お金はかかりますか。',
        '申し込みはいりますか。',
        '今年はいつ、どこでありますか。',
      ],
    ],
    [
      'region-2022-1-5-1-i',
      '圏域住民一律の利用料金設定等の研究',
      [
        'その後、どうなりましたか。',
        '料金は、いくらになりますか。',
        'どの課で聞けばいいですか。',
        'いつ始まりますか。',
      ],
    ],
    [
      'region-2022-3-2-1-a',
      '子育てアプリの導入・機能拡充を進める',
      [
        'もう使えますか。',
        'だれが使えますか。',
        '使うのに、お金はかかりますか。',
        'どうやって使い始めますか。',
        'どの市や町で使えますか。',
      ],
    ],
    [
      'sanyo-onoda-c',
      '市民活動推進に向けたセミナーの開催等',
      ['この取り組みは、今も続いていますか。', 'わたしも参加できますか。', 'どの課で聞けばいいですか。'],
    ],
  ] as const)('%s: %s', (id, printed, questions) => {
    expect(quotedBy(id)).toContain(fold(printed))
    expect(asked(id)).toEqual(questions)
  })
})

describe('of every programme that residents receive', () => {
  const received = [...realCards].filter(([, { receiver }]) => receiver !== 'office')

  test('there are about three hundred, each with words of its own', () => {
    expect(received.length).toBeGreaterThan(290)
    const own = realSeeds.plans.flatMap((plan) => plan.cards).filter(({ value: [, { asksAs }] }) => asksAs)
    expect(new Set(own.map(({ value: [id] }) => id))).toEqual(new Set(received.map(([id]) => id)))
  })

  test('it is asked first whether it goes on, and five things at most', () => {
    const wrong = received.filter(([, card]) => {
      const asks = asksOf(card)
      return asks[0]?.question !== 'goesOn' || asks.length > mostQuestions
    })
    expect(wrong.map(([id]) => id)).toEqual([])
  })

  test('nothing is asked twice', () =>
    expect(received.filter(([id]) => new Set(asked(id)).size < asked(id).length)).toEqual([]))

  test('each question is one that ends with か', () =>
    expect(received.flatMap(([id]) => asked(id)).filter((words) => !/^[^。]+か。(?:[^。]+か。)?$/.test(words))).toEqual(
      [],
    ))

  test('what its card asks otherwise than its kind is asked, or is what is left out', () => {
    const unasked = realSeeds.plans
      .flatMap((plan) => plan.cards)
      .flatMap(({ value: [id, { asks }] }) =>
        writtenAsksIn(asks)
          .filter(([, words]) => words !== null && !asked(id).includes(words))
          .map(([question]) => `${id} ${question}`),
      )
    expect(unasked).toEqual([])
  })
})

test('deeds for offices have no words of their own', () =>
  expect([...realCards.values()].filter(({ receiver, asks }) => receiver === 'office' && asks)).toEqual([]))

test('a wording never holds what marks are made of, and has readings for its kanji', () => {
  const marked = [...realCards.values()]
    .flatMap(({ asks }) => Object.values(asks ?? {}))
    .filter((words) => words !== null)
  for (const words of new Set(marked)) expect(words.replace(/\{[^{}|]+\|[^{}|]+\}/g, '')).not.toMatch(/\p{sc=Han}/u)
  expect(marked.map(withoutRuby).filter((words) => words.length > 25)).toEqual([])
})
