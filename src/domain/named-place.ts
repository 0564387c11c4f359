import type { EntryId, ThemeId } from './ids.ts'
import type { RegionId } from './region.ts'
import type { Citation } from './citation.ts'
import type { TownId } from './town.ts'

/** Of a place that no quoted line puts anywhere. */
export const notSaid = 'notSaid'

/**
 * Somewhere to go that the documents name: a sight, an event, a facility, a trail. `kana` is the reading of its name
 * (hiragana), empty where we are not sure of it. `towns`: where the quoted lines put it; the id of a region for what
 * its towns have together, `notSaid` where none of these lines says. `entries`: the initiatives, goals and projects
 * whose words name it, or that quote a line which it quotes.
 */
export type NamedPlace = {
  readonly id: string
  readonly name: string
  readonly kana: string
  readonly towns: readonly TownId[] | RegionId | typeof notSaid
  readonly themes: readonly ThemeId[]
  readonly entries: readonly EntryId[]
  readonly cited: Citation
}

/** The places that lie in the same towns. */
type NamedPlaceGroup = { readonly towns: NamedPlace['towns']; readonly places: readonly NamedPlace[] }

/**
 * The places of a theme by where they lie: each town in the order given, then what several towns share, what a
 * region has together, and last what no line puts anywhere. A town without a place has no group.
 */
export function namedPlacesByTown(
  places: readonly NamedPlace[],
  theme: ThemeId,
  order: readonly TownId[],
): readonly NamedPlaceGroup[] {
  const groups = new Map<string, { towns: NamedPlace['towns']; places: NamedPlace[] }>()
  for (const place of places.filter(({ themes }) => themes.includes(theme))) {
    const key = String(place.towns)
    const group = groups.get(key)
    if (group) group.places.push(place)
    else groups.set(key, { towns: place.towns, places: [place] })
  }
  return [...groups.values()].sort((a, b) => rankOf(a.towns, order) - rankOf(b.towns, order))
}

function rankOf(towns: NamedPlace['towns'], order: readonly TownId[]): number {
  if (towns === notSaid) return order.length + 2
  if (typeof towns === 'string') return order.length + 1
  const [town = '', ...others] = towns
  return others.length ? order.length : order.indexOf(town)
}
