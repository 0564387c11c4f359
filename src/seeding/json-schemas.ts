import { z } from 'zod'
import type { SiteFile } from './release-files.ts'
import { comparableSchema } from './schemas/comparable-schemas.ts'
import { indicatorsIn } from './schemas/figure-schemas.ts'
import { namedPlacesSchema } from './schemas/named-place-schemas.ts'
import { numbersSchema } from './schemas/number-schemas.ts'
import {
  glossarySchema,
  readingsSchema,
  cardsOfSchema,
  lifeEventsSchema,
  synonymsSchema,
  textsOfSchema,
} from './schemas/text-schemas.ts'
import * as shapes from './schemas/plan-schemas.ts'

/**
 * The shape of each kind of file below `seeds/`. Which plan and document a file belongs to does not change what may
 * stand in it.
 */
const shapeOf: Readonly<Record<string, z.ZodType>> = {
  document: shapes.documentSchema,
  plan: shapes.planIn(''),
  entries: shapes.entriesIn('', ''),
  indicators: indicatorsIn('', ''),
  facts: shapes.factsIn('', ''),
  terms: shapes.termsIn('', ''),
  'not-data': shapes.notDataSchema,
  municipalities: shapes.townsSchema,
  themes: shapes.themesSchema,
  places: namedPlacesSchema,
  'themes-of': shapes.themesOfSchema,
  texts: textsOfSchema,
  readings: readingsSchema,
  glossary: glossarySchema,
  synonyms: synonymsSchema,
  comparable: comparableSchema,
  scenes: lifeEventsSchema,
  'scenes-of': cardsOfSchema,
  release: shapes.releaseSchema,
  numbers: numbersSchema,
}

/**
 * A JSON Schema for each kind of seed file, so that an editor completes fields and underlines slips while one types.
 * Draft 7 is what the YAML extensions of editors read best. The schema knows shapes alone; whether an id or a quote is
 * right, only `npm run seeds` can say.
 */
export const jsonSchemas = (): readonly SiteFile[] =>
  Object.entries(shapeOf).map(([name, shape]) => {
    const schema = z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any', target: 'draft-7', reused: 'ref' })
    return { path: `seeds/schema/${name}.json`, text: `${JSON.stringify(schema, undefined, 2)}\n` }
  })
