import { computed } from 'vue'
import { firstLifeEvents, type LifeEvent } from '#domain/life-event.ts'
import { usePlanStore } from '#stores/plan-store.ts'

/** How many life events the kiosk's start offers where the release names none for it. */
const fallbackCount = 2

type KioskStart = Pick<LifeEvent, 'id' | 'name'> & { readonly line: string }

/** The life events that the kiosk's start offers, in its own words for them; of an old release the first ones. */
export function useKioskStarts() {
  const store = usePlanStore()
  return computed((): readonly KioskStart[] => {
    const events = store.release?.scenes ?? []
    const named = [...firstLifeEvents(events), ...events.filter(({ first }) => first === undefined)].flatMap(
      ({ id, kiosk }) => (kiosk ? [{ id, ...kiosk }] : []),
    )
    if (named.length) return named
    return events.slice(0, fallbackCount).map(({ id, name, about }) => ({ id, name, line: about }))
  })
}
