import type { CheckedSeeds } from '../checked-plan.ts'
import type { SiteFile } from '../release-files.ts'
import { comparableTable } from './comparable-table.ts'
import { dataLicence } from './data-licence.ts'
import { documentsTable } from './documents-table.ts'
import { activitiesTable, participationTable, relationsTable } from './entry-detail-tables.ts'
import { goalsTable, initiativesTable } from './entry-tables.ts'
import { indicatorsTable, statementsTable } from './indicator-tables.ts'
import { observationsTable } from './observations-table.ts'
import { OpenDataContext, type OpenDataSite } from './open-data-context.ts'
import { namedPlacesTable } from './named-places-table.ts'
import { openDataListTable } from './open-data-list.ts'
import { progressTable } from './progress-table.ts'
import type { OpenTable } from './table.ts'
import { factsTable, glossaryTable, termsTable } from './text-tables.ts'

/** Everything that the app says, as tables for Excel and programs, with their description. `site`: where it lies. */
export function openDataFiles(
  seeds: CheckedSeeds,
  version: DataVersion,
  site: OpenDataSite = { base: '/' },
): readonly SiteFile[] {
  const source = new OpenDataContext(seeds, site)
  const about = aboutOf(source)
  const own = [
    documentsTable,
    goalsTable,
    initiativesTable,
    relationsTable,
    activitiesTable,
    participationTable,
    indicatorsTable,
    observationsTable,
    progressTable,
    factsTable,
    namedPlacesTable,
    termsTable,
    glossaryTable,
    statementsTable,
    comparableTable,
  ].map((table) => table(source))
  const tables = [...own, openDataListTable(source, own, { ...about, about: about.description, date: version.date })]
  return [
    ...tables.flatMap(({ path, csv, jsonPath, json }) => [
      { path: `open-data/${path}`, text: csv },
      { path: `open-data/${jsonPath}`, text: json },
    ]),
    {
      path: 'open-data/datapackage.json',
      text: `${JSON.stringify(dataPackage(source, tables, version), undefined, 2)}\n`,
    },
  ]
}

/** Which release the data is of: the hash of what it holds, and the day (`YYYY-MM-DD`) of its newest change. */
type DataVersion = { readonly content: string; readonly date: string }

const aboutOf = ({ coverage, towns }: OpenDataContext) => ({
  title: `${coverage}の計画、取り組み、めやす`,
  description: `${towns}の計画の資料から手で写した表。すべての行に、もとの資料と行の番号がある。文字は UTF-8（BOM つき）、改行は CRLF。市町は6けたの団体コード / transcribed by hand from published plans; every row cites its source`,
})

/**
 * The Frictionless description of all tables. Its version follows from its content: the same data has the same version,
 * whenever it is built.
 */
const dataPackage = (
  source: OpenDataContext,
  tables: readonly OpenTable[],
  { content, date }: DataVersion,
): object => ({
  profile: 'tabular-data-package',
  name: `${source.group}-plans`,
  ...aboutOf(source),
  version: `${date}+${content.slice(0, 12)}`,
  created: `${date}T00:00:00Z`,
  licenses: [dataLicence],
  sources: source.documents.map(({ title, id }) => ({ title: `${title}（${id}）` })),
  resources: tables.map(({ resource }) => ({ ...resource, licenses: [dataLicence] })),
})
