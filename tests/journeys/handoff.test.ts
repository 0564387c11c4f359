/**
 * From one phone to another without a server: what is saved or compared goes by a QR code, by a link, by a typed code
 * and as text.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSeeds } from '#seeding/seeds.ts'
import { offlineReady } from '#support/journey.ts'
import { openPhone, type Phone } from '#support/phone.ts'
import { plainNamesOf } from '#support/plain-names.ts'
import { seenOn } from '#support/qr.ts'
import { startSite, type RunningSite } from '#support/site.ts'

const nameOf = plainNamesOf(readSeeds(process.cwd()))
const picture = (name: string): string =>
  `[...document.querySelectorAll('main svg[role=img]')].find((one) => one.getAttribute('aria-label').startsWith(${JSON.stringify(name)}))`

describe('from one phone to another', () => {
  const folder = mkdtempSync(join(tmpdir(), 'handoff-'))
  let site: RunningSite
  let giving: Phone
  let taking: Phone
  let link: string
  let code: string

  beforeAll(async () => {
    site = await startSite()
    ;[giving, taking] = [await openPhone('chromium'), await openPhone('chromium')]
    for (const phone of [giving, taking]) {
      await phone.open(site.url)
      await phone.waitFor(offlineReady, 60_000)
    }
  })
  afterAll(async () => {
    await giving?.close()
    await taking?.close()
    await site?.kill()
    rmSync(folder, { recursive: true, force: true })
  })

  /** What a camera sees when it is held before the QR code of this name on the giving phone. */
  async function seen(name: string): Promise<string | undefined> {
    await giving.waitFor(picture(name))
    await giving.evaluate(`${picture(name)}.scrollIntoView({ block: 'center', behavior: 'instant' })`)
    const file = join(folder, 'screen.png')
    await giving.picture(file)
    return seenOn(readFileSync(file))
  }
  /** Waits until the device holds these words: the page shows them before. */
  const written = (phone: Phone, words: string): Promise<unknown> =>
    phone.waitFor(`localStorage.getItem('machi-list')?.includes(${JSON.stringify(words)})`)
  async function keep(phone: Phone, id: string): Promise<void> {
    await phone.open(`${site.url}initiatives/${id}`)
    await phone.follow('保存する')
    await written(phone, `"${id}"`)
  }
  const saved = async (phone: Phone): Promise<string> => {
    await phone.open(`${site.url}saved`)
    await phone.waitFor(
      "!document.querySelector('main progress') && document.querySelector('main a[href*=\"/initiatives/\"]')",
    )
    return phone.text('main')
  }

  it('what is saved stands in a QR code that a camera reads from the screen, light and dark', async () => {
    for (const id of ['hofu-8', 'mine-1-1-2']) {
      await keep(giving, id)
    }
    await giving.open(`${site.url}saved`)
    await giving.follow('QRコードで別のスマホにわたす')
    link = (await seen('保存した2件を開く'))!
    expect(link).toMatch(new RegExp(`^${site.url}open#[0-9A-Z]{8,16}$`))
    expect(link.length).toBeLessThan(300)
    code = link.split('#')[1]!
    await giving.evaluate("document.documentElement.dataset.theme = 'dark'")
    expect(await seen('保存した2件を開く')).toBe(link)
    await giving.evaluate('delete document.documentElement.dataset.theme')
    await giving.seen(code.match(/.{1,4}/g)!.join('-'))
  })

  it('and as text in a second one, under its towns, with the address of the app', async () => {
    await giving.follow('つながらないスマホに、文でわたす')
    const parts: string[] = []
    const count = await giving.evaluate<number>(
      `Number(/（(\\d+)枚/.exec(${picture('文のQRコード')}.getAttribute('aria-label'))[1])`,
    )
    for (let at = 0; at < count; at += 1) {
      parts.push((await seen('文のQRコード'))!)
      if (at < count - 1) await giving.follow('次のQRコード')
    }
    const lines = parts.join('\n').split('\n')
    const years = '2015〜2019年度の計画'
    const towns = [`■防府市、${years}`, `■美祢市、${years}`]
    for (const words of [...towns, `・${nameOf('hofu-8')}`, `・${nameOf('mine-1-1-2')}`, site.url])
      expect(lines).toContain(words)
  })

  it('on a screen of 320 pixels has more than three for each module', async () => {
    await giving.size(320, 640)
    const sizes = await giving.evaluate<readonly number[]>(() =>
      [...document.querySelectorAll('main svg[role=img]')].map(
        (one) => one.getBoundingClientRect().width / Number(one.getAttribute('viewBox')!.split(' ')[2]),
      ),
    )
    expect(sizes).toHaveLength(2)
    expect(Math.min(...sizes)).toBeGreaterThan(3)
    await giving.size(390, 844)
  })

  it('the other phone has notes of its own; the server dies for good', async () => {
    await keep(taking, 'mine-1-1-2')
    await taking.open(`${site.url}saved`)
    await taking.write('メモ', '9時')
    await taking.press('Tab')
    await written(taking, '9時')
    await site.kill()
  })

  it('the link opens there, asks, and changes nothing before one says so', async () => {
    await taking.open(link)
    await taking.seen('新しく1件を加えますか。')
    await taking.seen(nameOf('hofu-8'))
    await taking.follow('加えないで見る')
    await taking.seen('加えていません。')
    expect(await saved(taking)).not.toContain(nameOf('hofu-8'))
  })

  it('whatever else stands behind the # gets a sentence and changes nothing', async () => {
    for (const hash of ['%', '%E3%81', '<img src=x onerror=alert(1)>', 'あ', `${code}0`, '0'.repeat(5000), 'content']) {
      await taking.open(`${site.url}open#${hash}`)
      await taking.waitFor("document.querySelector('main [role=alert]')?.textContent.includes('コード')")
    }
    // The last page is still there: a code of the same page's address is told as well.
    await taking.evaluate(`(location.hash = ${JSON.stringify(`#${code}`)}, true)`)
    await taking.seen('新しく1件を加えますか。')
  })

  it('a typed code opens the same, is added to what is there, and stays over a cold start', async () => {
    // Once the list above it is drawn the link moves no more.
    await saved(taking)
    await taking.follow('コードで受け取る')
    await taking.write(
      'コード',
      code
        .toLowerCase()
        .match(/.{1,4}/g)!
        .join(' '),
    )
    await taking.follow('コードを開く')
    await taking.follow('保存したものに加える')
    await taking.seen('1件を保存したものに加えました。')
    await written(taking, '"hofu-8"')
    expect(await taking.evaluate("document.activeElement.getAttribute('role')")).toBe('status')
    await taking.restart()
    const list = await saved(taking)
    for (const id of ['hofu-8', 'mine-1-1-2']) expect(list).toContain(nameOf(id))
    expect(
      await taking.evaluate("[...document.querySelectorAll('main textarea')].map(({ value }) => value)"),
    ).toContain('9時')
  })

  it('a comparison opens there as it stands here, without a question', async () => {
    const address = `${site.url}compare?towns=mine,hofu,sanyo-onoda&topics=visit,people`
    await giving.open(address)
    await giving.follow('QRコード', 20_000)
    const way = (await seen('同じくらべ方を開く'))!
    expect(way.length).toBeLessThan(300)
    await taking.open(way)
    await taking.waitFor(`location.href === ${JSON.stringify(address)}`, 20_000)
  })

  it('asks nobody but its own origin, and is refused nothing by the policy', () => {
    for (const phone of [giving, taking]) {
      expect(
        phone.requests().filter((address) => !address.startsWith(site.url) && !/^(?:data|about):/.test(address)),
      ).toEqual([])
      // The server is dead by now: that it cannot be reached is no fault of the app.
      const faults = /Content Security Policy|Refused to|TypeError|ReferenceError/i
      expect(phone.complaints().filter((words) => faults.test(words))).toEqual([])
    }
  })
})
