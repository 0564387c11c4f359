/** Reads and checks the project's seeds and makes of them all that tests of whole pages need. It takes seconds. */
import { checkSeeds } from '#seeding/check-seeds.ts'
import { checkedSeeds } from '#seeding/checked-plan.ts'
import { openDataFiles } from '#seeding/open-data/open-data-files.ts'
import { makeRelease } from '#seeding/release-files.ts'
import { SeedFile } from '#seeding/seed-file.ts'

/** The date of releases that tests make: builds take theirs from the record of the site. */
export const dateOfTests = '2026-01-02'

/** The release, the open data, and the seeds without their files: as JSON, to be read by `real-release.ts`. */
export async function makeRealRelease(): Promise<string> {
  const { seeds, covers, problems } = checkSeeds(process.cwd())
  // Seeds with problems are made into files too, so that tests say what is wrong with them.
  const checked = checkedSeeds(seeds)
  const release = await makeRelease(checked, () => dateOfTests)
  const made = { files: release.files, openData: openDataFiles(checked, release), covers, problems, seeds }
  return JSON.stringify(made, (_, value: unknown) => (value instanceof SeedFile ? undefined : value))
}
