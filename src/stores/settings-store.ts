import { defineStore } from 'pinia'
import { inject, shallowRef } from 'vue'
import { firstSettings, type Settings } from '#storage/settings-storage.ts'
import { settingsStorageKey } from './injection-keys.ts'

/** What the person has set on this device. */
export const useSettingsStore = defineStore('settings', () => {
  const storage = inject(settingsStorageKey)! // Whoever starts the app provides it.
  const settings = shallowRef<Settings>(storage.first?.settings ?? firstSettings)
  const saved = shallowRef<'unchanged' | 'stored' | 'notStored'>('unchanged')

  async function choose(chosen: Partial<Settings>): Promise<void> {
    settings.value = { ...settings.value, ...chosen }
    storage.apply(settings.value)
    saved.value = (await storage.save({ changed: storage.now(), settings: settings.value })) ? 'stored' : 'notStored'
  }

  /** On start: the newer of the two copies on the device. */
  async function load(): Promise<void> {
    const stored = await storage.reconcile()
    if (!stored || saved.value !== 'unchanged') return
    settings.value = stored.settings
    storage.apply(stored.settings)
  }

  return { settings, saved, choose, load }
})
