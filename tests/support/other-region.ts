/**
 * Seeds of another region with three municipalities of its own: what the app says of it must come from the data alone.
 */
import type { Indicator } from '#domain/indicator.ts'
import type { Seeds } from '#seeding/seeds.ts'
import {
  atLeast,
  cited,
  entry,
  inFiscalYear,
  indicator,
  number,
  seedsWith,
  series,
  target,
  written,
} from './seed-makers.ts'

const textsFor = (name: string) => ({ plain_name: name, plain: `${name}をします。`, easy: `${name}です。` })

/** A plan whose records, document and texts bear its own id. */
export function planOf(
  id: string,
  publisher: string,
  towns: readonly string[],
  { from, to } = { from: 2015, to: 2019 },
): Seeds['plans'][number] {
  const [goal, deed, figure] = [`${id}-g1`, `${id}-1`, `${id}-kpi-1`]
  const at = cited().map((span) => ({ ...span, document: `${id}-document` })) as unknown as ReturnType<typeof cited>
  const [plan] = seedsWith({
    publisher,
    entries: [
      entry({ id: goal, plan: id, title: 'くらしの目標', cited: at }),
      entry({
        id: deed,
        plan: id,
        parent: goal,
        kind: 'initiative',
        title: '家をさがす',
        takesPart: towns.length ? { kind: 'named', towns: [...towns] } : { kind: 'publisher' },
        cited: at,
      }),
    ],
    indicators: [
      indicator({
        id: figure,
        plan: id,
        measures: towns.length ? id : goal,
        name: '人の数',
        cited: at,
        series: seriesFor(towns),
      }),
    ],
    texts: {
      [goal]: textsFor('くらしをよくする'),
      [deed]: textsFor('家をさがす手伝い'),
      [figure]: textsFor('住む人の数'),
    },
  }).plans
  const document = { ...plan!.document, id: `${id}-document`, plan: id, publisher }
  return {
    ...plan!,
    plan: written({
      ...plan!.plan.value,
      id,
      publisher,
      cited: at,
      span: { from: { fiscalYear: from }, to: { fiscalYear: to }, cited: at },
    }),
    document,
    documents: [{ source: plan!.source, document }],
    cards: [written([deed, { scenes: ['settling/homes'], money: 'お金のことです。', asksAs: 'help' }] as const)],
  }
}

/** The figures of a plan: of the whole, or of each of these towns. */
const seriesFor = ([first, ...rest]: readonly string[]): Indicator['series'] =>
  first === undefined ? [series(figures)] : [seriesOf(first), ...rest.map(seriesOf)]
const seriesOf = (town: string) => series({ slice: { kind: 'town', town }, ...figures })

const figures = {
  baseline: number(100, inFiscalYear(2014)),
  targets: [target(atLeast(120))],
  readings: [number(110, inFiscalYear(2019))],
}

const place = (column: number) => ({ column, row: 0 })
/** 青木市 with a plan of its own, 赤坂町 and 黒川村 without one. */
const towns: Seeds['towns'] = [
  {
    id: 'aoki',
    code: '011001',
    name: '青木市',
    kana: 'あおきし',
    prefecture: '北海道',
    site: 'a.test',
    tile: place(0),
  },
  {
    id: 'akasaka',
    code: '012009',
    name: '赤坂町',
    kana: 'あかさかまち',
    prefecture: '北海道',
    site: 'b.test',
    tile: place(1),
  },
  {
    id: 'kurokawa',
    code: '013005',
    name: '黒川村',
    kana: 'くろかわむら',
    prefecture: '北海道',
    site: 'c.test',
    tile: place(2),
  },
]

const plans = [planOf('aoki', 'aoki', []), planOf('joint', 'north-region', ['aoki', 'akasaka', 'kurokawa'])]

const populationOf = (town: string) => ({ town, indicator: 'joint-kpi-1', slice: town })

export const otherRegion: Seeds = {
  ...seedsWith({
    places: [
      {
        id: 'place-lake',
        name: '湖',
        kana: 'みずうみ',
        towns: 'north-region',
        themes: ['childcare'],
        entries: ['aoki-1'],
        plain: '湖です。',
        cited: plans[0]!.plan.value.cited,
      },
    ],
    glossary: [{ name: 'ことば', kana: 'ことば', also: [], plain: 'ふつうの説明です。', easy: 'やさしい説明です。' }],
  }),
  group: 'north',
  searchExamples: ['家'],
  regions: [
    written({
      id: 'north-region',
      name: '北の広域圏',
      kana: 'きたのこういきけん',
      nickname: '北のまち',
      nicknameKana: 'きたのまち',
      members: towns.map(({ id }) => id),
    }),
  ],
  towns,
  scenes: [
    {
      id: 'settling',
      name: '移り住む',
      about: '家のこと',
      first: 1,
      kiosk: { name: '移る', line: '家と土地のこと' },
      narrows: [
        { id: 'homes', name: '家' },
        { id: 'land', name: '土地' },
      ],
    },
    {
      id: 'sailing',
      name: '船',
      about: '船のこと',
      narrows: [
        { id: 'ports', name: '港' },
        { id: 'boats', name: '小船' },
      ],
    },
  ],
  plans,
  comparable: {
    together: [
      written({
        id: 'population',
        name: '人口',
        scenes: [],
        because: 'おなじ数え方です。',
        differs: [],
        figures: [populationOf('aoki'), populationOf('akasaka'), populationOf('kurokawa')],
      }),
    ],
    apart: [],
  },
}
