/** What the worker keeps: the app's own files, each with its hash, and nothing else. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { projectFolder } from '#support/addresses.ts'
import { offlineReady } from '#support/journey.ts'
import { openPhone, type Phone } from '#support/phone.ts'
import { startSite, type RunningSite } from '#support/site.ts'
import { SiteCopy } from '#support/site-copy.ts'

const dist = join(projectFolder, 'dist')
const list = /\[\{"integrity":[^\]]*\}\]/.exec(readFileSync(join(dist, 'sw.js'), 'utf8'))?.[0] ?? '[]'
const entries = JSON.parse(list) as readonly { readonly url: string; readonly integrity: string }[]

/** The built file of a view. @throws when no file of the build carries the name: the test would replace nothing. */
function scriptOf(view: string): string {
  const file = readdirSync(join(dist, 'assets')).find((name) => name.startsWith(`${view}-`) && name.endsWith('.js'))
  if (!file) throw new Error(`No script of ${view} in dist/assets: name another view that has a file of its own.`)
  return file
}

describe('the shell', () => {
  it('holds every script and style of the app, the shell page, the boot guard and the icons', () => {
    const files = readdirSync(join(dist, 'assets'))
      .filter((name) => /\.(js|css)$/.test(name))
      .map((name) => `assets/${name}`)
    const kept = entries.map(({ url }) => url)
    expect(kept).toEqual(
      expect.arrayContaining([...files, 'shell.html', 'boot.js', 'manifest.webmanifest', 'icons/icon-192.png']),
    )
  })

  it('holds no data, no manifest of data and no page that a host may change', () => {
    expect(
      entries.map(({ url }) => url).filter((url) => /^(packs|m|open-data)\/|index\.html|status\.json|\.csv$/.test(url)),
    ).toEqual([])
  })

  it.each(entries)('$url carries the hash of its bytes', ({ url, integrity }) => {
    expect(integrity).toBe(
      `sha384-${createHash('sha384')
        .update(readFileSync(join(dist, url)))
        .digest('base64')}`,
    )
  })
})

describe.each(['chromium', 'webkit'] as const)('a login page in place of a script, with %s', (engine) => {
  const copy = new SiteCopy(`portal-${engine}`)
  const replaced = scriptOf('AboutView')
  let site: RunningSite
  let phone: Phone

  beforeAll(async () => {
    copy.make()
    copy.write(`assets/${replaced}`, '<!doctype html><title>Wi-Fi</title>')
    site = await startSite({ folder: copy.folder })
    phone = await openPhone(engine)
  })
  afterAll(async () => {
    await phone?.close()
    await site?.kill()
    copy.remove()
  })

  it('is refused whole: no worker, and the page reads on and says so', async () => {
    await phone.open(site.url)
    await phone.seen('つながらないところでアプリを開けません', 20_000)
    expect(
      await phone.evaluate(
        'navigator.serviceWorker.getRegistrations().then((all) => all.filter(({ active }) => active).length)',
      ),
    ).toBe(0)
    await phone.follow('地図から見る')
    await phone.follow('防府市')
    await phone.seen('5つの目標')
  })

  it('and once the true file is back the shell comes whole', async () => {
    copy.write(`assets/${replaced}`, readFileSync(join(dist, 'assets', replaced)))
    await phone.evaluate("dispatchEvent(new Event('online'))")
    await phone.waitFor(offlineReady, 20_000)
  })
})
