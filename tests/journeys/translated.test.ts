/** A page that the browser has translated goes on working; words are found with furigana; one error ends no visit. */
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { startJourney } from '#support/journey.ts'
import { engines, type Phone } from '#support/phone.ts'
import type { RunningSite } from '#support/site.ts'
import { leftOfTranslation, translate } from '#support/translate.ts'

const list = "JSON.parse(localStorage.getItem('machi-list') ?? '{\"list\":[]}').list.map(({ id }) => id)"
const headings = "[...document.querySelectorAll('main h2')].map(({ innerText }) => innerText).join('|')"

describe.each(engines)('a page whose texts are not as the app left them, in %s', (engine) => {
  let site: RunningSite
  let phone: Phone

  beforeAll(async () => {
    const journey = await startJourney(engine)
    ;({ site, phone } = journey)
    return journey.end
  })
  afterEach(() =>
    phone.evaluate(
      "(localStorage.removeItem('machi-person'), localStorage.removeItem('machi-list'), indexedDB.deleteDatabase('machi-person'), true)",
    ),
  )

  const opened = async (path: string, words: string): Promise<void> => {
    await phone.open(site.url + path)
    await phone.seen(words)
  }
  const translated = async (path: string, words: string): Promise<void> => {
    await opened(path, words)
    expect(await phone.evaluate(translate, '', '')).toBeGreaterThan(5)
  }
  // WebKit says so of a request that the next page has cut short.
  const complaints = (): readonly string[] =>
    phone.complaints().filter((one) => !one.includes('due to access control checks'))
  const noLeftovers = async (): Promise<void> => {
    expect(await phone.evaluate(`(${String(leftOfTranslation)})(document.querySelector('main'))`)).toEqual([])
    expect(complaints()).toEqual([])
  }

  it('translated, answers what is typed, and leads on', async () => {
    await opened(`search?q=${encodeURIComponent('バス')}`, '件見つかりました')
    const buses = await phone.text('main [role=status]')
    await translated(`search?q=${encodeURIComponent('保育園')}`, '件見つかりました')
    await phone.write('キーワードでさがす', 'バス')
    await phone.waitFor(
      `document.querySelector('main [role=status]').innerText.trim() === ${JSON.stringify(buses.trim())}`,
    )
    await phone.waitFor("document.querySelector('main section:not([hidden]) mark')?.innerText === 'バス'")
    await phone.write('キーワードでさがす', 'zzzz')
    await phone.seen('「zzzz」は出てきません。')
    await phone.follow('ホーム')
    await phone.seen('暮らしのことばで')
    await noLeftovers()
    await phone.follow('地図から見る')
    await phone.follow('防府市')
    await phone.waitFor("document.querySelector('h1').textContent === '防府市'")
    await noLeftovers()
  })

  it('translated, says that a record is saved, and lets it go only when one says so', async () => {
    await translated('initiatives/hofu-8', '市役所で聞くこと')
    await phone.follow('保存する')
    await phone.seen('保存してあります。')
    await phone.waitFor(`${list}.join() === 'hofu-8'`)
    await phone.evaluate(translate, '', '')
    await phone.follow('保存ずみ')
    await phone.waitFor("[...document.querySelectorAll('main [role=status]')].every((one) => one.innerText === '')")
    await phone.waitFor(`${list}.length === 0`)
    await phone.follow('防府市')
    await phone.waitFor("location.pathname.endsWith('/towns/hofu')")
    await noLeftovers()
  })

  it('translated, counts anew what is narrowed down', async () => {
    const narrow = async (): Promise<string> => {
      await phone.follow('子どもの体・病院')
      await phone.waitFor("new URLSearchParams(location.search).get('narrow')")
      return phone.evaluate<string>(headings)
    }
    await opened('find?scene=childcare&town=hofu', 'もっとしぼる')
    const plain = await narrow()
    expect(plain).toMatch(/取り組み4件.*取り組み1件.*取り組み2件/)
    await translated('find?scene=childcare&town=hofu', 'もっとしぼる')
    expect(await narrow()).toBe(plain)
    expect(complaints()).toEqual([])
  })

  it('has furigana, and its words are found and selected as they are written', async () => {
    await phone.open(`${site.url}initiatives/hofu-6`)
    await phone.waitFor("document.querySelector('main h1 rt') !== null")
    const width = "document.querySelector('main h1 rt').getBoundingClientRect().width"
    expect(await phone.evaluate(width)).toBe(0)
    await phone.evaluate("document.documentElement.dataset.furigana = 'on'")
    expect(await phone.evaluate(width)).toBeGreaterThan(5)
    for (const words of ['病気の子ども', '市役所で聞く']) {
      const found = `(getSelection().removeAllRanges(), window.find('${words}') && getSelection().toString())`
      expect(await phone.evaluate(found)).toBe(words)
    }
  })

  it('translated, changes its words with the level, whole', async () => {
    await translated('initiatives/hofu-6', '文字')
    await phone.follow('文字')
    await phone.seen('文字と文のやさしさ')
    await phone.follow('資料に書いてあるまま')
    await phone.waitFor("document.querySelector('h1').textContent === '保育サービスの充実'")
    expect(complaints()).toEqual([])
  })

  it('that could not be drawn is told of, and the next page comes', async () => {
    await phone.open(`${site.url}search`)
    await phone.seen('暮らしの場面から')
    await phone.evaluate(`(() => {
      const insert = Node.prototype.insertBefore
      Node.prototype.insertBefore = function (...given) {
        if (this instanceof Element && this.closest('main')) throw new DOMException('made by the test', 'NotFoundError')
        return insert.apply(this, given)
      }
      return true
    })()`)
    await phone.write('キーワードでさがす', '保育園')
    await phone.seen('このページを、うまく見せることができませんでした。')
    // The search writes what is asked into the address, which loads the page anew: a tap before that is lost with it.
    await phone.follow('ホーム')
    await phone.seen('暮らしのことばで', 8_000).catch(() => phone.follow('ホーム'))
    await phone.seen('暮らしのことばで')
    await phone.follow('地図から見る')
    await phone.follow('防府市')
    await phone.waitFor("document.querySelector('h1')?.textContent === '防府市'")
    expect(await phone.evaluate("document.querySelector('[role=alert]')")).toBeNull()
  })
})
