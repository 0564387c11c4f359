import { Dexie } from 'dexie'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { PackDatabase } from '#storage/pack-database.ts'
import { removeAllStored } from '#storage/remove-all.ts'
import { changeSettings, reconcileSettings, watchSettings } from '#storage/user-data.ts'
import {
  readSettings,
  settingsIn,
  writeSettings,
  type StoredSettings,
  type Settings,
} from '#storage/settings-storage.ts'
import { asked, newDevice, newDeviceWithoutDatabase, type Device } from '#support/device.ts'
import { keptSettings } from '#support/store-app.ts'

let device: Device
beforeEach(() => void (device = newDevice()))

const setAt = (changed: number, look: Settings['look']): StoredSettings => keptSettings({ look }, changed)
/** Chooses a look at a time; tells whether the device took it. */
const setLook = async (changed: number, look: Settings['look']): Promise<boolean> => {
  const { inDatabase, inCopy } = await changeSettings({ look }, changed)
  return inDatabase || inCopy
}
/** What stands in the database alone: the copy is put aside while it is asked. */
const inDatabase = async (): Promise<StoredSettings | undefined> => {
  const copy = device.local.getItem('machi-person')
  device.local.clear()
  const stored = await reconcileSettings()
  if (copy === null) device.local.clear()
  else device.local.setItem('machi-person', copy)
  return stored
}

describe('keeping', () => {
  test('settings stand in the database and in the copy', async () => {
    expect(await setLook(1, 'dark')).toBe(true)
    expect(readSettings()).toEqual(setAt(1, 'dark'))
    expect(await inDatabase()).toEqual(setAt(1, 'dark'))
  })

  test('a full localStorage loses nothing while there is a database', async () => {
    device.local.full = true
    expect(await setLook(1, 'dark')).toBe(true)
    expect(readSettings()).toBeUndefined()
    expect(await reconcileSettings()).toEqual(setAt(1, 'dark'))
  })

  test('without a database the copy alone keeps them', async () => {
    newDeviceWithoutDatabase()
    Dexie.dependencies.indexedDB = undefined as unknown as IDBFactory
    expect(await setLook(1, 'dark')).toBe(true)
    expect(await reconcileSettings()).toEqual(setAt(1, 'dark'))
  })

  test('where neither takes them, that is told', async () => {
    const local = newDeviceWithoutDatabase()
    Dexie.dependencies.indexedDB = undefined as unknown as IDBFactory
    local.full = true
    expect(await setLook(1, 'dark')).toBe(false)
  })
})

describe('reconciling', () => {
  test('a device that nobody has set anything on gives nothing', async () => {
    expect(await reconcileSettings()).toBeUndefined()
  })

  test('a newer copy wins and is written to the database', async () => {
    await setLook(1, 'dark')
    writeSettings(setAt(2, 'light'))
    expect(await reconcileSettings()).toEqual(setAt(2, 'light'))
    expect(await inDatabase()).toEqual(setAt(2, 'light'))
  })

  test('a newer database wins and is written to the copy', async () => {
    await setLook(2, 'light')
    writeSettings(setAt(1, 'dark'))
    expect(await reconcileSettings()).toEqual(setAt(2, 'light'))
    expect(readSettings()).toEqual(setAt(2, 'light'))
  })

  test.each([
    ['cut short', '{"changed":9,"settings":{"lo'],
    ['without settings', '{"changed":9}'],
    ['that is only null', 'null'],
  ])('a copy %s is no copy: the database wins', async (_, text) => {
    await setLook(1, 'dark')
    device.local.setItem('machi-person', text)
    expect(readSettings()).toBeUndefined()
    expect(await reconcileSettings()).toEqual(setAt(1, 'dark'))
    expect(readSettings()).toEqual(setAt(1, 'dark'))
  })

  test.each([
    ['a look', { look: 'sepia', level: 'easy', furigana: true }, { look: 'auto', level: 'easy', furigana: true }],
    ['a level', { look: 'dark', level: 'hard', furigana: true }, { look: 'dark', level: 'plain', furigana: true }],
    [
      'a way of furigana',
      { look: 'dark', level: 'easy', furigana: 'names' },
      { look: 'dark', level: 'easy', furigana: false },
    ],
    [
      'one more',
      { look: 'dark', level: 'easy', furigana: true, size: 'large' },
      { look: 'dark', level: 'easy', furigana: true },
    ],
  ])(
    'settings of a newer app that has %s are read by part, and carried along in both places',
    async (_, settings, read) => {
      device.local.setItem('machi-person', JSON.stringify({ changed: 9, settings, theme: 'later' }))
      expect(settingsIn(await reconcileSettings())).toEqual({ ...read, town: '' })
      const other = read.furigana ? { level: 'printed' as const } : { look: 'light' as const }
      await changeSettings(other, 10)
      const expected = { changed: 10, settings: { town: '', ...settings, ...other }, theme: 'later' }
      expect(JSON.parse(device.local.getItem('machi-person')!)).toEqual(expected)
      expect(await inDatabase()).toEqual(expected)
    },
  )

  test('a copy that does not say when is older than the database, and gives what only it has', async () => {
    await setLook(1, 'dark')
    device.local.setItem('machi-person', '{"settings":{"look":"light","size":"large"}}')
    expect(await reconcileSettings()).toEqual({
      changed: 1,
      settings: { look: 'dark', level: 'plain', furigana: false, town: '', size: 'large' },
    })
  })

  test('a database that came back empty is filled from the copy', async () => {
    await setLook(1, 'dark')
    await asked(device.databases.deleteDatabase('machi-person'))
    expect(await reconcileSettings()).toEqual(setAt(1, 'dark'))
    expect(await inDatabase()).toEqual(setAt(1, 'dark'))
  })

  test('a copy of the days before levels is read, with what it does not know as at first', async () => {
    device.local.setItem('machi-person', '{"changed":9,"settings":{"look":"dark"}}')
    expect(settingsIn(readSettings())).toEqual({ look: 'dark', level: 'plain', furigana: false, town: '' })
    expect(settingsIn(await reconcileSettings())).toEqual(setAt(9, 'dark').settings)
    expect(settingsIn(await inDatabase())).toEqual(setAt(9, 'dark').settings)
  })

  test('level and furigana come back as they were set', async () => {
    const chosen = keptSettings({ level: 'easy', furigana: true }, 3)
    await changeSettings({ level: 'easy', furigana: true }, 3)
    expect(readSettings()).toEqual(chosen)
    expect(await inDatabase()).toEqual(chosen)
  })

  test('the town comes back as it was chosen, and does so when it was let go', async () => {
    await changeSettings({ town: 'hofu' }, 3)
    expect(settingsIn(readSettings()).town).toBe('hofu')
    expect(settingsIn(await inDatabase()).town).toBe('hofu')
    await changeSettings({ town: '' }, 4)
    expect(settingsIn(readSettings()).town).toBe('')
    expect(settingsIn(await inDatabase()).town).toBe('')
  })

  test('the town goes with all else that is removed', async () => {
    await changeSettings({ town: 'hofu' }, 3)
    expect(await removeAllStored()).toBe(true)
    expect(settingsIn(readSettings()).town).toBe('')
    expect(await reconcileSettings()).toBeUndefined()
  })

  test('deleting the library leaves what the person has set', async () => {
    const library = await PackDatabase.open()
    await setLook(1, 'dark')
    library.close()
    await asked(device.databases.deleteDatabase('machi-library'))
    expect(await inDatabase()).toEqual(setAt(1, 'dark'))
  })
})

describe('two windows', () => {
  test('that choose different things lose neither, though neither has looked', async () => {
    await Promise.all([changeSettings({ level: 'easy' }, 1), changeSettings({ furigana: true }, 2)])
    expect(settingsIn(await inDatabase())).toEqual({ look: 'auto', level: 'easy', furigana: true, town: '' })
    expect(settingsIn(readSettings())).toEqual({ look: 'auto', level: 'easy', furigana: true, town: '' })
  })

  test('of which one has no room for the copy lose nothing either', async () => {
    await changeSettings({ level: 'easy' }, 1)
    device.local.full = true
    const { whole, inDatabase: taken, inCopy } = await changeSettings({ furigana: true }, 2)
    expect([settingsIn(whole), taken, inCopy]).toEqual([
      { look: 'auto', level: 'easy', furigana: true, town: '' },
      true,
      false,
    ])
  })

  test('hear of each other, and of nothing else', () => {
    const window = new EventTarget()
    vi.stubGlobal('addEventListener', window.addEventListener.bind(window))
    const changed = vi.fn()
    watchSettings(changed)
    window.dispatchEvent(Object.assign(new Event('storage'), { key: 'machi-list' }))
    expect(changed).not.toHaveBeenCalled()
    window.dispatchEvent(Object.assign(new Event('storage'), { key: 'machi-person' }))
    expect(changed).toHaveBeenCalledOnce()
  })

  test('get what was chosen into the copy before the database is asked', () => {
    void changeSettings({ look: 'dark' }, 1)
    expect(settingsIn(readSettings()).look).toBe('dark')
  })
})
