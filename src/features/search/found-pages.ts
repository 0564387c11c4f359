import type { RouteLocationAsRelative } from 'vue-router'
import type { QueryWord } from '#domain/search/query.ts'
import type { SearchOutcome } from '#domain/search/search-outcome.ts'
import { folded } from '#domain/search/search-text.ts'
import type { Release } from '#packs/release.ts'
import { finderRoute, townRoute } from '#routing/routes.ts'

/** A page that what is typed names: the way into a life event, a town's or a theme's page. */
export type FoundPage = {
  readonly kind: 'scene' | 'town' | 'theme'
  readonly name: string
  readonly to: RouteLocationAsRelative
}

/** A page with what it is called and what it is about, folded. */
type KnownPage = FoundPage & { readonly called: readonly string[] }

/** At most so many pages are pointed at. */
const most = 4

/** The pages that a query names: by the beginning of a name (ほう), or by a name within a compound (子育て支援). */
export function pagesNamedBy(
  { query, apart, lacking }: Pick<SearchOutcome<unknown>, 'query' | 'apart' | 'lacking'>,
  known: readonly KnownPage[],
): readonly FoundPage[] {
  const ways = [...query.words.flatMap(waysOf), ...lacking.map(folded)].filter(names)
  const parts = apart.map(folded)
  const isNamed = (name: string): boolean => parts.includes(name) || ways.some((way) => name.startsWith(way))
  return known.filter(({ called }) => called.some(isNamed)).slice(0, most)
}

/** How a word may be written; an English one, as the Japanese words that it stands for. */
const waysOf = ({ ways, alike }: QueryWord): readonly string[] =>
  /^[a-z]+$/.test(ways[0] ?? '') ? [...ways, ...alike.flatMap((other) => other.ways)] : ways

/** The pages of life events, towns and themes, in the order in which they are pointed at. */
export const pagesOf = ({
  scenes = [],
  towns,
  themes,
}: Pick<Release, 'scenes' | 'towns' | 'themes'>): readonly KnownPage[] => [
  ...scenes.map(({ id, name, narrows }) => ({
    kind: 'scene' as const,
    name,
    to: finderRoute({ scene: id, town: '' }),
    called: [name, ...narrows.map((narrow) => narrow.name)].flatMap((one) => [one, ...one.split('・')]).map(folded),
  })),
  ...towns.map(({ id, name, kana }) => ({
    kind: 'town' as const,
    name,
    to: townRoute(id),
    called: [name, kana].map(folded),
  })),
  ...themes.map(({ id, name, kana, about }) => ({
    kind: 'theme' as const,
    name,
    to: { name: 'theme', params: { theme: id } } as const,
    called: [name, kana, ...name.split('・'), ...about.split('、')].map(folded),
  })),
]

/** What a page may be named by: two letters, or one kanji (萩). */
const names = (way: string): boolean => way.length > 1 || /\p{sc=Han}/u.test(way)
