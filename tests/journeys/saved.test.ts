/**
 * From a situation to what is asked at the office, without a network: by finger and by keyboard, kept over a cold
 * start, and on paper.
 */
import { beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from '#support/chromium.ts'
import { startVisitedJourney } from '#support/journey.ts'
import { engines, type Phone } from '#support/phone.ts'
import { plainNamesOf } from '#support/plain-names.ts'
import { startSite, type RunningSite } from '#support/site.ts'
import { readSeeds } from '#seeding/seeds.ts'

const nameOf = plainNamesOf(readSeeds(process.cwd()))
const [desk, until] = ['どこにありますか。', '何時まで預かってもらえますか。']

/** What stands in each note, and the questions that are ticked, in the order of the page. */
const written = (): { readonly notes: readonly string[]; readonly ticked: readonly string[] } => {
  const words = (label: Element): string => {
    const copy = label.cloneNode(true) as Element
    for (const reading of copy.querySelectorAll('rt')) reading.remove()
    return copy.textContent!.trim()
  }
  return {
    notes: [...document.querySelectorAll('textarea')].map(({ value }) => value),
    ticked: [...document.querySelectorAll('label')]
      .filter((label) => label.querySelector<HTMLInputElement>('input[type=checkbox]:checked'))
      .map(words),
  }
}

/** The name of what has the focus. */
const focused = (): string => {
  const at = document.activeElement as HTMLInputElement
  const copy = (at.labels?.[0] ?? at).cloneNode(true) as Element
  for (const reading of copy.querySelectorAll('rt')) reading.remove()
  return copy.textContent!.replace(/\s+/g, '')
}

describe.each(engines)('what one saves without a network, with %s', (engine) => {
  let site: RunningSite
  let phone: Phone

  beforeAll(async () => {
    const journey = await startVisitedJourney(engine, { server: 'dead' })
    ;({ site, phone } = journey)
    return journey.end
  })

  /** What the second copy holds of a note: it is written while one writes, before the field is left. */
  const copied = (words: string): Promise<unknown> =>
    phone.waitFor(`localStorage.getItem('machi-list')?.includes(${JSON.stringify(words)})`)

  it('is found by finger: situation, town, programme; it is saved, asked and noted', async () => {
    await phone.open(site.url)
    await phone.follow('子育て')
    await phone.seen('どのまちのことですか')
    await phone.follow('防府市')
    await phone.seen('防府市の「子育て」')
    await phone.follow(nameOf('hofu-8'))
    await phone.follow('保存する')
    await phone.seen('保存してあります。')
    await phone.follow('保存したものを見る')
    await phone.waitFor("location.pathname.endsWith('/saved') && document.querySelector('textarea')")
    await phone.follow(desk)
    await phone.write('メモ', '9時に電話')
    await copied('9時に電話')
    await phone.follow('電話で話す文')
    await phone.seen('もしもし、防府市役所でしょうか。')
    expect(await phone.evaluate(written)).toEqual({ notes: ['9時に電話'], ticked: [desk] })
  })

  it('is there after a cold start, with a note of which the last letters were written as the page went away', async () => {
    await phone.write('メモ', '9時に電話、2階')
    await phone.reload()
    await phone.seen('市役所で聞くこと')
    expect(await phone.evaluate(written)).toEqual({ notes: ['9時に電話、2階'], ticked: [desk] })
    await phone.restart()
    await phone.open(`${site.url}saved`)
    await phone.seen('市役所で聞くこと')
    expect(await phone.evaluate(written)).toEqual({ notes: ['9時に電話、2階'], ticked: [desk] })
  })

  /** Goes on with the Tab key alone to what is called so, and presses a key on it. */
  async function tabTo(name: string, key?: string): Promise<void> {
    const wished = name.replace(/\s+/g, '')
    const passed: string[] = []
    for (let steps = 0; steps < 120; steps += 1) {
      const at = await phone.evaluate<string>(focused)
      if (at.includes(wished) && at.length < wished.length + 60) return key ? phone.press(key) : undefined
      passed.push(at.slice(0, 20))
      await phone.press('Tab')
    }
    throw new Error(`Tab does not come to 「${name}」. It came past: ${[...new Set(passed)].join(' / ')}`)
  }

  it('is found by keyboard alone, and let go and had back without the focus being lost', async () => {
    await phone.open(site.url)
    await phone.seen('暮らしのことばで')
    await tabTo('子育て', 'Enter')
    await phone.seen('どのまちのことですか')
    await tabTo('防府市', 'Enter')
    await phone.seen('防府市の「子育て」')
    await tabTo(nameOf('hofu-7'), 'Enter')
    await phone.seen('市役所で聞くこと')
    await tabTo('保存する', 'Enter')
    await phone.seen('保存してあります。')
    await tabTo('保存したものを見る', 'Enter')
    await phone.waitFor("location.pathname.endsWith('/saved') && document.querySelector('textarea')")
    await tabTo(nameOf('hofu-7'))
    await tabTo(until, ' ')
    await tabTo('メモ')
    for (const key of '930') await phone.press(key)
    await copied('930')
    expect(await phone.evaluate<string>(focused)).toBe('メモ')
    expect(await phone.evaluate(written)).toEqual({ notes: ['9時に電話、2階', '930'], ticked: [desk, until] })

    await phone.evaluate("document.querySelector('h1').focus()")
    await tabTo('保存をやめる', 'Enter')
    await phone.waitFor("document.querySelectorAll('textarea').length === 1")
    expect(await phone.evaluate<string>(focused)).toContain(nameOf('hofu-7').replace(/\s+/g, ''))
    await phone.evaluate("document.querySelector('h1').focus()")
    await tabTo('元にもどす', 'Enter')
    await phone.waitFor("document.querySelectorAll('textarea').length === 2")
    expect(await phone.evaluate<string>(focused)).toContain(nameOf('hofu-8').replace(/\s+/g, ''))
    await copied('9時に電話、2階')
  })

  it('is all there after a cold start', async () => {
    await phone.restart()
    await phone.open(`${site.url}saved`)
    await phone.seen('市役所で聞くこと')
    expect(await phone.evaluate(written)).toEqual({ notes: ['9時に電話、2階', '930'], ticked: [desk, until] })
  })
})

describe('what one saves, on paper', () => {
  it('has questions, room for notes and where it stands, and nothing to press', async () => {
    const site = await startSite()
    const browser = await launchChromium()
    try {
      const page = await browser.newPage({ viewport: { width: 1024, height: 768 }, locale: 'ja-JP' })
      const list = [
        { id: 'hofu-8', note: '9時に電話', asked: ['desk'] },
        { id: 'hofu-kpi-6', note: '', asked: [] },
      ]
      await page.addInitScript((kept) => localStorage.setItem('machi-list', kept), JSON.stringify({ changed: 1, list }))
      await page.goto(`${site.url}saved`)
      // Names and notes are there at once, the questions with the data.
      await page.waitForFunction(() => document.querySelectorAll('[data-id] input[type=checkbox]').length, undefined, {
        timeout: 20_000,
      })
      expect(await page.locator('textarea').count()).toBe(2)
      await page.emulateMedia({ media: 'print' })
      const pressable = await page.evaluate(() =>
        [...document.querySelectorAll('nav, button, summary, textarea, input:not([type=checkbox])')]
          .filter((one) => one.checkVisibility())
          .map((one) => one.outerHTML.slice(0, 120)),
      )
      expect(pressable).toEqual([])
      const words = await page.evaluate(() => document.querySelector('main')!.innerText.replace(/\s+/g, ''))
      expect(words).toContain(desk)
      expect(words).toContain('9時に電話')
      expect(words).toMatch(/資料の題名：「?.+出どころ：防府市総合戦略\d+(?:〜\d+)?行目/)
      const room = await page.evaluate(() =>
        [...document.querySelectorAll('label + .paper-only')].map((one) => one.getBoundingClientRect().height),
      )
      expect(room.filter((height) => height >= 48)).toHaveLength(2)
      expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000)
    } finally {
      await browser.close()
      await site.kill()
    }
  })
})
