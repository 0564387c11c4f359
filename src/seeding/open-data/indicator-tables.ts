import { sliceCode, type Slice } from '#domain/figure.ts'
import type { Indicator, Statement } from '#domain/indicator.ts'
import { yearBasisOf } from '#domain/judging/our-readings.ts'
import { periodCode } from '#domain/period.ts'
import type { Plan } from '#domain/plan.ts'
import {
  continuationColumns,
  documentKey,
  emptyFor,
  idColumn,
  joined,
  pageColumn,
  periodPattern,
  periodWords,
  placeColumns,
  plainNameColumn,
  planColumn,
  planYearsColumn,
  publisherColumn,
  themesColumn,
  townCodeColumn,
  wordingColumns,
} from './columns.ts'
import type { OpenDataContext } from './open-data-context.ts'
import { openTable, type Column, type ForeignKey, type OpenTable } from './table.ts'

type Row = { readonly plan: Plan; readonly indicator: Indicator }

const indicatorsOf = (source: OpenDataContext): readonly Row[] =>
  source.plans.flatMap((plan) => plan.indicators.map((indicator) => ({ plan, indicator })))

/** The KPI. */
export const indicatorsTable = (source: OpenDataContext): OpenTable =>
  openTable<Row>({
    name: 'indicators',
    title: 'めやす（KPI）',
    description:
      'めやすの名前、単位、数え方、向き。数は observations.csv / what is measured; the figures are in observations.csv',
    primaryKey: 'id',
    rows: indicatorsOf(source),
    columns: [
      idColumn(({ indicator }) => indicator.id),
      planColumn(({ plan }) => plan.id),
      publisherColumn(source, ({ plan }) => plan.publisher),
      {
        name: 'goal',
        title: 'はかられるもの',
        description:
          'はかられるものの id（goals.csv、まちによっては initiatives.csv の施策も）。計画ぜんたいのめやすなら空 / what is measured; empty for the whole plan',
        type: 'string',
        value: ({ plan, indicator }) => emptyFor(plan.id, indicator.measures),
      },
      {
        name: 'name',
        title: 'めやすの名前',
        description: 'めやすの名前 / name',
        type: 'string',
        constraints: { required: true },
        value: ({ indicator }) => indicator.name,
      },
      plainNameColumn<Row>(({ indicator }) => source.wordsOf(indicator.id)),
      ...wordingColumns<Row>(({ indicator }) => source.wordsOf(indicator.id)),
      {
        name: 'unit',
        title: '単位',
        description: '単位。印刷されていなければ空 / unit, empty where none is printed',
        type: 'string',
        value: ({ indicator }) => emptyFor('none', indicator.unit),
      },
      {
        name: 'decimals',
        title: '小数のけた',
        description: '小数のけた / decimal places',
        type: 'integer',
        constraints: { required: true, minimum: 0 },
        value: ({ indicator }) => indicator.decimals,
      },
      {
        name: 'counting',
        title: '数え方',
        description: 'level=その時の数・割合・順位、flow=その期間の量、runningTotal=前の年までをふくむ数',
        type: 'string',
        constraints: { required: true, enum: ['level', 'flow', 'runningTotal'] },
        value: ({ indicator }) => indicator.counting,
      },
      {
        name: 'one_year_basis',
        title: '1年の数という根拠',
        description:
          'flow の数が1年の数だということの根拠。printed=印刷されている、figures=印刷がなく、1年分の数があるので私たちが読んだ、none=根拠がないので、1年の数とは言わない。flow でなければ空 / how it is known that an amount is that of one year',
        type: 'string',
        constraints: { enum: ['printed', 'figures', 'none'] },
        value: ({ indicator }) => emptyFor('notYearly', yearBasisOf(indicator)),
      },
      {
        name: 'direction',
        title: 'よい向き',
        description:
          '符号つきの数が、どちらへ向かうのがよいか。increase=大きく、decrease=小さく、maintain=保つ / which way the signed number is meant to go',
        type: 'string',
        constraints: { required: true, enum: ['increase', 'decrease', 'maintain'] },
        value: ({ indicator }) => indicator.direction.way,
      },
      {
        name: 'direction_basis',
        title: '向きの根拠',
        description:
          '向きの根拠。printed=印刷されている、baseline=もとの数と目標をくらべればわかる、ourReading=私たちの読み',
        type: 'string',
        constraints: { required: true, enum: ['printed', 'baseline', 'ourReading'] },
        value: ({ indicator }) => indicator.direction.basis,
      },
      ...continuationColumns<Row>(({ indicator }) => indicator.continues),
      {
        name: 'breaks',
        title: 'くらべられないところ',
        description:
          '前の計画の数と、同じ数としてくらべられないところ。definition=数えるもの、unit=単位、counting=数え方。; で区切る / where the measure is not the same as before',
        type: 'string',
        value: ({ indicator }) => joined(indicator.continues?.differs?.map((one) => one.in) ?? []),
      },
      planYearsColumn<Row>(source, ({ indicator }) => indicator.cited),
      themesColumn(source.themesInWords, ({ plan, indicator }) => source.themesOf(plan, indicator.measures)),
      townCodeColumn(({ plan }) => source.codeOf(plan.publisher)),
      indicatorPageColumn(source),
    ],
  })

export const indicatorKey: ForeignKey = { column: 'indicator', table: 'indicators', names: 'id' }

/** The columns that say which figures a row is about: the indicator, and the slice of it. */
export const seriesColumns = <AnyRow extends { readonly indicator: Indicator; readonly slice: Slice }>(
  source: OpenDataContext,
): readonly Column<AnyRow>[] => [
  {
    name: 'indicator',
    title: 'めやす',
    description: 'めやすの id（indicators.csv）',
    type: 'string',
    constraints: { required: true },
    value: ({ indicator }) => indicator.id,
  },
  {
    name: 'slice',
    title: 'まとまり',
    description:
      'ぜんたいなら空。市町は6けたの団体コード、ほかは資料のことば（小学校 など） / empty for the whole, a municipality code, or the part as printed',
    type: 'string',
    value: ({ slice }) => sliceCode(slice, (town) => source.codeOf(town)),
  },
]

/** The page of the indicator that a row is about. */
export const indicatorPageColumn = <AnyRow extends { readonly indicator: Indicator }>(
  source: OpenDataContext,
): Column<AnyRow> => pageColumn<AnyRow>(source, ({ indicator }) => `indicators/${indicator.id}`)

type Said = { readonly indicator: Indicator; readonly slice: Slice; readonly statement: Statement }

/** The publishers' own verdicts and reasons, word for word. */
export const statementsTable = (source: OpenDataContext): OpenTable =>
  openTable<Said>({
    name: 'statements',
    title: '市町のことば',
    description:
      'めやすについて、市町が書いた評価と理由。一字一句そのまま / the publishers’ own verdicts and reasons, word for word',
    primaryKey: 'id',
    foreignKeys: [indicatorKey, documentKey],
    rows: indicatorsOf(source).flatMap(({ indicator }) =>
      indicator.statements.map((statement) => ({ indicator, slice: statement.slice, statement })),
    ),
    columns: [
      idColumn(({ statement }) => statement.id),
      ...seriesColumns<Said>(source),
      {
        name: 'period',
        title: 'いつ',
        description: `いつについて。${periodWords} / period`,
        type: 'string',
        constraints: { pattern: periodPattern },
        value: ({ statement }) => periodCode(statement.period),
      },
      {
        name: 'kind',
        title: '種類',
        description: 'verdict=評価、reason=理由',
        type: 'string',
        constraints: { required: true, enum: ['verdict', 'reason'] },
        value: ({ statement }) => statement.kind,
      },
      {
        name: 'words',
        title: '市町のことば',
        description: '市町のことば / the words as printed',
        type: 'string',
        constraints: { required: true },
        value: ({ statement }) => statement.words,
      },
      ...wordingColumns<Said>(({ statement }) => source.wordsOf(statement.id)),
      planYearsColumn<Said>(source, ({ statement }) => statement.cited),
      ...placeColumns<Said>(({ statement }) => statement.cited),
      indicatorPageColumn(source),
    ],
  })
