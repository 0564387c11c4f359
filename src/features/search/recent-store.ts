import { defineStore } from 'pinia'
import { inject, shallowRef } from 'vue'
import { recentFrom, withRecent } from '#domain/search/recent.ts'
import { settingsStorageKey } from '#stores/injection-keys.ts'

/**
 * What the person has looked for last, kept on the device with her settings. A kiosk, which many people use, keeps
 * nothing and shows nothing.
 */
export const useRecentStore = defineStore('recentSearches', () => {
  const storage = inject(settingsStorageKey)! // Whoever starts the app provides it.
  const isKept = (): boolean => typeof document !== 'undefined' && !document.documentElement.dataset.kiosk
  const recent = shallowRef(isKept() ? recentFrom(storage.first?.settings.searches) : [])

  async function load(): Promise<void> {
    if (!isKept()) return
    const stored = await storage.reconcile().catch(() => undefined)
    if (stored) recent.value = recentFrom(stored.settings.searches)
  }
  async function keep(searches: readonly string[]): Promise<void> {
    if (!isKept()) return
    recent.value = searches
    await storage.change({ searches }).catch(() => undefined)
  }
  const add = (typed: string): Promise<void> => keep(withRecent(recent.value, typed))
  const clear = (): Promise<void> => keep([])
  return { recent, load, add, clear }
})
