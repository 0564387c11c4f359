import { documentKinds, planStatuses, type SourceDocument } from '#domain/plan.ts'
import { emptyFor, joined, pageColumn, publisherColumn, townCodeColumn } from './columns.ts'
import type { OpenDataContext } from './open-data-context.ts'
import { openTable, type OpenTable } from './table.ts'

/** The source texts that everything else cites. */
export const documentsTable = (source: OpenDataContext): OpenTable =>
  openTable<SourceDocument>({
    name: 'documents',
    title: 'もとの資料',
    description: 'すべての記録の出どころ。1行が1つの資料 / the source texts that every other table cites',
    primaryKey: 'document',
    rows: source.documents,
    columns: [
      {
        name: 'document',
        title: '資料の ID',
        description: '資料の id / document id',
        type: 'string',
        constraints: { required: true, unique: true },
        value: ({ id }) => id,
      },
      {
        name: 'title',
        title: '題名',
        description: '資料の題名 / title',
        type: 'string',
        constraints: { required: true },
        value: ({ title }) => title,
      },
      {
        name: 'plan',
        title: '計画',
        description: 'どの計画の資料か / the plan that it belongs to',
        type: 'string',
        constraints: { required: true },
        value: ({ id }) => source.planOf(id).id,
      },
      {
        name: 'kind',
        title: '種類',
        description:
          'plan=計画そのもの、revision=計画の改訂版、results=結果の報告、erratum=正誤表、sheet=市や町がつけている表 / what it is to its plan',
        type: 'string',
        constraints: { required: true, enum: [...documentKinds] },
        value: ({ kind = 'plan' }) => kind,
      },
      publisherColumn(source, ({ publisher }) => publisher),
      {
        name: 'published',
        title: '出された日',
        description: '出された年月か年月日。印刷されていなければ空 / date of publication, empty where none is printed',
        type: 'string',
        constraints: { pattern: '\\d{4}-\\d{2}(-\\d{2})?' },
        value: ({ published }) => emptyFor('notPrinted', published),
      },
      {
        name: 'revised',
        title: '改められた日',
        description: '改められた年月か年月日。いくつかあるときは ; で区切る / dates of revision, separated by ;',
        type: 'string',
        value: ({ revised }) => joined(revised),
      },
      {
        name: 'status',
        title: '資料の段階',
        description:
          'study=計画で何をするかを検討している資料で、まだ計画ではない。計画や報告なら空 / study: it considers what a plan may hold and is none yet',
        type: 'string',
        constraints: { enum: [...planStatuses] },
        value: ({ id }) => source.statusOf(id) ?? '',
      },
      {
        name: 'sha256',
        title: 'SHA-256',
        description: '資料の文字ファイルの SHA-256 / SHA-256 of the text file',
        type: 'string',
        constraints: { required: true, pattern: '[0-9a-f]{64}' },
        value: ({ sha256 }) => sha256,
      },
      {
        name: 'lines',
        title: '行の数',
        description: '資料の行の数 / number of lines',
        type: 'integer',
        constraints: { required: true, minimum: 1 },
        value: ({ lines }) => lines.length,
      },
      townCodeColumn(({ publisher }) => source.codeOf(publisher)),
      pageColumn(source, ({ id }) => `documents/${id}`),
    ],
  })
