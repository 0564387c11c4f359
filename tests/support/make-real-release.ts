/** Reads and checks the project's seeds and makes of them all that tests of whole pages need. It takes seconds. */
import { checkSeeds } from '#seeding/check-seeds.ts'
import { checkedSeeds } from '#seeding/checked-plan.ts'
import { openDataFiles } from '#seeding/open-data/open-data-files.ts'
import { releaseFiles } from '#seeding/release-files.ts'
import { SeedFile } from '#seeding/seed-file.ts'

/** The release, the open data, and the seeds without their files: as JSON, to be read by `real-release.ts`. */
export async function makeRealRelease(): Promise<string> {
  const { seeds, covers, problems } = checkSeeds(process.cwd())
  // Seeds with problems are made into files too, so that tests say what is wrong with them.
  const checked = checkedSeeds(seeds)
  const made = { files: await releaseFiles(checked), openData: openDataFiles(checked), covers, problems, seeds }
  return JSON.stringify(made, (_, value: unknown) => (value instanceof SeedFile ? undefined : value))
}
