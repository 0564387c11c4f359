import { describe, expect, test, vi } from 'vitest'
import type { SettingsStorage } from '#stores/injection-keys.ts'
import { useSettingsStore } from '#stores/settings-store.ts'
import { keeperWith, keptSettings, settingsWith, withStores } from '#support/store-app.ts'

const storeWith = (given: Partial<SettingsStorage> = {}) =>
  withStores({ keeper: keeperWith(given) })(() => useSettingsStore())

describe('settings', () => {
  test('on a new device the look is that of the device, the words are plain and without furigana', () => {
    expect(storeWith().settings).toEqual({ look: 'auto', level: 'plain', furigana: false })
  })

  test('what the copy holds is there at once', () => {
    expect(storeWith({ first: keptSettings({ look: 'dark' }) }).settings).toEqual(settingsWith({ look: 'dark' }))
  })
})

describe('choosing', () => {
  test('is shown at once and kept with the time', async () => {
    const show = vi.fn()
    const keep = vi.fn().mockResolvedValue(true)
    const store = storeWith({ apply: show, save: keep })
    const kept = store.choose({ look: 'dark' })
    expect(show).toHaveBeenCalledWith(settingsWith({ look: 'dark' }))
    expect(store.saved).toBe('unchanged')
    await kept
    expect(keep).toHaveBeenCalledWith(keptSettings({ look: 'dark' }, 1000))
    expect(store.saved).toBe('stored')
  })

  test('that no place takes is used all the same, and that is said', async () => {
    const store = storeWith({ save: async () => false })
    await store.choose({ look: 'dark' })
    expect(store.settings).toEqual(settingsWith({ look: 'dark' }))
    expect(store.saved).toBe('notStored')
  })

  test('one thing leaves the others as they are', async () => {
    const store = storeWith({ first: keptSettings({ look: 'dark' }) })
    await store.choose({ furigana: true })
    await store.choose({ level: 'easy' })
    expect(store.settings).toEqual({ look: 'dark', level: 'easy', furigana: true })
  })
})

describe('loading', () => {
  test('brings in what the database knew better', async () => {
    const show = vi.fn()
    const store = storeWith({ apply: show, reconcile: async () => keptSettings({ look: 'light' }, 2) })
    await store.load()
    expect(store.settings).toEqual(settingsWith({ look: 'light' }))
    expect(show).toHaveBeenCalledWith(settingsWith({ look: 'light' }))
    expect(store.saved).toBe('unchanged')
  })

  test('on a device where nothing is kept changes nothing', async () => {
    const show = vi.fn()
    const store = storeWith({ apply: show })
    await store.load()
    expect(store.settings).toEqual(settingsWith({ look: 'auto' }))
    expect(show).not.toHaveBeenCalled()
  })

  test('does not undo what the person has chosen meanwhile', async () => {
    const store = storeWith({ reconcile: async () => keptSettings({ look: 'light' }, 2) })
    await store.choose({ look: 'dark' })
    await store.load()
    expect(store.settings).toEqual(settingsWith({ look: 'dark' }))
  })
})
