/** Nothing jumps: on a device that has the data, what one reads stays where it stood while the rest of a page comes. */
import { beforeAll, describe, expect, it } from 'vitest'
import { offlineReady, startVisitedJourney } from '#support/journey.ts'
import { watchShifts } from '#support/layout-shift.ts'
import { engines, type Phone } from '#support/phone.ts'
import type { RunningSite } from '#support/site.ts'

/** What counts as good is 0.1; a page here keeps its room to a twentieth of that. */
const limit = 0.005

/** The screens on which most begin, and those into which most comes late. */
const paths = [
  '',
  'towns',
  'towns/hofu',
  'towns/sanyo-onoda',
  'goals/hofu-g3',
  'initiatives/hofu-25-1',
  'indicators/sanyo-onoda-kpi-b2',
  'themes/childcare',
  'compare?towns=hofu,mine,sanyo-onoda',
  'find?scene=childcare&town=hofu',
  'how-we-judge',
  'glossary',
]

describe.each(engines)('with %s', (engine) => {
  let site: RunningSite
  let phone: Phone

  beforeAll(async () => {
    const journey = await startVisitedJourney(engine)
    ;({ site, phone } = journey)
    return journey.end
  })

  it('nothing that one reads moves while a page comes', async () => {
    const found: string[] = []
    for (const path of paths) {
      await phone.open(site.url + path)
      await phone.evaluate(watchShifts)
      await phone.waitFor("document.querySelector('main h1') && !document.querySelector('main progress')")
      await phone.waitFor(offlineReady)
      // The last to come are readings and what waits for an idle moment.
      await phone.evaluate('new Promise((over) => setTimeout(over, 1000))')
      const shifts = await phone.evaluate<readonly { readonly score: number; readonly moved: string }[]>(
        'globalThis.watchedShifts.shifts',
      )
      const score = shifts.reduce((sum, shift) => sum + shift.score, 0)
      if (score > limit) found.push(`/${path}: ${score.toFixed(3)} (${shifts.map(({ moved }) => moved).join(', ')})`)
    }
    expect(found).toEqual([])
  }, 240_000)

  it('and what moves is seen: a notice put above everything is told', async () => {
    await phone.open(`${site.url}towns`)
    await phone.seen('防府市')
    await phone.evaluate(watchShifts)
    await phone.evaluate(() => {
      const notice = document.createElement('p')
      notice.textContent = 'お知らせ'
      document.querySelector('main')!.prepend(notice)
    })
    await phone.waitFor(`globalThis.watchedShifts.shifts.some(({ score }) => score > ${limit})`)
  })
})
