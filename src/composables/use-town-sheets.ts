import { provide, watch } from 'vue'
import type { PublisherId } from '#domain/town.ts'
import { usePlanStore } from '#stores/plan-store.ts'
import { nowContextKey, type NowContext } from './use-now.ts'
import { useToday } from './use-today.ts'

/**
 * Opens what some towns say of today, or all of them, for a page and all that it draws. A sheet that does not come
 * holds up nothing: the page then stands as it does for a town that has filled none.
 */
export function useTownSheets(publishers?: () => readonly PublisherId[]): NowContext {
  const store = usePlanStore()
  const today = useToday()
  const needed = () => (publishers ? store.sheetPacks(publishers()) : (store.release?.sheets ?? []))
  watch(
    () => [store.opening.kind, ...needed().map(({ hash }) => hash)].join(),
    () => needed().forEach((pack) => void store.openPack(pack).catch(() => undefined)),
    { immediate: true },
  )
  const context: NowContext = {
    of: (id) => {
      const record = store.packs.now(id)
      const town = record && store.townOf(store.packs.planHolding(id)?.plan.publisher ?? '')
      return record && town && { record, town: town.name, code: town.code }
    },
    results: (indicator) => store.packs.results(indicator),
    today,
  }
  provide(nowContextKey, context)
  return context
}
