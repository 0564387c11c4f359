/** The open data of seeds, read back as a stranger would read it. */
import { checkedSeeds } from '#seeding/checked-plan.ts'
import { openDataFiles } from '#seeding/open-data/open-data-files.ts'
import type { Seeds } from '#seeding/seeds.ts'
import { csvRows, type CsvRow } from './csv.ts'

export const textOf = (seeds: Seeds, name: string): string =>
  openDataFiles(checkedSeeds(seeds)).find(({ path }) => path === `open-data/${name}`)!.text
export const rowsOf = (seeds: Seeds, table: string): readonly CsvRow[] => csvRows(textOf(seeds, `${table}.csv`))
