import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { applySettings } from '#app/apply-settings.ts'
import type { Pack } from '#packs/pack.ts'
import type { SettingsStorage } from '#stores/injection-keys.ts'
import { openApp, type OpenedApp } from '#support/draw.ts'
import { sourceOf } from '#support/plan-sources.ts'
import { plainNameOf, realFiles, realSeeds } from '#support/real-release.ts'
import { wordsOf } from '#support/screen.ts'
import { keeperWith, keptSettings, settingsWith } from '#support/store-app.ts'

const source = sourceOf(realFiles)
const attributes = (): DOMStringMap => ({ ...document.documentElement.dataset })

/** A page with the sheet open in front of it. */
async function sheetAt(path: string, given: Partial<SettingsStorage> = {}): Promise<OpenedApp> {
  const opened = await openApp(path, source, { keeper: keeperWith({ apply: applySettings, ...given }) })
  await opened.frame.press('button', '文字')
  await vi.waitUntil(() => opened.frame.has('dialog', '文字と文のやさしさ'))
  return opened
}
const easy = 'やさしい日本語短くて、やさしい文で書きます。'
const printed = 'もとの文資料に書いてあるままです。'
const taking: SettingsStorage['change'] = (chosen) => keeperWith().change(chosen)
/** What the page says of its record. */
const told = ({ page }: OpenedApp): string => wordsOf(page.element.querySelector('.paragraph p')!)

afterEach(() => applySettings(settingsWith()))

describe('the sheet with words and letters', () => {
  test('is not there before someone asks', async () => {
    const { frame } = await openApp('/', source)
    expect(frame.has('dialog')).toBe(false)
    expect(frame.find('button', '文字').getAttribute('aria-expanded')).toBe('false')
  })

  test('opens from the main ways, with what is chosen now', async () => {
    const { frame } = await sheetAt('/')
    expect(frame.find('button', '文字').getAttribute('aria-expanded')).toBe('true')
    const sheet = frame.within('dialog', '文字と文のやさしさ')
    expect(sheet.names('group')).toEqual(['ことば', '画面の明るさ'])
    const chosen = [...sheet.element.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value)
    expect(chosen).toEqual(['plain', 'auto'])
    expect(sheet.says('status')).toEqual([''])
    expect(await frame.complaints()).toEqual([])
  })

  test('is closed by its button, and can be opened again', async () => {
    const { frame } = await sheetAt('/')
    await frame.press('button', 'とじる')
    expect(frame.has('dialog')).toBe(false)
    await frame.press('button', '文字')
    expect(frame.has('dialog', '文字と文のやさしさ')).toBe(true)
  })

  test('leads to the words that are explained, and is gone there', async () => {
    const { frame, page } = await sheetAt('/')
    await frame.press('link', '用語の説明を見る')
    expect(frame.has('dialog')).toBe(false)
    await vi.waitUntil(() => page.names('heading')[0] === '用語の説明')
  })
})

describe('another level', () => {
  test('changes what the page says, at once and in place', async () => {
    const opened = await sheetAt('/initiatives/hofu-6')
    const plain = told(opened)
    await opened.frame.press('radio', easy)
    expect(told(opened)).not.toBe(plain)
    expect(attributes().level).toBe('easy')
    await opened.frame.press('radio', 'ふつう毎日のことばで書きます。')
    expect(told(opened)).toBe(plain)
    expect(attributes().level).toBeUndefined()
  })

  test("of the document's own words shows them under the printed title", async () => {
    const opened = await sheetAt('/initiatives/hofu-25-1')
    expect(opened.page.names('heading')[0]).toBe(plainNameOf('hofu-25-1'))
    await opened.frame.press('radio', printed)
    expect(opened.page.names('heading')[0]).toBe('防府市青少年科学館「ソラール」の魅力向上')
    expect(document.title).toBe('防府市青少年科学館「ソラール」の魅力向上 | まちしるべ')
    expect(told(opened)).toBe('施設の機能強化、産官学連携による魅力発信等')
    expect(opened.page.words).not.toContain('もとの文を見る')
  })

  test('is kept, and that is said', async () => {
    const keep = vi.fn(taking)
    const { frame } = await sheetAt('/', { change: keep })
    await frame.press('radio', easy)
    expect(keep).toHaveBeenCalledWith({ level: 'easy' })
    expect(frame.within('dialog').says('status')).toEqual(['えらんだことを、この端末に残しました。'])
  })

  test('that no place takes is used all the same, and that is said', async () => {
    const { frame } = await sheetAt('/', { change: async (chosen) => ({ whole: keptSettings(chosen), kept: false }) })
    await frame.press('radio', easy)
    expect(attributes().level).toBe('easy')
    expect(frame.within('dialog').says('status')).toEqual([
      'この端末には残せませんでした。開いているあいだだけ使います。',
    ])
  })

  test('that was kept is there when the app opens', async () => {
    const { page } = await openApp('/initiatives/hofu-25-1', source, {
      keeper: keeperWith({ first: keptSettings({ level: 'printed' }) }),
    })
    expect(page.names('heading')[0]).toBe('防府市青少年科学館「ソラール」の魅力向上')
  })
})

describe('furigana', () => {
  test('is shown by an attribute of the page: nothing is drawn anew', async () => {
    const keep = vi.fn(taking)
    const { frame, page } = await sheetAt('/initiatives/hofu-6', { change: keep })
    const drawn = page.element.innerHTML
    expect(page.element.querySelector('ruby rt[aria-hidden="true"]')).not.toBeNull()
    await frame.press('checkbox', 'ふりがなをつける')
    expect(attributes().furigana).toBe('on')
    expect(page.element.innerHTML).toBe(drawn)
    expect(keep).toHaveBeenLastCalledWith({ furigana: true })
    await frame.press('checkbox', 'ふりがなをつける')
    expect(attributes().furigana).toBeUndefined()
    expect(keep).toHaveBeenLastCalledWith({ furigana: false })
  })

  test('leaves level and look as they are', async () => {
    const { frame } = await sheetAt('/', { first: keptSettings({ look: 'dark', level: 'easy' }) })
    await frame.press('checkbox', 'ふりがなをつける')
    expect(attributes()).toMatchObject({ theme: 'dark', level: 'easy', furigana: 'on' })
  })
})

test('the look that a person chooses is shown and kept', async () => {
  const keep = vi.fn(taking)
  const { frame } = await sheetAt('/about', { change: keep })
  await frame.press('radio', '暗い')
  expect(attributes().theme).toBe('dark')
  expect(keep).toHaveBeenCalledWith({ look: 'dark' })
})

describe('a word asked for on a page', () => {
  test('is explained where it stands', async () => {
    const { page } = await openApp('/initiatives/hofu-6', source)
    await page.press('button', '延長保育')
    await vi.waitUntil(() => page.says('status').join().includes('この説明は、私たちが書きました。'))
    const { plain } = realSeeds.glossary.map(({ value }) => value).find(({ name }) => name === '延長保育')!
    expect(page.says('status').join()).toContain(`延長保育${plain}`)
    expect(await page.complaints()).toEqual([])
  })

  test('while the line is down says that it cannot be had now, and is had later', async () => {
    const { hash } = (await source.open()).release.packs.find(({ publisher }) => publisher === 'shared')!
    let down = true
    const { page } = await openApp(
      '/initiatives/hofu-6',
      sourceOf(realFiles, {
        pack: async (asked) => (asked === hash && down ? Promise.reject(new Error('no line')) : source.pack(asked)),
      }),
    )
    await page.press('button', '延長保育')
    await vi.waitUntil(() => page.words.includes('いまは出せません'))
    await page.press('button', 'とじる')
    down = false
    await page.press('button', '延長保育')
    await vi.waitUntil(() => page.words.includes('この説明は、私たちが書きました。'))
  })
})

test('data of the days before there were wordings shows printed titles and texts, without a switch to them', async () => {
  const older = sourceOf(realFiles, {
    pack: async (hash) => {
      const without = Object.entries(await source.pack(hash)).filter(
        ([key]) => !['wordings', 'printed', 'glossary'].includes(key),
      )
      return Object.fromEntries(without) as unknown as Pack
    },
  })
  const { page } = await openApp('/initiatives/hofu-25-1', older)
  await flushPromises()
  expect(page.names('heading')[0]).toBe('防府市青少年科学館「ソラール」の魅力向上')
  expect(page.words).toContain('2015〜2019年度の計画施設の機能強化、産官学連携による魅力発信等')
  expect(page.words).not.toContain('もとの文を見る')
  expect(page.element.querySelector('h1 rt')).toBeNull()
})
