import type { TownList } from '#domain/town-list/town-list.ts'
import { sameInAllFormats } from '#packs/format.ts'
import type { TownSheetPack } from '#packs/pack.ts'
import type { CheckedSeeds } from './checked-plan.ts'
import { reportAt } from './records.ts'
import type { Seeds } from './seeds.ts'
import type { WrittenTownList } from './schemas/town-list-schemas.ts'

/** Where the lists of the towns' open data lie. */
export const listFolder = 'seeds/lists'

/** The file of a list: `seeds/lists/352063-preschool.yaml`. */
export const listPath = ({ town, kind }: Pick<WrittenTownList, 'town' | 'kind'>): string =>
  `${listFolder}/${town}-${kind}.yaml`

/**
 * A list is a town's of ours, lies in the file of its name, and names situations of life that there are. No row stands
 * there twice.
 */
export function checkTownLists({ lists, towns, scenes }: Pick<Seeds, 'lists' | 'towns' | 'scenes'>): void {
  const parts = new Set(scenes.flatMap(({ id, narrows }) => narrows.map((narrow) => `${id}/${narrow.id}`)))
  for (const list of lists) {
    const { town, items } = list.value
    const path = listPath(list.value)
    if (!towns.some(({ code }) => code === town))
      reportAt(
        list,
        ['town'],
        `団体コード ${town} の市町はありません。`,
        'seeds/municipalities.yaml の code を書いてください。',
      )
    else if (list.file.name !== path)
      reportAt(list, ['town'], 'ファイルの名前が、中身とちがいます。', `名前を ${path} にしてください。`)
    const rows = new Set<number>()
    for (const [at, { row, scene }] of items.entries()) {
      if (rows.has(row)) reportAt(list, ['items', at, 'row'], `${row}行目が2回あります。`, '1つを消してください。')
      rows.add(row)
      if (scene && !parts.has(`${scene.scene}/${scene.narrow}`))
        reportAt(
          list,
          ['items', at, 'scene'],
          `「${scene.scene}/${scene.narrow}」という場面はありません。`,
          'seeds/scenes.yaml の id と narrows を書くか、scene を消してください。',
        )
    }
  }
}

/** A list as the app knows it: its pack says whose it is. */
const withoutTown = ({ kind, owner, licence, source, date, file, items }: WrittenTownList): TownList => ({
  kind,
  owner,
  licence,
  source,
  date,
  file,
  items,
})

/**
 * A pack for each town whose open data was taken in, apart from its sheets, so that a change of one moves nothing of
 * the other. An app of before finds two empty sheets in it.
 */
export const townListPacks = ({ lists, towns }: Pick<CheckedSeeds, 'lists' | 'towns'>): readonly TownSheetPack[] =>
  towns.flatMap(({ id, code }): readonly TownSheetPack[] => {
    const own = lists.filter(({ town }) => town === code).map(withoutTown)
    return own.length ? [{ format: sameInAllFormats, publisher: id, now: [], results: [], lists: own }] : []
  })
