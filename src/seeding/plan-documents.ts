import type { Slip } from '#domain/plan.ts'
import type { DescribedDocument, SeedDocument, SeedPlan } from './seeds.ts'

/** The document of a plan that has an id; `undefined` where the plan has none of this name. */
export const documentOf = ({ documents }: Pick<SeedPlan, 'documents'>, id: string): SeedDocument | undefined =>
  documents.find(({ document }) => document.id === id)?.document

/** What was misread anywhere in the documents of a plan: a record may quote several of them. */
export const slipsOf = ({ documents }: Pick<SeedPlan, 'documents'>): readonly Slip[] =>
  documents.flatMap(({ document }) => document.slips)

/** The documents of a plan: the plan itself first, then by their date; those without one come last. */
export const documentsOfPlan = (documents: readonly DescribedDocument[], plan: string): readonly DescribedDocument[] =>
  documents
    .filter(({ document }) => document.plan === plan)
    .toSorted(({ document: a }, { document: b }) => (rankOf(a) < rankOf(b) ? -1 : 1))

/** A short title tells a document that came later, even where its kind is wrong. */
const rankOf = ({ kind, shortTitle, published, id }: SeedDocument): string =>
  [kind === 'plan' ? 0 : 1, shortTitle ? 1 : 0, published === 'notPrinted' ? '9' : published, id].join(' ')
