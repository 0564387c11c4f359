/** Every address at 390 pixels, light and dark, by axe and by the Tab key; at 320 pixels nothing runs out sideways. */
import { beforeAll, describe, expect, it } from 'vitest'
import { keyAddresses, recordAddresses } from '#support/addresses.ts'
import { axeFindings } from '#support/axe.ts'
import { startVisitedJourney } from '#support/journey.ts'
import type { Phone } from '#support/phone.ts'
import type { RunningSite } from '#support/site.ts'
import { waitUntil } from '#support/wait-until.ts'

/** What is folded counts as well. */
const unfold = "document.querySelectorAll('details').forEach((folded) => { folded.open = true })"

/** What Tab reaches; of radio buttons that belong together only the one that is chosen. */
const controls = 'a[href], button, summary, select, textarea, input:not([type=radio]), input[type=radio]:checked'

describe('for everybody', () => {
  let site: RunningSite
  let phone: Phone

  beforeAll(async () => {
    const journey = await startVisitedJourney('chromium')
    ;({ site, phone } = journey)
    return journey.end
  })

  /** What is lower or narrower than a thumb needs. */
  const smallTargets = (): readonly string[] =>
    [...document.querySelectorAll<HTMLElement>('a[href], button, summary, label')]
      .filter((element) => !element.closest('.skip') && element.getClientRects().length > 0)
      .map((element) => ({
        name: element.textContent!.trim(),
        box: element.getBoundingClientRect(),
        inline: getComputedStyle(element).display === 'inline',
      }))
      // What is a pixel wide is heard and not seen.
      .filter(({ box, inline }) => !inline && box.width > 1 && (box.height < 43.5 || box.width < 43.5))
      .map(({ name, box }) => `${name} ${Math.round(box.width)}×${Math.round(box.height)}`)

  const over = 'document.documentElement.scrollWidth - innerWidth'

  it.each(keyAddresses)(
    '/$path passes axe in both looks, has targets for a thumb, and stays within 320 pixels',
    async ({ path, shows }) => {
      await phone.open(site.url + path)
      await phone.seen(shows)
      const inLight = await axeFindings(phone, 'light')
      const inDark = await axeFindings(phone, 'dark')
      await phone.evaluate(unfold)
      const small = await phone.evaluate(smallTargets)
      await phone.size(320, 640)
      const sideways = await phone.evaluate<number>(over)
      await phone.size(390, 844)
      expect({ inLight, inDark, small, sideways }).toEqual({ inLight: [], inDark: [], small: [], sideways: 0 })
    },
  )

  /** How many controls there are once what was unfolded has come: a number that holds for a while. */
  const allControls = async (): Promise<number> => {
    const count = (): Promise<number> =>
      phone.evaluate((of: string) => {
        const all = [...document.querySelectorAll(of)]
        return all.filter((element) => element.getClientRects().length > 0).length
      }, controls)
    let last = 0
    return waitUntil('as many controls as before', async () => {
      const before = last
      await phone.evaluate('new Promise((over) => setTimeout(over, 200))')
      last = await count()
      return last === before ? last : undefined
    })
  }

  it('the Tab key reaches every link and control, and what it reaches can be seen', async () => {
    for (const path of ['', 'towns/hofu', 'goals/hofu-g3', 'indicators/sanyo-onoda-kpi-b2', 'about']) {
      await phone.open(site.url + path)
      await phone.waitFor("document.documentElement.dataset.app === 'on' && !document.querySelector('progress')")
      await phone.evaluate(unfold)
      const wanted = await allControls()
      const reached = new Set<string>()
      for (let step = 0; step < wanted + 3; step += 1) {
        await phone.press('Tab')
        const at = await phone.evaluate<{ name: string; hidden: boolean }>((of: string) => {
          const element = document.activeElement!
          const all = [...document.querySelectorAll(of)]
          const box = element.getBoundingClientRect()
          return {
            name: String(all.indexOf(element)),
            hidden: box.bottom < 0 || box.top > innerHeight || box.width === 0,
          }
        }, controls)
        expect([path, step, at.hidden]).toEqual([path, step, false])
        if (at.name !== '-1') reached.add(at.name)
      }
      expect([path, reached.size]).toEqual([path, wanted])
    }
  }, 300_000)

  it('at 320 pixels no record runs out sideways', async () => {
    await phone.size(320, 640)
    for (const { path, shows } of recordAddresses.filter((_, index) => index % 18 === 0)) {
      await phone.open(site.url + path)
      await phone.seen(shows)
      expect([path, await phone.evaluate<number>(over)]).toEqual([path, 0])
    }
    await phone.size(390, 844)
  }, 300_000)
})
