import { z } from 'zod'
import type { SiteFile } from './release-files.ts'
import { comparableSchema } from './schemas/comparable-schemas.ts'
import { indicatorsSchemaFor } from './schemas/figure-schemas.ts'
import { namedPlacesSchema } from './schemas/named-place-schemas.ts'
import { numbersSchema } from './schemas/number-schemas.ts'
import { questionKindsSchema } from './schemas/question-schemas.ts'
import {
  glossarySchema,
  spellingsSchema,
  readingsSchema,
  cardsOfSchema,
  lifeEventsSchema,
  synonymsSchema,
  englishSchema,
  passageTextsSchema,
  textsOfSchema,
} from './schemas/text-schemas.ts'
import { townListSchema } from './schemas/town-list-schemas.ts'
import * as planSchemas from './schemas/plan-schemas.ts'

/**
 * The schema of each kind of file below `seeds/`. It does not depend on the plan and the document that a file belongs
 * to.
 */
const schemasByKind: Readonly<Record<string, z.ZodType>> = {
  document: planSchemas.documentSchema,
  plan: planSchemas.planSchemaFor(''),
  entries: planSchemas.entriesSchemaFor('', ''),
  indicators: indicatorsSchemaFor('', ''),
  facts: planSchemas.factsSchemaFor('', ''),
  terms: planSchemas.termsSchemaFor('', ''),
  'not-data': planSchemas.notDataSchema,
  municipalities: planSchemas.townsSchema,
  regions: planSchemas.regionsSchema,
  themes: planSchemas.themesSchema,
  places: namedPlacesSchema,
  'themes-of': planSchemas.themesOfSchema,
  texts: textsOfSchema,
  passages: passageTextsSchema,
  readings: readingsSchema,
  glossary: glossarySchema,
  spellings: spellingsSchema,
  synonyms: synonymsSchema,
  english: englishSchema,
  comparable: comparableSchema,
  scenes: lifeEventsSchema,
  'scenes-of': cardsOfSchema,
  questions: questionKindsSchema,
  release: planSchemas.releaseSchema,
  numbers: numbersSchema,
  'town-list': townListSchema,
}

/**
 * A JSON Schema for each kind of seed file, so that an editor completes fields and underlines slips while one types.
 * Draft 7 is what the YAML extensions of editors read best. The schema knows the form alone; whether an id or a quote
 * is right, only `npm run seeds` can say.
 */
export const jsonSchemas = (): readonly SiteFile[] =>
  Object.entries(schemasByKind).map(([name, schema]) => {
    const jsonSchema = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', target: 'draft-7', reused: 'ref' })
    return { path: `seeds/schema/${name}.json`, text: `${JSON.stringify(jsonSchema, undefined, 2)}\n` }
  })
