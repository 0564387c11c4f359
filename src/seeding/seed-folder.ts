import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { z } from 'zod'
import type { Located } from './located.ts'
import type { Problem } from './problem.ts'
import type { SeedCache } from './seed-cache.ts'
import { SeedFile } from './seed-file.ts'
import { unreadFiles } from './unread-files.ts'

/** What a plan cannot be without: what it lists, and our words for it. */
const kindsOfEveryPlan: ReadonlySet<string> = new Set(['entries', 'themes', 'texts', 'scenes'])

/** Reads files of the seeds, and collects what is wrong with them. */
export class SeedFolder {
  readonly root: string
  readonly #files: SeedFile[] = []
  readonly #more: Problem[] = []
  readonly #missing: Problem[] = []
  /** By folder the names of files that are asked for, without their endings. */
  readonly #asked = new Map<string, Set<string>>()
  readonly #read = new Set<string>()

  readonly #cache: SeedCache

  constructor(root: string, cache: SeedCache) {
    this.root = root
    this.#cache = cache
  }

  problems(): Problem[] {
    return [...this.#more, ...this.#files.flatMap((file) => file.problems)]
  }

  /** Names every file that was not asked for, and each that must be there and is not. Call it when all is read. */
  end(): void {
    const unread = unreadFiles(this.root, this.#read, this.#asked)
    // A file or its folder that lies there under another name is not missing as well.
    const misnamed = new Set(unread.map(({ file }) => dirname(file)))
    const isMisnamed = ({ file }: Problem): boolean =>
      misnamed.has(dirname(file)) ||
      (!existsSync(join(this.root, dirname(file))) && misnamed.has(dirname(dirname(file))))
    this.#more.push(...unread, ...this.#missing.filter((problem) => !isMisnamed(problem)))
  }

  /** What lies in a folder, in the order of the names; nothing where the folder is not there. */
  namesIn(folder: string, ending = ''): readonly string[] {
    this.#ask(folder)
    const path = join(this.root, folder)
    const names = existsSync(path) ? readdirSync(path).sort() : []
    return names.filter((name) => name.endsWith(ending) && !name.startsWith('.'))
  }

  #ask(folder: string, name?: string): void {
    const names = this.#asked.get(folder) ?? new Set()
    if (name !== undefined) names.add(name)
    this.#asked.set(folder, names)
  }

  /** The value of a file, or the one that stands in for it where the file is missing or breaks its schema. */
  valueOf<T>(name: string, schema: z.ZodType<T>, fallback: T): T {
    return this.file(name, schema)?.value ?? fallback
  }

  file<T>(name: string, schema: z.ZodType<T>): Located<T> | undefined {
    this.#ask(dirname(name), basename(name, '.yaml'))
    return this.#open(name, schema)
  }

  #open<T>(name: string, schema: z.ZodType<T>): Located<T> | undefined {
    const path = join(this.root, name)
    if (!existsSync(path)) {
      this.#miss(name)
      return undefined
    }
    this.#read.add(name)
    const bytes = readFileSync(path)
    const kept = this.#cache.take(name, bytes)
    if (kept) {
      this.#files.push(kept.file)
      return kept as Located<T>
    }
    const file = new SeedFile(path, this.root)
    this.#files.push(file)
    const value = file.read(schema)
    if (value === undefined) return undefined
    const located = { value, file, path: [] }
    this.#cache.keep(name, bytes, located)
    return located
  }

  /** What lies in folders that a broken file keeps from being read is not named as unread. */
  pass(...folders: readonly string[]): void {
    for (const folder of folders) for (const name of this.namesIn(folder)) this.#read.add(`${folder}/${name}`)
  }

  /** A problem of no file that was read. */
  add(problem: Problem): void {
    this.#more.push(problem)
  }

  markRead(name: string): void {
    this.#read.add(name)
  }

  #miss(name: string): void {
    this.#missing.push({
      file: name,
      line: 1,
      column: 1,
      says: 'ファイルがありません。',
      advice: 'seeds/README.md を見て、作ってください。',
    })
  }

  /**
   * `<kind>.yaml` and `<kind>-*.yaml` in a folder: a long file may be split by goal. None is a problem for the kinds
   * that every plan has.
   */
  files<T>(folder: string, kind: string, schema: z.ZodType<T>): Located<T>[] {
    this.#ask(folder, kind)
    const names = this.namesIn(folder, '.yaml').filter((name) => name === `${kind}.yaml` || name.startsWith(`${kind}-`))
    if (!names.length && kindsOfEveryPlan.has(kind)) this.#miss(`${folder}/${kind}.yaml`)
    return names.flatMap((name) => this.#open(`${folder}/${name}`, schema) ?? [])
  }

  /** All records of a kind in a folder. */
  list<T>(folder: string, kind: string, schema: z.ZodType<readonly T[]>): Located<T>[] {
    return this.files(folder, kind, schema).flatMap(({ value, file }) =>
      value.map((record, index) => ({ value: record, file, path: [index] })),
    )
  }

  /** What the files of a kind in a plan's folder of words hold for each id. */
  keyed<T>(
    folder: string,
    kind: string,
    schema: z.ZodType<Readonly<Record<string, T>>>,
  ): Located<readonly [id: string, value: T]>[] {
    return this.files(`seeds/words/${folder}`, kind, schema).flatMap(({ value, file }) =>
      Object.entries(value).map((pair) => ({ value: pair, file, path: [pair[0]] })),
    )
  }
}
