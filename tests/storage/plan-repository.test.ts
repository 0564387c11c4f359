import { beforeEach, describe, expect, test, vi } from 'vitest'
import { packPath, releasePath } from '#packs/release.ts'
import { PlanRepository, type DownloadProgress } from '#storage/plan-repository.ts'
import { storageTimeoutMs } from '#storage/timeout.ts'
import { asked, newDevice, newDeviceWithoutDatabase, type Device } from '#support/device.ts'
import { madeRelease, type MadeRelease } from '#support/release-makers.ts'
import { loginPage, MemorySite } from '#support/memory-site.ts'

const yesterday = madeRelease(['hofu', 'mine', 'region'], '2026-01-02')
/** One pack is new, two are those of yesterday. */
const today = madeRelease(['hofu', 'mine', 'ube'], '2026-02-02')

let device: Device
let site: MemorySite
beforeEach(() => {
  // Dexie says on the console that it lets go of a database that another deletes.
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  device = newDevice()
  site = new MemorySite(yesterday.files)
})

/** A visit: what it remembers it forgets when the page is left. */
const visit = (): PlanRepository => new PlanRepository(MemorySite.base)
const keep = (reader = visit()) => reader.downloadAll(() => undefined)
const named = ({ hash, release }: MadeRelease) => ({ hash, release })
const readable = async (release: MadeRelease): Promise<readonly string[]> => {
  const reader = visit()
  const packs = await Promise.all(release.release.packs.map(({ hash }) => reader.pack(hash)))
  return packs.map(({ publisher }) => publisher)
}

describe('a first visit', () => {
  test('opens the newest release from the site, without the database', async () => {
    const opening = vi.spyOn(device.databases, 'open')
    expect(await visit().open()).toEqual(named(yesterday))
    expect(opening).not.toHaveBeenCalled()
  })

  test('reads a pack from the site before anything is kept', async () => {
    expect(await visit().pack(yesterday.hashOf('mine'))).toMatchObject({ publisher: 'mine' })
  })

  test('without a line has nothing to read, and says that the site is unreachable', async () => {
    site.online = false
    await expect(visit().open()).rejects.toMatchObject({ kind: 'unreachable' })
  })

  test('a broken copy of the front page is ignored', async () => {
    for (const broken of ['{', 'null', '{"hash":"x"}', JSON.stringify({ hash: 'x', text: loginPage })]) {
      device.local.setItem('machi-front', broken)
      expect(await visit().open()).toEqual(named(yesterday))
    }
  })
})

describe('keeping', () => {
  test('fetches each pack once and says how far it is', async () => {
    const progress: DownloadProgress[] = []
    expect(await visit().downloadAll((now) => progress.push(now))).toEqual({
      kind: 'stored',
      release: named(yesterday),
    })
    expect(site.askedFor('packs/')).toBe(3)
    expect(progress).toEqual([0, 1, 2, 3].map((stored) => ({ stored, total: 3 })))
  })

  test('fetches nothing again once everything is here', async () => {
    await keep()
    const asked = site.questions.length
    expect(await keep()).toEqual({ kind: 'stored', release: named(yesterday) })
    expect(site.questions.slice(asked).map(({ path }) => path)).toEqual(['m/root.json'])
  })

  test('goes on where a broken line cut it short', async () => {
    site.instead = ({ path }) => {
      site.online = path !== packPath(yesterday.hashOf('hofu'))
      return undefined
    }
    expect(await keep()).toEqual({ kind: 'notStored', because: 'offline' })
    expect(site.askedFor(packPath(yesterday.hashOf('hofu')))).toBe(1)

    site.instead = () => undefined
    site.online = true
    const progress: DownloadProgress[] = []
    expect(await visit().downloadAll((now) => progress.push(now))).toMatchObject({ kind: 'stored' })
    expect(site.askedFor(packPath(yesterday.hashOf('hofu')))).toBe(1)
    expect(progress[0]).toEqual({ stored: 1, total: 3 })
  })

  test('goes on within the same visit when the line is back', async () => {
    const reader = visit()
    site.online = false
    expect(await keep(reader)).toEqual({ kind: 'notStored', because: 'offline' })
    site.online = true
    expect(await keep(reader)).toMatchObject({ kind: 'stored' })
  })

  test('cut short leaves no copy of the front page', async () => {
    site.instead = ({ path }) => (path === packPath(yesterday.hashOf('region')) ? loginPage : undefined)
    await keep()
    expect(device.local.getItem('machi-front')).toBeNull()
  })

  test('that finds the library emptied, and no line, lets go of the copy of the front page', async () => {
    await keep()
    await asked(device.databases.deleteDatabase('machi-library'))
    site.online = false
    expect(await keep()).toEqual({ kind: 'notStored', because: 'offline' })
    await expect(visit().open()).rejects.toMatchObject({ kind: 'unreachable' })
  })

  test('mends a library from which a pack has gone', async () => {
    await keep()
    const database = await asked(device.databases.open('machi-library'))
    await asked(database.transaction('packs', 'readwrite').objectStore('packs').delete(yesterday.hashOf('mine')))
    database.close()
    const before = site.askedFor('packs/')
    expect(await keep()).toMatchObject({ kind: 'stored' })
    expect(site.askedFor('packs/') - before).toBe(1)
    site.online = false
    expect(await readable(yesterday)).toEqual(['hofu', 'mine', 'region'])
  })
})

describe('without a line, with everything kept', () => {
  beforeEach(async () => {
    await keep()
    site.online = false
  })

  test('home opens from the copy of the front page, asking nobody', async () => {
    const asked = site.questions.length
    expect(await visit().open()).toEqual(named(yesterday))
    expect(site.questions).toHaveLength(asked)
  })

  test('home opens from the library when the copy is gone', async () => {
    device.local.clear()
    expect(await visit().open()).toEqual(named(yesterday))
  })

  test('every pack is read from the library', async () => {
    expect(await readable(yesterday)).toEqual(['hofu', 'mine', 'region'])
  })

  test('it is still true that everything is kept', async () => {
    expect(await keep()).toEqual({ kind: 'stored', release: named(yesterday) })
  })
})

describe('a newer release', () => {
  test('moves the pointer, while an open visit keeps its own', async () => {
    await keep()
    const reader = visit()
    expect(await reader.open()).toEqual(named(yesterday))
    site.add(today.files)
    expect(await keep(reader)).toEqual({ kind: 'stored', release: named(today) })
    site.online = false
    // What the open visit has not read yet is still there for it.
    expect(await reader.pack(yesterday.hashOf('region'))).toMatchObject({ publisher: 'region' })
    expect(await visit().open()).toEqual(named(today))
    expect(await readable(today)).toEqual(['hofu', 'mine', 'ube'])
  })

  test('brings only the packs that are new', async () => {
    await keep()
    const before = site.askedFor('packs/')
    site.add(today.files)
    await keep()
    expect(site.askedFor('packs/') - before).toBe(1)
    expect(site.askedFor(packPath(today.hashOf('ube')))).toBe(1)
  })

  test('cut short leaves that of yesterday whole', async () => {
    await keep()
    site.add(today.files)
    site.instead = ({ path }) => {
      site.online = path !== releasePath(today.hash)
      return undefined
    }
    expect(await keep()).toMatchObject({ kind: 'notStored', because: 'offline' })
    site.online = false
    expect(await visit().open()).toEqual(named(yesterday))
    expect(await readable(yesterday)).toEqual(['hofu', 'mine', 'region'])
  })

  test('with a damaged pack is not kept, and that of yesterday stays readable', async () => {
    await keep()
    site.add(today.files)
    site.instead = ({ path }) => (path === packPath(today.hashOf('ube')) ? loginPage : undefined)
    expect(await keep()).toEqual({ kind: 'stored', release: named(yesterday) })
    site.online = false
    expect(await visit().open()).toEqual(named(yesterday))
    expect(await readable(yesterday)).toEqual(['hofu', 'mine', 'region'])
    await expect(visit().pack(today.hashOf('ube'))).rejects.toMatchObject({ kind: 'unreachable' })
  })

  test("behind a hotel's login page is not seen, and that of yesterday is kept", async () => {
    await keep()
    site.add(today.files)
    site.instead = () => loginPage
    expect(await keep()).toEqual({ kind: 'stored', release: named(yesterday) })
  })
})

describe('a first release that comes damaged', () => {
  test('is not stored, and that is said', async () => {
    site.instead = ({ path }) => (path === packPath(yesterday.hashOf('hofu')) ? loginPage : undefined)
    expect(await keep()).toEqual({ kind: 'notStored', because: 'damaged' })
    site.online = false
    await expect(visit().pack(yesterday.hashOf('hofu'))).rejects.toMatchObject({ kind: 'unreachable' })
    await expect(visit().open()).rejects.toMatchObject({ kind: 'unreachable' })
  })

  test('comes whole the next time', async () => {
    site.instead = ({ path }) => (path === packPath(yesterday.hashOf('hofu')) ? loginPage : undefined)
    await keep()
    site.instead = () => undefined
    expect(await keep()).toEqual({ kind: 'stored', release: named(yesterday) })
  })
})

describe('a device without IndexedDB', () => {
  beforeEach(() => void newDeviceWithoutDatabase())

  test('keeps nothing, and says that it cannot', async () => {
    expect(await keep()).toEqual({ kind: 'notStored', because: 'noStorage' })
  })

  test('reads every pack from the site', async () => {
    expect(await visit().open()).toEqual(named(yesterday))
    expect(await readable(yesterday)).toEqual(['hofu', 'mine', 'region'])
  })
})

describe('a database that another tab holds', () => {
  /** An old tab that does not let go, and another that wants to delete: whoever opens now waits behind both. */
  beforeEach(async () => {
    await asked(device.databases.open('machi-library', 1))
    device.databases.deleteDatabase('machi-library')
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    return () => vi.useRealTimers()
  })

  const afterLimit = async <T>(work: Promise<T>): Promise<T> => {
    let over = false
    void work.finally(() => (over = true))
    while (!over) await vi.advanceTimersByTimeAsync(storageTimeoutMs)
    return work
  }

  test('is given up after the limit, and that is said', async () => {
    expect(await afterLimit(keep())).toEqual({ kind: 'notStored', because: 'slowStorage' })
  })

  test('keeps no page from reading: the pack comes from the site', async () => {
    expect(await afterLimit(visit().pack(yesterday.hashOf('mine')))).toMatchObject({ publisher: 'mine' })
  })
})

describe("the part of the app that holds the database's code", () => {
  beforeEach(() => {
    vi.resetModules()
    vi.doMock('#storage/pack-database.ts', () => {
      throw new TypeError('Failed to fetch dynamically imported module')
    })
    return () => vi.doUnmock('#storage/pack-database.ts')
  })

  test('not having come is a matter of the line, and is tried again', async () => {
    const { PlanRepository: Reader } = await import('#storage/plan-repository.ts')
    const reader = new Reader(MemorySite.base)
    expect(await keep(reader)).toEqual({ kind: 'notStored', because: 'offline' })
    vi.doUnmock('#storage/pack-database.ts')
    expect(await keep(reader)).toMatchObject({ kind: 'stored' })
  })
})
