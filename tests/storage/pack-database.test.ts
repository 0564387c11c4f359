import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { PackDatabase } from '#storage/pack-database.ts'
import { asked, newDevice, newDeviceWithoutDatabase, type Device } from '#support/device.ts'
import type { PackReference } from '#packs/release.ts'
import { madeRelease, type MadeRelease } from '#support/release-makers.ts'

let device: Device
let library: PackDatabase
beforeEach(async () => {
  device = newDevice()
  library = await PackDatabase.open()
})
afterEach(() => library.close())

const stage = async (release: MadeRelease, ...words: readonly string[]): Promise<void> => {
  for (const word of words) await library.stage(release.hashOf(word), release.text(word))
}
const moveTo = async (words: readonly string[], date: string): Promise<MadeRelease> => {
  const release = madeRelease(words, date)
  await stage(release, ...words)
  await library.switchTo({ hash: release.hash, release: release.release })
  return release
}

describe('an empty library', () => {
  test('reads no release', async () => {
    expect(await library.current()).toBeUndefined()
  })

  test('misses every pack of a release', async () => {
    const release = madeRelease(['hofu', 'mine'])
    expect(await library.missing(release.release)).toEqual([release.hashOf('hofu'), release.hashOf('mine')])
  })
})

describe('what towns say of today', () => {
  test('belongs to a whole release, and goes with it', async () => {
    const { release, hash, hashOf, text } = madeRelease(['hofu', 'mine'])
    const [plans, sheet] = release.packs as [PackReference, PackReference]
    const named = { hash, release: { ...release, packs: [plans], sheets: [sheet] } }
    expect(await library.missing(named.release)).toEqual([hashOf('hofu'), hashOf('mine')])
    await library.stage(hashOf('hofu'), text('hofu'))
    await expect(library.switchTo(named)).rejects.toThrow()
    await library.stage(hashOf('mine'), text('mine'))
    await library.switchTo(named)
    expect((await library.whole())?.release.sheets).toEqual([sheet])
    await moveTo(['ube'], '2026-01-03')
    await moveTo(['hagi'], '2026-01-04')
    expect(await library.pack(hashOf('mine'))).toBeUndefined()
  })
})

describe('staging', () => {
  test('what is staged is no longer missing', async () => {
    const release = madeRelease(['hofu', 'mine'])
    await stage(release, 'hofu')
    expect(await library.missing(release.release)).toEqual([release.hashOf('mine')])
  })

  test('what is staged moves no pointer', async () => {
    const release = madeRelease(['hofu'])
    await stage(release, 'hofu')
    expect(await library.current()).toBeUndefined()
  })

  test('a pack comes back byte for byte', async () => {
    const release = madeRelease(['hofu'])
    await stage(release, 'hofu')
    expect(await library.pack(release.hashOf('hofu'))).toBe(release.text('hofu'))
  })

  test('a pack that is not there is nothing, and no problem', async () => {
    expect(await library.pack('0'.repeat(64))).toBeUndefined()
  })
})

describe('switching', () => {
  test('a whole release is read from then on', async () => {
    const { hash, release } = await moveTo(['hofu', 'mine'], '2026-01-02')
    expect(await library.current()).toEqual({ hash, release })
  })

  test('a release of which a pack is missing is refused, and the one of yesterday stays', async () => {
    const old = await moveTo(['hofu'], '2026-01-02')
    const half = madeRelease(['mine', 'ube'], '2026-02-02')
    await stage(half, 'mine')
    await expect(library.switchTo(half)).rejects.toMatchObject({ kind: 'broken' })
    expect((await library.current())?.hash).toBe(old.hash)
    expect(await library.missing(old.release)).toEqual([])
  })

  test('the packs of the release before stay for a tab that reads it, older ones go', async () => {
    const first = await moveTo(['hofu'], '2026-01-02')
    const second = await moveTo(['mine'], '2026-02-02')
    expect(await library.missing(first.release)).toEqual([])
    await moveTo(['ube'], '2026-03-02')
    expect(await library.missing(second.release)).toEqual([])
    expect(await library.missing(first.release)).toEqual([first.hashOf('hofu')])
  })

  test('a pack that two releases share is kept once and stays', async () => {
    await moveTo(['hofu', 'mine'], '2026-01-02')
    await moveTo(['hofu', 'ube'], '2026-02-02')
    const third = await moveTo(['hofu', 'hagi'], '2026-03-02')
    expect(await library.missing(third.release)).toEqual([])
    expect(await library.pack(third.hashOf('mine'))).toBeUndefined()
  })

  test('switching twice to the same release leaves the packs of the one before', async () => {
    const first = await moveTo(['hofu'], '2026-01-02')
    await moveTo(['mine'], '2026-02-02')
    await moveTo(['mine'], '2026-02-02')
    expect(await library.missing(first.release)).toEqual([])
  })
})

describe('opening', () => {
  test('a device without IndexedDB has no library', async () => {
    newDeviceWithoutDatabase()
    await expect(PackDatabase.open()).rejects.toMatchObject({ kind: 'missing' })
  })

  test('what was kept is there after closing and opening', async () => {
    const { hash } = await moveTo(['hofu'], '2026-01-02')
    library.close()
    library = await PackDatabase.open()
    expect((await library.current())?.hash).toBe(hash)
  })

  test('two tabs read the same release', async () => {
    const { hash } = await moveTo(['hofu'], '2026-01-02')
    const other = await PackDatabase.open()
    expect((await other.current())?.hash).toBe(hash)
    other.close()
  })

  describe('beside a tab with a newer app', () => {
    // Dexie says on the console that it lets go.
    beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined))
    afterEach(() => void vi.restoreAllMocks())

    test('lets go of the database, so that the newer tab need not wait', async () => {
      const newer = await asked(device.databases.open('machi-library', 1000))
      expect(newer.version).toBe(1000)
      newer.close()
    })

    test('reads on once the newer tab has changed the database', async () => {
      const { hash } = await moveTo(['hofu'], '2026-01-02')
      const newer = await asked(device.databases.open('machi-library', 1000))
      expect((await library.current())?.hash).toBe(hash)
      newer.close()
    })
  })
})
