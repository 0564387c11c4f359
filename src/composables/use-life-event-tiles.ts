import { computed } from 'vue'
import { finderRoute } from '#routing/routes.ts'
import { usePlanStore } from '#stores/plan-store.ts'

/**
 * The life events as tiles that lead to the finder, each with the line that `lineOf` writes about how much there is:
 * for a town, with what the towns do together, or of all towns where `town` is not one of them.
 */
export function useLifeEventTiles(lineOf: (count: number) => string, town: () => string = () => '') {
  const store = usePlanStore()
  return computed(() =>
    (store.release?.scenes ?? []).map(({ id, name, short, icon, counts, joint }) => {
      const count = store.townOf(town())
        ? (counts[town()] ?? 0) + (joint[town()] ?? 0)
        : Object.values(counts).reduce((sum, one) => sum + one, 0)
      return { id, name, short, icon, line: lineOf(count), to: finderRoute({ scene: id, town: town() }) }
    }),
  )
}
