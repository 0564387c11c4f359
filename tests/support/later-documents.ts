/**
 * What the next years bring to the seeds, made in a copy: a report of results, a list of errors, and a second plan of a
 * town. None of it was ever published.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '#seeding/content-hash.ts'
import { withNumbers } from '#seeding/new-town.ts'
import type { SeedCopy } from './seed-copy.ts'

type Described = {
  readonly id: string
  readonly plan: string
  readonly publisher: string
  readonly kind: string
  readonly title: string
  readonly shortTitle?: string
  readonly cited?: string
  readonly published: string
}

function addDocument(copy: SeedCopy, described: Described, lines: readonly string[]): void {
  const { id, cited, ...record } = described
  const text = `${lines.join('\n')}\n`
  copy.write(`seeds/documents/${id}.txt`, text)
  const fields = { id, ...record, file: `${id}.txt`, sha256: sha256(text), origin: '試しに作ったもの' }
  copy.write(
    `seeds/documents/${id}.yaml`,
    [
      ...Object.entries(fields).map(([key, value]) => `${key}: ${JSON.stringify(value)}`),
      'revised: []',
      ...(cited ? [`cited: ${cited}`] : []),
      '',
    ].join('\n'),
  )
}

/** Results of 2022 and 2023 for three indicators of 山陽小野田市: one of them fills a cell that was blank before. */
export function addResults(copy: SeedCopy): void {
  const document = 'sanyo-onoda-results-2023'
  addDocument(
    copy,
    {
      id: document,
      plan: 'sanyo-onoda',
      publisher: 'sanyo-onoda',
      kind: 'results',
      title: '地方創生推進交付金事業の結果について（令和5年度）',
      shortTitle: '2023年度の結果',
      cited: '{ at: 1-2, words: 地方創生推進交付金事業の結果について（令和5年度） 令和6年6月 }',
      published: '2024-06',
    },
    [
      '地方創生推進交付金事業の結果について（令和5年度）',
      '令和6年6月',
      '指標 令和4年度 令和5年度',
      'きららガラス未来館の来客数 14,510人 15,802人',
      'ブランド化したガラス商品の販売額 2,300,000円',
      '観光客数 1,160,000人',
    ],
  )
  const quote = (line: number, words: string): string => `{ document: ${document}, at: ${line}, words: "${words}" }`
  const result = (
    line: number,
    value: number,
    words: string,
    name: string,
    more = '',
  ): string => `        - value: ${value}
          period: { at: FY2023, printed: 令和5年度 }
          cited: [${quote(line, words)}, ${quote(3, '令和5年度')}, ${quote(line, name)}]
${more}`
  const file = 'seeds/plans/sanyo-onoda/indicators-1.yaml'
  const blankOf = (column: number): string => `        - gap: blank
          period: { at: FY2022, printed: Ｒ４, read: bareEra }
          cited:
            - { at: 110, words: Ｒ４ }
            - { at: 58, words: 実績, nth: ${column} }
`
  copy.change(
    file,
    blankOf(1),
    `${blankOf(1)}${result(5, 2_300_000, '2,300,000円', 'ブランド化したガラス商品の販売額')}`,
  )
  copy.change(
    file,
    blankOf(2),
    `        - value: 14510
          period: { at: FY2022, printed: 令和4年度 }
          cited: [${quote(4, '14,510人')}, ${quote(3, '令和4年度')}]
          corrects:
            gap: blank
            cited: [{ at: 110, words: Ｒ４ }, { at: 58, words: 実績, nth: 2 }]
${result(4, 15_802, '15,802人', 'きららガラス未来館の来客数')}`,
  )
  const second = 'seeds/plans/sanyo-onoda/indicators-2.yaml'
  const lastOf = `            - { at: 267, words: Ｒ４ }
            - { at: 229, words: 実績, nth: 2 }
`
  copy.change(second, lastOf, `${lastOf}${result(6, 1_160_000, '1,160,000人', '観光客数')}`)
  copy.write(
    'seeds/plans/sanyo-onoda/not-data-results.yaml',
    `- { document: ${document}, at: 3, words: 指標, because: tableHeader }\n`,
  )
}

/** A list of errors that changes one target of 山陽小野田市: 13,672人 was to be 14,000人. */
export function addErratum(copy: SeedCopy): void {
  const document = 'sanyo-onoda-erratum-2022'
  addDocument(
    copy,
    {
      id: document,
      plan: 'sanyo-onoda',
      publisher: 'sanyo-onoda',
      kind: 'erratum',
      title: '地方創生推進交付金事業の進捗の正誤表',
      shortTitle: '正誤表',
      cited: '{ at: 1-2, words: 地方創生推進交付金事業の進捗の正誤表 令和4年9月 }',
      published: '2022-09',
    },
    [
      '地方創生推進交付金事業の進捗の正誤表',
      '令和4年9月',
      '誤 令和3年度の来客数の目標 13,672人',
      '正 令和3年度の来客数の目標 14,000人',
    ],
  )
  copy.change(
    'seeds/plans/sanyo-onoda/indicators-1.yaml',
    `        - aim: { number: 13672, comparator: atLeast, basis: baseline }
          due: { by: { at: FY2021, printed: Ｒ３, read: bareEra } }
          cited:
            - { at: 94-96, words: "13,672人 (+1,000)" }
            - { at: 86, words: Ｒ３ }
            - { at: 58, words: 目標, nth: 2 }
`,
    `        - aim: { number: 14000, comparator: atLeast, basis: baseline }
          due: { by: { at: FY2021, printed: 令和3年度 } }
          cited:
            - { document: ${document}, at: 4, words: "正 令和3年度の来客数の目標 14,000人" }
            - { document: ${document}, at: 3, words: "誤 令和3年度の来客数の目標 13,672人" }
          corrects:
            aim: { number: 13672, comparator: atLeast, basis: baseline }
            cited:
              - { at: 94-96, words: "13,672人 (+1,000)" }
              - { at: 86, words: Ｒ３ }
              - { at: 58, words: 目標, nth: 2 }
`,
  )
}

/** The ids of the second plan that can be saved. */
const secondPlanIds = [
  ...['g1', '1', '2', 'g2', '3', '4', 'g3', '5', '6'],
  ...['kpi-1', 'kpi-2', 'kpi-3', 'kpi-4'],
].map((end) => `hofu-2020-${end}`)

/**
 * A second plan of 防府市 with three goals, six deeds and four indicators. Two of these go on what the first plan
 * measured, one of them as another measure; one deed goes on.
 */
export function addSecondPlan(copy: SeedCopy): void {
  addDocument(
    copy,
    {
      id: 'hofu-strategy-2020',
      plan: 'hofu-2020',
      publisher: 'hofu',
      kind: 'plan',
      title: '第2期防府市まち・ひと・しごと創生総合戦略',
      published: '2020-03',
    },
    [
      '第2期防府市まち・ひと・しごと創生総合戦略',
      '令和2年3月',
      '令和2年度から令和6年度まで',
      '基本目標1 子育てを応援する',
      '1 一時預かりの場所をふやす',
      '2 婚活の催しをひらく',
      '基本目標2 まちににぎわいをつくる',
      '3 観光の案内をわかりやすくする',
      '4 祭りを応援する',
      '基本目標3 住み続けられるまちをつくる',
      '5 バスを走らせ続ける',
      '6 空き家を紹介する',
      'めやす 現状値 目標値（令和6年度）',
      '一時預かりの利用者数 120人（令和元年度） 200人以上',
      '婚活の催しのカップル成立数（延べ） 40組（令和元年度） 60組以上',
      '観光客数 1,950,000人（令和元年度） 2,100,000人以上',
      '空き家の紹介件数 15件（令和元年度） 30件以上',
    ],
  )
  const at = 'seeds/plans/hofu-2020'
  copy.write(
    `${at}/plan.yaml`,
    `id: hofu-2020
publisher: hofu
title: 第2期防府市まち・ひと・しごと創生総合戦略
shortTitle: 防府市 第2期総合戦略
cited: { at: 1-2, words: 第2期防府市まち・ひと・しごと創生総合戦略 令和2年3月 }
span:
  from: FY2020
  to: FY2024
  cited: { at: 3, words: 令和2年度から令和6年度まで }
everyEntry: { priority: notUsed, takesPart: publisher }
`,
  )
  const goal = (id: string, line: number, code: string, title: string): string => `- id: hofu-2020-${id}
  kind: goal
  parent: top
  code: ${code}
  title: ${title}
  text: titleOnly
  cited: { at: ${line}, words: ${code} ${title} }
`
  const deed = (id: string, line: number, parent: string, title: string, more = ''): string => `- id: hofu-2020-${id}
  kind: initiative
  parent: hofu-2020-${parent}
  code: "${id}"
  title: ${title}
  text: titleOnly
${more}  cited: { at: ${line}, words: ${id} ${title} }
`
  copy.write(
    `${at}/entries.yaml`,
    [
      goal('g1', 4, '基本目標1', '子育てを応援する'),
      deed('1', 5, 'g1', '一時預かりの場所をふやす'),
      deed(
        '2',
        6,
        'g1',
        '婚活の催しをひらく',
        '  continues: { record: hofu-3, because: どちらも、出会いの催しのことです。 }\n',
      ),
      goal('g2', 7, '基本目標2', 'まちににぎわいをつくる'),
      deed('3', 8, 'g2', '観光の案内をわかりやすくする'),
      deed('4', 9, 'g2', '祭りを応援する'),
      goal('g3', 10, '基本目標3', '住み続けられるまちをつくる'),
      deed('5', 11, 'g3', 'バスを走らせ続ける'),
      deed('6', 12, 'g3', '空き家を紹介する'),
    ].join(''),
  )
  const indicator = (
    [id, line, name, unit]: readonly [string, number, string, string],
    [from, to]: readonly [number, number],
    more = '',
  ): string => {
    const printed = (value: number): string => `${value.toLocaleString('ja-JP')}${unit}`
    return `- id: hofu-2020-${id}
  measures: hofu-2020
  name: ${name}
  unit: ${unit}
  decimals: 0
  counting: flow
  direction: { way: increase, basis: printed }
  cited: { at: ${line}, words: ${name} }
${more}  series:
    - slice: whole
      baseline:
        value: ${from}
        period: { at: FY2019, printed: 令和元年度 }
        cited: [{ at: ${line}, words: "${printed(from)}（令和元年度）" }, { at: 13, words: 現状値 }]
      targets:
        - aim: { number: ${to}, comparator: atLeast, basis: printed }
          due: { by: { at: FY2024, printed: 令和6年度 } }
          cited: [{ at: ${line}, words: "${printed(to)}以上" }, { at: 13, words: 目標値（令和6年度） }]
      readings: []
      projections: []
`
  }
  copy.write(
    `${at}/indicators.yaml`,
    [
      indicator(['kpi-1', 14, '一時預かりの利用者数', '人'], [120, 200]),
      indicator(
        ['kpi-2', 15, '婚活の催しのカップル成立数（延べ）', '組'],
        [40, 60],
        `  continues:
    record: hofu-kpi-2
    because: どちらも、婚活の催しでできた組の数です。
    differs: [{ in: definition, words: 前の計画には、延べと書いてありません。 }]
`,
      ),
      indicator(
        ['kpi-3', 16, '観光客数', '人'],
        [1_950_000, 2_100_000],
        '  continues: { record: hofu-kpi-41, because: 名前と単位が同じです。 }\n',
      ),
      indicator(['kpi-4', 17, '空き家の紹介件数', '件'], [15, 30]),
    ].join(''),
  )
  copy.write(`${at}/not-data.yaml`, '- { at: 13, words: めやす, because: tableHeader }\n')
  const words = 'seeds/words/hofu-2020'
  const names: Readonly<Record<string, readonly [name: string, plain: string, easy: string]>> = {
    g1: [
      '子どもを育てる人を助ける',
      '市は、子どもを育てる人の力になります。結婚したい人も助けます。',
      '市は、子どもを育てる人を助けます。',
    ],
    1: [
      '子どもを少しの間預けやすくする',
      '市は、子どもを少しの間預かる所をふやします。',
      '市は、子どもを預かる所をふやします。',
    ],
    2: [
      '結婚したい人の出会いの場をつくる',
      '市は、結婚したい人が出会うための集まりをひらきます。',
      '市は、結婚したい人が会う集まりをひらきます。',
    ],
    g2: ['人が集まるまちにする', '市は、人がたくさん集まるまちにします。', '市は、人が集まるまちにします。'],
    3: [
      '観光に来た人が道に迷わないようにする',
      '市は、観光に来た人への知らせを、わかりやすくします。',
      '市は、観光のことをわかりやすく知らせます。',
    ],
    4: ['祭りを助ける', '市は、まちの祭りを後おしします。', '市は、祭りを助けます。'],
    g3: ['ずっと暮らせるまちにする', '市は、長く暮らせるまちをつくります。', '市は、長く住めるまちにします。'],
    5: ['バスをなくさない', '市は、これまでのバスを残します。', '市は、バスをなくしません。'],
    6: ['空き家をさがす人を助ける', '市は、空き家をさがす人に家を知らせます。', '市は、あいている家を教えます。'],
    'kpi-1': [
      '子どもを少しの間預けた人の数',
      '子どもを少しの間預かる所を使った人の数です。',
      '子どもを預けた人の数です。',
    ],
    'kpi-2': [
      '婚活の集まりでできたカップルの数',
      '婚活の集まりでできたカップルの、延べの数です。',
      '婚活の集まりでできたカップルの数です。',
    ],
    'kpi-3': ['観光に来た人数', '防府市に観光に来た人の数です。', '観光に来た人の数です。'],
    'kpi-4': ['空き家を知らせた数', '市が空き家を知らせた件数です。', '空き家を知らせた数です。'],
  }
  copy.write(
    `${words}/texts.yaml`,
    Object.entries(names)
      .map(([id, [name, plain, easy]]) => `hofu-2020-${id}: { plain_name: ${name}, plain: ${plain}, easy: ${easy} }\n`)
      .join(''),
  )
  const themes = {
    g1: 'childcare',
    1: 'childcare',
    2: 'childcare',
    g2: 'tourism',
    3: 'tourism',
    4: 'tourism',
    g3: 'transport',
    5: 'transport',
    6: 'relocation',
  }
  copy.write(
    `${words}/themes.yaml`,
    Object.entries(themes)
      .map(([id, theme]) => `hofu-2020-${id}: [${theme}]\n`)
      .join(''),
  )
  const scenes = {
    1: 'childcare/minding',
    2: 'marriage-birth/meeting',
    3: 'visit/sights',
    4: 'visit/culture',
    5: 'living/transport',
    6: 'moving/home',
  }
  copy.write(
    `${words}/scenes.yaml`,
    Object.entries(scenes)
      .map(
        ([id, scene]) =>
          `hofu-2020-${id}: { scenes: [${scene}], who: { words: まちの人, from: inferred }, asksAs: help }\n`,
      )
      .join(''),
  )
  number(copy, secondPlanIds)
}

/** Gives ids the next permanent numbers and renews the seal, as the check advises. */
function number(copy: SeedCopy, added: readonly string[]): void {
  const file = 'seeds/numbers.yaml'
  copy.write(file, withNumbers(readFileSync(join(copy.root, file), 'utf8'), added))
}
