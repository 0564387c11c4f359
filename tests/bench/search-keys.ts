/** How long a key holds a phone up that is four times slower than this machine: from the key to hits that are laid out. */
import { chromium } from 'playwright-core'
import { findBrowsers, lacksBrowser } from '#support/install-browsers.ts'
import { startSite } from '#support/site.ts'

/** What came of one key: what stood in the field, and how long it took in ms. */
export type Key = { readonly typed: string; readonly ms: number }

const typedWords = ['かんこう', '観光 防府', '保育園', '子どもの医療費', '引っ越しのお金', 'バス', 'とのみ', '秋芳洞', 'ジオパーク', '見つからないことば']
const slower = 4
const rounds = 5

/** Types and deletes each word letter by letter, several times; of each key the quickest round counts, as others share this machine. */
export async function keysOf(folder?: string): Promise<readonly Key[]> {
  const path = findBrowsers().chromium
  if (!path) throw lacksBrowser('Chromium')
  const site = await startSite(folder ? { folder } : {})
  const browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] })
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 }, locale: 'ja-JP' })
    await page.goto(`${site.url}search`)
    await page.locator('input[type=search]').waitFor()
    await page.locator('html[data-offline=ready]').waitFor({ state: 'attached' })
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower })
    await page.evaluate(script)
    const typed = typedWords.flatMap((word) => [...word].flatMap((_, end) => word.slice(0, end + 1)).concat([...word].map((_, end) => word.slice(0, word.length - 1 - end))))
    const best = new Map<number, Key>()
    for (let round = 0; round < rounds; round += 1) {
      for (const [place, words] of typed.entries()) {
        const ms = await page.evaluate<number>(`press.key(${JSON.stringify(words)})`)
        // What comes later, a few hits a frame, comes before the next key.
        await page.evaluate('press.rest()')
        const known = best.get(place)
        best.set(place, { typed: words, ms: Math.min(ms, known?.ms ?? ms) })
      }
    }
    return [...best.values()]
  } finally {
    await browser.close()
    await site.kill()
  }
}

/** Runs in the page, as text: what stands here is not compiled for it. Frames wait until the key is measured. */
const script = `(() => {
  const field = document.querySelector('input[type=search]')
  const real = window.requestAnimationFrame.bind(window)
  let waiting = []
  window.press = {
    key: async (typed) => {
      window.requestAnimationFrame = (run) => waiting.push(run)
      field.value = typed
      const start = performance.now()
      field.dispatchEvent(new InputEvent('input', { bubbles: true }))
      await Promise.resolve().then(() => {}).then(() => {})
      document.querySelector('main').getBoundingClientRect()
      return performance.now() - start
    },
    rest: async () => {
      window.requestAnimationFrame = real
      for (const run of waiting.splice(0)) real(run)
      await new Promise((over) => setTimeout(over, 120))
    },
  }
})()`
