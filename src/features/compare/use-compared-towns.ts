import { computed } from 'vue'
import { maxComparedTowns } from '#domain/compare.ts'
import { inGivenOrder, parseIdList } from '#domain/url-list.ts'
import { usePacks } from '#composables/use-packs.ts'
import { usePlanStore } from '#stores/plan-store.ts'
import type { Topic } from './use-compare.ts'

/** What an address says of a comparison: `towns=hofu,mine` and `topics=work,people`. Anybody may have written it. */
type ComparisonQuery = { readonly towns: string; readonly topics: string }

/**
 * The towns and the order of topics that an address asks for, and the packs that they need. `hasUnknownTown`,
 * `hasUnknownTopic` and `hasMore` (more towns than `mostTowns`) say what was left out. With fewer than two towns
 * nothing is compared, and no pack is read.
 */
export function useComparedTowns(
  query: () => ComparisonQuery,
  topics: () => readonly Topic[],
  mostTowns = maxComparedTowns,
) {
  const store = usePlanStore()
  const allTownIds = computed(() => (store.release?.towns ?? []).map(({ id }) => id))
  const topicIds = computed(() => topics().map(({ id }) => id))

  const parsedTowns = computed(() => parseIdList(query().towns, allTownIds.value, mostTowns))
  const townIds = computed(() => parsedTowns.value.chosen)
  const compares = computed(() => townIds.value.length > 1)

  const parsedTopics = computed(() => parseIdList(query().topics, topicIds.value))
  const chosenTopics = computed(() => parsedTopics.value.chosen)
  const order = computed(() => inGivenOrder(topicIds.value, chosenTopics.value))
  const orderedTopics = computed(() => order.value.flatMap((id) => topics().filter((topic) => topic.id === id)))

  const hasUnknownTown = computed(() => parsedTowns.value.hasUnknown)
  const hasUnknownTopic = computed(() => parsedTopics.value.hasUnknown)
  const hasMore = computed(() => parsedTowns.value.hasMore)
  const { loadState, retry } = usePacks(() =>
    compares.value ? [...store.packsBy(townIds.value.flatMap(store.publishersFor)), ...store.sharedPack()] : [],
  )
  return {
    townIds,
    compares,
    topicIds,
    chosenTopics,
    order,
    orderedTopics,
    hasUnknownTown,
    hasUnknownTopic,
    hasMore,
    loadState,
    retry,
  }
}
