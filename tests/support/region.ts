/** The region of our own seeds, read from the one file that names it. */
import { join } from 'node:path'
import { townsSchema } from '#seeding/schemas/plan-schemas.ts'
import { SeedFile } from '#seeding/seed-file.ts'
import { regionWords } from '#texts/region-words.ts'

const root = process.cwd()
export const ourRegion = new SeedFile(join(root, 'seeds/municipalities.yaml'), root).read(townsSchema)!

/** What sentences call it; those with a plan of their own are the first three. */
export const ourRegionWords = regionWords({
  ...ourRegion,
  plans: ['hofu', 'mine', 'sanyo-onoda', 'region'].map((publisher) => ({ publisher })),
})
