import type { Slip } from '#domain/plan.ts'
import type { SeedDocument, SeedPlan } from './seeds.ts'

/** The document of a plan that has an id; `undefined` where the plan has none of this name. */
export const documentOf = ({ documents }: Pick<SeedPlan, 'documents'>, id: string): SeedDocument | undefined =>
  documents.find(({ document }) => document.id === id)?.document

/** What was misread anywhere in the documents of a plan: a record may quote several of them. */
export const slipsOf = ({ documents }: Pick<SeedPlan, 'documents'>): readonly Slip[] =>
  documents.flatMap(({ document }) => document.slips)
