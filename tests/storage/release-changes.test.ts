import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { changesPath, type ChangesFile } from '#packs/changes-file.ts'
import { rootPath } from '#packs/release.ts'
import { markChangesSeen, releaseChanges } from '#storage/release-changes.ts'
import { MemoryStorage } from '#support/memory-storage.ts'

const [one, two] = ['1'.repeat(64), '2'.repeat(64)] as const
const file = (release: string, previous: string): ChangesFile => ({
  ...{ format: 1, release, previous, date: '2026-05-01' },
  publishers: [],
})
let site: Record<string, string>
beforeEach(() => {
  site = {
    [rootPath]: JSON.stringify({ format: 1, groups: [{ id: 'a', hash: two }] }),
    [changesPath(two)]: JSON.stringify(file(two, one)),
  }
  vi.stubGlobal('localStorage', new MemoryStorage())
  vi.stubGlobal('fetch', async (address: string) => {
    const text = site[address.slice(1)]
    return new Response(text ?? 'not here', { status: text === undefined ? 404 : 200 })
  })
})
afterEach(() => vi.unstubAllGlobals())

const told = async (): Promise<readonly string[]> => (await releaseChanges('/')).files.map(({ release }) => release)

describe('what releases have changed', () => {
  test('goes back as far as the site tells', async () => {
    expect(await told()).toEqual([two])
    site[changesPath(one)] = JSON.stringify(file(one, '0'.repeat(64)))
    expect(await told()).toEqual([two, one])
  })

  test('ends with the first release of a site, and asks for nothing before it', async () => {
    site[changesPath(one)] = JSON.stringify(file(one, ''))
    const asked = vi.spyOn(globalThis, 'fetch')
    expect(await told()).toEqual([two, one])
    expect(asked).toHaveBeenCalledTimes(3)
  })

  test('ends where a host answers with the page of the app', async () => {
    site[changesPath(one)] = '<!doctype html>'
    expect(await told()).toEqual([two])
  })

  test('is what was kept where the site does not answer', async () => {
    await told()
    site = {}
    expect(await told()).toEqual([two])
  })

  test('is nothing on a device that never had it, without a network', async () => {
    site = {}
    expect(await releaseChanges('/')).toEqual({ files: [] })
  })

  test('keeps up to where it was shown', async () => {
    await told()
    markChangesSeen(two)
    expect((await releaseChanges('/')).seen).toBe(two)
  })
})
