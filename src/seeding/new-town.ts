import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { sealOf } from './permanent-numbers.ts'
import { numbersSchema } from './schemas/number-schemas.ts'
import { idSchema, regionsSchema, townsSchema } from './schemas/plan-schemas.ts'

/** A town as it is added: `region` is the id of one that is there; `tile` is found where none is given. */
export type NewTown = {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly kana: string
  readonly prefecture: string
  readonly site: string
  readonly tile?: { readonly column: number; readonly row: number }
  readonly region?: string
  readonly plan?: NewPlan
}

/** The first plan of a new town: its name, and the text of its document (UTF-8). `published`: `2026-03`. */
export type NewPlan = {
  readonly id: string
  readonly title: string
  readonly shortTitle: string
  readonly published: string
  readonly text: string
}

/** A file below the project's folder, as it is to be. */
export type SeedFileText = { readonly path: string; readonly text: string }

/** Why a town cannot be added; the message says in Japanese what to write instead. */
export class NewTownError extends Error {}

/**
 * The files of the seeds with a town more, and with the first files of its plan where it has one. Nothing is written.
 * What only a person can know (the years of the plan, its entries, our words) is left open, and `npm run seeds` asks
 * for it. Throws a `NewTownError` where an answer does not fit what is there.
 */
export function filesOfNewTown(root: string, town: NewTown): readonly SeedFileText[] {
  const read = (path: string): string => readFileSync(join(root, path), 'utf8')
  const municipalities = read('seeds/municipalities.yaml')
  const { towns } = townsSchema.parse(parse(municipalities))
  if (!idSchema.safeParse(town.id).success)
    throw new NewTownError(`id「${town.id}」は、英小文字・数字・ハイフンだけで書いてください。`)
  const same = towns.find(({ id, code }) => id === town.id || code === town.code)
  if (same) throw new NewTownError(`${same.name}が、同じ id か団体コードでもうあります（${same.id}、${same.code}）。`)
  const tile = town.tile ?? { column: 0, row: Math.max(-1, ...towns.map((one) => one.tile.row)) + 1 }
  const taken = towns.find((one) => one.tile.column === tile.column && one.tile.row === tile.row)
  if (taken) throw new NewTownError(`地図の${tile.column}列${tile.row}行には、${taken.name}があります。`)
  return [
    { path: 'seeds/municipalities.yaml', text: withLines(municipalities, townLines(town, tile)) },
    ...(town.region ? [withMember(read('seeds/regions.yaml'), town.region, town.id)] : []),
    { path: 'seeds/numbers.yaml', text: withNumbers(read('seeds/numbers.yaml'), [town.id]) },
    ...(town.plan ? planFiles(root, town.id, town.plan) : []),
  ]
}

/** A text with lines at its end, whether it ended with a line break or not. */
const withLines = (text: string, lines: readonly string[]): string => `${text.trimEnd()}\n${lines.join('\n')}\n`

/** `seeds/numbers.yaml` with ids more at its end, sealed anew. Throws where it breaks its schema. */
export function withNumbers(text: string, added: readonly string[]): string {
  const { ids } = numbersSchema.parse(parse(text))
  const all = [...ids, ...added]
  const sealed = `sealed: { count: ${all.length}, sha256: ${sealOf(all)} }`
  return withLines(
    text.replace(/^sealed: .*$/m, sealed),
    added.map((id) => `  - ${id}`),
  )
}

const townLines = ({ id, code, name, kana, prefecture, site }: NewTown, tile: NonNullable<NewTown['tile']>) => [
  `  - id: ${id}`,
  `    code: "${code}"`,
  `    name: ${name}`,
  `    kana: ${kana}`,
  `    prefecture: ${prefecture}`,
  `    site: ${site}`,
  `    tile: { column: ${tile.column}, row: ${tile.row} }`,
]

/** The regions with a member more in one of them; its members stand in brackets on one line, as all do. */
function withMember(text: string, region: string, town: string): SeedFileText {
  const known = regionsSchema.parse(parse(text)).map(({ id }) => id)
  if (!known.includes(region))
    throw new NewTownError(`「${region}」という圏域はありません。regions.yaml にあるのは、${known.join('、')}です。`)
  const block = new RegExp(`(^- id: ${region}\\n(?:(?!- id:).*\\n)*?  members: \\[[^\\]\\n]*)\\]`, 'm')
  if (!block.test(text)) throw new NewTownError('regions.yaml の members は、[ ] の中に1行で書いてください。')
  return { path: 'seeds/regions.yaml', text: text.replace(block, `$1, ${town}]`) }
}

/** The document as it came, frozen by its hash, and the files of a plan with what is still to be written marked. */
function planFiles(root: string, publisher: string, plan: NewPlan): readonly SeedFileText[] {
  if (!idSchema.safeParse(plan.id).success)
    throw new NewTownError(`計画の id「${plan.id}」は、英小文字・数字・ハイフンだけで書いてください。`)
  if (existsSync(join(root, 'seeds/plans', plan.id)))
    throw new NewTownError(`seeds/plans/${plan.id} は、もうあります。ほかの id にしてください。`)
  if (!plan.text.trim())
    throw new NewTownError('資料の文字が空です。PDFから取り出した文字のファイルを指定してください。')
  const at = `seeds/plans/${plan.id}`
  const words = `seeds/words/${plan.id}`
  const sha256 = createHash('sha256').update(plan.text).digest('hex')
  const lines = plan.text.split('\n')
  const first = lines.findIndex((line) => line.trim()) + 1
  return [
    { path: `seeds/documents/${plan.id}.txt`, text: plan.text },
    {
      path: `seeds/documents/${plan.id}.yaml`,
      text: yaml('../schema/document.json', [
        `id: ${plan.id}`,
        `plan: ${plan.id}`,
        `file: ${plan.id}.txt`,
        `sha256: ${sha256}`,
        `publisher: ${publisher}`,
        `title: ${plan.title}`,
        `published: "${plan.published}"`,
        'revised: []',
        'origin: 公開されているPDFから取り出した文字',
      ]),
    },
    {
      path: `${at}/plan.yaml`,
      text: yaml('../../schema/plan.json', [
        `id: ${plan.id}`,
        `publisher: ${publisher}`,
        `title: ${plan.title}`,
        `shortTitle: ${plan.shortTitle}`,
        '# 表紙の行（at）と、そこに印刷されていることば（words）。題名の行と、出された年月の行（例：at: 1-2）。',
        `cited: { at: ${first}, words: ${JSON.stringify(lines[first - 1]?.trim() ?? '')} }`,
        '# 計画の年。FY2025 のように書き、年が印刷されている行を cited に写す。',
        'span:',
        '  from: ここに書く',
        '  to: ここに書く',
        `  cited: { at: ${first}, words: ここに書く }`,
        'everyEntry: { priority: notUsed, takesPart: publisher }',
      ]),
    },
    {
      path: `${at}/entries.yaml`,
      text: yaml('../../schema/entries.json', ['# 目標と取り組み。書き方は seeds/README.md', '[]']),
    },
    {
      path: `${at}/indicators.yaml`,
      text: yaml('../../schema/indicators.json', ['# めやす。書き方は seeds/README.md', '[]']),
    },
    {
      path: `${at}/not-data.yaml`,
      text: yaml('../../schema/not-data.json', ['# データにしない行と、そのわけ。', '[]']),
    },
    { path: `${words}/themes.yaml`, text: yaml('../../schema/themes-of.json', ['# 記録の id: [テーマの id]', '{}']) },
    {
      path: `${words}/texts.yaml`,
      text: yaml('../../schema/texts.json', ['# 記録の id: { plain_name: …, plain: …, easy: … }', '{}']),
    },
    {
      path: `${words}/scenes.yaml`,
      text: yaml('../../schema/scenes-of.json', ['# 取り組みの id: 場面と、わかること。', '{}']),
    },
  ]
}

/** A file that an editor checks against its schema while one types. */
const yaml = (schema: string, lines: readonly string[]): string =>
  `# yaml-language-server: $schema=${schema}\n${lines.join('\n')}\n`
