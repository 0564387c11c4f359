import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { packPath, releasePath } from '#packs/release.ts'
import { networkSilenceMs, PackServer } from '#storage/pack-server.ts'
import { sha256 } from '#storage/sha256.ts'
import { madeRelease } from '#support/release-makers.ts'
import { loginPage, MemorySite, type Question } from '#support/memory-site.ts'

afterEach(() => void vi.unstubAllGlobals())

const made = madeRelease(['hofu', 'mine'])
const hofu = made.hashOf('hofu')
/** A site of which some questions are answered by another. */
const siteWhere = (instead: (question: Question) => string | undefined) => {
  const served = new MemorySite(made.files)
  served.instead = instead
  return { served, site: new PackServer(MemorySite.base) }
}

describe('what comes as it was asked for', () => {
  test('the newest release has the name that the root gives it', async () => {
    new MemorySite(made.files)
    expect(await new PackServer(MemorySite.base).newestRelease()).toEqual({ hash: made.hash, release: made.release })
  })

  test('the newest release is known by one small question', async () => {
    const { served, site } = siteWhere(() => undefined)
    expect(await site.newestHash()).toBe(made.hash)
    expect(served.questions).toEqual([{ path: 'm/root.json', cache: 'no-cache' }])
  })

  test('a pack is asked for twice at once and fetched once', async () => {
    const { served, site } = siteWhere(() => undefined)
    expect(await Promise.all([site.pack(hofu), site.pack(hofu)])).toEqual([made.text('hofu'), made.text('hofu')])
    expect(served.askedFor(packPath(hofu))).toBe(1)
  })
})

describe('a hotel that answers everything with its login page', () => {
  test.each([
    ['a root', (site: PackServer) => site.newestHash()],
    ['a release', (site: PackServer) => site.release(made.hash)],
    ['a pack', (site: PackServer) => site.pack(hofu)],
  ])('its page is refused as %s, though it comes with a 200', async (_, ask) => {
    await expect(ask(siteWhere(() => loginPage).site)).rejects.toMatchObject({ kind: 'portal' })
  })

  test.each([
    ['a root of a format that is no number', '{"format":"1","groups":[{"id":"x","hash":"0"}]}'],
    ['a root without a release', '{"format":1,"groups":[]}'],
    ['a root whose hash is no hash', '{"format":1,"groups":[{"id":"x","hash":"../evil"}]}'],
    ['an answer that is only null', 'null'],
  ])('%s is refused', async (_, text) => {
    await expect(siteWhere(() => text).site.newestHash()).rejects.toMatchObject({ kind: 'damaged' })
  })
})

describe('wrong bytes', () => {
  test('are asked for again past the cache, once', async () => {
    const { served, site } = siteWhere(({ cache }) => (cache === 'force-cache' ? loginPage : undefined))
    expect(await site.pack(hofu)).toBe(made.text('hofu'))
    expect(served.questions.map(({ cache }) => cache)).toEqual(['force-cache', 'reload'])
  })

  test('are refused when they come a second time', async () => {
    const { served, site } = siteWhere(() => made.text('mine'))
    await expect(site.pack(hofu)).rejects.toMatchObject({ kind: 'damaged' })
    expect(served.askedFor(packPath(hofu))).toBe(2)
  })

  test('of one character are wrong bytes', async () => {
    const { site } = siteWhere(() => `${made.text('hofu')} `)
    await expect(site.pack(hofu)).rejects.toMatchObject({ kind: 'damaged' })
  })

  test('of a release are refused as those of a pack are', async () => {
    const { served, site } = siteWhere(({ path }) =>
      path === releasePath(made.hash) ? JSON.stringify({ ...made.release, date: '1999-01-01' }) : undefined,
    )
    await expect(site.newestRelease()).rejects.toMatchObject({ kind: 'damaged' })
    expect(served.askedFor(releasePath(made.hash))).toBe(2)
  })
})

describe('a site that does not answer', () => {
  test('is unreachable', async () => {
    const { served, site } = siteWhere(() => undefined)
    served.online = false
    await expect(site.newestRelease()).rejects.toMatchObject({ kind: 'unreachable' })
    await expect(site.pack(hofu)).rejects.toMatchObject({ kind: 'unreachable' })
  })

  test('has a file no longer: it is gone, not damaged', async () => {
    await expect(siteWhere(() => undefined).site.pack('0'.repeat(64))).rejects.toMatchObject({ kind: 'gone' })
  })

  test('a pack that failed is asked for anew the next time', async () => {
    const { served, site } = siteWhere(() => undefined)
    served.online = false
    await site.pack(hofu).catch(() => undefined)
    served.online = true
    expect(await site.pack(hofu)).toBe(made.text('hofu'))
  })
})

test('a root, a release of a format to come ask for a newer app', async () => {
  const root = siteWhere(() => '{"format":99}')
  await expect(root.site.newestHash()).rejects.toMatchObject({ kind: 'newerApp' })
  const text = JSON.stringify({ ...made.release, format: 99 })
  const release = siteWhere(() => text)
  await expect(release.site.release(await sha256(text))).rejects.toMatchObject({ kind: 'newerApp' })
})

describe('a line that accepts and says nothing', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
  afterEach(() => void vi.useRealTimers())

  test('is given up after the limit, and asked once', async () => {
    const asking = vi.fn(() => new Promise<Response>(() => undefined))
    vi.stubGlobal('fetch', asking)
    const refusal = expect(new PackServer('/x/').pack(hofu)).rejects.toMatchObject({ kind: 'silent' })
    await vi.advanceTimersByTimeAsync(networkSilenceMs)
    await refusal
    expect(asking).toHaveBeenCalledTimes(1)
  })

  test('that stops in the middle is given up too', async () => {
    const body = new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode('{"for')) })
    vi.stubGlobal('fetch', async () => new Response(body))
    const refusal = expect(new PackServer('/x/').pack(hofu)).rejects.toMatchObject({ kind: 'silent' })
    await vi.advanceTimersByTimeAsync(networkSilenceMs)
    await refusal
  })

  test('that is slow may take as long as it needs, while something comes', async () => {
    const bytes = new TextEncoder().encode(made.text('hofu'))
    const parts = 6
    const size = Math.ceil(bytes.length / parts)
    const body = new ReadableStream({
      async start(stream) {
        for (let part = 0; part < parts; part += 1) {
          await new Promise((next) => setTimeout(next, networkSilenceMs - 100))
          stream.enqueue(bytes.slice(part * size, (part + 1) * size))
        }
        stream.close()
      },
    })
    vi.stubGlobal('fetch', async () => new Response(body))
    const coming = new PackServer('/x/').pack(hofu)
    for (let part = 0; part < parts; part += 1) await vi.advanceTimersByTimeAsync(networkSilenceMs - 100)
    expect(await coming).toBe(made.text('hofu'))
  })
})
