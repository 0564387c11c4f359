import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { RouteLocationNormalizedGeneric, RouteLocationRaw } from 'vue-router'
import { takePath, type TourStep } from './tour-steps.ts'
import { firstLifeEvents } from '#domain/life-event.ts'
import { useFinder } from '#composables/use-finder.ts'
import { textAt } from '#routing/route-query.ts'
import { entryRoute, finderRoute } from '#routing/routes.ts'
import { usePlanStore } from '#stores/plan-store.ts'

type Place = Pick<RouteLocationNormalizedGeneric, 'name' | 'path' | 'query' | 'params'>

/** Which step a page is, if it is one. */
export function tourStepAt({ name, path, query }: Place): TourStep | undefined {
  if (path === takePath) return 'take'
  switch (name) {
    case 'finder':
      if (!query.scene) return 'scene'
      return query.town ? 'found' : 'town'
    case 'initiative':
      return 'card'
    case 'saved':
      return 'ask'
    default:
      return undefined
  }
}

/**
 * A visitor's tour of the app: the step on which she is, and an example to go on with where she has chosen nothing. It
 * lives in memory only.
 */
export const useTourStore = defineStore('tour', () => {
  const plans = usePlanStore()
  const isRunning = shallowRef(false)
  const place = shallowRef<Place>()
  const step = computed(() => place.value && tourStepAt(place.value))
  const lifeEvent = computed(() => textAt(place.value?.query, 'scene'))
  const town = computed(() => textAt(place.value?.query, 'town'))
  const { found } = useFinder(() => ({ scene: lifeEvent.value, town: town.value, narrow: '' }))

  /** The town with the most for a life event. */
  const fullestTown = (id: string): string => {
    const lifeEvent = plans.release?.scenes?.find((candidate) => candidate.id === id)
    const counted = (plans.release?.towns ?? []).map((town) => ({
      id: town.id,
      count: lifeEvent?.counts[town.id] ?? 0,
    }))
    return counted.reduce((fullest, town) => (town.count > fullest.count ? town : fullest), { id: '', count: -1 }).id
  }

  /** The life event that the tour takes as its example: what people who move ask for first. */
  const example = (): string | undefined => {
    const events = plans.release?.scenes ?? []
    return (firstLifeEvents(events)[0] ?? events[0])?.id
  }

  /** The page of the step after this one. */
  const next = computed((): RouteLocationRaw => {
    const first = found.value[0]?.entries[0]
    switch (step.value) {
      case 'scene':
        return finderRoute({ scene: example() ?? '' })
      case 'town':
        return finderRoute({ scene: lifeEvent.value, town: fullestTown(lifeEvent.value) })
      case 'found':
        return first ? entryRoute(first) : { name: 'finder' }
      case 'card':
        return { name: 'saved' }
      case 'ask':
        return takePath
      default:
        return { name: 'finder' }
    }
  })

  /** The record whose card is on the page: the next step saves it. */
  const record = computed(() => (step.value === 'card' ? textAt(place.value?.params, 'id') : ''))
  const follow = (to: Place): void => void (place.value = to)
  return { isRunning, step, next, record, follow }
})
