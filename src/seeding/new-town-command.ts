/**
 * `npm run new-town`: adds a town to the seeds, and the first files of its plan. What is not given as a flag is asked;
 * without a person at the keyboard what is missing is named. Ends with what to do next. Nothing is written where an
 * answer does not fit.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { decoded } from './decode.ts'
import { filesOfNewTown, NewTownError, type NewPlan, type NewTown } from './new-town.ts'

const asked = {
  id: '市町の id（英小文字。アドレスに入り、あとで変えられません。例：nagato）',
  code: '全国地方公共団体コード（6けた。例：352110）',
  name: '名前（例：長門市）',
  kana: '読み（ひらがな。例：ながとし）',
  prefecture: '都道府県（例：山口県）',
  site: '公式サイト（例：www.city.nagato.yamaguchi.jp）',
} as const
const optional = {
  region: '圏域の id（regions.yaml にあるもの。入らないなら、空のまま）',
  text: '計画の文字のファイル（UTF-8。まだなければ、空のまま）',
} as const
const ofPlan = {
  plan: '計画の id（例：nagato-2025）',
  title: '計画の題名（印刷されているとおり）',
  short: '計画の短い題名（例：長門市 総合戦略）',
  published: '出された年月（例：2025-03）',
} as const

type Answer = keyof typeof asked | keyof typeof optional | keyof typeof ofPlan
const questions: Readonly<Record<Answer, string>> = { ...asked, ...optional, ...ofPlan }
const flags = { ...questions, tile: '地図の列と行（例：3,4。書かなければ、あいているところ）' }
const usage = [
  'npm run new-town                  聞かれたことに答える',
  'npm run new-town -- --id nagato   答えを先に書く。書けるもの：',
  ...Object.entries(flags).map(([name, says]) => `  --${name}  ${says}`),
].join('\n')

type Given = { readonly [name in Answer | 'tile']?: string | undefined } & { readonly help?: boolean | undefined }

/** The answers that were given as flags. A flag that there is none of is named, with those that there are. */
function answersGiven(): Given {
  try {
    const options = Object.fromEntries(Object.keys(flags).map((name) => [name, { type: 'string' as const }]))
    return parseArgs({ options: { ...options, help: { type: 'boolean' } } }).values
  } catch (error) {
    throw new NewTownError(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
  }
}

let given: Given = {}
const keyboard = process.stdin.isTTY ? createInterface({ input: process.stdin, output: process.stdout }) : undefined

async function answerTo(name: Answer): Promise<string> {
  const flag = given[name]
  if (flag !== undefined) return flag.trim()
  if (!keyboard) {
    if (name in optional) return ''
    throw new NewTownError(`--${name} がありません。${questions[name]}`)
  }
  return (await keyboard.question(`${questions[name]}\n> `)).trim()
}

function textOf(file: string): string {
  if (!existsSync(file)) throw new NewTownError(`「${file}」というファイルはありません。`)
  const text = decoded(readFileSync(file))
  if (typeof text !== 'string') throw new NewTownError(`「${file}」の${text.line}行目：${text.says}${text.advice}`)
  return text.replaceAll('\r\n', '\n')
}

async function planOf(file: string): Promise<NewPlan> {
  const text = textOf(file)
  return {
    text,
    id: await answerTo('plan'),
    title: await answerTo('title'),
    shortTitle: await answerTo('short'),
    published: await answerTo('published'),
  }
}

async function townOf(): Promise<NewTown> {
  const town = {
    id: await answerTo('id'),
    code: await answerTo('code'),
    name: await answerTo('name'),
    kana: await answerTo('kana'),
    prefecture: await answerTo('prefecture'),
    site: await answerTo('site'),
  }
  const [region, file] = [await answerTo('region'), await answerTo('text')]
  const [column, row] = (given.tile ?? '').split(',').map(Number)
  const tile = column !== undefined && row !== undefined ? { tile: { column, row } } : {}
  return { ...town, ...tile, ...(region && { region }), ...(file && { plan: await planOf(file) }) }
}

async function addTown(): Promise<void> {
  const town = await townOf()
  const files = filesOfNewTown(process.cwd(), town)
  for (const { path, text } of files) {
    mkdirSync(dirname(join(process.cwd(), path)), { recursive: true })
    writeFileSync(join(process.cwd(), path), text)
    console.log(path)
  }
  console.log(
    town.plan
      ? '\n次に：plan.yaml の「ここに書く」をうめ、entries.yaml などに資料を写し、words/ にことばを書いてください。`npm run seeds -- --watch` が、足りないところを言います。'
      : '\n次に：`npm run seeds` で確かめてください。',
  )
}

try {
  given = answersGiven()
  if (given.help) console.log(usage)
  else await addTown()
} catch (error) {
  if (!(error instanceof NewTownError)) throw error
  console.error(error.message)
  process.exitCode = 1
} finally {
  keyboard?.close()
}
