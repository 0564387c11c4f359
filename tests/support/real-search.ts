/** The search over the project's own release, as the app has it. */
import { ref } from 'vue'
import { usePlanStore } from '#stores/plan-store.ts'
import { useSearch, type SearchFilter } from '#features/search/use-search.ts'
import { sourceOf } from './plan-sources.ts'
import { realFiles } from './real-release.ts'
import { withStores } from './store-app.ts'

const typed = ref('')
const filter = ref<SearchFilter>({ publisher: '', theme: '', scene: '', kind: '' })
const { store, results } = withStores({ source: sourceOf(realFiles) })(() => ({
  store: usePlanStore(),
  results: useSearch(typed, filter),
}))
await store.open()
await Promise.all(store.release!.packs.map((pack) => store.openPack(pack)))

/** What comes of a query: ids of hits in order, publishers of groups, pages, and what was made of the query. */
export type Asked = {
  readonly ids: readonly string[]
  readonly groups: readonly string[]
  readonly pages: readonly string[]
  readonly taken: readonly string[]
  readonly parts: readonly string[]
  readonly kept: readonly string[]
  readonly lacking: readonly string[]
  readonly apart: readonly string[]
  readonly absent: readonly string[]
}

export function ask(query: string, narrowed: Partial<SearchFilter> = {}): Asked {
  typed.value = query
  filter.value = { publisher: '', theme: '', scene: '', kind: '', ...narrowed }
  return {
    ids: results.hits.value.map(({ item }) => item.id),
    groups: results.groups.value.map(({ publisher }) => publisher),
    pages: results.pages.value.map(({ name }) => name),
    taken: results.found.value.taken,
    kept: results.found.value.kept,
    lacking: results.found.value.lacking,
    apart: results.found.value.apart,
    absent: results.found.value.absent,
    parts: results.found.value.parts.map(({ word }) => word),
  }
}
