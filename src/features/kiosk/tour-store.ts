import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { RouteLocationNormalized, RouteLocationRaw } from 'vue-router'
import type { TourStep } from './tour-steps.ts'
import { firstLifeEvents } from '#domain/life-event.ts'
import { useFinder } from '#composables/use-finder.ts'
import { usePlanStore } from '#stores/plan-store.ts'

type Place = Pick<RouteLocationNormalized, 'name' | 'query' | 'params'>
const asText = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Which step a page is, if it is one. */
export function tourStepAt({ name, query }: Place): TourStep | undefined {
  if (name === 'finder') return !query.scene ? 'scene' : !query.town ? 'town' : 'found'
  return name === 'initiative' ? 'card' : name === 'saved' ? 'ask' : undefined
}

/** The guided walk of a visitor: where she is, and an example to go on with where she has chosen nothing herself. In memory alone. */
export const useTourStore = defineStore('walk', () => {
  const plans = usePlanStore()
  const walking = shallowRef(false)
  const place = shallowRef<Place>()
  const step = computed(() => place.value && tourStepAt(place.value))
  const scene = computed(() => asText(place.value?.query.scene))
  const town = computed(() => asText(place.value?.query.town))
  const { found } = useFinder(() => ({ scene: scene.value, town: town.value, narrow: '' }))

  /** The town with the most for a scene. */
  const fullestTown = (id: string): string => {
    const head = plans.release?.scenes?.find((one) => one.id === id)
    const counted = (plans.release?.towns ?? []).map((one) => ({ id: one.id, count: head?.counts[one.id] ?? 0 }))
    return counted.reduce((most, one) => (one.count > most.count ? one : most), { id: '', count: -1 }).id
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
        return { name: 'finder', query: { scene: example() } }
      case 'town':
        return { name: 'finder', query: { scene: scene.value, town: fullestTown(scene.value) } }
      case 'found':
        return first ? { name: 'initiative', params: { id: first.id } } : { name: 'finder' }
      case 'card':
        return { name: 'saved' }
      default:
        return { name: 'finder' }
    }
  })

  /** The record whose card stands there, to be kept by the next step. */
  const record = computed(() => (step.value === 'card' ? asText(place.value?.params.id) : ''))
  const follow = (to: Place): void => void (place.value = to)
  return { walking, step, next, record, follow }
})
