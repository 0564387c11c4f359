import { z } from 'zod'
import type { SiteFile } from './release-files.ts'
import { comparableShape } from './schemas/comparable-schemas.ts'
import { indicatorsIn } from './schemas/figure-schemas.ts'
import { namedPlacesShape } from './schemas/named-place-schemas.ts'
import { numbersShape } from './schemas/number-schemas.ts'
import {
  glossaryShape,
  readingsShape,
  scenesOfShape,
  scenesShape,
  synonymsShape,
  textsOfShape,
} from './schemas/text-schemas.ts'
import * as shapes from './schemas/plan-schemas.ts'

/** The shape of each kind of file below `seeds/`. Which plan and document a file belongs to does not change what may stand in it. */
const shapeOf: Readonly<Record<string, z.ZodType>> = {
  document: shapes.documentShape,
  plan: shapes.planIn(''),
  entries: shapes.entriesIn('', ''),
  indicators: indicatorsIn('', ''),
  facts: shapes.factsIn('', ''),
  terms: shapes.termsIn('', ''),
  'not-data': shapes.notDataShape,
  municipalities: shapes.townsShape,
  themes: shapes.themesShape,
  places: namedPlacesShape,
  'themes-of': shapes.themesOfShape,
  texts: textsOfShape,
  readings: readingsShape,
  glossary: glossaryShape,
  synonyms: synonymsShape,
  comparable: comparableShape,
  scenes: scenesShape,
  'scenes-of': scenesOfShape,
  release: shapes.releaseShape,
  numbers: numbersShape,
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
