import { defineStore } from 'pinia'
import { inject, shallowRef } from 'vue'
import { settingsIn, type Settings, type StoredSettings } from '#storage/settings-storage.ts'
import { settingsStorageKey } from './injection-keys.ts'

/** What the person has set on this device. */
export const useSettingsStore = defineStore('settings', () => {
  const storage = inject(settingsStorageKey)! // Whoever starts the app provides it.
  /** The newest state of the device that is known. */
  let known = storage.first
  /** How many choices the device has not answered yet: what it held before them is not shown over them. */
  let unanswered = 0
  const settings = shallowRef<Settings>(settingsIn(known))
  const saved = shallowRef<'unchanged' | 'stored' | 'notStored'>('unchanged')

  function show(next: Settings): void {
    settings.value = next
    storage.apply(next)
  }

  function take(stored: StoredSettings | undefined): void {
    if (!stored || stored.changed < (known?.changed ?? 0)) return
    known = stored
    if (!unanswered) show(settingsIn(stored))
  }

  async function choose(chosen: Partial<Settings>): Promise<void> {
    show({ ...settings.value, ...chosen })
    unanswered += 1
    const answer = await storage.change(chosen).catch(() => undefined)
    unanswered -= 1
    if (answer?.kept) take(answer.whole)
    saved.value = answer?.kept ? 'stored' : 'notStored'
  }

  const reconcile = async (): Promise<void> => take(await storage.reconcile())

  /** On start: the newer of the two copies on the device; from then on what other windows choose too. */
  async function load(): Promise<void> {
    storage.watch(() => void reconcile())
    await reconcile()
  }

  return { settings, saved, choose, load }
})
