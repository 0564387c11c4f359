import type { DownloadProblem } from '#packs/download-problem.ts'
import { IDBObjectStore } from 'fake-indexeddb'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { packFormat } from '#packs/format.ts'
import { packPath, releasePath, rootPath } from '#packs/release.ts'
import type { DownloadListener, DownloadProgress } from '#storage/plan-download.ts'
import { PlanRepository } from '#storage/plan-repository.ts'
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
const keep = (reader = visit()) => downloading(reader)
const downloading = (reader: PlanRepository, told: Partial<DownloadListener> = {}) =>
  reader.downloadAll({ onStored: () => undefined, onProgress: () => undefined, ...told })
/** How a download ends that leaves this release whole on the device. */
const stored = (release: MadeRelease, problem?: DownloadProblem) => ({ stored: named(release), problem })
const nothing = (problem: DownloadProblem) => ({ stored: undefined, problem })
const named = ({ hash, release }: MadeRelease) => ({ hash, release })
const readable = async (release: MadeRelease): Promise<readonly string[]> => {
  const reader = visit()
  const packs = await Promise.all(release.release.packs.map(({ hash }) => reader.pack(hash)))
  return packs.map(({ publisher }) => publisher)
}

test('a device stays with the group that it holds, whichever the site names first', async () => {
  await keep()
  const other = madeRelease(['ube'], '2026-02-02')
  const groups = [
    { id: 'another', hash: other.hash },
    { id: today.release.group, hash: today.hash },
  ]
  site.add([...other.files, ...today.files, { path: rootPath, text: JSON.stringify({ format: 1, groups }) }])
  expect(await keep()).toEqual(stored(today))
})

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
    expect(await downloading(visit(), { onProgress: (now) => progress.push(now) })).toEqual(stored(yesterday))
    expect(site.askedFor('packs/')).toBe(3)
    expect(progress).toEqual([0, 1, 2, 3].map((stored) => ({ stored, total: 3 })))
  })

  test('fetches nothing again once everything is here', async () => {
    await keep()
    const asked = site.questions.length
    expect(await keep()).toEqual(stored(yesterday))
    expect(site.questions.slice(asked).map(({ path }) => path)).toEqual(['m/root.json'])
  })

  test('goes on where a broken line cut it short', async () => {
    site.instead = ({ path }) => {
      site.online = path !== packPath(yesterday.hashOf('hofu'))
      return undefined
    }
    expect(await keep()).toEqual(nothing('unreachable'))
    expect(site.askedFor(packPath(yesterday.hashOf('hofu')))).toBe(1)

    site.instead = () => undefined
    site.online = true
    const progress: DownloadProgress[] = []
    expect(await downloading(visit(), { onProgress: (now) => progress.push(now) })).toEqual(stored(yesterday))
    expect(site.askedFor(packPath(yesterday.hashOf('hofu')))).toBe(1)
    expect(progress[0]).toEqual({ stored: 1, total: 3 })
  })

  test('goes on within the same visit when the line is back', async () => {
    const reader = visit()
    site.online = false
    expect(await keep(reader)).toEqual(nothing('unreachable'))
    site.online = true
    expect(await keep(reader)).toEqual(stored(yesterday))
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
    expect(await keep()).toEqual(nothing('unreachable'))
    await expect(visit().open()).rejects.toMatchObject({ kind: 'unreachable' })
  })

  test('mends a library from which a pack has gone', async () => {
    await keep()
    const database = await asked(device.databases.open('machi-library'))
    await asked(database.transaction('packs', 'readwrite').objectStore('packs').delete(yesterday.hashOf('mine')))
    database.close()
    const before = site.askedFor('packs/')
    expect(await keep()).toEqual(stored(yesterday))
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
    expect(await keep()).toEqual(stored(yesterday, 'unreachable'))
  })
})

describe('a newer release', () => {
  test('moves the pointer, while an open visit keeps its own', async () => {
    await keep()
    const reader = visit()
    expect(await reader.open()).toEqual(named(yesterday))
    site.add(today.files)
    expect(await keep(reader)).toEqual(stored(today))
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
    expect(await keep()).toEqual(stored(yesterday, 'unreachable'))
    site.online = false
    expect(await visit().open()).toEqual(named(yesterday))
    expect(await readable(yesterday)).toEqual(['hofu', 'mine', 'region'])
  })

  test('with a damaged pack is not kept, and that of yesterday stays readable', async () => {
    await keep()
    site.add(today.files)
    site.instead = ({ path }) => (path === packPath(today.hashOf('ube')) ? loginPage : undefined)
    expect(await keep()).toEqual(stored(yesterday, 'portal'))
    site.online = false
    expect(await visit().open()).toEqual(named(yesterday))
    expect(await readable(yesterday)).toEqual(['hofu', 'mine', 'region'])
    await expect(visit().pack(today.hashOf('ube'))).rejects.toMatchObject({ kind: 'unreachable' })
  })

  test("behind a hotel's login page is not seen, and that of yesterday is kept", async () => {
    await keep()
    site.add(today.files)
    site.instead = () => loginPage
    expect(await keep()).toEqual(stored(yesterday, 'portal'))
  })
})

describe('a first release that comes damaged', () => {
  test('is not stored, and that is said', async () => {
    site.instead = ({ path }) => (path === packPath(yesterday.hashOf('hofu')) ? loginPage : undefined)
    expect(await keep()).toEqual(nothing('portal'))
    site.online = false
    await expect(visit().pack(yesterday.hashOf('hofu'))).rejects.toMatchObject({ kind: 'unreachable' })
    await expect(visit().open()).rejects.toMatchObject({ kind: 'unreachable' })
  })

  test('comes whole the next time', async () => {
    site.instead = ({ path }) => (path === packPath(yesterday.hashOf('hofu')) ? loginPage : undefined)
    await keep()
    site.instead = () => undefined
    expect(await keep()).toEqual(stored(yesterday))
  })
})

describe('a line that accepts and never answers', () => {
  /** The site takes every question, and answers none. */
  const silent = (): void => void vi.stubGlobal('fetch', () => new Promise(() => undefined))

  test('holds up nothing that is on the device, with or without the copy of the front page', async () => {
    await keep()
    silent()
    expect(await visit().open()).toEqual(named(yesterday))
    device.local.clear()
    expect(await visit().open()).toEqual(named(yesterday))
    expect(await readable(yesterday)).toEqual(['hofu', 'mine', 'region'])
  })

  test('what is on the device is told before the site has answered', async () => {
    await keep()
    silent()
    const told: unknown[] = []
    void downloading(visit(), { onStored: (onDevice) => told.push(onDevice) })
    await vi.waitUntil(() => told.length)
    expect(told).toEqual([named(yesterday)])
  })

  test('nothing on the device is told too', async () => {
    silent()
    const told: unknown[] = []
    void downloading(visit(), { onStored: (onDevice) => told.push(onDevice) })
    await vi.waitUntil(() => told.length)
    expect(told).toEqual([undefined])
  })
})

/** Changes a pack on the device behind the app's back: bit rot, or half a write. */
async function spoil(hash: string, text: string): Promise<void> {
  const database = await asked(device.databases.open('machi-library'))
  await asked(database.transaction('packs', 'readwrite').objectStore('packs').put({ hash, text }))
  database.close()
}

describe('a pack that is broken on the device', () => {
  const hofu = yesterday.hashOf('hofu')
  beforeEach(async () => {
    await keep()
    await spoil(hofu, yesterday.text('hofu').slice(0, 20))
  })

  test('is fetched anew when it is read, and that is told', async () => {
    const reader = visit()
    const onDamage = vi.fn()
    reader.watchDamage(onDamage)
    expect(await reader.pack(hofu)).toMatchObject({ publisher: 'hofu' })
    expect(onDamage).toHaveBeenCalledTimes(1)
    await keep(reader)
    site.online = false
    expect(await readable(yesterday)).toEqual(['hofu', 'mine', 'region'])
  })

  test('without a line is not believed, and the device no longer counts as whole', async () => {
    site.online = false
    await expect(visit().pack(hofu)).rejects.toMatchObject({ kind: 'unreachable' })
    expect(await keep()).toEqual(nothing('unreachable'))
    site.online = true
    expect(await keep()).toEqual(stored(yesterday))
  })

  test('is found by a check of the device, and the next download mends it', async () => {
    const reader = visit()
    expect(await reader.check()).toEqual({ whole: 2, dropped: 1, total: 3 })
    expect(await keep(reader)).toEqual(stored(yesterday))
    expect(await reader.check()).toEqual({ whole: 3, dropped: 0, total: 3 })
  })
})

describe('the release of a visit that is gone from everywhere', () => {
  test('is told as gone, and the newest can be had', async () => {
    await keep()
    const reader = visit()
    await reader.open()
    await asked(device.databases.deleteDatabase('machi-library'))
    site = new MemorySite(today.files)
    await expect(reader.pack(yesterday.hashOf('region'))).rejects.toMatchObject({ kind: 'gone' })
    expect(await reader.newest()).toEqual(named(today))
  })
})

describe('formats', () => {
  const next = packFormat + 1
  /** An app that reads the format to come, and today's too where `reads` says so. */
  const newApp = (reads: 'both' | 'its own'): PlanRepository =>
    new PlanRepository(MemorySite.base, {
      newest: next,
      upgrades: reads === 'both' ? { [packFormat]: (file) => ({ ...(file as object), format: next }) } : {},
    })
  /** The release of today, or some of its files, in the format to come. */
  const later = madeRelease(['hofu', 'mine', 'ube'], '2026-02-02', next)
  const laterPack = madeRelease(['hofu', 'mine', 'ube'], '2026-02-02', { packs: next, rest: packFormat })

  test('an app of today keeps what it can read when the site is of a format to come, and says so', async () => {
    await keep()
    site.add(later.files)
    expect(await keep()).toEqual(stored(yesterday, 'newerApp'))
    site.online = false
    expect(await readable(yesterday)).toEqual(['hofu', 'mine', 'region'])
  })

  test('a release that only holds packs of a format to come is never switched to', async () => {
    await keep()
    site.add(laterPack.files)
    expect(await keep()).toEqual(stored(yesterday, 'newerApp'))
    site.online = false
    expect(await visit().open()).toEqual(named(yesterday))
    expect(await readable(yesterday)).toEqual(['hofu', 'mine', 'region'])
  })

  test('on a first visit that is said too, and nothing counts as damaged', async () => {
    site = new MemorySite(later.files)
    await expect(visit().open()).rejects.toMatchObject({ kind: 'newerApp' })
    expect(await keep()).toEqual(nothing('newerApp'))
  })

  test('a newer app reads what an older one has stored, without a line', async () => {
    await keep()
    site.online = false
    const reader = newApp('both')
    expect(await reader.open()).toMatchObject({ hash: yesterday.hash, release: { format: next } })
    expect(await reader.pack(yesterday.hashOf('mine'))).toMatchObject({ publisher: 'mine', format: next })
  })

  test('a newer app that no longer reads it fetches what it reads, and takes nothing for broken', async () => {
    await keep()
    site.online = false
    const reader = newApp('its own')
    expect(await keep(reader)).toEqual(nothing('unreachable'))
    site.online = true
    site.add(later.files)
    expect(await keep(reader)).toEqual(stored(later))
  })

  test('an app that was rolled back has its own again once the site has it', async () => {
    site = new MemorySite(later.files)
    await keep(newApp('both'))
    site = new MemorySite(yesterday.files)
    expect(await visit().open()).toEqual(named(yesterday))
    expect(await keep()).toEqual(stored(yesterday))
    site.online = false
    expect(await readable(yesterday)).toEqual(['hofu', 'mine', 'region'])
  })
})

describe('a device without IndexedDB', () => {
  beforeEach(() => void newDeviceWithoutDatabase())

  test('keeps nothing, and says that it cannot', async () => {
    expect(await keep()).toEqual(nothing('noStorage'))
  })

  test('reads every pack from the site', async () => {
    expect(await visit().open()).toEqual(named(yesterday))
    expect(await readable(yesterday)).toEqual(['hofu', 'mine', 'region'])
  })
})

describe('a device that is full', () => {
  /** From now on the database takes nothing; `undo` makes room. */
  const fill = (): { readonly undo: () => void } => {
    const refused = (): never => {
      throw new DOMException('No room', 'QuotaExceededError')
    }
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(refused)
    const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(refused)
    return { undo: () => [put, add].forEach((spy) => spy.mockRestore()) }
  }

  test('reads from the site on a first visit, and says that it has no room', async () => {
    const full = fill()
    expect(await keep()).toEqual(nothing('noRoom'))
    expect(await visit().pack(yesterday.hashOf('mine'))).toMatchObject({ publisher: 'mine' })
    full.undo()
  })

  test('keeps that of yesterday whole when there is no room for an update', async () => {
    await keep()
    const full = fill()
    site.add(today.files)
    expect(await keep()).toEqual(stored(yesterday, 'noRoom'))
    full.undo()
    site.online = false
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

  test('that is only slow loses nothing: the copy of the front page stays', async () => {
    device.local.setItem(
      'machi-front',
      JSON.stringify({ hash: yesterday.hash, text: JSON.stringify(yesterday.release) }),
    )
    await afterLimit(keep())
    expect(device.local.getItem('machi-front')).not.toBeNull()
  })

  test('is given up after the limit, and that is said', async () => {
    expect(await afterLimit(keep())).toEqual(nothing('slowStorage'))
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
    expect(await keep(reader)).toEqual(nothing('unreachable'))
    vi.doUnmock('#storage/pack-database.ts')
    expect(await keep(reader)).toEqual(stored(yesterday))
  })
})
