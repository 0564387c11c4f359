import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import type { Theme } from '#domain/entry.ts'
import type { Indicator } from '#domain/indicator.ts'
import type { LifeEvent } from '#domain/life-event.ts'
import type { Fact, Term } from '#domain/plan.ts'
import { linesOfText, PrintedText } from '#domain/printed-text.ts'
import type { Located } from './located.ts'
import type { Problem } from './problem.ts'
import { SeedFile } from './seed-file.ts'
import { sha256 } from './sha256.ts'
import { writtenComparable, type WrittenComparable } from './written-comparable.ts'
import { comparableSchema } from './schemas/comparable-schemas.ts'
import { indicatorsIn } from './schemas/figure-schemas.ts'
import { namedPlacesSchema, type WrittenPlace } from './schemas/named-place-schemas.ts'
import { numbersSchema, type Numbers } from './schemas/number-schemas.ts'
import * as schemas from './schemas/plan-schemas.ts'
import {
  glossarySchema,
  readingsSchema,
  cardsOfSchema,
  lifeEventsSchema,
  synonymsSchema,
  textsOfSchema,
  type CardOf,
  type GlossaryWord,
  type Reading,
  type TextsOf,
} from './schemas/text-schemas.ts'

export type SeedDocument = z.output<typeof schemas.documentSchema> & { readonly text: PrintedText }

/** A plan as transcribed, each record with the file it stands in. */
export type SeedPlan = {
  readonly plan: Located<z.output<ReturnType<typeof schemas.planIn>>>
  readonly document: SeedDocument
  readonly entries: readonly Located<schemas.TranscribedEntry>[]
  readonly indicators: readonly Located<Indicator>[]
  readonly facts: readonly Located<Fact>[]
  readonly terms: readonly Located<Term>[]
  readonly notData: readonly Located<schemas.NotData>[]
  readonly themes: readonly Located<readonly [id: string, themes: readonly string[]]>[]
  readonly texts: readonly Located<readonly [id: string, texts: TextsOf]>[]
  readonly cards: readonly Located<readonly [id: string, card: CardOf]>[]
}

export type Seeds = {
  /** The id of the region's group of releases, which stays for good. */
  readonly group: string
  /** The day on which the data was last changed by hand, `YYYY-MM-DD`. */
  readonly date: string
  /** Words that find something, which the search gives as examples. */
  readonly searchExamples: readonly string[]
  readonly region: z.output<typeof schemas.townsSchema>['region']
  readonly towns: z.output<typeof schemas.townsSchema>['towns']
  readonly themes: readonly Theme[]
  readonly scenes: readonly LifeEvent[]
  readonly plans: readonly SeedPlan[]
  /** Places to go that the documents name, in the order of the pages. */
  readonly places: readonly Located<WrittenPlace>[]
  readonly readings: readonly Located<Reading>[]
  readonly glossary: readonly Located<GlossaryWord>[]
  readonly synonyms: z.output<typeof synonymsSchema>
  readonly comparable: WrittenComparable
  /** The permanent numbers; none when the file has no right shape. */
  readonly numbers?: Located<Numbers> | undefined
  /** Everything found wrong so far: checks report into the files, so this is asked when they are through. */
  readonly currentProblems: () => readonly Problem[]
}

/** Reads everything below `seeds/`. What has no right shape is left out and named in `problems`. */
export function readSeeds(root: string): Seeds {
  const reader = new Reader(root)
  const towns = reader.one('seeds/municipalities.yaml', schemas.townsSchema)
  const themes = reader.one('seeds/themes.yaml', schemas.themesSchema)
  const documents = reader.documents()
  const plans = readdirSync(join(root, 'seeds/plans'))
    .sort()
    .flatMap((folder) => reader.plan(folder, documents) ?? [])
  const release = reader.one('seeds/release.yaml', schemas.releaseSchema)
  return {
    group: release?.value.group ?? '',
    date: release?.value.date ?? '',
    searchExamples: release?.value.searchExamples ?? [],
    region: towns?.value.region ?? { name: '', kana: '', nickname: '', nicknameKana: '' },
    towns: towns?.value.towns ?? [],
    themes: themes?.value ?? [],
    scenes: reader.one('seeds/scenes.yaml', lifeEventsSchema)?.value ?? [],
    plans,
    places: reader.list('seeds', 'places', namedPlacesSchema),
    readings: readdirSync(join(root, 'seeds/readings'))
      .sort()
      .flatMap((name) => reader.list('seeds/readings', name.replace(/\.yaml$/, ''), readingsSchema)),
    synonyms: reader.one('seeds/synonyms.yaml', synonymsSchema)?.value ?? { spellings: [], synonyms: [], wider: {} },
    glossary: reader.list('seeds/words', 'glossary', glossarySchema),
    comparable: writtenComparable(reader.one('seeds/comparable.yaml', comparableSchema)),
    numbers: reader.one('seeds/numbers.yaml', numbersSchema),
    currentProblems: () => reader.problems(),
  }
}

class Reader {
  readonly #root: string
  readonly #files: SeedFile[] = []
  readonly #more: Problem[] = []

  constructor(root: string) {
    this.#root = root
  }

  problems(): Problem[] {
    return [...this.#more, ...this.#files.flatMap((file) => file.problems)]
  }

  one<T>(name: string, shape: z.ZodType<T>): Located<T> | undefined {
    const path = join(this.#root, name)
    if (!existsSync(path)) {
      this.#more.push({
        file: name,
        line: 1,
        column: 1,
        says: 'ファイルがありません。',
        advice: 'seeds/README.md を見て、作ってください。',
      })
      return undefined
    }
    const file = new SeedFile(path, this.#root)
    this.#files.push(file)
    const value = file.read(shape)
    return value === undefined ? undefined : { value, file, path: [] }
  }

  /** `<kind>.yaml` and `<kind>-*.yaml` in a folder: a long file may be split by goal. */
  files<T>(folder: string, kind: string, shape: z.ZodType<T>): Located<T>[] {
    const directory = join(this.#root, folder)
    const names = existsSync(directory) ? readdirSync(directory).sort() : []
    return names
      .filter((name) => name === `${kind}.yaml` || (name.startsWith(`${kind}-`) && name.endsWith('.yaml')))
      .flatMap((name) => this.one(`${folder}/${name}`, shape) ?? [])
  }

  /** All records of a kind in a folder. */
  list<T>(folder: string, kind: string, shape: z.ZodType<readonly T[]>): Located<T>[] {
    return this.files(folder, kind, shape).flatMap(({ value, file }) =>
      value.map((record, index) => ({ value: record, file, path: [index] })),
    )
  }

  documents(): ReadonlyMap<string, SeedDocument> {
    const folder = join(this.#root, 'seeds/documents')
    const found = new Map<string, SeedDocument>()
    for (const name of readdirSync(folder).filter((name) => name.endsWith('.yaml'))) {
      const read = this.one(`seeds/documents/${name}`, schemas.documentSchema)
      if (!read) continue
      const bytes = readFileSync(join(folder, read.value.file))
      const hash = sha256(bytes)
      if (hash !== read.value.sha256) {
        read.file.report(
          ['sha256'],
          `${read.value.file} の中身が変わっています（${hash}）。`,
          'もとの資料は1バイトも変えずに置いてください。',
        )
      }
      found.set(read.value.id, { ...read.value, text: new PrintedText(linesOfText(bytes.toString('utf8'))) })
    }
    return found
  }

  plan(folder: string, documents: ReadonlyMap<string, SeedDocument>): SeedPlan | undefined {
    const at = `seeds/plans/${folder}`
    const document = [...documents.values()].find((one) => one.plan === folder)
    if (!document) {
      this.#more.push({
        file: at,
        line: 1,
        column: 1,
        says: 'この計画の資料の記録がありません。',
        advice: `seeds/documents/ に plan: ${folder} の記録を置いてください。`,
      })
      return undefined
    }
    const plan = this.one(`${at}/plan.yaml`, schemas.planIn(document.id))
    if (!plan) return undefined
    const id = plan.value.id
    return {
      plan,
      document,
      entries: this.list(at, 'entries', schemas.entriesIn(id, document.id)),
      indicators: this.list(at, 'indicators', indicatorsIn(id, document.id)),
      facts: this.list(at, 'facts', schemas.factsIn(id, document.id)),
      terms: this.list(at, 'terms', schemas.termsIn(id, document.id)),
      notData: this.list(at, 'not-data', schemas.notDataSchema),
      themes: this.keyed(folder, 'themes', schemas.themesOfSchema),
      texts: this.keyed(folder, 'texts', textsOfSchema),
      cards: this.keyed(folder, 'scenes', cardsOfSchema),
    }
  }

  /** What a plan's folder of words gives to each id, in files of a kind. */
  keyed<T>(
    folder: string,
    kind: string,
    shape: z.ZodType<Readonly<Record<string, T>>>,
  ): Located<readonly [id: string, given: T]>[] {
    return this.files(`seeds/words/${folder}`, kind, shape).flatMap(({ value, file }) =>
      Object.entries(value).map((given) => ({ value: given, file, path: [given[0]] })),
    )
  }
}
