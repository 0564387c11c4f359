import { Dexie } from 'dexie'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { changeListAtOnce, readList, watchList, writeList, type ListChange } from '#storage/list-storage.ts'
import type { StoredList } from '#domain/saved-state.ts'
import { changeList, changeSettings, hasUnreadList, reconcileSettings, reconcileList } from '#storage/user-data.ts'
import { asked, newDevice, newDeviceWithoutDatabase, type Device } from '#support/device.ts'
import { bare, keptList, keptSettings, savedItem } from '#support/store-app.ts'

let device: Device
beforeEach(() => void (device = newDevice()))

/** What a tab does that knows nothing of what stands there. */
const keepList = async (list: StoredList): Promise<boolean> => {
  const { inDatabase, inCopy } = await changeList(() => list)
  return inDatabase || inCopy
}

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
    await changeSettings({ level: 'easy' }, 5)
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
    expect(await changeList(adding('mine-1'))).toEqual({ whole, inDatabase: true, inCopy: true })
    for (const place of [readList(), await inDatabase()]) expect(bare(place!.list)).toEqual(whole.list)
  })

  test('begins from a copy that is newer, as a page that went away leaves it', async () => {
    await keepList(older)
    expect(idsIn(changeListAtOnce(adding('mine-1')))).toEqual(['hofu-1', 'mine-1'])
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
    expect(await changeList(adding('hofu-2'))).toMatchObject({ inDatabase: false, inCopy: true })
    expect(idsIn(readList())).toEqual(['hofu-1', 'hofu-2'])
  })

  test('where no place takes it, tells what it would be', async () => {
    const local = newDeviceWithoutDatabase()
    Dexie.dependencies.indexedDB = undefined as unknown as IDBFactory
    local.full = true
    expect(await changeList(adding('hofu-1'))).toEqual({
      whole: keptList([savedItem({ id: 'hofu-1' })], 1),
      inDatabase: false,
      inCopy: false,
    })
    expect(changeListAtOnce(adding('hofu-1'))).toBeUndefined()
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
    ['cut short', '{"changed":9,"list":[{"id":"ho'],
    ['without a list', '{"changed":9}'],
    ['of another shape', '{"changed":9,"lists":{"mine":[]}}'],
    ['that is a list alone', '[{"id":"hofu-7","note":"","asked":[]}]'],
  ])('a copy %s is set aside, and the database wins', async (_, text) => {
    await keepList(older)
    device.local.setItem('machi-list', text)
    expect(readList()).toBeUndefined()
    expect(await reconcileList()).toEqual(older)
    expect(readList()).toEqual(older)
    expect(JSON.parse(device.local.getItem('machi-list-unread')!)).toEqual([text])
    expect(hasUnreadList()).toBe(true)
  })

  test('a copy that is only null holds nothing', async () => {
    await keepList(older)
    device.local.setItem('machi-list', 'null')
    expect(await reconcileList()).toEqual(older)
    expect([device.local.getItem('machi-list-unread'), hasUnreadList()]).toEqual([null, false])
  })

  test('a copy that cannot be set aside is not written over', async () => {
    await keepList(older)
    device.local.setItem('machi-list', '{"lists":{}}')
    device.local.full = true
    expect(await keepList(newer)).toBe(true)
    expect(device.local.getItem('machi-list')).toBe('{"lists":{}}')
  })

  test('several copies that cannot be read are all set aside', async () => {
    for (const text of ['{"lists":1}', '{"lists":2}', '{"lists":1}']) {
      device.local.setItem('machi-list', text)
      writeList(newer)
    }
    expect(JSON.parse(device.local.getItem('machi-list-unread')!)).toEqual(['{"lists":1}', '{"lists":2}'])
  })

  test('what was set aside and this app can read comes back, and the rest stays there', async () => {
    device.local.setItem('machi-list-unread', JSON.stringify([JSON.stringify(newer), '{"lists":1}']))
    await keepList(older)
    expect((await reconcileList())?.list.map(({ id }) => id).sort()).toEqual(['hofu-kpi-6', 'mine-1'])
    expect(JSON.parse(device.local.getItem('machi-list-unread')!)).toEqual(['{"lists":1}'])
  })

  const oddItems = [{ id: 'custom:memo 1', text: '買うもの' }, { id: 'mine-1' }, null]
  test('a list with items that this app does not know is read, and every write carries them along in both places', async () => {
    const text = JSON.stringify({ changed: 9, list: [oddItems[0], ...older.list, oddItems[1], oddItems[2]] })
    device.local.setItem('machi-list', text)
    expect((await reconcileList())?.list).toEqual(older.list)
    await changeList((held) => ({ ...held!, changed: 10, list: [...held!.list, savedItem({ id: 'hofu-2' })] }))
    const written = JSON.parse(device.local.getItem('machi-list')!) as { list: readonly unknown[] }
    expect(written.list).toMatchObject([...older.list, savedItem({ id: 'hofu-2' }), ...oddItems])
    expect((await inDatabase())?.odd).toEqual(oddItems)
    expect(device.local.getItem('machi-list-unread')).toBeNull()
  })

  test('of each item the newer state wins, whichever place it stands in', async () => {
    const [a, b] = [savedItem({ id: 'hofu-1', note: '9時', changed: 5 }), savedItem({ id: 'hofu-2', changed: 5 })]
    await keepList({ changed: 7, list: [{ ...a, note: '10時', changed: 7 }, b], gone: {} })
    device.local.setItem(
      'machi-list',
      JSON.stringify({
        changed: 6,
        list: [a, { ...b, note: '2階', changed: 6 }, savedItem({ id: 'hofu-3', changed: 6 })],
        gone: {},
      }),
    )
    const both = await reconcileList()
    expect(both?.list.map(({ id, note }) => [id, note])).toEqual([
      ['hofu-1', '10時'],
      ['hofu-2', '2階'],
      ['hofu-3', ''],
    ])
    expect(readList()).toEqual(both)
    expect(await inDatabase()).toEqual(both)
  })

  test('a database that came back empty is filled from the copy', async () => {
    await keepList(older)
    await asked(device.databases.deleteDatabase('machi-person'))
    expect(await reconcileList()).toEqual(older)
    expect(await inDatabase()).toEqual(older)
  })

  /** What stands in the database under each id. */
  async function rowsInDatabase(): Promise<readonly Record<string, unknown>[]> {
    const database = await asked(device.databases.open('machi-person'))
    const rows = await asked(database.transaction('list').objectStore('list').getAll())
    database.close()
    return rows as readonly Record<string, unknown>[]
  }
  /** Puts a row into the database, as an app of days to come may. */
  async function putInDatabase(row: Record<string, unknown>): Promise<void> {
    const database = await asked(device.databases.open('machi-person'))
    await asked(database.transaction('list', 'readwrite').objectStore('list').put(row))
    database.close()
  }

  test('a list in the database that cannot be read is set aside there, and the copy wins', async () => {
    await keepList(older)
    await putInDatabase({ id: 'mine', changed: 9, lists: { a: ['hofu-1'] } })
    expect(await reconcileList()).toEqual(older)
    expect(hasUnreadList()).toBe(true)
    const rows = await rowsInDatabase()
    expect(rows).toContainEqual({ id: 'mine', ...older })
    expect(rows).toContainEqual({ id: expect.stringMatching(/^unread-/), changed: 9, lists: { a: ['hofu-1'] } })
    await reconcileList()
    expect(await rowsInDatabase()).toHaveLength(2)
  })

  test('one that stands there alone is not written over by nothing', async () => {
    await reconcileList()
    await putInDatabase({ id: 'mine', lists: {} })
    expect(await reconcileList()).toBeUndefined()
    expect(await rowsInDatabase()).toEqual([{ id: 'mine', lists: {} }])
  })

  test('one that was set aside there and this app can read comes back', async () => {
    await keepList(older)
    await putInDatabase({ id: 'unread-1', ...newer })
    expect((await reconcileList())?.list).toHaveLength(2)
    expect(await rowsInDatabase()).toHaveLength(1)
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
