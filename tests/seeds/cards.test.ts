import { describe, expect, test } from 'vitest'
import type { SourceSpan } from '#domain/citation.ts'
import { withoutRuby } from '#domain/ruby-markup.ts'
import { fold } from '#domain/printed-text.ts'
import { sourceSpansIn } from '#domain/quoted-lines.ts'
import { cardRows, type Card, type CardRow } from '#domain/life-event.ts'
import { packFrom } from '#packs/pack.ts'
import { packPath } from '#packs/release.ts'
import { numbersIn } from '#seeding/printed-numbers.ts'
import type { SeedPlan } from '#seeding/seeds.ts'
import { realFiles, realRelease, realSeeds } from '#support/real-release.ts'

/** What the real cards say, beside the lines that say it. */
const packs = realRelease.packs.map(({ hash }) => packFrom(realFiles.find(({ path }) => path === packPath(hash))!.text))
const cards = new Map(packs.flatMap((pack) => ('cards' in pack ? Object.entries(pack.cards ?? {}) : [])))
const planOf = (id: string): SeedPlan =>
  realSeeds.plans.find(({ entries }) => entries.some(({ value }) => value.id === id))!

/** What a deed's record and the headings above it quote, and the facts about it: all that its card may speak of. */
function placesOf(id: string): readonly SourceSpan[] {
  const { entries, facts } = planOf(id)
  const withAbove = (one: string): readonly string[] => {
    const parent = entries.find(({ value }) => value.id === one)?.value.parent
    return parent === undefined || parent === 'top' ? [one] : [one, ...withAbove(parent)]
  }
  const ids = withAbove(id)
  return [
    ...entries.filter(({ value }) => ids.includes(value.id)),
    ...facts.filter(({ value }) => value.about === id),
  ].flatMap(({ value }) => sourceSpansIn(value))
}

type Said = { readonly says: string; readonly from?: 'printed' | 'inferred' } | null
type Proof = readonly [line: number, words: string]
type Ten = {
  readonly id: string
  readonly rows: Readonly<Record<'who' | CardRow, Said>>
  readonly proofs: Readonly<Partial<Record<'who' | CardRow, readonly Proof[]>>>
}

const none = { money: null, apply: null, desk: null, until: null }

const ten: readonly Ten[] = [
  {
    id: 'hofu-45',
    rows: {
      ...none,
      who: { says: '新しく漁業を始める人', from: 'printed' },
      money: {
        says: '漁の道具などをそろえる費用を補助すると書いてあります。自立するまでの生活費も補助すると書いてあります。',
      },
    },
    proofs: { who: [[541, '新規漁業者に']], money: [[541, '漁具等の整備費用や自立するまでの生活費を補助']] },
  },
  {
    id: 'hofu-57',
    rows: {
      ...none,
      who: { says: '大学生などと、高校を出る人', from: 'printed' },
      apply: {
        says: '高校を卒業するときに、情報を登録すると書いてあります。登録する先は「（仮称）企業情報提供バンク」です。',
      },
    },
    proofs: {
      who: [
        [707, '大学生等への'],
        [709, '高校卒業時に'],
      ],
      apply: [[709, '高校卒業時に（仮称）企業情報提供バンクへ情報を登録']],
    },
  },
  {
    id: 'mine-1-1-2.1',
    rows: {
      ...none,
      who: { says: '空き店舗を使う人', from: 'inferred' },
      money: { says: '店の家賃や、店を直すお金を助成すると書いてあります。' },
      until: { says: '2016年度（平成28年度）から2019年度（平成31年度・令和元年度）までの予定と書いてあります。' },
    },
    proofs: {
      who: [[418, '空き店舗の活用']],
      money: [[418, '家賃・店舗改修の助成']],
      until: [
        [417, 'H28 H29 H30 H31'],
        [418, '空き店舗の有効活用に向けた支援の実施 →'],
      ],
    },
  },
  {
    id: 'mine-1-1-3.1',
    rows: {
      ...none,
      who: { says: '仕事をさがす人', from: 'printed' },
      desk: { says: '仕事をさがす人のための相談窓口と書いてあります。' },
    },
    proofs: { who: [[429, '求職者向け']], desk: [[429, '求職者向け相談窓口']] },
  },
  {
    id: 'sanyo-onoda-b',
    rows: {
      ...none,
      who: { says: 'だれでも', from: 'printed' },
      until: { says: '2020年度（令和2年度）から2022年度（令和4年度）までの予定が書いてあります。' },
    },
    proofs: {
      who: [[170, '誰もが']],
      until: [
        [180, 'Ｒ２'],
        [210, 'Ｒ４'],
      ],
    },
  },
  {
    id: 'sanyo-onoda-e',
    rows: {
      ...none,
      who: { says: '観光や仕事で市に来る人', from: 'inferred' },
      until: { says: '2021年度（令和3年度）から2023年度（令和5年度）までの予定が書いてあります。' },
    },
    proofs: {
      who: [[513, '既存の観光誘客に加え、新たなビジネス誘客を通じて']],
      until: [
        [519, 'Ｒ３'],
        [533, 'Ｒ５'],
      ],
    },
  },
  {
    id: 'region-2021-1-i-1.2',
    rows: {
      ...none,
      who: { says: '会社や店を始める人、経営する人', from: 'inferred' },
      desk: { says: '「うべ産業共創イノベーションセンター」で相談にのると書いてあります。' },
    },
    proofs: {
      who: [[10, '起業創業、経営などの相談']],
      desk: [[10, 'うべ産業共創イノベーションセンターにおける起業創業、経営などの相談']],
    },
  },
  { id: 'region-2021-3-1-e-1.2', rows: { ...none, who: null }, proofs: {} },
  {
    id: 'region-2022-1-4-2',
    rows: {
      ...none,
      who: { says: 'バスや電車に乗る人', from: 'inferred' },
      money: { says: 'カードを入れる鉄道の会社には、国の補助があると書いてあります。補助する割合は1/3です。' },
      until: { says: 'バスでは、2024年度（令和6年度）までに、おおむね終わる見こみと書いてあります。' },
    },
    proofs: {
      who: [[384, '交通系ICカードの導入促進']],
      money: [
        [394, '国におけるICカード導入に対する補助制度'],
        [396, '鉄軌道事業者'],
        [398, '1/3'],
      ],
      until: [
        [386, '圏域内を走るバスへの交通系ICカードの導入促進に取り組んできており、令和6年度までに概ね完了する見込み'],
      ],
    },
  },
  {
    id: 'region-2022-3-2-1-a',
    rows: {
      ...none,
      who: { says: '子どもを育てている人', from: 'inferred' },
      apply: { says: 'アプリに、予防接種や講座の予約などの機能を持たせると書いてあります。' },
      until: {
        says: '2021年（令和3年）10月には、山口市、宇部市、萩市、美祢市にあったと書いてあります。ほかの市や町も、順に取り入れる予定です。',
      },
    },
    proofs: {
      who: [[696, '子育てアプリ']],
      apply: [[696, '子どもの予防接種や講座の予約、子育ての記録・スケジュール管理等の機能を備えた子育てアプリ']],
      until: [
        [698, '令和3年10月時点'],
        [699, '山口市、宇部市、萩市、美祢市'],
        [700, '上記以外の市町においても順次導入予定'],
      ],
    },
  },
]

describe('the card of', () => {
  test.each(ten.map((one) => [one.id, one] as const))(
    '%s says what its lines say, and is open where they say nothing',
    (id, { rows }) => {
      const card = cards.get(id)!
      const said = Object.fromEntries(
        cardRows.map((row) => [row, card[row] === undefined ? null : { says: withoutRuby(card[row]) }]),
      )
      expect({ who: card.who ? { says: withoutRuby(card.who.words), from: card.who.from } : null, ...said }).toEqual(
        rows,
      )
    },
  )

  const filled = ten.flatMap(({ id, rows, proofs }) =>
    (['who', ...cardRows] as const).flatMap((row) => (rows[row] ? [[id, row, proofs[row] ?? []] as const] : [])),
  )
  test.each(filled)('%s: %s stands on lines that its record quotes', (id, _, proofs) => {
    const { text } = planOf(id).document
    const isProved = ([line, words]: Proof): boolean =>
      placesOf(id).some(
        ({ lines, words: quoted }) =>
          lines[0] <= line &&
          line <= lines[1] &&
          fold(quoted).includes(fold(words)) &&
          text.find(words, lines).length > 0,
      )
    expect(proofs.length).toBeGreaterThan(0)
    expect(proofs.filter((proof) => !isProved(proof))).toEqual([])
  })

  test('ten deeds, two of each plan, shows each row filled and each open, whom the line names and whom we infer, and a card of gaps alone', () => {
    const said = ten.map(({ rows }) => rows)
    expect(ten.map(({ id }) => planOf(id).document.plan)).toEqual(
      ['hofu', 'mine', 'sanyo-onoda', 'region-2021', 'region-2022'].flatMap((plan) => [plan, plan]),
    )
    for (const row of ['who', ...cardRows] as const)
      expect([said.some((rows) => rows[row]), said.some((rows) => !rows[row])]).toEqual([true, true])
    expect(new Set(said.map(({ who }) => who?.from))).toEqual(new Set(['printed', 'inferred', undefined]))
    expect(said.filter((rows) => Object.values(rows).every((row) => row === null))).toHaveLength(1)
  })
})

/** The years that 平成28, H28 and 令和4年度～8年度 are, in all three counts. */
const yearsIn = (words: string): readonly number[] =>
  [...fold(words).matchAll(/(平成|令和|[HR])(\d+)(?:年度?~(\d+))?/g)].flatMap(([, era, ...counts]) =>
    counts
      .filter((count) => count !== undefined)
      .map((count) => Number(count) + (era === '平成' || era === 'H' ? 1988 : 2018))
      .flatMap((year) => [year, year - 1988, ...(year > 2018 ? [year - 2018] : [])]),
  )

/**
 * The numbers of a card: those that its quotes do not hold. 1つ is a word; the seven of 7つの市と町 are who publishes the
 * joint plans.
 */
function strangeNumbers(id: string, { who, because, ...rows }: Card): readonly number[] {
  const quoted = placesOf(id).map(({ words }) => words)
  const isJoint = planOf(id).plan.value.publisher === 'region'
  const known = new Set([
    1,
    ...(isJoint ? [7] : []),
    ...quoted.flatMap((words) => [...numbersIn(words), ...yearsIn(words)]),
  ])
  const said = [who?.words, because, ...cardRows.map((row) => rows[row])].flatMap((text) =>
    text ? [withoutRuby(text)] : [],
  )
  return said.flatMap((text) => [...numbersIn(text)]).filter((number) => !known.has(number))
}

describe('every card', () => {
  test('holds no number that neither its lines nor the facts about it print', () => {
    expect(cards.size).toBe(realSeeds.plans.reduce((sum, plan) => sum + plan.cards.length, 0))
    expect([...cards].flatMap(([id, card]) => strangeNumbers(id, card).map((number) => `${id}: ${number}`))).toEqual([])
  })

  test('would be caught with a year, a share or an amount of its own', () => {
    const spoilt = (id: string, row: CardRow, from: string, to: string): readonly number[] => {
      const said = withoutRuby(cards.get(id)![row]!)
      expect(said).toContain(from)
      return strangeNumbers(id, { ...cards.get(id)!, [row]: said.replace(from, to) })
    }
    expect(spoilt('mine-1-1-2.1', 'until', '2019', '2020')).toEqual([2020])
    expect(spoilt('region-2022-1-4-2', 'money', '1/3', '1/5')).toEqual([5])
    expect(spoilt('hofu-45', 'money', '生活費も', '月12万円の生活費も')).toContain(120000)
  })
})
