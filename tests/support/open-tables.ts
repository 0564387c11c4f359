/** The open data of seeds, read back as a stranger would read it. */
import { checkedSeeds } from '#seeding/checked-plan.ts'
import { openDataFiles } from '#seeding/open-data/open-data-files.ts'
import type { Seeds } from '#seeding/seeds.ts'
import { csvRows, type CsvRow } from './csv.ts'

/** A version for open data of which a test reads the rows alone. */
export const aVersion = { content: 'c0ffee'.padEnd(64, '0'), date: '2026-01-02' }

export const textOf = (seeds: Seeds, name: string): string =>
  openDataFiles(checkedSeeds(seeds), aVersion).find(({ path }) => path === `open-data/${name}`)!.text
export const rowsOf = (seeds: Seeds, table: string): readonly CsvRow[] => csvRows(textOf(seeds, `${table}.csv`))
