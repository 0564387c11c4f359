/** What breaks on the device or beside it while someone uses the app: nothing of hers is lost, nothing false said. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { faultyFront, type FaultyFront } from '#support/faulty-front.ts'
import { offlineReady } from '#support/journey.ts'
import { engines, openPhone, type Phone } from '#support/phone.ts'
import { startSite, type RunningSite } from '#support/site.ts'
import { SiteCopy } from '#support/site-copy.ts'

const allHere = 'すべてこの端末に入っています'
const note = '先週のメモ'
const year = 365 * 24 * 60 * 60 * 1000
const hostile = '<img src=x onerror="globalThis.broken=1">'

/** An item that only a newer app knows, written into both copies of the list. */
function addUnknownItem(): Promise<string> {
  const item = { id: 'custom:memo 1', text: '買うもの' }
  const copy = JSON.parse(localStorage.getItem('machi-list')!) as { list: unknown[] }
  localStorage.setItem('machi-list', JSON.stringify({ ...copy, list: [...copy.list, item] }))
  return new Promise((done, fail) => {
    const asked = indexedDB.open('machi-person')
    asked.onerror = () => fail(new Error('The database cannot be opened.'))
    asked.onsuccess = () => {
      const database = asked.result
      const change = database.transaction('list', 'readwrite')
      const rows = change.objectStore('list')
      rows.getAll().onsuccess = ({ target }) => {
        for (const row of (target as IDBRequest<{ list: unknown[] }[]>).result)
          rows.put({ ...row, list: [...row.list, item] })
      }
      change.oncomplete = () => (database.close(), done('written'))
      change.onerror = () => fail(new Error('The database cannot be written.'))
    }
  })
}

/** Both copies of the list, as they are stored. */
function storedLists(): Promise<readonly string[]> {
  return new Promise((done, fail) => {
    const asked = indexedDB.open('machi-person')
    asked.onerror = () => fail(new Error('The database cannot be opened.'))
    asked.onsuccess = () => {
      const database = asked.result
      database.transaction('list').objectStore('list').getAll().onsuccess = ({ target }) => {
        database.close()
        done([localStorage.getItem('machi-list')!, JSON.stringify((target as IDBRequest<unknown[]>).result)])
      }
    }
  })
}

/** Throws a database away, as a browser does that needs the room. */
const dropDatabase = (name: string): string => `new Promise((done, fail) => {
  const asked = indexedDB.deleteDatabase('${name}')
  asked.onsuccess = () => done('gone')
  asked.onerror = () => fail(asked.error)
})`

describe.each(engines)('a faulty device, with %s', (engine) => {
  const copy = new SiteCopy(`faulty-device-${engine}`)
  let site: RunningSite
  let front: FaultyFront
  let phone: Phone

  beforeAll(async () => {
    copy.make()
    site = await startSite({ folder: copy.folder })
    front = await faultyFront(site.port)
    phone = await openPhone(engine)
    await phone.open(`${front.url}initiatives/hofu-8`)
    await phone.waitFor(offlineReady, 60_000)
    await phone.follow('保存する')
    await phone.seen('保存してあります。')
    await writeNote(note)
  })
  afterAll(async () => {
    await phone?.close()
    await front?.close()
    await site?.kill()
    copy.remove()
  })
  const mend = (): void => front.make(() => undefined)
  afterEach(mend)

  async function openList(): Promise<void> {
    await phone.open(`${front.url}saved`)
    await phone.waitFor("document.querySelector('[data-id] textarea')")
  }
  async function writeNote(words: string): Promise<void> {
    await openList()
    await phone.write('メモ', words)
    await phone.seen('メモを、この端末に残しました。')
  }
  const noteOfFirst = (): Promise<string> =>
    phone.evaluate<string>("document.querySelector('[data-id] textarea').value")
  async function hasHers(): Promise<void> {
    await openList()
    expect(await noteOfFirst()).toBe(note)
  }

  it('a login page in place of everything takes nothing away', async () => {
    front.make(() => 'portal')
    await phone.open(`${front.url}towns/hofu`)
    await phone.seen('5つの目標')
    await phone.seen(allHere)
    await hasHers()
    mend()
    await phone.open(front.url)
    await phone.waitFor(offlineReady)
  })

  it('a clock that was a year ahead does not let an older note win', async () => {
    await openList()
    await phone.evaluate(`(() => { const now = Date.now; Date.now = () => now() + ${year} })()`)
    await phone.write('メモ', 'むかしのメモ')
    await phone.seen('メモを、この端末に残しました。')
    await writeNote(note)
    await hasHers()
    await phone.restart()
    await hasHers()
  })

  it('an item that this app does not know stays in both places when another is saved', async () => {
    await phone.evaluate(addUnknownItem)
    await hasHers()
    await phone.open(`${front.url}initiatives/mine-1-1-2`)
    await phone.follow('保存する')
    await phone.seen('保存してあります。')
    for (const stored of await phone.evaluate<readonly string[]>(storedLists))
      for (const part of ['custom:memo 1', '買うもの', 'hofu-8', note, 'mine-1-1-2']) expect(stored).toContain(part)
  })

  it('with the data thrown away and the line dead it is told, the mark goes, and what she saved stands', async () => {
    await phone.open(`${front.url}about`)
    await phone.evaluate(dropDatabase('machi-library'))
    front.make(() => 'reset')
    await phone.open(`${front.url}towns/hofu`)
    await phone.seen('データを読みこめませんでした')
    expect(await phone.text()).not.toContain(allHere)
    await hasHers()
    mend()
    await phone.open(`${front.url}towns/hofu`)
    await phone.seen('5つの目標')
    await phone.waitFor(offlineReady, 60_000)
  })

  it('the worker’s files thrown away, with a line, come back by themselves', async () => {
    await phone.evaluate(
      'caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name)))).then(() => true)',
    )
    // WebKit empties a cache for good once nobody holds it any more.
    await phone.restart()
    await phone.open(`${front.url}towns/hofu`)
    await phone.seen('5つの目標')
    await phone.waitFor('caches.keys().then((names) => names.length > 0)')
    await hasHers()
  })

  it('with the data thrown away and another release on the site, that one comes', async () => {
    await phone.open(`${front.url}about`)
    copy.deployPacks((pack) => JSON.stringify({ ...(JSON.parse(pack) as object), made: 1 }), 'go')
    await phone.evaluate(dropDatabase('machi-library'))
    await phone.open(`${front.url}towns/mine`)
    // The app may have looked for a newer list a moment before: then there is nothing to be told.
    const told = await phone.waitFor<string>(`document.querySelector('main')?.textContent
      .match(/この日付のデータは、もうありません|4つの目標/)?.[0]`)
    if (told !== '4つの目標') await phone.follow('もう一度読みこむ')
    await phone.seen('4つの目標')
    await phone.waitFor(offlineReady, 60_000)
    await hasHers()
  })

  it('markup in the data is shown as letters, and no script of it runs', async () => {
    copy.deployPacks((pack) => pack.replaceAll('ちゃん', `${hostile.replaceAll('"', String.raw`\"`)}ちゃん`), 'go')
    await phone.open(front.url)
    await phone.seen('新しいデータが入りました', 60_000)
    await phone.open(`${front.url}initiatives/hofu-8`)
    await phone.seen('市役所で聞くこと')
    await phone.waitFor(`document.querySelector('main').textContent.includes('onerror')`)
    expect(await phone.evaluate("document.querySelectorAll('main img').length")).toBe(0)
    expect(await phone.evaluate('globalThis.broken ?? 0')).toBe(0)
  })

  it('the policy refuses what a script of the page tries', async () => {
    const refused = await phone.evaluate<readonly string[]>(async () => {
      const tries: Readonly<Record<string, () => unknown>> = {
        innerHTML: () => (document.createElement('p').innerHTML = '<b>b</b>'),
        script: () => (document.createElement('script').text = 'globalThis.broken = 1'),
        timer: () => setTimeout('globalThis.broken = 1'),
        worker: () => new Worker('data:text/javascript,0'),
        register: () => navigator.serviceWorker.register('/evil.js'),
        fetch: () => fetch('https://example.jp/'),
      }
      const names: string[] = []
      for (const [name, attempt] of Object.entries(tries))
        try {
          await attempt()
        } catch {
          names.push(name)
        }
      return names
    })
    expect(refused).toEqual(['innerHTML', 'script', 'timer', 'worker', 'register', 'fetch'])
    expect(await phone.evaluate('globalThis.broken ?? 0')).toBe(0)
  })
})
