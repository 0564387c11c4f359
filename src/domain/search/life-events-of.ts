import type { Entry } from '../entry.ts'
import type { PlanIndex } from '../plan-index.ts'
import type { Card, LifeEventId } from '../life-event.ts'

/**
 * The scenes that an entry is found under: those of its card; for a group, which has none of its own, those that at
 * least half of the deeds under it have, so that a goal with a single deed for children is not about children.
 */
export function lifeEventsOf(
  index: PlanIndex,
  entry: Entry,
  cardOf: (id: string) => Card | undefined,
): readonly LifeEventId[] {
  const own = cardOf(entry.id)
  if (own) return own.scenes.map(({ scene }) => scene)
  const cards = index.allUnder(entry.id).flatMap(({ id }) => cardOf(id) ?? [])
  const all = cards.flatMap(({ scenes }) => [...new Set(scenes.map(({ scene }) => scene))])
  return [...new Set(all)].filter((scene) => all.filter((other) => other === scene).length >= cards.length / 2)
}
