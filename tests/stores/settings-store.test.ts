import { describe, expect, test, vi } from 'vitest'
import { useSettingsStore, type SettingsKeeper } from '#stores/settings-store.ts'
import { keeperWith, withStores } from '#support/store-app.ts'

const storeWith = (given: Partial<SettingsKeeper> = {}) => withStores({ keeper: keeperWith(given) })(() => useSettingsStore())

describe('settings', () => {
  test('on a new device the look is that of the device', () => {
    expect(storeWith().settings).toEqual({ look: 'auto' })
  })

  test('what the copy holds is there at once', () => {
    expect(storeWith({ first: { changed: 1, settings: { look: 'dark' } } }).settings).toEqual({ look: 'dark' })
  })
})

describe('choosing', () => {
  test('is shown at once and kept with the time', async () => {
    const show = vi.fn()
    const keep = vi.fn().mockResolvedValue(true)
    const store = storeWith({ show, keep })
    const kept = store.choose({ look: 'dark' })
    expect(show).toHaveBeenCalledWith({ look: 'dark' })
    expect(store.saved).toBe('unchanged')
    await kept
    expect(keep).toHaveBeenCalledWith({ changed: 1000, settings: { look: 'dark' } })
    expect(store.saved).toBe('kept')
  })

  test('that no place takes is used all the same, and that is said', async () => {
    const store = storeWith({ keep: async () => false })
    await store.choose({ look: 'dark' })
    expect(store.settings).toEqual({ look: 'dark' })
    expect(store.saved).toBe('unkept')
  })
})

describe('loading', () => {
  test('brings in what the database knew better', async () => {
    const show = vi.fn()
    const store = storeWith({ show, reconcile: async () => ({ changed: 2, settings: { look: 'light' } }) })
    await store.load()
    expect(store.settings).toEqual({ look: 'light' })
    expect(show).toHaveBeenCalledWith({ look: 'light' })
    expect(store.saved).toBe('unchanged')
  })

  test('on a device where nothing is kept changes nothing', async () => {
    const show = vi.fn()
    const store = storeWith({ show })
    await store.load()
    expect(store.settings).toEqual({ look: 'auto' })
    expect(show).not.toHaveBeenCalled()
  })

  test('does not undo what the person has chosen meanwhile', async () => {
    const store = storeWith({ reconcile: async () => ({ changed: 2, settings: { look: 'light' } }) })
    await store.choose({ look: 'dark' })
    await store.load()
    expect(store.settings).toEqual({ look: 'dark' })
  })
})
