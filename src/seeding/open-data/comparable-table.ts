import { differences, type Comparable, type ComparedFigure, type NotComparable } from '#domain/comparable.ts'
import type { Slice } from '#domain/figure.ts'
import type { Indicator } from '#domain/indicator.ts'
import { joined, pageColumn, townCodeColumn } from './columns.ts'
import { indicatorKey, seriesColumns } from './indicator-tables.ts'
import type { OpenDataContext } from './open-data-context.ts'
import { openTable, type OpenTable } from './table.ts'

/** A figure of a comparison, or of one that is refused, with what is said of all its figures. */
type Row = {
  readonly of: Comparable | NotComparable
  readonly figure: ComparedFigure
  readonly indicator: Indicator
  readonly slice: Slice
}

const rowsOf = (source: OpenDataContext): readonly Row[] => {
  const indicators = new Map(
    source.plans.flatMap((plan) => plan.indicators.map((indicator) => [indicator.id, indicator])),
  )
  return [...source.comparable.together, ...source.comparable.apart].flatMap((of) =>
    of.figures.map((figure) => ({
      of,
      figure,
      indicator: indicators.get(figure.indicator)!, // `checkComparable` reports an indicator that is not there.
      slice: figure.slice ? { kind: 'town', town: figure.slice } : { kind: 'whole' },
    })),
  )
}

/** Which figures of different towns may stand side by side, and which only look as if they might. */
export const comparableTable = (source: OpenDataContext): OpenTable =>
  openTable<Row>({
    name: 'comparable',
    title: 'ならべてよい数と、くらべられない数字',
    description:
      'ちがう市や町の数を、ならべてよいか。1行が1つの数。同じ comparable の行が1つの組。数は observations.csv。わけは私たちが書いた / which figures of different municipalities may stand side by side, one row a figure, with our reasons',
    foreignKeys: [indicatorKey],
    rows: rowsOf(source),
    columns: [
      {
        name: 'comparable',
        title: '組',
        description: '組の id / id of the group of figures',
        type: 'string',
        constraints: { required: true },
        value: ({ of }) => of.id,
      },
      {
        name: 'together',
        title: 'ならべてよいか',
        description:
          'ならべてよいか。yes=ならべてよい、no=にているが、ならべない / whether the figures may stand side by side, or only look as if they might',
        type: 'string',
        constraints: { required: true, enum: ['yes', 'no'] },
        value: ({ of }) => (isTogether(of) ? 'yes' : 'no'),
      },
      {
        name: 'name',
        title: '組の名前',
        description: '組の名前。ならべないものでは空 / name of the group, empty where it is refused',
        type: 'string',
        value: ({ of }) => (isTogether(of) ? of.name : ''),
      },
      {
        name: 'municipality',
        title: '市町のコード',
        description: '市町の6けたの団体コード / municipality code',
        type: 'string',
        constraints: { required: true, pattern: '\\d{6}' },
        value: ({ figure }) => source.codeOf(figure.town),
      },
      ...seriesColumns<Row>(source),
      {
        name: 'because',
        title: 'ならべる・ならべないわけ',
        description: 'ならべてよい、またはならべないわけ / why they may stand side by side, or why not',
        type: 'string',
        constraints: { required: true },
        value: ({ of }) => of.because,
      },
      {
        name: 'differs_in',
        title: 'ちがうこと',
        description: `ちがうこと。いくつかあるときは ; で区切る（${differences.join('、')}。year=年、definition=意味、unit=単位、counting=数え方） / in what they differ, separated by ;`,
        type: 'string',
        constraints: { pattern: `(?:${differences.join('|')})(?:;(?:${differences.join('|')}))*` },
        value: ({ of }) => (isTogether(of) ? joined(of.differs.map((one) => one.in)) : of.in),
      },
      {
        name: 'differs',
        title: 'どうちがうか',
        description:
          'どうちがうか。「ちがうこと:ことば」を ; と空白で区切る。ならべないものでは because にある / how they differ; for those that are refused because says it',
        type: 'string',
        value: ({ of }) => (isTogether(of) ? of.differs.map((one) => `${one.in}:${one.words}`).join('; ') : ''),
      },
      townCodeColumn(({ figure }) => source.codeOf(figure.town)),
      // What is refused stands with its reason among all figures; what may stand together has a page of its own.
      pageColumn(source, ({ of }) => (isTogether(of) ? `compare/${of.id}` : 'compare/figures')),
    ],
  })

const isTogether = (of: Comparable | NotComparable): of is Comparable => 'differs' in of
