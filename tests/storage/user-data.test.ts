import { Dexie } from 'dexie'
import { beforeEach, describe, expect, test } from 'vitest'
import { PackDatabase } from '#storage/pack-database.ts'
import { saveSettings, reconcileSettings } from '#storage/user-data.ts'
import { readSettings, writeSettings, type StoredSettings, type Settings } from '#storage/settings-storage.ts'
import { asked, newDevice, newDeviceWithoutDatabase, type Device } from '#support/device.ts'
import { keptSettings } from '#support/store-app.ts'

let device: Device
beforeEach(() => void (device = newDevice()))

const setAt = (changed: number, look: Settings['look']): StoredSettings => keptSettings({ look }, changed)
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
    expect(await saveSettings(setAt(1, 'dark'))).toBe(true)
    expect(readSettings()).toEqual(setAt(1, 'dark'))
    expect(await inDatabase()).toEqual(setAt(1, 'dark'))
  })

  test('a full localStorage loses nothing while there is a database', async () => {
    device.local.full = true
    expect(await saveSettings(setAt(1, 'dark'))).toBe(true)
    expect(readSettings()).toBeUndefined()
    expect(await reconcileSettings()).toEqual(setAt(1, 'dark'))
  })

  test('without a database the copy alone keeps them', async () => {
    newDeviceWithoutDatabase()
    Dexie.dependencies.indexedDB = undefined as unknown as IDBFactory
    expect(await saveSettings(setAt(1, 'dark'))).toBe(true)
    expect(await reconcileSettings()).toEqual(setAt(1, 'dark'))
  })

  test('where neither takes them, that is told', async () => {
    const local = newDeviceWithoutDatabase()
    Dexie.dependencies.indexedDB = undefined as unknown as IDBFactory
    local.full = true
    expect(await saveSettings(setAt(1, 'dark'))).toBe(false)
  })
})

describe('reconciling', () => {
  test('a device that nobody has set anything on gives nothing', async () => {
    expect(await reconcileSettings()).toBeUndefined()
  })

  test('a newer copy wins and is written to the database', async () => {
    await saveSettings(setAt(1, 'dark'))
    writeSettings(setAt(2, 'light'))
    expect(await reconcileSettings()).toEqual(setAt(2, 'light'))
    expect(await inDatabase()).toEqual(setAt(2, 'light'))
  })

  test('a newer database wins and is written to the copy', async () => {
    await saveSettings(setAt(2, 'light'))
    writeSettings(setAt(1, 'dark'))
    expect(await reconcileSettings()).toEqual(setAt(2, 'light'))
    expect(readSettings()).toEqual(setAt(2, 'light'))
  })

  test.each([
    ['a copy cut short', '{"changed":9,"settings":{"lo'],
    ['a copy with a look that does not exist', '{"changed":9,"settings":{"look":"pink"}}'],
    [
      'a copy with a level that does not exist',
      '{"changed":9,"settings":{"look":"light","level":"hard","furigana":false}}',
    ],
    [
      'a copy whose furigana is neither on nor off',
      '{"changed":9,"settings":{"look":"light","level":"plain","furigana":"on"}}',
    ],
    ['a copy that does not say when', '{"settings":{"look":"light"}}'],
    ['a copy that is only null', 'null'],
  ])('%s is no copy: the database wins', async (_, text) => {
    await saveSettings(setAt(1, 'dark'))
    device.local.setItem('machi-person', text)
    expect(readSettings()).toBeUndefined()
    expect(await reconcileSettings()).toEqual(setAt(1, 'dark'))
    expect(readSettings()).toEqual(setAt(1, 'dark'))
  })

  test('a database that came back empty is filled from the copy', async () => {
    await saveSettings(setAt(1, 'dark'))
    await asked(device.databases.deleteDatabase('machi-person'))
    expect(await reconcileSettings()).toEqual(setAt(1, 'dark'))
    expect(await inDatabase()).toEqual(setAt(1, 'dark'))
  })

  test('damaged settings in the database do not win, however new they are', async () => {
    await saveSettings({ changed: 9, settings: { look: 'pink' } } as unknown as StoredSettings)
    writeSettings(setAt(1, 'dark'))
    expect(await reconcileSettings()).toEqual(setAt(1, 'dark'))
    expect(await inDatabase()).toEqual(setAt(1, 'dark'))
  })

  test('a copy of the days before levels is read, with what it does not know as at first', async () => {
    device.local.setItem('machi-person', '{"changed":9,"settings":{"look":"dark"}}')
    expect(readSettings()).toEqual({ changed: 9, settings: { look: 'dark', level: 'plain', furigana: false } })
    expect(await reconcileSettings()).toEqual(setAt(9, 'dark'))
    expect(await inDatabase()).toEqual(setAt(9, 'dark'))
  })

  test('a database of the days before levels is read too', async () => {
    await saveSettings({ changed: 9, settings: { look: 'dark' } } as unknown as StoredSettings)
    device.local.clear()
    expect(await reconcileSettings()).toEqual(setAt(9, 'dark'))
    expect(readSettings()).toEqual(setAt(9, 'dark'))
  })

  test('level and furigana come back as they were set', async () => {
    const chosen = keptSettings({ level: 'easy', furigana: true }, 3)
    await saveSettings(chosen)
    expect(readSettings()).toEqual(chosen)
    expect(await inDatabase()).toEqual(chosen)
  })

  test('deleting the library leaves what the person has set', async () => {
    const library = await PackDatabase.open()
    await saveSettings(setAt(1, 'dark'))
    library.close()
    await asked(device.databases.deleteDatabase('machi-library'))
    expect(await inDatabase()).toEqual(setAt(1, 'dark'))
  })
})
