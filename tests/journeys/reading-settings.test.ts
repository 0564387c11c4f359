/**
 * Furigana and level, chosen on a phone in three engines: no reading makes a line higher than its neighbours, the line
 * being read stays, the choice lasts.
 */
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { offlineReady, startVisitedJourney } from '#support/journey.ts'
import { engines, type Phone } from '#support/phone.ts'
import type { RunningSite } from '#support/site.ts'

/** The heights of all blocks that hold text, beside their line height. */
const blocks = `[...document.querySelectorAll('main p, main h1, main h2, main h3, main .name, main .line, main dd, main td')]
  .filter((block) => !block.closest('details:not([open])') && !block.querySelector('p, div, table, details, button, a') && block.getClientRects().length)
  .map((block) => {
    const style = getComputedStyle(block)
    const inner = block.getBoundingClientRect().height - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom) - parseFloat(style.borderTopWidth) - parseFloat(style.borderBottomWidth)
    return { words: block.textContent.slice(0, 20), height: inner, line: parseFloat(style.lineHeight) }
  })`
type Block = { readonly words: string; readonly height: number; readonly line: number }

/** A third down the screen: the words there, and where the next call finds them. */
const remember = `(() => {
  const rows = Array.from({ length: 20 }, (_, row) => innerHeight / 3 + row * 8)
  const block = rows.flatMap((y) => [document.elementFromPoint(innerWidth / 2, y)?.closest('main p, main h2, main h3, main li')]).find(Boolean)
  window.lineRead = block
  return { words: block.textContent.slice(0, 30), top: block.getBoundingClientRect().top }
})()`
const whereIsIt =
  '({ words: window.lineRead.textContent.slice(0, 30), top: window.lineRead.getBoundingClientRect().top })'

describe.each(engines)('in words that everyone understands, in %s', (engine) => {
  let site: RunningSite
  let phone: Phone

  beforeAll(async () => {
    const journey = await startVisitedJourney(engine)
    ;({ site, phone } = journey)
    return journey.end
  })
  afterEach(() =>
    phone.evaluate("(localStorage.removeItem('machi-person'), indexedDB.deleteDatabase('machi-person'), true)"),
  )

  const opened = async (path: string, words: string): Promise<void> => {
    await phone.open(site.url + path)
    await phone.seen(words)
    await phone.waitFor(
      "document.querySelectorAll('main h2').length > 1 && document.querySelector('main .body ruby') !== null",
      10_000,
    )
  }

  it.each(['initiatives/hofu-6', 'goals/mine-s1', 'indicators/sanyo-onoda-kpi-b2', 'towns/hofu', 'region'])(
    'no reading makes a line of %s higher than the others',
    async (path) => {
      await opened(path, 'ホーム')
      // The app says later that everything is on the device: one block more.
      await phone.waitFor(offlineReady, 60_000)
      // Where furigana is shown all lines are as high as it needs, be there a reading above them or not.
      await phone.evaluate("document.documentElement.dataset.furigana = 'on'")
      const withIt = await phone.evaluate<readonly Block[]>(blocks)
      await phone.evaluate("document.querySelectorAll('rt').forEach((reading) => reading.remove())")
      const without = await phone.evaluate<readonly Block[]>(blocks)
      await phone.evaluate('delete document.documentElement.dataset.furigana')
      expect(withIt.length).toBe(without.length)
      expect(without.length).toBeGreaterThan(5)
      // A block may have more lines or fewer, never higher ones.
      const odd = withIt.flatMap(({ words, height, line }, index) => {
        const lines = (height - without[index]!.height) / line
        return Math.abs(lines - Math.round(lines)) * line > 1
          ? [`${words}: ${without[index]!.height} → ${height} of ${line}`]
          : []
      })
      expect(odd).toEqual([])
    },
  )

  it('the line being read stays where it is when furigana is switched on', async () => {
    await opened('goals/hofu-g1', '基本目標')
    await phone.evaluate('scrollTo(0, 1200)')
    const before = await phone.evaluate<{ words: string; top: number }>(remember)
    await phone.follow('文字')
    await phone.follow('ふりがなをつける')
    await phone.waitFor("document.documentElement.dataset.furigana === 'on'")
    const after = await phone.evaluate<{ words: string; top: number }>(whereIsIt)
    expect(after.words).toBe(before.words)
    // The character keeps its place; the block around it may have broken anew above it by a line.
    expect(Math.abs(after.top - before.top)).toBeLessThanOrEqual(36)
    await phone.follow('ふりがなをつける')
    await phone.waitFor('!document.documentElement.dataset.furigana')
    const again = await phone.evaluate<{ words: string; top: number }>(whereIsIt)
    expect(Math.abs(again.top - before.top)).toBeLessThanOrEqual(2)
  })

  it('the level lasts, cold and without a network', async () => {
    await opened('initiatives/hofu-8', '赤ちゃん')
    const plain = await phone.text('main .paragraph p')
    await phone.follow('文字')
    await phone.follow('やさしい日本語')
    await phone.waitFor("document.documentElement.dataset.level === 'easy'")
    const easy = await phone.text('main .paragraph p')
    expect(easy).not.toBe(plain)
    await phone.seen('えらんだことを、この端末に残しました。')
    await site.kill()
    await phone.restart()
    await phone.open(`${site.url}initiatives/hofu-8`)
    await phone.seen('赤ちゃん')
    expect(await phone.text('main .paragraph p')).toBe(easy)
    await phone.follow('文字')
    await phone.follow('資料に書いてあるまま')
    await phone.follow('とじる')
    await phone.seen('「赤ちゃんの駅」整備・拡充の促進')
    expect(await phone.text('h1')).toContain('子育て家庭の外出支援')
  })

  it('a word is explained where it stands, also without a network', async () => {
    await phone.open(`${site.url}initiatives/hofu-6`)
    await phone.seen('市役所で聞くこと')
    await phone.follow('延長保育')
    await phone.seen('この説明は、私たちが書きました。')
  })
})
