import type { Entry, ThemeId } from '#domain/entry.ts'
import type { Plan, SourceDocument } from '#domain/plan.ts'
import type { SeedPlan } from './seeds.ts'

/** A plan as the app knows it, from its seeds. The seeds must have been checked. */
export function planFrom(seeds: SeedPlan): Plan {
  const { value } = seeds.plan
  const themesOf = new Map(seeds.themes.map(({ value: [id, themes] }) => [id, themes]))
  const parents = new Map(seeds.entries.map(({ value: entry }) => [entry.id, entry.parent]))
  /** A part or an action without themes of its own has those of what it belongs to. */
  const themes = (id: string): readonly ThemeId[] => themesOf.get(id) ?? themes(parents.get(id)!)
  return {
    id: value.id,
    publisher: value.publisher,
    document: seeds.document.id,
    title: value.title,
    shortTitle: value.shortTitle,
    cited: value.cited,
    span: {
      from: value.span.from,
      to: value.span.to,
      cited: value.span.cited,
      ...(value.span.read && { read: value.span.read }),
    },
    entries: seeds.entries.map(({ value: entry }): Entry => ({
      ...entry,
      themes: themes(entry.id),
      priority: entry.priority ?? value.everyEntry.priority!,
      takesPart: entry.takesPart ?? value.everyEntry.takesPart!,
    })),
    indicators: seeds.indicators.map(({ value: indicator }) => indicator),
    facts: seeds.facts.map(({ value: fact }) => fact),
    terms: seeds.terms.map(({ value: term }) => term),
  }
}

/** The document of a plan with all its lines. */
export const documentFrom = ({ document }: SeedPlan): SourceDocument => ({
  id: document.id,
  publisher: document.publisher,
  title: document.title,
  published: document.published,
  revised: document.revised,
  sha256: document.sha256,
  slips: document.slips,
  lines: document.text.lines,
})
