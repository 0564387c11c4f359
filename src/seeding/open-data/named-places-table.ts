import { notSaid } from '#domain/named-place.ts'
import {
  documentKey,
  idColumn,
  joined,
  linesPath,
  pageColumn,
  placeColumns,
  planYearsColumn,
  themesColumn,
  townCodeColumn,
} from './columns.ts'
import type { OpenDataContext } from './open-data-context.ts'
import { openTable, type OpenTable } from './table.ts'
import type { WrittenPlace } from '../schemas/named-place-schemas.ts'

/** Places to go that the documents name. */
export const namedPlacesTable = (source: OpenDataContext): OpenTable =>
  openTable<WrittenPlace>({
    name: 'places',
    title: '資料に名前がある場所',
    description:
      '資料の行に名前がある見どころ、行事、施設、道すじ。資料にない場所はない。行は、名前がある1つ目のもの / sights, events, facilities and trails that the documents name; the cited line is the first that names it',
    primaryKey: 'id',
    foreignKeys: [documentKey],
    rows: source.places,
    columns: [
      idColumn(({ id }) => id),
      {
        name: 'name',
        title: '名前',
        description: '資料に書いてある名前 / name as printed',
        type: 'string',
        constraints: { required: true, unique: true },
        value: ({ name }) => name,
      },
      {
        name: 'kana',
        title: '読み',
        description: '読み。確かめていなければ空 / reading in hiragana, empty where it is not sure',
        type: 'string',
        value: ({ kana }) => kana,
      },
      {
        name: 'municipalities',
        title: '市町のコード',
        description: `行からわかる市町の6けたの団体コード。; で区切る。圏域のみんなのものは圏域の id（${source.regionsInWords}）、行に書いていなければ空 / municipality codes, a region's id for what all of it have together, empty where no line says`,
        type: 'string',
        constraints: { pattern: `(\\d{6}(;\\d{6})*|${source.publisherPattern})` },
        value: (place) => codesOf(source, place),
      },
      themesColumn<WrittenPlace>(source.themesInWords, ({ themes }) => themes),
      {
        name: 'plain',
        title: 'ふつうのことばでの説明',
        description:
          '行に書いてあることを、私たちがやさしく言った文。資料に名前だけがあるなら空 / what the lines say, in our words; empty where they hold its name alone',
        type: 'string',
        value: ({ plain }) => plain,
      },
      {
        name: 'entries',
        title: '名前がある取り組み',
        description:
          '名前がある目標・取り組みの id（goals.csv か initiatives.csv）。; で区切る / goals and initiatives that name it, separated by ;',
        type: 'string',
        constraints: { required: true },
        value: ({ entries }) => joined(entries),
      },
      planYearsColumn<WrittenPlace>(source, ({ cited }) => cited),
      ...placeColumns<WrittenPlace>(({ cited }) => cited),
      townCodeColumn((place) => codesOf(source, place)),
      pageColumn(source, ({ cited }) => linesPath(cited)),
    ],
  })

function codesOf(source: OpenDataContext, { towns }: WrittenPlace): string {
  if (towns === notSaid) return ''
  return typeof towns === 'string' ? source.codeOf(towns) : joined(towns.map((town) => source.codeOf(town)))
}
