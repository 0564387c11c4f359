/** The data comes over a line that breaks half way: nothing half is ever shown, and the rest comes later. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { offlineReady } from '#support/journey.ts'
import { openPhone, type Phone } from '#support/phone.ts'
import { startSite, type RunningSite } from '#support/site.ts'
import { fastLine, slow3g, slowLine, type SlowLine } from '#support/slow-line.ts'

/** How many packs lie in the library, and whether its pointer shows a release. */
const library = `new Promise((answer) => {
  const asked = indexedDB.open('machi-library')
  asked.onerror = () => answer({ packs: 0, pointer: 0 })
  asked.onsuccess = () => {
    const database = asked.result
    if (!database.objectStoreNames.contains('packs')) return database.close(), answer({ packs: 0, pointer: 0 })
    const counts = database.transaction(['packs', 'pointer'])
    const packs = counts.objectStore('packs').count()
    const pointer = counts.objectStore('pointer').count()
    counts.oncomplete = () => { database.close(); answer({ packs: packs.result, pointer: pointer.result }) }
  }
})`

describe.each(['chromium', 'webkit'] as const)('a broken line, with %s', (engine) => {
  let site: RunningSite
  let line: SlowLine
  let phone: Phone

  beforeAll(async () => {
    site = await startSite()
    line = await slowLine(site.port, fastLine)
    phone = await openPhone(engine)
  })
  afterAll(async () => {
    await phone?.close()
    await line?.close()
    await site?.kill()
  })

  it('breaks with some packs stored and none shown as a release', async () => {
    await phone.open(line.url)
    await phone.seen('まちをくらべる')
    line.setSpeed({ ...slow3g, downKbps: 160 })
    await phone.waitFor(`(${library}).then(({ packs }) => packs > 0 && packs < 5)`, 60_000)
    line.cut()
    await phone.seen('この端末に入れられませんでした', 30_000)
    const stored = await phone.evaluate<{ packs: number; pointer: number }>(library)
    expect(stored.packs).toBeGreaterThan(0)
    expect(stored.packs).toBeLessThan(5)
    expect(stored.pointer).toBe(0)
    expect(await phone.evaluate('document.documentElement.dataset.offline ?? "not ready"')).toBe('not ready')
  })

  it('goes on where it stopped once the line is mended', async () => {
    const { packs } = await phone.evaluate<{ packs: number }>(library)
    line.setSpeed(fastLine)
    line.mend()
    const before = phone.requests().length
    await phone.evaluate("dispatchEvent(new Event('online'))")
    await phone.waitFor(offlineReady, 60_000)
    expect(await phone.evaluate(library)).toEqual({ packs: 5, pointer: 1 })
    if (engine !== 'chromium') return
    const fetched = new Set(
      phone
        .requests()
        .slice(before)
        .filter((address) => address.includes('/packs/')),
    )
    expect(fetched.size).toBe(5 - packs)
  })
})
