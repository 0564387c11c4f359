import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import type { Theme } from '#domain/entry.ts'
import type { Indicator } from '#domain/indicator.ts'
import type { LifeEvent } from '#domain/life-event.ts'
import type { Fact, Term } from '#domain/plan.ts'
import type { Region } from '#domain/region.ts'
import { PrintedText } from '#domain/printed-text.ts'
import type { Located } from './located.ts'
import type { Problem } from './problem.ts'
import { textOfDocument } from './document-text.ts'
import { documentsOfPlan } from './plan-documents.ts'
import { sheetKinds, type SheetSeed } from './town-sheets.ts'
import { reportAt } from './records.ts'
import { SeedCache } from './seed-cache.ts'
import { SeedFolder } from './seed-folder.ts'
import { writtenComparable, type WrittenComparable } from './written-comparable.ts'
import { comparableSchema } from './schemas/comparable-schemas.ts'
import { indicatorsSchemaFor } from './schemas/figure-schemas.ts'
import { namedPlacesSchema, type WrittenPlace } from './schemas/named-place-schemas.ts'
import { townListSchema, type WrittenTownList } from './schemas/town-list-schemas.ts'
import { numbersSchema, type Numbers } from './schemas/number-schemas.ts'
import { questionKindsSchema, type QuestionKinds } from './schemas/question-schemas.ts'
import * as schemas from './schemas/plan-schemas.ts'
import {
  glossarySchema,
  spellingsSchema,
  readingsSchema,
  cardsOfSchema,
  lifeEventsSchema,
  passageTextsSchema,
  synonymsSchema,
  englishSchema,
  type EnglishWords,
  textsOfSchema,
  type CardOf,
  type GlossaryWord,
  type PassageTexts,
  type Reading,
  type TextsOf,
} from './schemas/text-schemas.ts'
import type { Spelling } from './plain-language/spellings.ts'

export type SeedDocument = z.output<typeof schemas.documentSchema> & { readonly text: PrintedText }

/** A document with its record and the file that the record stands in. */
export type DescribedDocument = {
  readonly document: SeedDocument
  readonly source: Located<z.output<typeof schemas.documentSchema>>
}

/** A plan as transcribed, each record with the file it stands in. */
export type SeedPlan = DescribedDocument & {
  readonly plan: Located<z.output<ReturnType<typeof schemas.planSchemaFor>>>
  /** All its documents: its own first, which is `document`, then what came after it, by their date. */
  readonly documents: readonly [DescribedDocument, ...DescribedDocument[]]
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
  /** Words that find something, which the search gives as examples. */
  readonly searchExamples: readonly string[]
  readonly regions: readonly Located<Region>[]
  readonly towns: z.output<typeof schemas.townsSchema>['towns']
  /** The file of the towns, to report what is wrong with them; none when it breaks its schema. */
  readonly municipalities?: Located<z.output<typeof schemas.townsSchema>> | undefined
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
  readonly english?: Located<EnglishWords> | undefined
  readonly comparable: WrittenComparable
  /** What is asked about each kind of deed; none when the file breaks its schema. */
  readonly questionKinds?: Located<QuestionKinds> | undefined
  /** What towns have filled: `seeds/now/` and `seeds/results/`. */
  readonly sheets: readonly SheetSeed[]
  /** What was taken in of the towns' open data: `seeds/lists/`. */
  readonly lists: readonly Located<WrittenTownList>[]
  /** The permanent numbers; none when the file breaks its schema. */
  readonly numbers?: Located<Numbers> | undefined
  /** Everything found wrong so far. Checks report into the files, so call this after them. */
  readonly currentProblems: () => readonly Problem[]
}

/**
 * Reads everything below `seeds/` of a project folder. A file that breaks its schema is left out and reported. With a
 * cache, files that have not changed since are not parsed again.
 */
export function readSeeds(root: string, cache = new SeedCache()): Seeds {
  const reader = new SeedReader(root, cache)
  const municipalities = reader.file('seeds/municipalities.yaml', schemas.townsSchema)
  const themes = reader.valueOf('seeds/themes.yaml', schemas.themesSchema, [])
  const documents = reader.documents()
  const plans = reader.namesIn('seeds/plans').flatMap((folder) => reader.plan(folder, documents) ?? [])
  const release = reader.valueOf('seeds/release.yaml', schemas.releaseSchema, {
    group: '',
    searchExamples: [],
  })
  const seeds = {
    group: release.group,
    searchExamples: release.searchExamples,
    municipalities,
    regions: reader.list('seeds', 'regions', schemas.regionsSchema),
    towns: municipalities?.value.towns ?? [],
    themes,
    scenes: reader.valueOf('seeds/scenes.yaml', lifeEventsSchema, []),
    plans,
    places: reader.list('seeds', 'places', namedPlacesSchema),
    readings: reader
      .namesIn('seeds/readings', '.yaml')
      .flatMap((name) => reader.list('seeds/readings', name.replace(/\.yaml$/, ''), readingsSchema)),
    synonyms: reader.valueOf('seeds/synonyms.yaml', synonymsSchema, {
      spellings: [],
      synonyms: [],
      wider: {},
      remarks: {},
    }),
    english: reader.file('seeds/english.yaml', englishSchema),
    glossary: reader.list('seeds/words', 'glossary', glossarySchema),
    spellings: reader.valueOf('seeds/words/spellings.yaml', spellingsSchema, []),
    comparable: writtenComparable(reader.file('seeds/comparable.yaml', comparableSchema)),
    questionKinds: reader.file('seeds/questions.yaml', questionKindsSchema),
    numbers: reader.file('seeds/numbers.yaml', numbersSchema),
    sheets: reader.sheets(),
    lists: reader
      .namesIn('seeds/lists', '.yaml')
      .flatMap((name) => reader.file(`seeds/lists/${name}`, townListSchema) ?? []),
    currentProblems: () => reader.problems(),
  }
  reader.end()
  return seeds
}

/** Reads documents and plans, and collects what is wrong with their files. */
class SeedReader extends SeedFolder {
  /** The documents with the records that they are described by. */
  documents(): readonly DescribedDocument[] {
    const folder = 'seeds/documents'
    const documents: DescribedDocument[] = []
    for (const name of this.namesIn(folder, '.yaml')) {
      const read = this.file(`${folder}/${name}`, schemas.documentSchema)
      if (!read) {
        this.pass(folder)
        continue
      }
      this.markRead(`${folder}/${read.value.file}`)
      if (!existsSync(join(this.root, 'seeds/plans', read.value.plan)))
        reportAt(
          read,
          ['plan'],
          `「${read.value.plan}」という計画のフォルダーがありません。`,
          `seeds/plans/ にあるのは ${this.namesIn('seeds/plans').join('、')} です。`,
        )
      const text = textOfDocument(join(this.root, folder), read)
      documents.push({ source: read, document: { ...read.value, text: text ?? new PrintedText([]) } })
    }
    return documents
  }

  /** The sheets of the towns, which are checked when all else stands. */
  sheets(): readonly SheetSeed[] {
    return sheetKinds.flatMap((kind) =>
      this.namesIn(`seeds/${kind}`, '.csv').map((name) => {
        const path = `seeds/${kind}/${name}`
        this.markRead(path)
        return { kind, path, name, bytes: readFileSync(join(this.root, path)) }
      }),
    )
  }

  plan(folder: string, documents: ReturnType<SeedReader['documents']>): SeedPlan | undefined {
    const at = `seeds/plans/${folder}`
    const [own, ...later] = documentsOfPlan(documents, folder)
    if (own?.document.kind !== 'plan') {
      this.pass(at, `seeds/words/${folder}`)
      // A document that names no plan is the slip itself.
      if (this.problems().some(({ file }) => file.startsWith('seeds/documents/'))) return undefined
      this.add({
        file: at,
        line: 1,
        column: 1,
        says: 'この計画の資料の記録がありません。',
        advice: `seeds/documents/ に plan: ${folder} の記録を置いてください。`,
      })
      return undefined
    }
    const [, another] = later.length ? [own, ...later].filter(({ document }) => document.kind === 'plan') : []
    if (another) {
      this.pass(at, `seeds/words/${folder}`)
      reportAt(
        another.source,
        ['kind'],
        `「${own.document.id}」も、この計画の資料です。`,
        'あとから出た資料なら、kind に revision（改訂版）、results（結果の報告）、erratum（正誤表）、sheet（市町の表）のどれかを書いてください。',
      )
      return undefined
    }
    const { document } = own
    const plan = this.file(`${at}/plan.yaml`, schemas.planSchemaFor(document.id))
    if (!plan) {
      this.pass(at, `seeds/words/${folder}`)
      return undefined
    }
    const id = plan.value.id
    if (id !== folder)
      reportAt(
        plan,
        ['id'],
        `計画の id「${id}」が、フォルダーの名前「${folder}」とちがいます。`,
        `id: ${folder} と書くか、フォルダーの名前を変えてください。`,
      )
    return {
      plan,
      ...own,
      documents: [own, ...later],
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
}
