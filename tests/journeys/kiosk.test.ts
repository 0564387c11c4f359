/**
 * A kiosk at a fair, in three engines: what a visitor leaves behind is nowhere to be found, with a network and without.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFindings } from '#support/axe.ts'
import { offlineReady, startVisitedJourney } from '#support/journey.ts'
import { engines, openPhone, type Phone } from '#support/phone.ts'
import { seenOn } from '#support/qr.ts'
import { startSite, type RunningSite } from '#support/site.ts'

const note = 'ひみつのメモ'
const sought = '奨学金'

/** Everything in which a page can leave something, as one text: storage, databases, history, fields, screen. */
async function traces(): Promise<string> {
  const read = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise(
      (done, fail) => ((request.onsuccess = () => done(request.result)), (request.onerror = () => fail(request.error))),
    )
  const rows: unknown[] = []
  for (const { name } of await indexedDB.databases()) {
    if (name === 'machi-library') continue
    const database = await read(indexedDB.open(name!))
    for (const store of database.objectStoreNames)
      rows.push(await read(database.transaction(store).objectStore(store).getAll()))
    database.close()
  }
  const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value)
  return JSON.stringify([
    { ...localStorage },
    { ...sessionStorage },
    rows,
    history.state,
    location.href,
    document.title,
    fields,
    document.body.textContent,
    document.documentElement.dataset,
  ])
}

describe.each(engines)('a kiosk at a fair, in %s', (engine) => {
  let site: RunningSite
  let phone: Phone

  /** The page loads anew and shows the kiosk's start. */
  const nextVisit = async (act: () => Promise<unknown>): Promise<void> => {
    await phone.evaluate('(globalThis.before = true)')
    await act()
    await phone.waitFor(
      "!globalThis.before && document.documentElement.dataset.app === 'on' && document.documentElement.dataset.kiosk === 'on'",
      15_000,
    )
    await phone.seen('何を知りたいですか')
  }
  const later = (seconds: number): Promise<unknown> =>
    phone.evaluate(`(() => { const now = Date.now; Date.now = () => now() + ${seconds * 1000} })()`)
  const nextPerson = (): Promise<void> =>
    nextVisit(async () => {
      await phone.follow('つぎの人')
      await phone.follow('すべて消して、かわる')
    })
  const asked = "document.querySelector('dialog[open]')?.getAttribute('aria-label') === 'まだ使いますか'"

  beforeAll(async () => {
    const journey = await startVisitedJourney(engine)
    ;({ site, phone } = journey)
    return journey.end
  })

  it('staff start it, and what they kept themselves is not in it', async () => {
    await phone.open(`${site.url}initiatives/hofu-8`)
    await phone.follow('保存する')
    await phone.seen('保存してあります。')
    await phone.open(`${site.url}fair`)
    await phone.seen('できています すべてこの端末に入っている')
    await phone.write('おわるときの番号（数字4〜8けた）', '2468')
    await phone.write('同じ番号をもう一度', '2468')
    if (await phone.evaluate<boolean>("document.querySelector('form input[type=checkbox]') !== null"))
      await phone.follow('全画面にする')
    await nextVisit(() => phone.follow('始める'))
    await phone.follow('保存')
    await phone.seen('まだ何も保存していません。')
    expect(await phone.evaluate<string>("localStorage.getItem('machi-booth')")).not.toContain('2468')
  })

  it('a visitor is led from a situation to what she asks, and nothing of it is stored while she is there', async () => {
    await phone.follow('はじめから')
    await phone.follow('案内を始める')
    for (const [step, next] of [
      ['1／6', '例を見る'],
      ['2／6', 'もどる'],
      ['1／6', '例を見る'],
      ['2／6', '例のまちを見る'],
      ['3／6', '1つ目を見る'],
      ['4／6', '保存して次へ'],
    ] as const) {
      await phone.seen(step)
      await phone.follow(next)
    }
    await phone.seen('5／6')
    await phone.seen('市役所で聞くこと')
    await phone.write('メモ', note)
    await phone.follow('持ち帰る')
    await phone.seen('スマホで読み取って、持ち帰れます')
    await phone.seen('入っているもの（1件）')
    await phone.follow('案内をおわる')
    await phone.follow('さがす')
    await phone.write('キーワードでさがす', sought)
    await phone.waitFor("document.querySelectorAll('main .arm').length > 0")
    await phone.follow('文字')
    await phone.follow('ふりがなをつける')
    await phone.follow('とじる')
    await phone.follow('保存')
    await phone.waitFor(`document.querySelector('textarea').value === ${JSON.stringify(note)}`)
    const stored = await phone.evaluate<string>(
      'JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href])',
    )
    for (const trace of [note, sought, encodeURIComponent(sought), 'furigana']) expect(stored).not.toContain(trace)
  })

  it('the next person finds no trace of her: not in storage, in history, in a field or on the screen', async () => {
    const saved = await phone.evaluate<string>("document.querySelector('main .arm').getAttribute('href')")
    const length = await phone.evaluate<number>('history.length')
    await nextPerson()
    const looked = async (): Promise<void> => {
      const found = await phone.evaluate<string>(traces)
      for (const trace of [note, sought, encodeURIComponent(sought), saved, saved.split('/').at(-1)!, '"furigana"'])
        expect(found).not.toContain(trace)
    }
    await looked()
    expect(await phone.evaluate('history.length')).toBeLessThanOrEqual(length)
    for (const [way, words] of [
      ['保存', 'まだ何も保存していません。'],
      ['さがす', 'キーワードでさがす'],
    ] as const) {
      await phone.follow(way)
      await phone.seen(words)
      await looked()
    }
    expect(await phone.evaluate("document.querySelector('input[type=search]').value")).toBe('')
    expect(await phone.evaluate('history.length')).toBeLessThanOrEqual(length)
  })

  it('back steps back within a visit, and out of one only to its start', async () => {
    await phone.follow('はじめから')
    await phone.follow('住まい')
    await phone.seen('どのまちのことですか')
    await phone.back()
    await phone.seen('何を知りたいですか')
    await phone.follow('仕事')
    await phone.seen('どのまちのことですか')
    await nextPerson()
    for (const way of ['back', 'forward']) {
      await nextVisit(() => phone.evaluate(`setTimeout(() => history.${way}(), 0)`))
      expect(await phone.evaluate<string>(traces)).not.toContain('どのまちのことですか')
    }
  })

  it.each([
    ['a touch', () => phone.follow('まだ使います')],
    ['a key', () => phone.press('a')],
  ])('after 90 seconds it asks, and %s puts it off', async (_, answer) => {
    await phone.follow('仕事')
    await phone.seen('どのまちのことですか')
    await later(88)
    await new Promise((over) => setTimeout(over, 1100))
    expect(await phone.evaluate(`Boolean(${asked})`)).toBe(false)
    await later(10)
    await phone.waitFor(asked)
    await answer()
    await phone.waitFor(`!(${asked})`)
    await later(80)
    await new Promise((over) => setTimeout(over, 1100))
    expect(await phone.evaluate(`Boolean(${asked})`)).toBe(false)
    await phone.seen('どのまちのことですか')
    await phone.follow('はじめから')
  })

  it('without an answer for 20 seconds the next person finds the start', async () => {
    await phone.follow('仕事')
    await phone.seen('どのまちのことですか')
    await later(95)
    await phone.waitFor(asked)
    await nextVisit(() => later(25))
    expect(await phone.evaluate<string>(traces)).not.toContain('どのまちのことですか')
  })

  it('leads nowhere out of the app', async () => {
    await phone.follow('住まい')
    await phone.follow('防府市')
    await phone.follow('三世代')
    await phone.seen('市役所で聞くこと')
    const ways =
      "[...document.querySelectorAll('a[target], a[download], a[href^=http], a[href^=tel]')].filter((link) => link.checkVisibility()).length"
    expect(await phone.evaluate(ways)).toBe(0)
    await phone.evaluate(
      "(() => { const link = document.createElement('a'); link.href = 'https://example.jp/'; link.textContent = '外へ'; document.querySelector('main').prepend(link) })()",
    )
    await phone.follow('外へ')
    await phone.seen('外のサイトを開くこと、コピー、印刷はできません。')
    expect(await phone.evaluate('location.origin + "/"')).toBe(site.url)
  })

  it('a cold start without a network comes back into it, and the next person too', async () => {
    await site.kill()
    await phone.restart()
    await phone.open(site.url)
    await phone.seen('何を知りたいですか')
    await phone.follow('住まい')
    await phone.follow('防府市')
    await phone.seen('防府市の')
    await nextPerson()
  })

  it('staff leave it by their code alone, and find what they had kept', async () => {
    await phone.follow('スタッフ用')
    await phone.write('おわるときの番号', '1357')
    await phone.follow('おわる')
    await phone.seen('番号がちがいます。')
    await phone.write('おわるときの番号', '2468')
    await phone.follow('おわる')
    await phone.waitFor(
      "document.documentElement.dataset.app === 'on' && !document.documentElement.dataset.kiosk",
      15_000,
    )
    await phone.seen('準備はできていますか')
    await phone.seen('つながらないまま開きました。')
    expect(await phone.evaluate("localStorage.getItem('machi-booth')")).toBeNull()
    await phone.open(`${site.url}saved`)
    await phone.waitFor("document.querySelector('main .arm')?.getAttribute('href').endsWith('/initiatives/hofu-8')")
    await site.revive()
  })
})

/** A page of each kind as the kiosk's router knows it, and words on it. */
const pages = [
  ['/booth', '案内を始める'],
  ['/booth/take', 'まだ何も保存していないので、持ち帰るものがありません。'],
  ['/booth/support', '額は、ほとんど書いてありません。'],
  ['/towns/hofu', '5つの目標'],
  ['/goals/sanyo-onoda-b', '年ごとの予定'],
  ['/initiatives/hofu-25-1', '市役所で聞くこと'],
  ['/indicators/sanyo-onoda-kpi-b2', '約82万人'],
  ['/documents/hofu-strategy-2015', 'ファイルの確かめ'],
  ['/find?scene=moving&town=hofu', '防府市の「引っ越し・住まい」'],
  ['/search?q=奨学金', '見つかりました。'],
  ['/saved', 'まだ何も保存していません。'],
  ['/how-we-judge', '判断のしかた'],
  ['/glossary', '用語をさがす'],
  ['/about', 'このアプリについて'],
  ['/compare', 'くらべる'],
] as const

const screens = [
  [1024, 768],
  [390, 844],
  [320, 640],
  [1180, 820],
] as const

/** What is written smaller than 20 px, furigana aside, and what to press is lower or narrower than 56 px. */
function tooSmall(): readonly string[] {
  const seen = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true }) &&
    element.getClientRects().length > 0 &&
    !element.closest('.hidden, .skip, svg')
  const holdsText = (element: Element): boolean =>
    [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent!.trim() !== '')
  const words = [...document.querySelectorAll('body *:not(rt, script, style, noscript)')].filter(
    (element) => holdsText(element) && seen(element) && parseFloat(getComputedStyle(element).fontSize) < 20,
  )
  const controls = [...document.querySelectorAll('a[href], button, summary, select, label:has(input)')].filter(
    (element) => {
      const { height, width } = element.getBoundingClientRect()
      return seen(element) && (height < 55.5 || width < 55.5)
    },
  )
  return [...words, ...controls].map((element) => `${element.tagName} ${element.textContent!.trim().slice(0, 20)}`)
}

describe('a kiosk for everybody', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-'))
  let site: RunningSite
  let phone: Phone
  beforeAll(async () => {
    site = await startSite()
    phone = await openPhone('chromium')
    await phone.open(site.url)
    await phone.waitFor(offlineReady, 60_000)
    await phone.evaluate("localStorage.setItem('machi-booth', '{}')")
    await phone.open(site.url)
    await phone.seen('何を知りたいですか')
  })
  afterAll(async () => {
    await phone?.close()
    await site?.kill()
    rmSync(folder, { recursive: true, force: true })
  })
  const go = async (path: string, words: string): Promise<void> => {
    await phone.evaluate(
      `document.querySelector('#app').__vue_app__.config.globalProperties.$router.push(${JSON.stringify(path)}).then(() => true)`,
    )
    await phone.seen(words)
    await phone.waitFor("!document.querySelector('main progress')")
    await phone.evaluate("document.querySelectorAll('details').forEach((folded) => { folded.open = true })")
  }
  it.each(pages)(
    '%s has nothing too small or sideways on four screens, and passes axe in both looks',
    async (...page) => {
      await phone.size(1180, 820)
      await go(...page)
      const inLight = await axeFindings(phone, 'light')
      const inDark = await axeFindings(phone, 'dark')
      const onScreens: unknown[] = []
      for (const [width, height] of screens) {
        await phone.size(width, height)
        onScreens.push([
          width,
          await phone.evaluate(tooSmall),
          await phone.evaluate('document.documentElement.scrollWidth - innerWidth'),
        ])
      }
      expect({ inLight, inDark, onScreens }).toEqual({
        inLight: [],
        inDark: [],
        onScreens: screens.map(([width]) => [width, [], 0]),
      })
    },
  )

  it.each([
    [1180, 820],
    [390, 844],
    [320, 640],
  ])(
    'at %i×%i the tour and the dialogs pass axe, hold the focus, and give it back',
    async (width, height) => {
      await phone.size(width, height)
      await go('/booth', '案内を始める')
      await phone.follow('案内を始める')
      await phone.seen('1／6')
      expect([await phone.evaluate(tooSmall), await axeFindings(phone, 'light')]).toEqual([[], []])
      await phone.follow('案内をやめる')
      for (const [name, inside] of [
        ['つぎの人', 'かわらない'],
        ['文字', 'とじる'],
        ['スタッフ用', 'もどる'],
      ] as const) {
        await phone.evaluate(
          `[...document.querySelectorAll('button')].find((button) => button.cloneNode(true).textContent.replace(/\\s/g, '').startsWith(${JSON.stringify(name.slice(0, 2))})).focus()`,
        )
        await phone.press('Enter')
        await phone.seen(inside)
        expect([
          name,
          await phone.evaluate("document.activeElement.closest('dialog') !== null"),
          await phone.evaluate(tooSmall),
          await axeFindings(phone, 'dark'),
        ]).toEqual([name, true, [], []])
        await phone.press('Escape')
        await phone.waitFor("!document.querySelector('dialog[open]')")
        expect([name, await phone.evaluate('document.activeElement.tagName')]).toEqual([name, 'BUTTON'])
      }
    },
    120_000,
  )

  it.each([
    [820, 1180],
    [1024, 768],
    [390, 844],
  ])('at %i×%i the walk ends with a QR code of 320 px that a camera reads, nothing over it', async (width, height) => {
    await phone.size(width, height)
    await go('/booth', '案内を始める')
    await phone.follow('案内を始める')
    for (const [step, next] of [
      ['1／6', '例を見る'],
      ['2／6', '例のまちを見る'],
      ['3／6', '1つ目を見る'],
      ['4／6', '保存して次へ'],
      ['5／6', '持ち帰る'],
    ] as const) {
      await phone.seen(step)
      await phone.follow(next)
    }
    await phone.seen('スマホで読み取って、持ち帰れます')
    await phone.waitFor("document.querySelector('main svg[role=img]')")
    const { box, tops } = await phone.evaluate<{ box: readonly number[]; tops: readonly boolean[] }>(() => {
      const code = document.querySelector('main svg[role=img]')!
      const { left, top, right, bottom, width } = code.getBoundingClientRect()
      const points = [0.02, 0.5, 0.98].flatMap((x) => [0.02, 0.5, 0.98].map((y) => [x, y] as const))
      const isOnTop = ([x, y]: readonly [number, number]): boolean =>
        code.contains(document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y))
      return { box: [width, Math.abs((left + right) / 2 - innerWidth / 2)], tops: points.map(isOnTop) }
    })
    expect({ box, tops }).toEqual({ box: [320, expect.closeTo(0, 0)], tops: tops.map(() => true) })
    const file = join(folder, 'screen.png')
    await phone.picture(file)
    expect(seenOn(readFileSync(file))).toMatch(/\/open#[0-9A-Z]+$/)
    expect([await phone.evaluate(tooSmall), await axeFindings(phone, 'light')]).toEqual([[], []])
    await phone.follow('案内をおわる')
    await phone.seen('何を知りたいですか')
  })

  it('the Tab key goes round the start, and everything it reaches can be seen', async () => {
    await phone.size(1180, 820)
    await go('/booth', '案内を始める')
    const wanted = await phone.evaluate<number>("document.querySelectorAll('a[href], button').length")
    const reached = new Set<number>()
    for (let step = 0; step < wanted + 3; step += 1) {
      await phone.press('Tab')
      const at = await phone.evaluate<{ index: number; hidden: boolean }>(() => {
        const box = document.activeElement!.getBoundingClientRect()
        return {
          index: [...document.querySelectorAll('a[href], button')].indexOf(document.activeElement!),
          hidden: box.bottom <= 0 || box.top >= innerHeight || box.width === 0,
        }
      })
      expect(at.hidden).toBe(false)
      if (at.index >= 0) reached.add(at.index)
    }
    expect(reached.size).toBe(wanted)
  })
})

describe('the help for the home screen', () => {
  it('comes once, after something was saved, and can be found later', async () => {
    const site = await startSite()
    const phone = await openPhone('chromium')
    const words = 'ホーム画面に置くと、1回おすだけで開けます。'
    try {
      await phone.open(`${site.url}initiatives/hofu-8`)
      await phone.waitFor(offlineReady, 60_000)
      expect(await phone.text()).not.toContain(words)
      await phone.follow('保存する')
      await phone.seen(words)
      await phone.follow('今はしない')
      await phone.waitFor("!document.querySelector('.notice')")
      await phone.restart()
      await phone.open(site.url)
      await phone.waitFor(
        "document.documentElement.dataset.offline === 'ready' && JSON.parse(localStorage.getItem('machi-install')).visits === 2",
        30_000,
      )
      expect(await phone.text()).not.toContain(words)
      await phone.follow('このアプリについて')
      await phone.follow('ホーム画面に置く')
      await phone.seen('「ホーム画面に追加」をおします。')
    } finally {
      await phone.close()
      await site.kill()
    }
  })
})
