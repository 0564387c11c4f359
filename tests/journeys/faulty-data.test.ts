/** Data that does not come, comes wrong, or is broken on the device: what is said is true, and there is a way on. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { packFormat } from '#packs/format.ts'
import { faultyFront, type Fault, type FaultyFront } from '#support/faulty-front.ts'
import { offlineReady } from '#support/journey.ts'
import { engines, openPhone, type Phone } from '#support/phone.ts'
import { startSite, type RunningSite } from '#support/site.ts'
import { SiteCopy } from '#support/site-copy.ts'

const allHere = 'すべてこの端末に入っています'
const again = 'もう一度読みこむ'
const isData = (path: string): boolean => /^\/(?:m|packs)\//.test(path)
const isPack = (path: string): boolean => path.startsWith('/packs/')

describe.each(engines)('faults of the data, with %s', (engine) => {
  const copy = new SiteCopy(`faulty-data-${engine}`)
  let site: RunningSite
  let phone: Phone
  let front: FaultyFront

  beforeAll(async () => {
    copy.make()
    site = await startSite({ folder: copy.folder })
    phone = await openPhone(engine)
  })
  afterAll(async () => {
    await phone?.close()
    await site?.kill()
    copy.remove()
  })
  const breakAll = (fault: Fault): void => front.make(() => fault)
  const mend = (): void => front.make(() => undefined)

  describe('on a first visit', () => {
    // Each begins at a place that the browser has never seen.
    beforeEach(async () => {
      front = await faultyFront(site.port)
    })
    afterEach(() => front.close())

    it('packs that never come are told of after a while, with a way on', async () => {
      front.make((path) => (isPack(path) ? 'hang' : undefined))
      await phone.open(`${front.url}towns/hofu`)
      await phone.seen('データがとどきません', 20_000)
      mend()
      await phone.follow(again)
      await phone.seen('5つの目標')
    })

    it('a list of packs that never comes is told of after a while, with a way on', async () => {
      front.make((path) => (isData(path) ? 'hang' : undefined))
      await phone.open(front.url)
      await phone.seen('データがとどきません', 20_000)
      mend()
      await phone.follow(again)
      await phone.seen('もと：5つの資料')
    })

    it('a login page in place of data is told as such, and nothing speaks of earlier data', async () => {
      front.make((path) => (isData(path) ? 'portal' : undefined))
      await phone.open(front.url)
      await phone.seen('データではない画面がとどきました')
      await phone.seen('この端末に入れられませんでした')
      expect(await phone.text()).not.toContain('前のデータ')
      mend()
      await phone.follow(again)
      await phone.seen('もと：5つの資料')
      await phone.evaluate("dispatchEvent(new Event('online'))")
      await phone.waitFor(offlineReady, 60_000)
    })
  })

  describe('on a device that has everything', () => {
    beforeAll(async () => {
      front = await faultyFront(site.port)
      await phone.open(front.url)
      await phone.waitFor(offlineReady, 60_000)
    })
    afterAll(() => front.close())
    afterEach(mend)

    it('a line that never answers holds up nothing, also without the copy of the front page', async () => {
      breakAll('hang')
      await phone.evaluate("(localStorage.removeItem('machi-front'), true)")
      await phone.open(front.url)
      await phone.seen('もと：5つの資料')
      await phone.seen(allHere)
      await phone.open(`${front.url}towns/mine`)
      await phone.seen('4つの目標')
      await phone.seen(allHere)
    })

    /** Changes what the device holds of a pack behind the app's back. */
    const spoil = (publisher: string): Promise<string> =>
      phone.evaluate<string>(`new Promise((done, fail) => {
        const asked = indexedDB.open('machi-library')
        asked.onerror = () => fail(asked.error)
        asked.onsuccess = () => {
          const database = asked.result
          const change = database.transaction(['packs', 'pointer'], 'readwrite')
          change.objectStore('pointer').get('now').onsuccess = ({ target }) => {
            const { hash } = target.result.release.packs.find((pack) => pack.publisher === '${publisher}')
            change.objectStore('packs').put({ hash, text: '{"format":1,' })
          }
          change.oncomplete = () => { database.close(); done('spoilt') }
          change.onerror = () => fail(change.error)
        }
      })`)

    it('a pack that is broken on the device is fetched anew, and everything is here again', async () => {
      await spoil('hofu')
      await phone.open(`${front.url}towns/hofu`)
      await phone.seen('5つの目標')
      await phone.waitFor(offlineReady, 60_000)
      breakAll('reset')
      await phone.open(`${front.url}towns/hofu`)
      await phone.seen('5つの目標')
    })

    it('without a line it is told, the mark goes, and what she saved stands on its own', async () => {
      await phone.open(`${front.url}initiatives/hofu-8`)
      await phone.follow('保存する')
      await phone.seen('保存してあります。')
      const name = (await phone.text('h1')).replace(/^\d+\s*/, '')
      await spoil('hofu')
      breakAll('reset')
      await phone.open(`${front.url}towns/hofu`)
      await phone.seen('データを読みこめませんでした')
      await phone.waitFor("!document.documentElement.dataset.offline && document.readyState === 'complete'")
      expect(await phone.text()).not.toContain(allHere)
      await phone.open(`${front.url}saved`)
      await phone.seen(name)
    })

    it('a check of the device finds it and mends it', async () => {
      await spoil('mine')
      await phone.open(`${front.url}device`)
      await phone.seen('自動で消すことがあります')
      await phone.follow('確かめて、直す')
      await phone.seen('取りなおしました。', 30_000)
      await phone.waitFor(offlineReady, 60_000)
    })

    /** A newer release whose pack of Hofu has other words; in another format where one is given. */
    const deploy = (format: number): void =>
      copy.deployPacks((pack, publisher) => {
        if (publisher !== 'hofu') return pack
        return JSON.stringify({ ...(JSON.parse(pack) as object), format, made: Date.now() })
      }, 'stay')

    it('newer data that this app cannot read changes nothing, and asks for a newer app', async () => {
      deploy(packFormat + 1)
      await phone.open(front.url)
      await phone.seen('新しいデータは、いまのアプリでは読めません')
      await phone.seen(allHere)
      await phone.open(`${front.url}towns/hofu`)
      await phone.seen('5つの目標')
    })

    it('an update that is cut takes nothing away from what is here', async () => {
      deploy(packFormat)
      front.make((path) => (isPack(path) ? 'reset' : undefined))
      await phone.open(`${front.url}towns/hofu`)
      await phone.seen('5つの目標')
      await phone.waitFor(offlineReady)
      expect(await phone.text()).not.toContain('この端末に入れられませんでした')
      mend()
      await phone.evaluate("dispatchEvent(new Event('online'))")
      await phone.seen('新しいデータが入りました')
    })
  })
})
