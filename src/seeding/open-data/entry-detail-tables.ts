import { isGroup, relationKinds, type Activity, type Entry, type Relation } from '#domain/entry.ts'
import { periodCode } from '#domain/period.ts'
import type { Plan } from '#domain/plan.ts'
import {
  documentKey,
  entryPath,
  idColumn,
  pageColumn,
  periodPattern,
  periodWords,
  placeColumns,
  planYearsColumn,
  townCodeColumn,
  wordingColumns,
} from './columns.ts'
import type { OpenDataContext } from './open-data-context.ts'
import { openTable, type OpenTable } from './table.ts'

/** What points at something elsewhere in its plan: a strategy at its measures, a repeat at what it repeats. */
export const relationsTable = (source: OpenDataContext): OpenTable =>
  openTable<{ entry: Entry; relation: Relation }>({
    name: 'relations',
    title: '結びつき',
    description:
      '親と子ではない結びつき。どんな結びつきかは kind / relations other than parent and child, of the kind that `kind` says',
    foreignKeys: [documentKey],
    rows: source.entries(() => true).flatMap(({ entry }) => entry.relatesTo.map((relation) => ({ entry, relation }))),
    columns: [
      {
        name: 'from',
        title: '指しているもの',
        description: '指しているものの id（goals.csv か initiatives.csv）',
        type: 'string',
        constraints: { required: true },
        value: ({ entry }) => entry.id,
      },
      {
        name: 'to',
        title: '指されているもの',
        description: '指されているものの id（goals.csv か initiatives.csv）',
        type: 'string',
        constraints: { required: true },
        value: ({ relation }) => relation.entry,
      },
      {
        name: 'kind',
        title: '種類',
        description:
          'names=重要戦略が、関連する施策として挙げている、repeats=同じ題名のものがもう一度のっている（再掲など）、takesUp=一部か、ちがうことばでの再掲、serves=ほかのものを進めるためのもの / how they belong together',
        type: 'string',
        constraints: { required: true, enum: [...relationKinds] },
        value: ({ relation }) => relation.kind ?? '',
      },
      ...placeColumns<{ relation: Relation }>(({ relation }) => relation.cited),
      pageColumn<{ entry: Entry }>(source, ({ entry }) => entryPath(entry)),
    ],
  })

/** The cells of yearly schedules. */
export const activitiesTable = (source: OpenDataContext): OpenTable =>
  openTable<{ entry: Entry; activity: Activity }>({
    name: 'activities',
    title: '年ごとの予定と実施',
    description: '年ごとの表の1つのます / one cell of a yearly schedule',
    primaryKey: 'id',
    foreignKeys: [documentKey],
    rows: source.entries(() => true).flatMap(({ entry }) => entry.schedule.map((activity) => ({ entry, activity }))),
    columns: [
      idColumn(({ activity }) => activity.id),
      {
        name: 'entry',
        title: '項目',
        description: '項目の id（goals.csv か initiatives.csv）',
        type: 'string',
        constraints: { required: true },
        value: ({ entry }) => entry.id,
      },
      {
        name: 'period',
        title: 'いつ',
        description: `いつ。${periodWords} / period`,
        type: 'string',
        constraints: { pattern: periodPattern },
        value: ({ activity }) => periodCode(activity.during),
      },
      {
        name: 'stage',
        title: '予定か実施か',
        description: 'planned=予定、done=実施した',
        type: 'string',
        constraints: { required: true, enum: ['planned', 'done'] },
        value: ({ activity }) => activity.stage,
      },
      {
        name: 'text',
        title: 'すること・したこと',
        description: 'すること、したこと / what',
        type: 'string',
        constraints: { required: true },
        value: ({ activity }) => activity.text,
      },
      ...wordingColumns<{ activity: Activity }>(({ activity }) => source.wordsOf(activity.id)),
      planYearsColumn<{ activity: Activity }>(source, ({ activity }) => activity.cited),
      ...placeColumns<{ activity: Activity }>(({ activity }) => activity.cited),
      pageColumn<{ entry: Entry }>(source, ({ entry }) => entryPath(entry)),
    ],
  })

type Participation = {
  readonly initiative: string
  readonly municipality: string
  readonly certain: 'yes' | 'no'
  readonly gap: string
}

/** Who takes part in what is done, where the document leaves no doubt. */
export const participationTable = (source: OpenDataContext): OpenTable =>
  openTable<Participation>({
    name: 'participation',
    title: '取り組む市町',
    description:
      'どの市町が取り組むか。共同の計画の表で読み取れない行は、市町を空にした1行。共同の計画で、行ごとに書いていないものは行がない / which municipalities take part; one row without a municipality where the table cannot be read',
    foreignKeys: [{ column: 'initiative', table: 'initiatives', names: 'id' }],
    rows: source.entries((entry) => !isGroup(entry)).flatMap(({ plan, entry }) => participationOf(source, plan, entry)),
    columns: [
      {
        name: 'initiative',
        title: '取り組み',
        description: '取り組みの id（initiatives.csv）',
        type: 'string',
        constraints: { required: true },
        value: (row) => row.initiative,
      },
      {
        name: 'municipality',
        title: '市町のコード',
        description: '6けたの団体コード。読み取れなければ空 / six-digit municipality code',
        type: 'string',
        constraints: { pattern: '\\d{6}' },
        value: (row) => row.municipality,
      },
      {
        name: 'certain',
        title: '確かか',
        description: 'yes=資料から確かに読める、no=読み取れない',
        type: 'string',
        constraints: { required: true, enum: ['yes', 'no'] },
        value: (row) => row.certain,
      },
      {
        name: 'gap',
        title: '読み取れないわけ',
        description: 'unreadable=表の印が、どの市町の、どの取り組みのものか読み取れない',
        type: 'string',
        constraints: { enum: ['unreadable'] },
        value: (row) => row.gap,
      },
      townCodeColumn((row) => row.municipality),
      pageColumn(source, (row) => `initiatives/${row.initiative}`),
    ],
  })

function participationOf(source: OpenDataContext, plan: Plan, { id, takesPart }: Entry): readonly Participation[] {
  const certainly = (town: string): Participation => ({
    initiative: id,
    municipality: source.codeOf(town),
    certain: 'yes',
    gap: '',
  })
  switch (takesPart.kind) {
    case 'named':
      return takesPart.towns.map(certainly)
    case 'publisher':
      // A region's towns publish its plans together; those do not say row by row who takes part.
      return source.isRegion(plan.publisher) ? [] : [certainly(plan.publisher)]
    case 'unreadable':
      return [{ initiative: id, municipality: '', certain: 'no', gap: 'unreadable' }]
  }
}
