import { deedKinds, groupKinds, isGroup, type Entry } from '#domain/entry.ts'
import {
  continuationColumns,
  documentKey,
  emptyFor,
  idColumn,
  joined,
  pageColumn,
  placeColumns,
  plainNameColumn,
  planColumn,
  planYearsColumn,
  publisherColumn,
  themesColumn,
  townCodeColumn,
  wordingColumns,
} from './columns.ts'
import type { InPlan, OpenDataContext } from './open-data-context.ts'
import { openTable, type Column, type OpenTable } from './table.ts'

type Row = InPlan<'entry', Entry>

const kindColumn = (kinds: readonly string[], description: string): Column<Row> => ({
  name: 'kind',
  title: '種類',
  description,
  type: 'string',
  constraints: { required: true, enum: kinds },
  value: ({ entry }) => entry.kind,
})

const titleColumn: Column<Row> = {
  name: 'title',
  title: '題名',
  description:
    '題名。改行と飾りを直したもの。題名のない行には、私たちが短い題名を付けた / title; a line without one got a short one of ours',
  type: 'string',
  constraints: { required: true },
  value: ({ entry }) => entry.title,
}

const parentColumn = (description: string): Column<Row> => ({
  name: 'parent',
  title: '上の項目',
  description,
  type: 'string',
  value: ({ entry }) => emptyFor('top', entry.parent),
})

const codeWords =
  '資料の番号。なければ空。Excel で開くと 38-1 のような番号が日付に見えることがある / number as printed; Excel may show 38-1 as a date'

/** Everything that collects: goals, headings, strategies, measures, projects. */
export const goalsTable = (source: OpenDataContext): OpenTable =>
  openTable<Row>({
    name: 'goals',
    title: '目標とまとまり',
    description: '取り組みをまとめるもの。基本目標、見出し、戦略、施策、事業 / everything that groups what is done',
    primaryKey: 'id',
    foreignKeys: [{ column: 'parent', table: 'goals', names: 'id' }, documentKey],
    rows: source.entries(isGroup),
    columns: [
      idColumn(({ entry }) => entry.id),
      planColumn(({ plan }) => plan.id),
      parentColumn('上のまとまりの id。いちばん上なら空 / group above, empty at the top'),
      kindColumn(groupKinds, 'goal=基本目標、heading=見出し、strategy=戦略、measure=施策、project=事業・プロジェクト'),
      {
        name: 'code',
        title: '資料の番号',
        description: codeWords,
        type: 'string',
        value: ({ entry }) => emptyFor('none', entry.code),
      },
      titleColumn,
      {
        name: 'text',
        title: '説明の文',
        description: '説明の文。なければ空 / text, empty where there is only a title',
        type: 'string',
        value: textOf,
      },
      plainNameColumn<Row>(({ entry }) => source.wordsOf(entry.id)),
      ...wordingColumns<Row>(({ entry }) => source.wordsOf(entry.id)),
      themesColumn(source.themesInWords, ({ entry }) => entry.themes),
      ...continuationColumns<Row>(({ entry }) => entry.continues),
      planYearsColumn<Row>(source, ({ entry }) => entry.cited),
      ...placeColumns<Row>(({ entry }) => entry.cited),
      pageColumn<Row>(source, ({ entry }) => `goals/${entry.id}`),
    ],
  })

/** Everything that is done: initiatives, their parts, single actions. */
export const initiativesTable = (source: OpenDataContext): OpenTable =>
  openTable<Row>({
    name: 'initiatives',
    title: '取り組み',
    description: '市町がすること / what is done',
    primaryKey: 'id',
    foreignKeys: [{ column: 'goal', table: 'goals', names: 'id' }, documentKey],
    rows: source.entries((entry) => !isGroup(entry)),
    columns: [
      idColumn(({ entry }) => entry.id),
      planColumn(({ plan }) => plan.id),
      publisherColumn(source, ({ plan }) => plan.publisher),
      {
        name: 'goal',
        title: '目標・まとまり',
        description: 'いちばん近いまとまりの id（goals.csv） / nearest group above',
        type: 'string',
        value: (row) => source.groupAbove(row),
      },
      parentColumn(
        'すぐ上の項目の id（goals.csv か initiatives.csv） / the entry right above, a group or an initiative',
      ),
      kindColumn(deedKinds, 'initiative=取り組み、part=取り組みの中に題名のあるもの、action=1つずつの行い'),
      {
        name: 'number',
        title: '資料の番号',
        description: codeWords,
        type: 'string',
        value: ({ entry }) => emptyFor('none', entry.code),
      },
      titleColumn,
      {
        name: 'detail',
        title: '説明の文',
        description:
          '説明の文。題名が私たちのものなら、資料に書いてあることば。なければ空 / text, or the printed words where the title is ours',
        type: 'string',
        value: textOf,
      },
      plainNameColumn<Row>(({ entry }) => source.wordsOf(entry.id)),
      ...wordingColumns<Row>(({ entry }) => source.wordsOf(entry.id)),
      themesColumn(source.themesInWords, ({ entry }) => entry.themes),
      {
        name: 'tags',
        title: '新規・拡充・再掲',
        description: 'new=新規、extended=拡充、again=再掲。いくつかあるときは ; で区切る',
        type: 'string',
        value: ({ entry }) => joined(entry.tags),
      },
      {
        name: 'priority',
        title: '重点の印',
        description: '重点の印（●）。yes=ある、no=ない、unreadable=読み取れない、notUsed=この計画では使わない',
        type: 'string',
        constraints: { required: true, enum: ['yes', 'no', 'unreadable', 'notUsed'] },
        value: ({ entry }) => entry.priority,
      },
      ...continuationColumns<Row>(({ entry }) => entry.continues),
      planYearsColumn<Row>(source, ({ entry }) => entry.cited),
      ...placeColumns<Row>(({ entry }) => entry.cited),
      townCodeColumn<Row>(({ plan }) => source.codeOf(plan.publisher)),
      pageColumn<Row>(source, ({ entry }) => `initiatives/${entry.id}`),
    ],
  })

function textOf({ entry }: Row): string {
  return emptyFor('titleOnly', entry.text)
}
