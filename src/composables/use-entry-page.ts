import { computed } from 'vue'
import type { Entry } from '#domain/entry.ts'
import { saidBelow } from '#domain/life-event.ts'
import { useDocuments } from './use-documents.ts'
import { useLineOfTime } from './use-line-of-time.ts'
import { usePacks } from './use-packs.ts'
import { usePlanStore } from '#stores/plan-store.ts'
import { useSliceName } from './use-slice-name.ts'
import { useTownSheets } from './use-town-sheets.ts'
import { useThemeNames } from './use-theme-names.ts'
import { useRecordName } from './use-record-name.ts'
import { useBreadcrumbs } from './use-breadcrumbs.ts'

/**
 * What a page about an entry needs: its plan, the entry if it is of the page's kind, its documents, and the names
 * around it.
 */
export function useEntryPage(id: () => string, isOfPage: (entry: Entry) => boolean) {
  const store = usePlanStore()
  const { loadState, retry } = usePacks(() => store.packHolding(id()))
  const now = useTownSheets(() => store.packHolding(id()).map(({ publisher }) => publisher))
  const index = computed(() => store.packs.planHolding(id()))
  const entry = computed(() => {
    const found = index.value?.entry(id())
    return found && isOfPage(found) ? found : undefined
  })
  const documents = useDocuments(() => index.value?.plan)
  const acrossPlans = useLineOfTime(
    () => entry.value,
    (plan) => plan.entries,
  )
  const themesOf = useThemeNames()
  /** What `EntrySurroundings` draws. */
  const surroundings = computed(() =>
    index.value && entry.value
      ? {
          index: index.value,
          entry: entry.value,
          themes: themesOf(entry.value),
          acrossPlans: acrossPlans.value,
        }
      : undefined,
  )
  const facts = computed(() => index.value?.factsAbout(id()) ?? [])
  const card = computed(() => store.packs.card(id()))
  const below = computed(
    () => card.value && index.value && saidBelow(card.value, index.value, (one) => store.packs.card(one)),
  )
  return {
    loadState,
    retry,
    index,
    entry,
    documents,
    surroundings,
    facts,
    card,
    below,
    now,
    townName: store.nameOf,
    sliceName: useSliceName(),
    called: useRecordName(),
    ...useBreadcrumbs(),
  }
}
