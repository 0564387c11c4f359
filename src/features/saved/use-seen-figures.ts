import { onMounted, shallowRef, watch, type Ref } from 'vue'
import type { SavedItem } from '#domain/saved.ts'
import { changedSince, seenIn, withSeen, type SeenFigure } from '#domain/seen-figures.ts'
import { correctedKeys, figuresToday, sinceSentence } from '#texts/changed-figures.ts'
import { useSliceName } from '#composables/use-slice-name.ts'
import { usePlanStore } from '#stores/plan-store.ts'
import { useSavedStore } from '#stores/saved-store.ts'

/**
 * What has changed of the figures that a person keeps since she saw them last. What is kept of them stands with the
 * item, on the device; where their data is not here nothing is said of them, and nothing noted.
 */
export function useSeenFigures() {
  const plans = usePlanStore()
  const saved = useSavedStore()
  const sliceName = useSliceName()

  const indicatorOf = (id: string) => plans.packs.planHolding(id)?.indicator(id)

  /** What has changed, in sentences; none where nothing has, or where nobody knows what she saw. */
  function sentencesOf(item: SavedItem): readonly string[] {
    const [indicator, seen] = [indicatorOf(item.id), seenIn(item)]
    if (!indicator || !seen) return []
    const corrected = correctedKeys(indicator)
    return changedSince(seen, figuresToday(indicator, sliceName)).map((change) => sinceSentence(change, corrected))
  }

  const todayOf = (ids: readonly string[]): ReadonlyMap<string, readonly SeenFigure[]> =>
    new Map(
      ids.flatMap((id) => {
        const indicator = indicatorOf(id)
        return indicator ? [[id, figuresToday(indicator, sliceName)] as const] : []
      }),
    )

  /** Notes that she has seen these as they are today. */
  function markSeen(ids: readonly string[]): Promise<void> {
    const today = todayOf(ids)
    return today.size ? saved.complete((list) => withSeen(list, today)) : Promise.resolve()
  }

  /** From now on changes are told of those, too, that were kept before it was noted what she saw. */
  const noteFirst = (): Promise<void> =>
    markSeen(saved.list.filter((item) => item.seen === undefined).map(({ id }) => id))

  /**
   * For the page of a record: what has changed since she saw it, for as long as the page stands open; with this it is
   * seen.
   */
  function seenOn(page: () => string): Readonly<Ref<readonly string[]>> {
    const sentences = shallowRef<readonly string[]>([])
    onMounted(async () => {
      await saved.ready
      const shown = (): string => (indicatorOf(page()) && saved.has(page()) ? page() : '')
      watch(
        shown,
        (id) => {
          const item = saved.list.find((one) => one.id === id)
          sentences.value = item ? sentencesOf(item) : []
          if (item) void markSeen([id])
        },
        { immediate: true },
      )
    })
    return sentences
  }

  return { sentencesOf, markSeen, noteFirst, seenOn }
}
