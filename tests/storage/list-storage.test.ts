import { Dexie } from 'dexie'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import {
  changeListAtOnce,
  readList,
  watchList,
  writeList,
  type StoredList,
  type ListChange,
} from '#storage/list-storage.ts'
import { changeList, saveSettings, reconcileSettings, reconcileList } from '#storage/user-data.ts'
import { asked, newDevice, newDeviceWithoutDatabase, type Device } from '#support/device.ts'
import { keptList, keptSettings, savedItem } from '#support/store-app.ts'

let device: Device
beforeEach(() => void (device = newDevice()))

/** What a tab does that knows nothing of what stands there. */
const keepList = async (list: StoredList): Promise<boolean> => (await changeList(() => list)).kept

const older = keptList([savedItem({ id: 'hofu-1', note: '9時', asked: ['desk'] })], 1)
const newer = keptList([savedItem({ id: 'mine-1', note: '<b>2階</b>\n"窓口"' }), savedItem({ id: 'hofu-kpi-6' })], 2)
/** What stands in the database alone: the copy is put aside while it is asked. */
const inDatabase = async (): Promise<StoredList | undefined> => {
  const copy = device.local.getItem('machi-list')
  device.local.removeItem('machi-list')
  const stored = await reconcileList()
  if (copy === null) device.local.removeItem('machi-list')
  else device.local.setItem('machi-list', copy)
  return stored
}

describe('keeping', () => {
  test('a list stands in the database and in the copy', async () => {
    expect(await keepList(newer)).toBe(true)
    expect(readList()).toEqual(newer)
    expect(await inDatabase()).toEqual(newer)
  })

  test('a full localStorage loses nothing while there is a database', async () => {
    await keepList(older)
    device.local.full = true
    expect(await keepList(newer)).toBe(true)
    expect(readList()).toEqual(older)
    expect(await reconcileList()).toEqual(newer)
  })

  test('without a database the copy alone keeps it', async () => {
    newDeviceWithoutDatabase()
    Dexie.dependencies.indexedDB = undefined as unknown as IDBFactory
    expect(await keepList(newer)).toBe(true)
    expect(await reconcileList()).toEqual(newer)
  })

  test('where neither takes it, that is told', async () => {
    const local = newDeviceWithoutDatabase()
    Dexie.dependencies.indexedDB = undefined as unknown as IDBFactory
    local.full = true
    expect(await keepList(newer)).toBe(false)
    expect(await reconcileList()).toBeUndefined()
  })

  test('an empty list is a list too: what she let go stays gone', async () => {
    await keepList(older)
    writeList(keptList([], 2))
    expect(await reconcileList()).toEqual(keptList([], 2))
    expect(await inDatabase()).toEqual(keptList([], 2))
  })

  test('list and settings stand beside each other', async () => {
    await saveSettings(keptSettings({ level: 'easy' }, 5))
    await keepList(newer)
    expect(await reconcileSettings()).toEqual(keptSettings({ level: 'easy' }, 5))
    expect(await reconcileList()).toEqual(newer)
  })
})

describe('changing', () => {
  /** Adds a record to what is held, a millisecond later. */
  const adding =
    (id: string): ListChange =>
    (held) =>
      keptList([...(held?.list ?? []), savedItem({ id })], (held?.changed ?? 0) + 1)
  const idsIn = (kept: StoredList | undefined): readonly string[] => (kept?.list ?? []).map(({ id }) => id)

  test('begins from what the device holds, and stands in both places', async () => {
    await keepList(older)
    const whole = keptList([...older.list, savedItem({ id: 'mine-1' })], 2)
    expect(await changeList(adding('mine-1'))).toEqual({ whole, kept: true })
    expect(readList()).toEqual(whole)
    expect(await inDatabase()).toEqual(whole)
  })

  test('begins from a copy that is newer, as a page that went away leaves it', async () => {
    await keepList(older)
    expect(changeListAtOnce(adding('mine-1'))).toBe(true)
    expect(idsIn((await changeList(adding('mine-2'))).whole)).toEqual(['hofu-1', 'mine-1', 'mine-2'])
  })

  test('by several tabs at the same time loses none of them', async () => {
    const ids = Array.from({ length: 8 }, (_, at) => `hofu-${at}`)
    await Promise.all(ids.map((id) => changeList(adding(id))))
    expect([...idsIn(await inDatabase())].sort()).toEqual(ids)
    expect([...idsIn(readList())].sort()).toEqual(ids)
  })

  test('without a database changes the copy', async () => {
    newDeviceWithoutDatabase()
    Dexie.dependencies.indexedDB = undefined as unknown as IDBFactory
    await changeList(adding('hofu-1'))
    expect(await changeList(adding('hofu-2'))).toMatchObject({ kept: true })
    expect(idsIn(readList())).toEqual(['hofu-1', 'hofu-2'])
  })

  test('where no place takes it, tells what it would be', async () => {
    const local = newDeviceWithoutDatabase()
    Dexie.dependencies.indexedDB = undefined as unknown as IDBFactory
    local.full = true
    expect(await changeList(adding('hofu-1'))).toEqual({
      whole: keptList([savedItem({ id: 'hofu-1' })], 1),
      kept: false,
    })
    expect(changeListAtOnce(adding('hofu-1'))).toBe(false)
  })
})

describe('watching', () => {
  /** A page that looks on: its window and document only hear. */
  function page(): { readonly window: EventTarget; readonly document: EventTarget & { visibilityState: string } } {
    const window = new EventTarget()
    const document = Object.assign(new EventTarget(), { visibilityState: 'visible' })
    vi.stubGlobal('addEventListener', window.addEventListener.bind(window))
    vi.stubGlobal('document', document)
    return { window, document }
  }
  const stored = (key: string): Event => Object.assign(new Event('storage'), { key })

  test.each([
    [
      'another tab writes the list',
      (one: ReturnType<typeof page>) => one.window.dispatchEvent(stored('machi-list')),
      [1, 0],
    ],
    [
      'another tab writes something else',
      (one: ReturnType<typeof page>) => one.window.dispatchEvent(stored('machi-person')),
      [0, 0],
    ],
    [
      'one comes back to the page',
      (one: ReturnType<typeof page>) => one.window.dispatchEvent(new Event('focus')),
      [1, 0],
    ],
    [
      'the page comes back from memory',
      (one: ReturnType<typeof page>) => one.window.dispatchEvent(new Event('pageshow')),
      [1, 0],
    ],
    [
      'the page is seen again',
      (one: ReturnType<typeof page>) => one.document.dispatchEvent(new Event('visibilitychange')),
      [1, 0],
    ],
    [
      'the page is hidden',
      (one: ReturnType<typeof page>) => (
        (one.document.visibilityState = 'hidden'),
        one.document.dispatchEvent(new Event('visibilitychange'))
      ),
      [0, 1],
    ],
    ['the page goes away', (one: ReturnType<typeof page>) => one.window.dispatchEvent(new Event('pagehide')), [0, 1]],
  ] as const)('when %s', (_, happens, times) => {
    const one = page()
    const [changed, leaving] = [vi.fn(), vi.fn()]
    watchList(changed, leaving)
    happens(one)
    expect([changed.mock.calls.length, leaving.mock.calls.length]).toEqual(times)
  })
})

describe('reconciling', () => {
  test('a device on which nobody has saved anything gives nothing', async () => {
    expect(await reconcileList()).toBeUndefined()
    expect(device.local.length).toBe(0)
  })

  test('a newer copy wins and is written to the database', async () => {
    await keepList(older)
    writeList(newer)
    expect(await reconcileList()).toEqual(newer)
    expect(await inDatabase()).toEqual(newer)
  })

  test('a newer database wins and is written to the copy', async () => {
    await keepList(newer)
    writeList(older)
    expect(await reconcileList()).toEqual(newer)
    expect(readList()).toEqual(newer)
  })

  test.each([
    ['a copy cut short', '{"changed":9,"list":[{"id":"ho'],
    ['a copy without a list', '{"changed":9}'],
    ['a copy with one damaged item', '{"changed":9,"list":[{"id":"hofu-1","note":"","asked":[]},{"id":"mine-1"}]}'],
    ['a copy with an id that is none', '{"changed":9,"list":[{"id":"../x","note":"","asked":[]}]}'],
    ['a copy that does not say when', '{"list":[]}'],
    ['a copy that says when in words', '{"changed":"now","list":[]}'],
    ['a copy that is only null', 'null'],
    ['a list alone', '[]'],
  ])('%s is no copy, however new it is: the database wins', async (_, text) => {
    await keepList(older)
    device.local.setItem('machi-list', text)
    expect(readList()).toBeUndefined()
    expect(await reconcileList()).toEqual(older)
    expect(readList()).toEqual(older)
  })

  test('a database that came back empty is filled from the copy', async () => {
    await keepList(older)
    await asked(device.databases.deleteDatabase('machi-person'))
    expect(await reconcileList()).toEqual(older)
    expect(await inDatabase()).toEqual(older)
  })

  test('a damaged list in the database does not win, however new it is', async () => {
    await keepList({ changed: 9, list: [{ id: 'hofu-1' }] } as unknown as StoredList)
    writeList(older)
    expect(await reconcileList()).toEqual(older)
    expect(await inDatabase()).toEqual(older)
  })

  test('a database that cannot be opened leaves the copy', async () => {
    await keepList(older)
    Dexie.dependencies.indexedDB = {
      open: () => {
        throw new DOMException('broken', 'InvalidStateError')
      },
    } as unknown as IDBFactory
    expect(await reconcileList()).toEqual(older)
    expect(readList()).toEqual(older)
  })

  test('a full localStorage does not hide what the database holds', async () => {
    await keepList(newer)
    writeList(older)
    device.local.full = true
    expect(await reconcileList()).toEqual(newer)
  })
})

describe('a database of the days before lists', () => {
  /** The database as version 1 of the app left it. (Dexie counts tenfold.) */
  async function beforeLists(): Promise<void> {
    const request = device.databases.open('machi-person', 10)
    request.onupgradeneeded = () => void request.result.createObjectStore('settings', { keyPath: 'id' })
    const database = await asked(request)
    await asked(
      database
        .transaction('settings', 'readwrite')
        .objectStore('settings')
        .put({ id: 'mine', ...keptSettings({ look: 'dark', furigana: true }, 7) }),
    )
    expect([...database.objectStoreNames]).toEqual(['settings'])
    database.close()
  }

  test('takes a list and keeps the settings', async () => {
    await beforeLists()
    expect(await keepList(newer)).toBe(true)
    expect(await inDatabase()).toEqual(newer)
    expect(await reconcileSettings()).toEqual(keptSettings({ look: 'dark', furigana: true }, 7))
  })

  test('gives its settings to a reader who saves nothing', async () => {
    await beforeLists()
    expect(await reconcileList()).toBeUndefined()
    expect(await reconcileSettings()).toEqual(keptSettings({ look: 'dark', furigana: true }, 7))
  })

  test('is upgraded beside a tab that still has it open with the app of those days', async () => {
    await beforeLists()
    const tab = new Dexie('machi-person')
    tab.version(1).stores({ settings: 'id' })
    await tab.open()
    expect(await keepList(newer)).toBe(true)
    expect(await inDatabase()).toEqual(newer)
    expect(tab.isOpen()).toBe(false)
  })
})
