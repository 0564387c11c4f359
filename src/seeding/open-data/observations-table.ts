import { gapReasons } from '../schemas/figure-schemas.ts'
import { documentKey, joined, momentPattern, periodPattern, periodWords, placeColumns, placesCode } from './columns.ts'
import { indicatorKey, indicatorPageColumn, seriesColumns } from './indicator-tables.ts'
import { observationsOf, type Observation } from './observation.ts'
import { ourReadingCodes, ourReadingColumn } from './our-reading-column.ts'
import type { OpenDataContext } from './open-data-context.ts'
import { openTable, type OpenTable } from './table.ts'

/** Every figure, and every cell where a figure is missing. */
export const observationsTable = (source: OpenDataContext): OpenTable =>
  openTable<Observation>({
    name: 'observations',
    title: '数',
    description:
      'もとの数、目標、結果、推計。1行が1つの数。数のないますも1行（value が空で、gap にわけ）。幅のある目標は、atLeast と atMost の2行 / every figure; an empty cell is a row too; a range is two rows, atLeast and atMost',
    foreignKeys: [indicatorKey, documentKey],
    rows: source.plans.flatMap((plan) => plan.indicators.flatMap(observationsOf)),
    columns: [
      ...seriesColumns<Observation>(source),
      {
        name: 'role',
        title: '数の役割',
        description: 'baseline=もとの数、target=目標、actual=結果、projection=推計',
        type: 'string',
        constraints: { required: true, enum: ['baseline', 'target', 'actual', 'projection'] },
        value: ({ role }) => role,
      },
      {
        name: 'projection',
        title: 'だれの推計か',
        description: 'だれの推計か。推計でなければ空 / by whom it is projected',
        type: 'string',
        value: ({ projection }) => projection,
      },
      {
        name: 'period',
        title: 'いつ',
        description: `いつの数か。目標では、いつまでか。${periodWords} / period`,
        type: 'string',
        constraints: { pattern: periodPattern },
        value: ({ when }) => when.period,
      },
      {
        name: 'window_from',
        title: 'はじまりの年',
        description: '何年かにわたる数の、始まりの年 / first year of a window',
        type: 'string',
        constraints: { pattern: momentPattern },
        value: ({ when }) => when.from,
      },
      {
        name: 'window_to',
        title: 'おわりの年',
        description: '何年かにわたる数の、終わりの年 / last year of a window',
        type: 'string',
        constraints: { pattern: momentPattern },
        value: ({ when }) => when.to,
      },
      {
        name: 'window_as',
        title: '合計か平均か',
        description:
          'sum=何年かの合計、mean=何年かの平均。window_from があって空なら、そのあいだの（毎年の）数 / empty with a window: the figure of the span, or of each of its years',
        type: 'string',
        constraints: { enum: ['sum', 'mean'] },
        value: ({ when }) => when.as,
      },
      {
        name: 'comparator',
        title: '以上・以下',
        description: '数の目標だけ。atLeast=以上、atMost=以下、exactly=ちょうど / for numeric targets alone',
        type: 'string',
        constraints: { enum: ['atLeast', 'atMost', 'exactly'] },
        value: ({ comparator }) => comparator,
      },
      {
        name: 'comparator_basis',
        title: '以上・以下の根拠',
        description:
          'comparator の根拠。printed=印刷されている、baseline=もとの数とくらべればわかる、ourReading=私たちの読み',
        type: 'string',
        constraints: { enum: ['printed', 'baseline', 'ourReading'] },
        value: ({ basis }) => basis,
      },
      {
        name: 'value',
        title: '数',
        description:
          '数。めやすの単位で。約のついた数は、printed に約と書いてある / number in the unit of the indicator',
        type: 'number',
        value: ({ value }) => value,
      },
      {
        name: 'gap',
        title: '数がないわけ',
        description:
          '数がないわけ。blank=空らん、dash=横線、picture=絵の中、damaged=字がこわれている、notInDocument=資料にない、words=ことばの目標、trend=増やす・減らすという目標',
        type: 'string',
        constraints: { enum: [...gapReasons, 'words', 'trend'] },
        value: ({ gap }) => gap,
      },
      ourReadingColumn(({ ourReadings }) => ourReadingCodes(ourReadings)),
      {
        name: 'also_printed',
        title: '別の所に印刷された数',
        description:
          '資料の別の場所に印刷されている、同じものの数。; で区切る / numbers printed for the same figure elsewhere, separated by ;',
        type: 'string',
        value: ({ alsoPrinted }) => joined(alsoPrinted),
      },
      {
        name: 'printed',
        title: '印刷されたことば',
        description:
          '印刷されていることば。数のないますでは、行や列の見出しのこともある / the words as printed; of an empty cell its heading',
        type: 'string',
        constraints: { required: true },
        value: ({ cited }) => cited[0].words,
      },
      {
        name: 'marked',
        title: '目標の種類',
        description:
          '計画の目標そのものではないとき、どんな目標かを言う資料のことば（第1期、目標値(案)、将来展望 など） / what sort of target it is, in the printed words, where it is not simply the plan’s',
        type: 'string',
        value: ({ marked }) => marked,
      },
      {
        name: 'corrects',
        title: '訂正前の数',
        description:
          '訂正前の数。幅のある目標は 10/20。前の資料に数がなければ gap のわけ。訂正でなければ空 / what an earlier document said',
        type: 'string',
        value: ({ corrects }) => corrects?.said ?? '',
      },
      {
        name: 'corrects_cited',
        title: '訂正前の数がある所',
        description: '訂正前の数があるところ。書き方は cited と同じ / where that stands, as in cited',
        type: 'string',
        value: ({ corrects }) => (corrects ? placesCode(corrects.cited) : ''),
      },
      ...placeColumns<Observation>(({ cited }) => cited),
      indicatorPageColumn(source),
    ],
  })
