/**
 * `npm run bench:typing`: types in the built app, letter by letter, on this machine and on a phone four times slower
 * (Chromium), and prints what each key costs the page's main thread. `--folder=…`: another build than `dist`. Asserts
 * nothing.
 */
import type { Browser, CDPSession, Page } from 'playwright-core'
import { launchChromium } from '#support/chromium.ts'
import { startSite } from '#support/site.ts'
import { costsOf, type Cost, type TraceEvent } from './trace-costs.ts'

const typedWords = ['こそだて', '引っ越し お金', '観光', '子どもの医療費', '見つからないことば', 'ばす']
const speeds = [1, 4] as const
const rounds = 3
/** Five keys a second, and a rest behind the last of a word, in which what is not seen at once is drawn. */
const betweenKeysMs = 200
const restMs = 1000

const categories = ['blink.user_timing', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel']

/** Types each word into the empty field and takes it away again, each key marked in the trace. */
async function typed(page: Page, word: string): Promise<void> {
  const mark = (key: string): Promise<void> => page.evaluate((name) => void performance.mark(name), `key ${key}`)
  for (const [place, letter] of [...word].entries()) {
    await mark([...word].slice(0, place + 1).join(''))
    await page.keyboard.insertText(letter)
    await page.waitForTimeout(betweenKeysMs)
  }
  await page.waitForTimeout(restMs)
  for (const [place] of [...word].entries()) {
    await mark(`${[...word].slice(0, word.length - 1 - place).join('')}←`)
    await page.keyboard.press('Backspace')
    await page.waitForTimeout(betweenKeysMs)
  }
}

async function measured(browser: Browser, page: Page, devtools: CDPSession, speed: number): Promise<readonly Cost[]> {
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: speed })
  const costs: Cost[] = []
  for (let round = 0; round <= rounds; round += 1) {
    for (const word of typedWords) {
      await browser.startTracing(page, { categories })
      await typed(page, word)
      const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] }
      // The first round compiles what the others run.
      if (round) costs.push(...costsOf(traceEvents))
    }
  }
  return costs
}

const at = (numbers: readonly number[], share: number): number =>
  numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ?? 0
/** Of each key the median of its rounds: others share this machine. */
const medians = (costs: readonly Cost[], of: (cost: Cost) => number): ReadonlyMap<string, number> =>
  new Map(
    [...new Set(costs.map(({ key }) => key))].map((key) => [
      key,
      at(costs.filter((cost) => cost.key === key).map(of), 0.5),
    ]),
  )

const folder = process.argv.find((one) => one.startsWith('--folder='))?.slice(9)
const site = await startSite(folder ? { folder } : {})
const browser = await launchChromium()
try {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, locale: 'ja-JP' })
  const devtools = await page.context().newCDPSession(page)
  console.log(
    '| where | speed | keys | to the next frame: p50 ms | p95 ms | longest ms | a task after it: p95 ms | longest ms |\n|---|---|---|---|---|---|---|---|',
  )
  const row = async (where: string, speed: number): Promise<void> => {
    const costs = await measured(browser, page, devtools, speed)
    const first = medians(costs, ({ toFrameMs }) => toFrameMs)
    const later = medians(costs, ({ laterMs }) => laterMs)
    const longest = (of: ReadonlyMap<string, number>): string => {
      const [key, ms] = [...of].toSorted((a, b) => b[1] - a[1])[0]!
      return `${ms.toFixed(1)} (${key})`
    }
    const [one, two] = [[...first.values()], [...later.values()]]
    console.log(
      `| ${where} | ${speed}× | ${one.length} | ${at(one, 0.5).toFixed(1)} | ${at(one, 0.95).toFixed(1)} | ${longest(first)} | ${at(two, 0.95).toFixed(1)} | ${longest(later)} |`,
    )
    if (process.argv.includes('--keys'))
      for (const [key, ms] of first) console.log(`${key}: ${ms.toFixed(1)} ms, later ${later.get(key)!.toFixed(1)} ms`)
  }
  // What a browser needs for a letter by itself: the least that can be.
  await page.setContent('<input type="search" autofocus>')
  await page.locator('input').focus()
  for (const speed of speeds) await row('a bare field', speed)
  await page.goto(`${site.url}search`)
  await page.locator('html[data-offline=ready]').waitFor({ state: 'attached' })
  await page.locator('input[type=search]').focus()
  for (const speed of speeds) await row('the app', speed)
} finally {
  await browser.close()
  await site.kill()
}
