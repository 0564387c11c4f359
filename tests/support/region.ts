/** The towns and the regions of our own seeds, read from the files that name them. */
import { join } from 'node:path'
import type { z } from 'zod'
import { regionsSchema, townsSchema } from '#seeding/schemas/plan-schemas.ts'
import { SeedFile } from '#seeding/seed-file.ts'
import { releaseWords } from '#texts/region-words.ts'

const root = process.cwd()
const read = <T>(name: string, schema: z.ZodType<T>): T => new SeedFile(join(root, name), root).read(schema)!

export const ourTowns = {
  ...read('seeds/municipalities.yaml', townsSchema),
  regions: read('seeds/regions.yaml', regionsSchema),
}
/** The first region, whose members are all towns. */
export const ourRegion = ourTowns.regions[0]!

/** What sentences call them; those with a plan of their own are the first three. */
export const ourWords = releaseWords({
  ...ourTowns,
  plans: ['hofu', 'mine', 'sanyo-onoda', ourRegion.id].map((publisher) => ({ publisher })),
})
