/** The project's own seeds, the release that they make, and its plans: real packs for tests of whole pages. */
import { planFrom } from '#seeding/checked-plan.ts'
import { releaseFiles } from '#seeding/release-files.ts'
import { readSeeds } from '#seeding/seeds.ts'
import { plainNamesOf } from './plain-names.ts'
import { releaseAmong } from './plan-sources.ts'

// Where Vite reads a file for the browser, `import.meta.url` is no file's address: tests run in the project's folder.
export const realSeeds = readSeeds(process.cwd())

export const realFiles = await releaseFiles(realSeeds)
export const realRelease = releaseAmong(realFiles).release
export const plainNameOf = plainNamesOf(realSeeds)
export const realPlans = realSeeds.plans.map(planFrom)
