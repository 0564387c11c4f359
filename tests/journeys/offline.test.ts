/** The main journey: a first visit, then no network for good, every address cold, a figure back to its line. */
import { beforeAll, describe, expect, it } from 'vitest'
import { keyAddresses } from '#support/addresses.ts'
import { brokenPhrases } from '#support/broken-phrases.ts'
import { offlineReady, startJourney } from '#support/journey.ts'
import { engines, type Phone } from '#support/phone.ts'
import type { RunningSite } from '#support/site.ts'
import { readSeeds } from '#seeding/seeds.ts'
import { plainNamesOf } from '#support/plain-names.ts'

const nameOf = plainNamesOf(readSeeds(process.cwd()))

/** What differs from engine to engine lies in the view, not in its data. */
const oneOfEachView = keyAddresses.filter(
  ({ path }, at) => keyAddresses.findIndex((one) => one.path.split('/')[0] === path.split('/')[0]) === at,
)

describe.each(engines)('without a network, with %s', (engine) => {
  let site: RunningSite
  let phone: Phone

  beforeAll(async () => {
    const journey = await startJourney(engine)
    ;({ site, phone } = journey)
    return journey.end
  })

  it('a first visit says what this is, and then that everything is on the device', async () => {
    await phone.open(site.url)
    await phone.seen('暮らしのことばで')
    await phone.seen('もと：5つの資料')
    await phone.waitFor(offlineReady, 60_000)
    await phone.seen('すべてこの端末に入っています')
    expect(await phone.text()).not.toContain('データの日付')
  })

  it('asks nobody but its own origin', () => {
    const foreign = phone
      .requests()
      .filter(
        (address) => !address.startsWith(site.url) && !address.startsWith('data:') && !address.startsWith('about:'),
      )
    expect(foreign).toEqual([])
  })

  it('with the server dead a person walks from home to a figure and to the line it was printed on', async () => {
    await site.kill()
    await phone.open(site.url)
    await phone.follow('地図から見る')
    await phone.follow('防府市')
    await phone.seen('5つの目標')
    await phone.follow(nameOf('hofu-g1'))
    await phone.follow(nameOf('hofu-6'))
    await phone.seen('市役所で聞くこと')
    await phone.follow('この分野の目標と結果')
    await phone.follow(nameOf('hofu-kpi-5'))
    await phone.seen('2019年度までに2か所にする計画です')
    await phone.follow('細かい数・判断のわけ・ほかの年')
    await phone.follow('目標 2019年度まで 2か所のもとの行 131行目')
    await phone.waitFor("document.activeElement?.id === 'L131'")
    expect(await phone.text('#L131 mark')).toContain('病児・病後児保育施設数（累計）')
    const place = await phone.evaluate(() => document.getElementById('L131')!.getBoundingClientRect().top)
    expect(place).toBeGreaterThan(0)
    expect(place).toBeLessThan(844)
  })

  it('after a cold start of the browser every address opens by its deep link, and no line breaks in a phrase', async () => {
    await phone.restart()
    const broken: string[] = []
    let phrases = 0
    for (const { path, shows } of engine === 'chromium' ? keyAddresses : oneOfEachView) {
      await phone.open(site.url + path)
      await phone.seen(shows)
      await phone.waitFor(offlineReady)
      broken.push(...(await phone.evaluate(brokenPhrases)))
      phrases += await phone.evaluate<number>("document.querySelectorAll('main .phrase').length")
    }
    // Left are names with brackets or signs inside, which are one word of the readings.
    expect(phrases).toBeGreaterThan(500)
    expect(broken.length / phrases, broken.join(' | ')).toBeLessThan(0.003)
  }, 240_000)

  it('without a network only the worker, its status and the list of releases are asked for', async () => {
    // Chromium alone tells of every request, the worker's own too.
    if (engine !== 'chromium') return
    const before = phone.requests().length
    await phone.open(`${site.url}towns/mine`)
    await phone.waitFor(offlineReady)
    const asked = phone
      .requests()
      .slice(before)
      .map((address) => address.slice(site.url.length))
    const dataAsked = asked.filter((path) => /^(?:packs\/|m\/|open-data\/|status|sw)/.test(path))
    expect(new Set(dataAsked.filter((path) => !['sw.js', 'status.json', 'm/root.json'].includes(path)))).toEqual(
      new Set(),
    )
  })

  it('complains of nothing but the dead network', () => {
    // Firefox says so of a file that was on its way when the next address was opened.
    const leaving = /A ServiceWorker intercepted the request and encountered an unexpected error/
    const real = phone
      .complaints()
      .filter(
        (words) =>
          !/Failed to load resource|ERR_CONNECTION_REFUSED|Failed to update a ServiceWorker|NetworkError|Could not connect|Load failed/i.test(
            words,
          ) && !(engine === 'firefox' && leaving.test(words)),
      )
    expect(real).toEqual([])
  })
})
