import { stringify } from 'yaml'
import { readTownList, type ReadList } from '#domain/town-list/list-reading.ts'
import type { LifeEvent } from '#domain/life-event.ts'
import type { ListedItem } from '#domain/town-list/town-list.ts'
import type { Town } from '#domain/town.ts'
import { sheetFileFrom } from '#sheets/sheet-file.ts'
import { fileRefusalSentence } from '#texts/town-sheet-faults.ts'
import { listName, listReport } from './town-list-report.ts'
import { listPath } from './town-list-packs.ts'

/** What the town's portal says of a data set; empty where the one who takes it in has not said it. */
export type ListSource = {
  readonly licence: string
  readonly source: string
  readonly date: string
  readonly owner: string
}

/** What is said of a file, and the seed that it becomes; none where nothing may be written. */
export type ImportedList = {
  readonly says: readonly string[]
  readonly seed?: { readonly path: string; readonly text: string }
}

/** Whose file it is; `isOurs`: the seeds have this town. */
type Known = {
  readonly town: Pick<Town, 'code' | 'name'>
  readonly isOurs: boolean
  readonly scenes: readonly LifeEvent[]
}

/** The code of the town that a file is of, by the first row that has one, else by the file's name. */
export async function townCodeOfList(bytes: Uint8Array, name: string): Promise<string | undefined> {
  const file = await sheetFileFrom(bytes, name)
  const cells = file.kind === 'file' ? file.pages.flatMap(({ rows }) => rows.slice(0, 6).flat()) : []
  const [inRows] = cells.map(({ text }) => text.trim()).filter((text) => /^\d{6}$/.test(text))
  return inRows ?? /(?<!\d)\d{6}(?!\d)/.exec(name)?.[0]
}

/**
 * Reads a file of a town's open data, says in words what is in it and what is wrong with it, and makes the seed of what
 * is sound. Without a town of ours, a licence, an address and a date it makes none, and says so. Never throws.
 */
export async function importedList(
  bytes: Uint8Array,
  name: string,
  { town, isOurs, scenes }: Known,
  about: ListSource,
): Promise<ImportedList> {
  const file = await sheetFileFrom(bytes, name)
  if (file.kind !== 'file') return { says: [fileRefusalSentence(file)] }
  const encoding = file.notes.find((note) => note.kind === 'encoding')?.encoding
  const read = readTownList(file.pages, town)
  if (read.kind === 'otherList')
    return {
      says: [
        ...encodingWords(encoding),
        read.named
          ? `「${read.named}」の表です。この表は、まだ取りこめません。`
          : '取りこめる一覧の見出しがありません。子育て施設、公共施設、観光施設、イベント、支援制度のどれかの一覧を選んでください。',
      ],
    }
  if (read.kind !== 'read') return { says: [...encodingWords(encoding), fileRefusalSentence(read)] }
  const says = [...encodingWords(encoding), ...listReport(read)]
  const missing = isOurs ? whatIsMissing(about, read) : notOurs
  if (missing) return { says: [...says, missing] }
  const list = { town: town.code, kind: read.list, ...about, file: name, items: read.items.map(placedIn(scenes)) }
  const path = listPath(list)
  const text = `# npm run import で取りこんだ、${about.owner}の「${listName(read.list)}」（${about.licence}）。\n${stringify(list, { lineWidth: 0, aliasDuplicateObjects: false })}`
  return { says: [...says, `${path} に書きました。npm run seeds で確かめてください。`], seed: { path, text } }
}

const encodingWords = (encoding: 'utf-8' | 'shift_jis' | undefined): readonly string[] =>
  encoding ? [`文字は ${encoding === 'utf-8' ? 'UTF-8' : 'CP932（Shift_JIS）'} です。`] : []

const notOurs = 'この市町は seeds/municipalities.yaml にありません。何も書きません。'

/** Why nothing is written, in a sentence; empty where all is there. */
function whatIsMissing({ licence, source, date }: ListSource, { items }: ReadList): string {
  if (!licence)
    return 'ライセンスがないので、何も書きません。そのデータのページにあるものを --licence "CC BY 4.0" のように書いてください。'
  if (!/^https?:\/\/\S+$/.test(source))
    return 'データのページの住所がないので、何も書きません。--source https://… と書いてください。'
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date))
    return 'データの日付がないので、何も書きません。--date 2026-04-01 のように書いてください。'
  return items.length ? '' : '取りこめる行がないので、何も書きません。'
}

/** An item without a situation of life that the seeds do not have. */
const placedIn =
  (scenes: readonly LifeEvent[]) =>
  ({ scene, ...item }: ListedItem): ListedItem => {
    const isThere = scenes.some(
      ({ id, narrows }) => id === scene?.scene && narrows.some((one) => one.id === scene.narrow),
    )
    return { ...item, ...(scene && isThere && { scene }) }
  }
