import { describe, expect, test, vi } from 'vitest'
import type { StoredSettings } from '#storage/settings-storage.ts'
import type { SettingsStorage } from '#stores/injection-keys.ts'
import { useSettingsStore } from '#stores/settings-store.ts'
import { promised } from '#support/plan-sources.ts'
import { keeperWith, keptSettings, settled, settingsWith, withStores } from '#support/store-app.ts'

const storeWith = (given: Partial<SettingsStorage> = {}) =>
  withStores({ keeper: keeperWith(given) })(() => useSettingsStore())

describe('settings', () => {
  test('on a new device the look is that of the device, the words are plain and without furigana', () => {
    expect(storeWith().settings).toEqual({ look: 'auto', level: 'plain', furigana: false, town: '' })
  })

  test('what the copy holds is there at once', () => {
    expect(storeWith({ first: keptSettings({ look: 'dark' }) }).settings).toEqual(settingsWith({ look: 'dark' }))
  })

  test('of a newer app that this one does not know are as at first, and the others as they are', () => {
    const first = { changed: 1, settings: { look: 'sepia', level: 'easy', furigana: true, size: 'large' } }
    expect(storeWith({ first }).settings).toEqual({ look: 'auto', level: 'easy', furigana: true, town: '' })
  })
})

describe('the town', () => {
  test('is whichever stands there, also one that no release holds yet', () => {
    expect(storeWith({ first: keptSettings({ town: 'atarashii' }) }).settings.town).toBe('atarashii')
  })

  test('that is no text is none', () => {
    const first = { changed: 1, settings: { town: ['hofu'] } }
    expect(storeWith({ first }).settings.town).toBe('')
  })

  test('is chosen like all else, and let go again', async () => {
    const change = vi.fn(keeperWith().change)
    const store = storeWith({ change })
    await store.choose({ town: 'hofu' })
    expect(store.settings.town).toBe('hofu')
    await store.choose({ town: '' })
    expect(store.settings.town).toBe('')
    expect(change.mock.calls).toEqual([[{ town: 'hofu' }], [{ town: '' }]])
  })

  test('that another window has chosen comes here too', async () => {
    let held = keptSettings({ town: 'hofu' }, 1)
    let change = (): void => undefined
    const store = storeWith({ reconcile: async () => held, watch: (onChange) => void (change = onChange) })
    await store.load()
    held = keptSettings({ town: 'mine' }, 2)
    change()
    await settled()
    expect(store.settings.town).toBe('mine')
  })
})

describe('choosing', () => {
  test('is shown at once and tells the device what was chosen, nothing else', async () => {
    const show = vi.fn()
    const change = vi.fn(keeperWith().change)
    const store = storeWith({ apply: show, change })
    const kept = store.choose({ look: 'dark' })
    expect(show).toHaveBeenCalledWith(settingsWith({ look: 'dark' }))
    expect(store.saved).toBe('unchanged')
    await kept
    expect(change.mock.calls).toEqual([[{ look: 'dark' }]])
    expect(store.saved).toBe('stored')
  })

  test.each([
    ['no place takes', async () => ({ whole: keptSettings(), kept: false })],
    ['cannot be written', () => Promise.reject(new Error('no chunk'))],
  ] as const)('what %s is used all the same, and that is said', async (_, change) => {
    const store = storeWith({ change })
    await store.choose({ look: 'dark' })
    expect(store.settings).toEqual(settingsWith({ look: 'dark' }))
    expect(store.saved).toBe('notStored')
  })

  test('one thing leaves the others as they are', async () => {
    const store = storeWith({ first: keptSettings({ look: 'dark' }) })
    await store.choose({ furigana: true })
    await store.choose({ level: 'easy' })
    expect(store.settings).toEqual({ look: 'dark', level: 'easy', furigana: true, town: '' })
  })

  test('shows what another window has chosen since', async () => {
    const store = storeWith({
      change: async () => ({ whole: keptSettings({ level: 'easy', furigana: true }, 9), kept: true }),
    })
    await store.choose({ furigana: true })
    expect(store.settings).toEqual(settingsWith({ level: 'easy', furigana: true }))
  })

  test('twice before the device has answered does not go back to the first', async () => {
    const answers = [
      promised<{ whole: StoredSettings; kept: boolean }>(),
      promised<{ whole: StoredSettings; kept: boolean }>(),
    ]
    let asked = 0
    const store = storeWith({ change: () => answers[asked++]!.promise })
    const both = Promise.all([store.choose({ look: 'dark' }), store.choose({ look: 'light' })])
    answers[0]!.keep({ whole: keptSettings({ look: 'dark' }, 2), kept: true })
    await settled()
    expect(store.settings.look).toBe('light')
    answers[1]!.keep({ whole: keptSettings({ look: 'light' }, 3), kept: true })
    await both
    expect(store.settings.look).toBe('light')
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

  test('hears from then on what other windows choose, and draws it', async () => {
    let held = keptSettings({}, 1)
    let change = (): void => undefined
    const show = vi.fn()
    const store = storeWith({ apply: show, reconcile: async () => held, watch: (onChange) => void (change = onChange) })
    await store.load()
    held = keptSettings({ furigana: true }, 2)
    change()
    await settled()
    expect(store.settings).toEqual(settingsWith({ furigana: true }))
    expect(show).toHaveBeenLastCalledWith(settingsWith({ furigana: true }))
  })
})
