/** A newer app and newer data arrive on a phone that has the old ones. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { regionOfFormat1 } from '#packs/format.ts'
import { readSeeds } from '#seeding/seeds.ts'
import { offlineReady } from '#support/journey.ts'
import { openPhone, type Phone } from '#support/phone.ts'
import { plainNamesOf } from '#support/plain-names.ts'
import { startSite, type RunningSite } from '#support/site.ts'
import { SiteCopy } from '#support/site-copy.ts'

/** What the page about the app says of the newer data. */
const madeOn = '私たちがこのデータを最後に直したのは、2031年2月3日です。'

const nameOf = plainNamesOf(readSeeds(process.cwd()))

/** The release in format 2, which can say that two regions share its towns. */
function withSecondRegion(text: string): string {
  const { region, ...release } = JSON.parse(text) as {
    readonly region: object
    readonly towns: readonly { id: string }[]
  }
  const regions = [
    { ...region, id: regionOfFormat1, members: release.towns.map(({ id }) => id) },
    {
      id: 'east',
      name: 'ひがし回廊',
      kana: 'ひがしかいろう',
      nickname: 'ひがし',
      nicknameKana: 'ひがし',
      members: ['hofu', 'yamaguchi', 'ube'],
    },
  ]
  return JSON.stringify({ ...release, format: 2, date: '2032-04-05', regions })
}

describe.each(['chromium', 'webkit'] as const)('what is new, with %s', (engine) => {
  const copy = new SiteCopy(`update-${engine}`)
  let site: RunningSite
  let phone: Phone

  beforeAll(async () => {
    copy.make()
    site = await startSite({ folder: copy.folder })
    phone = await openPhone(engine)
    await phone.open(site.url)
    await phone.waitFor(offlineReady, 60_000)
  })
  afterAll(async () => {
    await phone?.close()
    await site?.kill()
    copy.remove()
  })

  /** Opens the app with the data that have come, and waits until the page is another one. */
  async function takeNewData(): Promise<void> {
    await phone.seen('新しいデータが入りました')
    await phone.evaluate('(globalThis.before = true)')
    await phone.follow('新しいデータで開く')
    await phone.waitFor("!globalThis.before && document.documentElement.dataset.app === 'on'")
    await phone.waitFor(offlineReady)
  }

  it('a newer app waits until the person takes it', async () => {
    copy.deployApp()
    await phone.open(`${site.url}towns/hofu`)
    await phone.seen('新しい まちしるべ を使えます')
    await phone.evaluate("(sessionStorage.setItem('before', 'yes'), globalThis.before = true)")
    await phone.follow('新しくする')
    await phone.waitFor(
      "sessionStorage.getItem('before') === 'yes' && !globalThis.before && document.documentElement.dataset.app === 'on'",
    )
    await phone.seen('5つの目標')
    expect(await phone.text()).not.toContain('新しい まちしるべ を使えます')
  })

  it('newer data is read from the next start on, never mixed into this one', async () => {
    copy.deployDate('2031-02-03')
    await phone.open(site.url)
    await takeNewData()
    expect(await phone.text()).not.toContain('新しいデータが入りました')
    await phone.open(`${site.url}about`)
    await phone.seen(madeOn)
  })

  it('a release of the next format takes the list, the notes and the codes of before along', async () => {
    await phone.open(`${site.url}initiatives/hofu-8`)
    await phone.follow('保存する')
    await phone.open(`${site.url}saved`)
    await phone.write('メモ', '9時に電話')
    await phone.press('Tab')
    await phone.waitFor("localStorage.getItem('machi-list')?.includes('9時に電話')")
    await phone.follow('QRコードで別のスマホにわたす')
    const code = await phone.waitFor<string>('document.querySelector("main dd[translate=no]")?.textContent')
    copy.deployRelease(withSecondRegion)
    await phone.open(site.url)
    await takeNewData()
    await phone.open(`${site.url}about`)
    await phone.seen('2032年4月5日')
    await phone.open(`${site.url}saved`)
    await phone.waitFor('document.querySelector("main textarea")?.value === "9時に電話"')
    await phone.open(`${site.url}open#${code.replaceAll('-', '')}`)
    await phone.seen(nameOf('hofu-8'))
  })

  it('a damaged release changes nothing', async () => {
    copy.write('m/root.json', JSON.stringify({ format: 1, groups: [{ id: 'yamaguchi-kenou', hash: '0'.repeat(64) }] }))
    copy.write(`m/${'0'.repeat(64)}.json`, '<!doctype html><title>Wi-Fi</title>')
    await phone.open(`${site.url}towns/mine`)
    await phone.seen('4つの目標')
    await phone.waitFor(offlineReady)
    await phone.open(`${site.url}about`)
    await phone.seen('2032年4月5日')
  })

  it('a file of the shell that the browser has thrown away is fetched again', async () => {
    const lost =
      "caches.keys().then(async (names) => { const cache = await caches.open(names.find((name) => name.startsWith('workbox-precache'))); const keys = await cache.keys(); const gone = keys.find(({ url }) => url.includes('TownView') && url.includes('.js')); await cache.delete(gone); return gone.url })"
    const url = await phone.evaluate<string>(lost)
    await phone.open(site.url)
    await phone.waitFor(`caches.match(${JSON.stringify(url)}).then(Boolean)`)
  })
})
