import { defineStore } from 'pinia'
import { inject, shallowRef } from 'vue'
import { firstSettings, type Settings } from '#storage/settings-storage.ts'
import { settingsStorageKey } from './injection-keys.ts'

/** What the person has set on this device. */
export const useSettingsStore = defineStore('settings', () => {
  const keeper = inject(settingsStorageKey)!
  const settings = shallowRef<Settings>(keeper.first?.settings ?? firstSettings)
  const saved = shallowRef<'unchanged' | 'stored' | 'notStored'>('unchanged')

  async function choose(chosen: Partial<Settings>): Promise<void> {
    settings.value = { ...settings.value, ...chosen }
    keeper.apply(settings.value)
    saved.value = (await keeper.save({ changed: keeper.now(), settings: settings.value })) ? 'stored' : 'notStored'
  }

  /** On start: the newer of the two copies on the device. */
  async function load(): Promise<void> {
    const kept = await keeper.reconcile()
    if (!kept || saved.value !== 'unchanged') return
    settings.value = kept.settings
    keeper.apply(kept.settings)
  }

  return { settings, saved, choose, load }
})
