import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { nearestOf } from './nearest-id.ts'
import type { Problem } from './problem.ts'

/** The files of a folder that are asked for, `entries` and `entries-…` alike, and those that were read. */
export type Asked = ReadonlyMap<string, ReadonlySet<string>>

/** What stands below seeds/ for people and for other tools. */
const others = /^seeds\/(?:README\.md|schema\/[\w-]+\.json|(?:now|results)\/\d{6}\.xlsx|words\/office-words\.yml)$/

/**
 * Files and folders below seeds/ that nobody reads: under a wrong name, with another ending, words of a plan that is
 * not there. What they hold would be missing without a word. A folder of which nothing is read is named once.
 */
export function unreadFiles(root: string, read: ReadonlySet<string>, asked: Asked): readonly Problem[] {
  const folder = join(root, 'seeds')
  if (!existsSync(folder)) return []
  const unread = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && !file.name.startsWith('.'))
    .map(({ parentPath, name }) => join(parentPath, name).slice(root.length).replaceAll('\\', '/').replace(/^\//, ''))
    .filter((name) => !read.has(name) && !others.test(name))
  const named = unread.map((name) => (asked.has(dirname(name)) ? name : `${dirname(name)}/`))
  return [...new Set(named)].sort().map((name) => ({
    file: name,
    line: 1,
    column: 1,
    ...(name.endsWith('/') ? wordsOfFolder(name, asked) : wordsOfFile(name, asked)),
  }))
}

type Words = Pick<Problem, 'says' | 'advice'>

function wordsOfFolder(name: string, asked: Asked): Words {
  const folder = name.slice(0, -1)
  const siblings = [...asked.keys()].filter((one) => dirname(one) === dirname(folder)).map((one) => basename(one))
  const meant = nearestOf(basename(folder), siblings)
  const own = basename(folder)
  return {
    says:
      dirname(folder) === 'seeds/words'
        ? `「${own}」という計画はありません。`
        : `「${own}」は、読まれないフォルダーです。`,
    advice: meant
      ? `「${meant}」のことですか。フォルダーの名前を直してください。`
      : `フォルダーの名前は、計画の id と同じにしてください（${siblings.join('、')}）。`,
  }
}

function wordsOfFile(name: string, asked: Asked): Words {
  const own = basename(name)
  const kinds = [...(asked.get(dirname(name)) ?? [])]
  const says = `「${own}」という名前のファイルは読まれません。`
  if (/\.(?:txt|pdf|csv|xlsx?)$/i.test(own))
    return { says: `「${own}」は、どの資料の記録も使っていません。`, advice: '記録の file に書くか、消してください。' }
  if (/\.(?:yml|yaml\.txt|YAML|YML)$/.test(own))
    return { says, advice: `「${own.replace(/\.(?:yml|yaml\.txt)$/i, '')}.yaml」という名前にしてください。` }
  const kind = nearestOf(own.replace(/[-.].*$/, ''), kinds)
  return {
    says,
    advice: `${kind ? `「${kind}.yaml」のことですか。` : ''}このフォルダーで読むのは ${kinds.map((one) => `${one}.yaml`).join('、')} です。長いものは「${kinds.at(-1) ?? ''}-1.yaml」のように分けられます。`,
  }
}
