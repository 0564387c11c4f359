/** Words twice as large, as a person has set it in the browser, in three engines: nothing runs out sideways. */
import { beforeAll, describe, expect, it } from 'vitest'
import { startVisitedJourney } from '#support/journey.ts'
import { engines, type Phone } from '#support/phone.ts'
import type { RunningSite } from '#support/site.ts'

const addresses = [
  { path: '', shows: '暮らしのことばで' },
  { path: 'towns/hofu', shows: '防府市' },
  { path: 'goals/sanyo-onoda-b', shows: '年ごとの予定' },
  { path: 'initiatives/hofu-6', shows: '市役所で聞くこと' },
  { path: 'indicators/sanyo-onoda-kpi-b2', shows: '約82万人' },
  { path: 'documents/hofu-strategy-2015#L12-15', shows: '12〜15行目へ' },
  { path: 'find?scene=childcare&town=hofu', shows: '防府市の「子育て」' },
  { path: 'compare', shows: 'くらべるまちを、2つ以上えらんでください。' },
  { path: 'compare/population', shows: '114,038人' },
  { path: 'search?q=保育園', shows: '見つかりました' },
  { path: 'saved', shows: 'まだ何も保存していません。' },
  { path: 'how-we-judge', shows: '判断のしかた' },
] as const

type Seen = {
  readonly over: number
  readonly outside: readonly string[]
  readonly barShare: number
}

/** How far the page runs out sideways, which words stand outside the screen, how much of it the bar takes. */
const look = (): Seen => {
  const bar = document.querySelector('.nav-bar')!
  const box = bar.getBoundingClientRect()
  const inBar = [...bar.querySelectorAll('a, button, svg')].map((one) => one.getBoundingClientRect())
  const outside = [...document.querySelectorAll('main :is(p, a, button, input, select, summary, h1, h2, h3, td)')]
    .filter((one) => !one.closest('.scroll-box, .hidden') && one.getClientRects().length > 0)
    .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
    .map((one) => `${one.localName} ${one.textContent!.trim().slice(0, 20)}`)
  if (inBar.some(({ top, bottom }) => top < box.top - 1 || bottom > box.bottom + 1)) outside.push('the bar')
  const over = Math.max(0, document.documentElement.scrollWidth - innerWidth)
  return { over, outside, barShare: box.height / innerHeight }
}

/** The narrowest screen in each engine; in WebKit, whose words are made larger in another way, a telephone's too. */
const screens = [...engines.map((engine) => [engine, 320] as const), ['webkit', 390] as const]

describe.each(screens)('words twice as large, in %s, %i pixels wide', (engine, width) => {
  let site: RunningSite
  let phone: Phone

  beforeAll(async () => {
    const journey = await startVisitedJourney(engine, { textSize: 2, width })
    ;({ site, phone } = journey)
    return journey.end
  })

  it('are twice as large on the page, find room on it, and leave room beside the bar', async () => {
    for (const { path, shows } of addresses) {
      await phone.open(site.url + path)
      await phone.seen(shows)
      await phone.evaluate("document.querySelectorAll('details').forEach((folded) => { folded.open = true })")
      const { barShare, ...seen } = await phone.evaluate(look)
      expect([path, seen]).toEqual([path, { over: 0, outside: [] }])
      expect(barShare).toBeLessThan(0.15)
    }
    expect(await phone.evaluate<string>('getComputedStyle(document.body).fontSize')).toBe('36px')
  })
})
