/** The test house itself, in all three engines, on a small site: what a journey relies on. */
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engines, openPhone, type Phone } from '#support/phone.ts'
import { portIsDead, startSite, type RunningSite } from '#support/site.ts'
import { fastLine, slow3g, slowLine } from '#support/slow-line.ts'
import { makeSmallSite } from '#support/small-site.ts'

const folder = makeSmallSite()
afterAll(() => rmSync(folder, { recursive: true }))

const controlled = "document.documentElement.dataset.ready === 'yes'"

describe.each(engines)('a phone with %s', (engine) => {
  let site: RunningSite
  let phone: Phone

  beforeAll(async () => {
    site = await startSite({ folder, base: '/x/' })
    phone = await openPhone(engine)
    await phone.open(site.url)
  })
  afterAll(async () => {
    await phone?.close()
    await site?.kill()
  })

  it('is a phone in Japan', async () => {
    const told = await phone.evaluate(() => [
      innerWidth,
      innerHeight,
      navigator.language,
      Intl.DateTimeFormat().resolvedOptions().timeZone,
    ])
    expect(told).toEqual([390, 844, 'ja-JP', 'Asia/Tokyo'])
  })

  it('reads words with and without furigana, and none that are hidden', async () => {
    await phone.seen('計画を読む')
    await phone.seen('計けい画かくを読む')
    expect(await phone.text('h1')).toBe('計画を読む')
    expect(await phone.text()).not.toContain('見えないことば')
    expect(await phone.text()).not.toContain('ひらくと見えることば')
  })

  it('says what it waited for and what it saw instead', async () => {
    await expect(phone.seen('ないことば', 200)).rejects.toThrow(
      /Waited 0.2 s for the words 「ないことば」.\nThe page http.* shows: 計画を読む/,
    )
    await expect(phone.follow('ないボタン', 200)).rejects.toThrow(
      /a link or button named 「ないボタン」[\s\S]*can be used: つぎの頁へ進む \/ つぎの頁 \/ くわしく/,
    )
    await expect(phone.follow('つかえない', 200)).rejects.toThrow('named 「つかえない」')
    await expect(phone.follow('かくれたボタン', 200)).rejects.toThrow('It is covered by <div id="over" class="over">')
    await expect(phone.waitFor('window.never', 200)).rejects.toThrow('Waited 0.2 s for `window.never`')
    await expect(phone.text('#never')).rejects.toThrow('There is no "#never"')
  })

  it('opens what is folded', async () => {
    await phone.follow('くわしく')
    await phone.seen('ひらくと見えることば')
  })

  it('presses a button by its spoken name, far down the page', async () => {
    await phone.follow('かぞえる')
    await phone.seen('いま 1（手で）')
  })

  it('writes Japanese, presses keys and chooses from a list', async () => {
    await phone.write('さがす', '子育て abc')
    await phone.seen('さがしているのは子育て abc')
    await phone.press('Enter')
    await phone.seen('さがした')
    await phone.write('さがす', '')
    expect(await phone.evaluate("document.getElementById('find').value")).toBe('')
    await phone.write('まち', '美祢市')
    await phone.seen('えらんだのは美祢市')
  })

  it('follows the link of exactly this name, and goes back', async () => {
    await phone.follow('つぎの頁')
    await phone.seen('三つめの頁')
    await phone.back()
    await phone.seen('計画を読む')
    await phone.follow('へ進む')
    await phone.seen('二つめの頁')
    await phone.follow('はじめへ')
    await phone.seen('計画を読む')
  })

  it('gives values both ways, and waits for them', async () => {
    expect(await phone.evaluate((a: number, b: { c: string }) => Promise.resolve(`${a}${b.c}`), 1, { c: '本' })).toBe(
      '1本',
    )
    expect(await phone.evaluate('(words) => words.length', '三文字')).toBe(3)
    expect(await phone.evaluate('undefined')).toBeUndefined()
    expect(await phone.waitFor('document.title')).toBe('小さなサイト')
    await expect(phone.evaluate('nowhere.at.all')).rejects.toThrow(/nowhere/)
  })

  it('takes a picture', async () => {
    await phone.picture(join(folder, `${engine}.png`))
    expect(existsSync(join(folder, `${engine}.png`))).toBe(true)
  })

  it('collects complaints and requests', async () => {
    expect(phone.complaints()).toEqual([])
    await phone.follow('つまずく')
    await expect.poll(() => phone.complaints().join()).toMatch(/こまったこと[\s\S]*とんだこと/)
    expect(new Set(phone.requests())).toContain(`${site.url}app.js`)
    expect(phone.requests().every((url) => url.startsWith(site.url))).toBe(true)
  })

  it('reads on without a network, and after a cold start without one', async () => {
    await phone.waitFor(controlled)
    await phone.follow('かぞえる')
    await phone.seen('いま 2')
    await site.kill()
    expect(await portIsDead(site.port)).toBe(true)
    await phone.reload()
    await phone.seen('計画を読む')
    await phone.follow('かぞえる')
    await phone.seen('いま 3')
    await phone.restart()
    await phone.open(`${site.url}two.html`)
    await phone.seen('二つめの頁')
    await phone.follow('はじめへ')
    await phone.follow('かぞえる')
    await phone.seen('いま 4')
    await expect(phone.open(`${site.url}not-kept.html`)).rejects.toThrow()
  })

  it('finds the site again on the same port', async () => {
    await site.revive()
    await phone.open(site.url)
    await phone.seen('計画を読む')
    expect(
      await phone.evaluate(
        (url: string) => fetch(url, { cache: 'no-store' }).then((answer) => answer.status),
        `${site.url}_headers?new`,
      ),
    ).toBe(404)
  })
})

describe('a slow line', () => {
  let site: RunningSite
  beforeAll(async () => {
    site = await startSite({ folder })
  })
  afterAll(() => site.kill())

  const timed = async (url: string): Promise<number> => {
    const start = performance.now()
    await (await fetch(url)).text()
    return performance.now() - start
  }

  it('makes each answer wait, carries all of it, and can be cut and mended', async () => {
    const line = await slowLine(site.port, fastLine)
    expect(await timed(line.url)).toBeLessThan(300)
    line.setSpeed(slow3g)
    expect(await timed(`${line.url}two.html`)).toBeGreaterThan(390)
    const [direct, through] = await Promise.all(
      [site.url, line.url].map(async (url) => (await fetch(`${url}app.js`)).text()),
    )
    expect(through).toBe(direct)
    expect(line.bytesDown()).toBeGreaterThan(1000)
    line.cut()
    await expect(fetch(line.url)).rejects.toThrow()
    line.mend()
    expect((await fetch(line.url)).status).toBe(200)
    await line.close()
    expect(await portIsDead(line.port)).toBe(true)
  })
})
