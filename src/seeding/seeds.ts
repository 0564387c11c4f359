import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import type { Theme } from '#domain/entry.ts'
import type { Indicator } from '#domain/indicator.ts'
import type { LifeEvent } from '#domain/life-event.ts'
import type { Fact, Term } from '#domain/plan.ts'
import type { Region } from '#domain/region.ts'
import { linesOfText, PrintedText } from '#domain/printed-text.ts'
import type { Located } from './located.ts'
import type { Problem } from './problem.ts'
import { SeedFile } from './seed-file.ts'
import { sha256 } from './content-hash.ts'
import { writtenComparable, type WrittenComparable } from './written-comparable.ts'
import { comparableSchema } from './schemas/comparable-schemas.ts'
import { indicatorsSchemaFor } from './schemas/figure-schemas.ts'
import { namedPlacesSchema, type WrittenPlace } from './schemas/named-place-schemas.ts'
import { numbersSchema, type Numbers } from './schemas/number-schemas.ts'
import * as schemas from './schemas/plan-schemas.ts'
import {
  glossarySchema,
  spellingsSchema,
  readingsSchema,
  cardsOfSchema,
  lifeEventsSchema,
  passageTextsSchema,
  synonymsSchema,
  textsOfSchema,
  type CardOf,
  type GlossaryWord,
  type PassageTexts,
  type Reading,
  type TextsOf,
} from './schemas/text-schemas.ts'
import type { Spelling } from './plain-language/spellings.ts'

export type SeedDocument = z.output<typeof schemas.documentSchema> & { readonly text: PrintedText }

/** A plan as transcribed, each record with the file it stands in. */
export type SeedPlan = {
  readonly plan: Located<z.output<ReturnType<typeof schemas.planSchemaFor>>>
  readonly document: SeedDocument
  /** The document's record, with the file that it stands in. */
  readonly source: Located<z.output<typeof schemas.documentSchema>>
  readonly entries: readonly Located<schemas.TranscribedEntry>[]
  readonly indicators: readonly Located<Indicator>[]
  readonly facts: readonly Located<Fact>[]
  readonly terms: readonly Located<Term>[]
  readonly notData: readonly Located<schemas.NotData>[]
  readonly themes: readonly Located<readonly [id: string, themes: readonly string[]]>[]
  readonly texts: readonly Located<readonly [id: string, texts: TextsOf]>[]
  readonly passageTexts: readonly Located<readonly [id: string, texts: PassageTexts]>[]
  readonly cards: readonly Located<readonly [id: string, card: CardOf]>[]
}

export type Seeds = {
  /** The id of the region's group of releases, which stays for good. */
  readonly group: string
  /** The day on which the data was last changed by hand, `YYYY-MM-DD`. */
  readonly date: string
  /** Words that find something, which the search gives as examples. */
  readonly searchExamples: readonly string[]
  readonly regions: readonly Located<Region>[]
  readonly towns: z.output<typeof schemas.townsSchema>['towns']
  readonly themes: readonly Theme[]
  readonly scenes: readonly LifeEvent[]
  readonly plans: readonly SeedPlan[]
  /** Places to go that the documents name, in the order of the pages. */
  readonly places: readonly Located<WrittenPlace>[]
  readonly readings: readonly Located<Reading>[]
  readonly glossary: readonly Located<GlossaryWord>[]
  /** How our own words are written. */
  readonly spellings: readonly Spelling[]
  readonly synonyms: z.output<typeof synonymsSchema>
  readonly comparable: WrittenComparable
  /** The permanent numbers; none when the file breaks its schema. */
  readonly numbers?: Located<Numbers> | undefined
  /** Everything found wrong so far. Checks report into the files, so call this after them. */
  readonly currentProblems: () => readonly Problem[]
}

/** Reads everything below `seeds/` of a project folder. A file that breaks its schema is left out and reported. */
export function readSeeds(root: string): Seeds {
  const reader = new SeedReader(root)
  const { towns } = reader.valueOf('seeds/municipalities.yaml', schemas.townsSchema, { towns: [] })
  const themes = reader.valueOf('seeds/themes.yaml', schemas.themesSchema, [])
  const documents = reader.documents()
  const plans = readdirSync(join(root, 'seeds/plans'))
    .sort()
    .flatMap((folder) => reader.plan(folder, documents) ?? [])
  const release = reader.valueOf('seeds/release.yaml', schemas.releaseSchema, {
    group: '',
    date: '',
    searchExamples: [],
  })
  return {
    group: release.group,
    date: release.date,
    searchExamples: release.searchExamples,
    regions: reader.list('seeds', 'regions', schemas.regionsSchema),
    towns,
    themes,
    scenes: reader.valueOf('seeds/scenes.yaml', lifeEventsSchema, []),
    plans,
    places: reader.list('seeds', 'places', namedPlacesSchema),
    readings: readdirSync(join(root, 'seeds/readings'))
      .sort()
      .flatMap((name) => reader.list('seeds/readings', name.replace(/\.yaml$/, ''), readingsSchema)),
    synonyms: reader.valueOf('seeds/synonyms.yaml', synonymsSchema, { spellings: [], synonyms: [], wider: {} }),
    glossary: reader.list('seeds/words', 'glossary', glossarySchema),
    spellings: reader.valueOf('seeds/words/spellings.yaml', spellingsSchema, []),
    comparable: writtenComparable(reader.file('seeds/comparable.yaml', comparableSchema)),
    numbers: reader.file('seeds/numbers.yaml', numbersSchema),
    currentProblems: () => reader.problems(),
  }
}

/** Reads files of the seeds, and collects what is wrong with them. */
class SeedReader {
  readonly #root: string
  readonly #files: SeedFile[] = []
  readonly #more: Problem[] = []

  constructor(root: string) {
    this.#root = root
  }

  problems(): Problem[] {
    return [...this.#more, ...this.#files.flatMap((file) => file.problems)]
  }

  /** The value of a file, or the one that stands in for it where the file is missing or breaks its schema. */
  valueOf<T>(name: string, schema: z.ZodType<T>, fallback: T): T {
    return this.file(name, schema)?.value ?? fallback
  }

  file<T>(name: string, schema: z.ZodType<T>): Located<T> | undefined {
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
    const value = file.read(schema)
    return value === undefined ? undefined : { value, file, path: [] }
  }

  /** `<kind>.yaml` and `<kind>-*.yaml` in a folder: a long file may be split by goal. */
  files<T>(folder: string, kind: string, schema: z.ZodType<T>): Located<T>[] {
    const directory = join(this.#root, folder)
    const names = existsSync(directory) ? readdirSync(directory).sort() : []
    return names
      .filter((name) => name === `${kind}.yaml` || (name.startsWith(`${kind}-`) && name.endsWith('.yaml')))
      .flatMap((name) => this.file(`${folder}/${name}`, schema) ?? [])
  }

  /** All records of a kind in a folder. */
  list<T>(folder: string, kind: string, schema: z.ZodType<readonly T[]>): Located<T>[] {
    return this.files(folder, kind, schema).flatMap(({ value, file }) =>
      value.map((record, index) => ({ value: record, file, path: [index] })),
    )
  }

  /** The documents with the records that they are described by, by id. */
  documents(): ReadonlyMap<string, Pick<SeedPlan, 'document' | 'source'>> {
    const folder = join(this.#root, 'seeds/documents')
    const documents = new Map<string, Pick<SeedPlan, 'document' | 'source'>>()
    for (const name of readdirSync(folder).filter((name) => name.endsWith('.yaml'))) {
      const read = this.file(`seeds/documents/${name}`, schemas.documentSchema)
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
      const text = new PrintedText(linesOfText(bytes.toString('utf8')))
      documents.set(read.value.id, { source: read, document: { ...read.value, text } })
    }
    return documents
  }

  plan(folder: string, documents: ReturnType<SeedReader['documents']>): SeedPlan | undefined {
    const at = `seeds/plans/${folder}`
    const described = [...documents.values()].find(({ document }) => document.plan === folder)
    if (!described) {
      this.#more.push({
        file: at,
        line: 1,
        column: 1,
        says: 'この計画の資料の記録がありません。',
        advice: `seeds/documents/ に plan: ${folder} の記録を置いてください。`,
      })
      return undefined
    }
    const { document } = described
    const plan = this.file(`${at}/plan.yaml`, schemas.planSchemaFor(document.id))
    if (!plan) return undefined
    const id = plan.value.id
    return {
      plan,
      ...described,
      entries: this.list(at, 'entries', schemas.entriesSchemaFor(id, document.id)),
      indicators: this.list(at, 'indicators', indicatorsSchemaFor(id, document.id)),
      facts: this.list(at, 'facts', schemas.factsSchemaFor(id, document.id)),
      terms: this.list(at, 'terms', schemas.termsSchemaFor(id, document.id)),
      notData: this.list(at, 'not-data', schemas.notDataSchema),
      themes: this.keyed(folder, 'themes', schemas.themesOfSchema),
      texts: this.keyed(folder, 'texts', textsOfSchema),
      passageTexts: ['facts', 'schedule', 'statements'].flatMap((kind) => this.keyed(folder, kind, passageTextsSchema)),
      cards: this.keyed(folder, 'scenes', cardsOfSchema),
    }
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
