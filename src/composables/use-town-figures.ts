import { computed } from 'vue'
import type { NamedPlace } from '#domain/named-place.ts'
import type { Series } from '#domain/figure.ts'
import type { Indicator } from '#domain/indicator.ts'
import { usePlanStore } from '#stores/plan-store.ts'

/** How many places a town's page names before it leads to all. */
const mostPlaces = 3

/** What the open packs hold of a town beside its plans: its figures in joint plans, and the places to go in it. */
export function useTownFigures(town: () => string) {
  const store = usePlanStore()
  /** The town's slices of the figures in the plans of its regions, as the newest plan has each. */
  const population = computed((): readonly { readonly indicator: Indicator; readonly series: Series }[] =>
    store
      .regionsOf(town())
      .flatMap(({ id }) => store.packs.plansBy(id))
      .flatMap(({ plan }) => plan.indicators)
      .flatMap((indicator) => {
        const series = indicator.series.find(({ slice }) => slice.kind === 'town' && slice.town === town())
        return series ? [{ indicator, series }] : []
      }),
  )

  /** Places that the lines put into this town and no other, then those that it shares. */
  const allPlaces = computed((): readonly NamedPlace[] => {
    const here = store.packs.places.filter(({ towns }) => Array.isArray(towns) && towns.includes(town()))
    return here.toSorted((a, b) => Number(a.towns.length > 1) - Number(b.towns.length > 1))
  })
  const places = computed(() => {
    const theme = allPlaces.value[0]?.themes[0]
    return theme === undefined
      ? undefined
      : {
          places: allPlaces.value.slice(0, mostPlaces),
          count: allPlaces.value.length,
          all: { theme, hash: `#places-${town()}` },
        }
  })
  return { population, places }
}
