import { computed } from 'vue'
import type { Entry } from '#domain/entry.ts'
import { useAsked } from './asked.ts'
import { usePlanStore } from './plan-store.ts'
import { useSliceNames } from './slice-names.ts'
import { useThemeNames } from './theme-names.ts'
import { useTrail } from './trail.ts'

/** What a page about an entry needs: its plan, the entry if it is of the page's kind, its document, and the names around it. */
export function useEntryPage(id: () => string, isOfPage: (entry: Entry) => boolean) {
  const store = usePlanStore()
  const { asked, again } = useAsked(() => store.packHolding(id()))
  const index = computed(() => store.planHolding(id()))
  const entry = computed(() => {
    const found = index.value?.entry(id())
    return found && isOfPage(found) ? found : undefined
  })
  const document = computed(() => index.value && store.documents.get(index.value.plan.document))
  return { asked, again, index, entry, document, townName: store.nameOf, sliceName: useSliceNames(), themesOf: useThemeNames(), ...useTrail() }
}
