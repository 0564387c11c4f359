/** The project's own seeds, the release and the open data that they make: real packs for tests of whole pages. */
import { PrintedText } from '#domain/printed-text.ts'
import type { Card } from '#domain/life-event.ts'
import { packFrom } from '#packs/pack.ts'
import { packPath } from '#packs/release.ts'
import { checkedSeeds } from '#seeding/checked-plan.ts'
import type { Coverage } from '#seeding/coverage.ts'
import type { Problem } from '#seeding/problem.ts'
import type { SiteFile } from '#seeding/release-files.ts'
import type { SeedDocument, Seeds, SeedPlan } from '#seeding/seeds.ts'
import { csvRows, type CsvRow } from './csv.ts'
import { madeOnce, realReleasePath } from './made-once.ts'
import { plainNamesOf } from './plain-names.ts'
import { releaseAmong } from './plan-sources.ts'

type Made = {
  readonly files: readonly SiteFile[]
  readonly openData: readonly SiteFile[]
  readonly covers: readonly Coverage[]
  readonly problems: readonly Problem[]
  readonly seeds: Seeds
}

const made = JSON.parse(await realReleaseText()) as Made

/** Made by one test file of a run for all; the benches, which run outside of Vitest, make it for themselves. */
async function realReleaseText(): Promise<string> {
  // Imported only where it is made: what reads and checks seeds is much code, which most test files need not load.
  const make = async (): Promise<string> => (await import('./make-real-release.ts')).makeRealRelease()
  return process.env.VITEST ? madeOnce(realReleasePath, make) : make()
}

/** A document from JSON. Its lines are made ready to be searched when somebody asks for them. */
function withText(document: SeedDocument): SeedDocument {
  const { lines } = document.text
  let text: PrintedText | undefined
  return {
    ...document,
    get text() {
      text ??= new PrintedText(lines)
      return text
    },
  }
}

/** A plan from JSON, with the same document in both of its places. */
function withTexts(plan: SeedPlan): SeedPlan {
  const [own, ...later] = plan.documents.map((one) => ({ ...one, document: withText(one.document) }))
  return { ...plan, ...own!, documents: [own!, ...later] } // A plan has a document of its own.
}

/**
 * The values of the real seeds. They have lost the files that they were written in: a test that lets a check report
 * problems reads the seeds itself.
 */
export const realSeeds: Seeds = {
  ...made.seeds,
  plans: made.seeds.plans.map(withTexts),
  currentProblems: () => made.problems,
}
/** How much of each document the records claim, and what the checks have against the real seeds. */
export const { covers: realCoverage, problems: realProblems } = made

export const realFiles = made.files
export const realRelease = releaseAmong(realFiles).release
export const plainNameOf = plainNamesOf(realSeeds)
/** The cards of all programmes by id, from the packs as a telephone has them. */
export const realCards: ReadonlyMap<string, Card> = new Map(
  realRelease.packs
    .map(({ hash }) => packFrom(realFiles.find(({ path }) => path === packPath(hash))!.text)) // The release names it.
    .flatMap((pack) => ('cards' in pack ? Object.entries(pack.cards ?? {}) : [])),
)
/** The real seeds as the build has them after all checks. */
export const realChecked = checkedSeeds(realSeeds)
export const realPlans = realChecked.plans.map(({ plan }) => plan)

export const realOpenData = made.openData
const tables = new Map(realOpenData.filter(({ path }) => path.endsWith('.csv')).map(({ path, text }) => [path, text]))
/** The rows of a table of the real open data. Throws where there is no such table. */
export function realRows(table: string): readonly CsvRow[] {
  const text = tables.get(`open-data/${table}.csv`)
  if (text === undefined) throw new Error(`The open data has no table ${table}.`)
  return csvRows(text)
}
