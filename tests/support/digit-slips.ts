/** Every digit of the seeds under plans/ and documents/, each made wrong once, and whether a check finds it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { z } from 'zod'
import { checkIds } from '#seeding/check-ids.ts'
import { checkNumbers } from '#seeding/check-numbers.ts'
import { checkSections } from '#seeding/check-sections.ts'
import { checkIdentities, checkPlan, checkWords } from '#seeding/check-seeds.ts'
import type { Located } from '#seeding/located.ts'
import { indicatorsSchemaFor } from '#seeding/schemas/figure-schemas.ts'
import * as schemas from '#seeding/schemas/plan-schemas.ts'
import type { SeedFile } from '#seeding/seed-file.ts'
import type { SeedPlan, Seeds } from '#seeding/seeds.ts'

/** A digit of a seed file: which file, which line (from 1), the line as it is and with the wrong digit. */
export type DigitSlip = {
  readonly file: string
  readonly line: number
  readonly printed: string
  readonly spoilt: string
  /** Where the record that holds it begins and ends in the file, and its place among the records of the file. */
  readonly record: { readonly from: number; readonly to: number; readonly index: number }
  readonly offset: number
}

const digit = /\d/g
/** A comment is no data. */
const isComment = (line: string): boolean => /^\s*#/.test(line)
const wrong = (one: string): string => String((Number(one) + 1) % 10)

/** The digits of the seed files of a project folder, in the order of the files. */
export function* digitSlipsIn(root: string): Generator<DigitSlip> {
  const folders = [
    ...readdirSync(join(root, 'seeds/plans'))
      .sort()
      .map((plan) => `seeds/plans/${plan}`),
    'seeds/documents',
  ]
  for (const folder of folders) {
    for (const name of readdirSync(join(root, folder)).sort()) {
      if (name.endsWith('.yaml')) yield* slipsOf(`${folder}/${name}`, readFileSync(join(root, folder, name), 'utf8'))
    }
  }
}

function* slipsOf(file: string, text: string): Generator<DigitSlip> {
  const isList = /^- /m.test(text)
  const starts = isList ? [...text.matchAll(/^- /gm)].map(({ index }) => index) : [0]
  for (const [index, from] of starts.entries()) {
    const to = starts[index + 1] ?? text.length
    for (const { index: at } of text.slice(from, to).matchAll(digit)) {
      const offset = from + at
      const begin = text.lastIndexOf('\n', offset) + 1
      const end = text.indexOf('\n', offset)
      const printed = text.slice(begin, end < 0 ? text.length : end)
      if (isComment(printed)) continue
      const spoilt = printed.slice(0, offset - begin) + wrong(text.charAt(offset)) + printed.slice(offset - begin + 1)
      yield {
        file,
        line: text.slice(0, offset).split('\n').length,
        printed,
        spoilt,
        record: { from, to, index },
        offset,
      }
    }
  }
}

/** Tells of slips in seeds that have no problem whether the checks find them. */
export class SlipFinder {
  readonly #seeds: Seeds
  readonly #root: string
  readonly #texts = new Map<string, string>()
  readonly #files: ReadonlySet<SeedFile>

  /** The seeds of the project folder `root` as they are; throws where they have a problem. */
  constructor(seeds: Seeds, root: string) {
    this.#seeds = seeds
    this.#root = root
    this.#files = new Set(
      [
        ...seeds.plans.flatMap((plan) => [
          plan.plan,
          ...plan.documents.map(({ source }) => source),
          ...[
            plan.entries,
            plan.indicators,
            plan.facts,
            plan.terms,
            plan.notData,
            plan.themes,
            plan.texts,
            plan.cards,
          ].flat(),
        ]),
        ...seeds.regions,
        ...seeds.places,
        ...seeds.comparable.together,
        ...seeds.comparable.apart,
        ...(seeds.numbers ? [seeds.numbers] : []),
      ].map(({ file }) => file),
    )
    if (seeds.currentProblems().length) throw new Error('The seeds have a problem before any is made.')
  }

  /** Whether a schema refuses the record, or a check reports it. */
  finds(slip: DigitSlip): boolean {
    const text = this.#text(slip.file)
    const { from, to } = slip.record
    const spoilt = text.slice(from, slip.offset) + wrong(text.charAt(slip.offset)) + text.slice(slip.offset + 1, to)
    let written: unknown
    try {
      written = parse(spoilt)
    } catch {
      return true
    }
    return slip.file.startsWith('seeds/documents/')
      ? this.#findsInDocument(slip, written)
      : this.#findsInRecord(slip, written)
  }

  #findsInDocument(slip: DigitSlip, written: unknown): boolean {
    const read = schemas.documentSchema.safeParse(written)
    if (!read.success) return true
    const plan = this.#seeds.plans.find(({ source }) => source.file.name === slip.file)!
    // The plan's folder, the text and its hash are compared while the files are read.
    if (read.data.plan !== plan.document.plan) return true
    if (read.data.file !== plan.document.file || read.data.sha256 !== plan.document.sha256) return true
    const source = { ...plan.source, value: read.data }
    const own = { source, document: { ...read.data, text: plan.document.text } }
    return this.#findsInPlan(plan, { ...plan, ...own, documents: [own, ...plan.documents.slice(1)] })
  }

  #findsInRecord(slip: DigitSlip, written: unknown): boolean {
    const [, , folder, name = ''] = slip.file.split('/')
    const plan = this.#seeds.plans.find(({ document }) => document.plan === folder)!
    const id = plan.plan.value.id
    const document = plan.document.id
    if (name === 'plan.yaml') {
      const read = schemas.planSchemaFor(document).safeParse(written)
      return !read.success || this.#findsInPlan(plan, { ...plan, plan: { ...plan.plan, value: read.data } })
    }
    const kinds = {
      entries: schemas.entriesSchemaFor(id, document),
      indicators: indicatorsSchemaFor(id, document),
      facts: schemas.factsSchemaFor(id, document),
      terms: schemas.termsSchemaFor(id, document),
      notData: schemas.notDataSchema,
    } as const satisfies Readonly<Record<string, z.ZodType>>
    const kind = (name.startsWith('not-data') ? 'notData' : name.replace(/[-.].*$/, '')) as keyof typeof kinds
    const read = kinds[kind].safeParse(written)
    if (!read.success) return true
    const records: readonly Located<unknown>[] = plan[kind]
    const at = records.findIndex(({ file, path }) => file.name === slip.file && path[0] === slip.record.index)
    const record = { ...records[at]!, value: read.data[0] }
    const nothing = { entries: [], indicators: [], facts: [], terms: [], notData: [] }
    // The record alone first: most slips contradict their own record's quote, which is soon seen.
    return (
      this.#reports(() => checkPlan({ ...plan, ...nothing, [kind]: [record] } as SeedPlan)) ||
      this.#findsInPlan(plan, { ...plan, [kind]: records.with(at, record) })
    )
  }

  /** Whether any check has something against the seeds once a plan stands for another. */
  #findsInPlan(plan: SeedPlan, spoilt: SeedPlan): boolean {
    const seeds = { ...this.#seeds, plans: this.#seeds.plans.map((one) => (one === plan ? spoilt : one)) }
    let uncovered = false
    // The quick checks first; one who finds the slip spares the others.
    return (
      this.#reports(() => {
        checkIds(seeds)
        checkNumbers(seeds)
      }) ||
      this.#reports(() => checkSections(spoilt)) ||
      this.#reports(() => {
        uncovered = checkPlan(spoilt).some(({ problems }) => problems.length > 0)
      }) ||
      uncovered ||
      this.#reports(() => {
        checkIdentities(seeds)
        checkWords(seeds)
      })
    )
  }

  /** Whether checks report anything; it is forgotten again. */
  #reports(check: () => unknown): boolean {
    check()
    const found = this.#seeds.currentProblems().length > 0
    if (found) for (const file of this.#files) file.forget()
    return found
  }

  #text(file: string): string {
    const known = this.#texts.get(file) ?? readFileSync(join(this.#root, file), 'utf8')
    this.#texts.set(file, known)
    return known
  }
}
