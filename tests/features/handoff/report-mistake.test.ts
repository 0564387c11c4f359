import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, test, vi } from 'vitest'
import SitePublisher from '#components/app/SitePublisher.vue'
import ReportMistake from '#features/handoff/ReportMistake.vue'
import { contactHref, reportText } from '#texts/reporting.ts'
import { draw, openApp, type Drawing } from '#support/draw.ts'
import { sourceOf } from '#support/plan-sources.ts'
import { plainNameOf, realFiles } from '#support/real-release.ts'

afterEach(() => void vi.unstubAllGlobals())

const at = '/initiatives/hofu-8'
const record = { name: '病児保育', source: '防府市 総合戦略 131行目' }
async function write(drawn: Drawing, words: string): Promise<void> {
  const field = drawn.find('textbox', 'どこが、どうちがいますか') as HTMLTextAreaElement
  field.value = words
  field.dispatchEvent(new Event('input'))
  await flushPromises()
}

describe('a mistake that is reported', () => {
  test('is a text with the name, the lines, what the reader wrote, and the address', async () => {
    const share = vi.fn(async () => undefined)
    vi.stubGlobal('navigator', { ...navigator, share })
    const drawn = await draw(ReportMistake, record, { at })
    drawn.unfold()
    await write(drawn, ' 年がちがいます\n')
    await drawn.press('button', '送る')
    expect(share.mock.calls).toEqual([
      [
        {
          title: 'まちしるべのまちがい：病児保育',
          text: 'まちしるべのまちがいを知らせます。\n名前：病児保育\nもとの資料：防府市 総合戦略 131行目\nちがうところ：年がちがいます\nページ：',
          url: new URL(at, location.origin).href,
        },
      ],
    ])
    expect(await drawn.complaints()).toEqual([])
  })

  test('goes by mail where the publisher has an address, with the same text', async () => {
    const drawn = await draw(
      ReportMistake,
      { ...record, publisher: { name: '防府の会', contact: 'mailto:info@example.jp' } },
      { at },
    )
    drawn.unfold()
    await write(drawn, '年&月')
    const link = new URL(drawn.find('link', 'メールで知らせる').getAttribute('href')!)
    expect([link.protocol, link.pathname]).toEqual(['mailto:', 'info@example.jp'])
    expect(link.searchParams.get('body')).toBe(
      `${reportText(record.name, record.source, '年&月')}\n${new URL(at, location.origin).href}`.replaceAll(
        '\n',
        '\r\n',
      ),
    )
    expect(drawn.words).not.toContain('知らせる先が書いてありません')
  })

  test('opens the page of a publisher who has one', async () => {
    const publisher = { name: '防府の会', contact: 'https://example.jp/form' }
    const drawn = await draw(ReportMistake, { ...record, publisher }, { at })
    drawn.unfold()
    expect(drawn.leadsTo('知らせる先を開く')).toBe('https://example.jp/form')
  })

  test('has nobody to go to where nobody is named, and says so', async () => {
    const drawn = await draw(ReportMistake, record, { at })
    drawn.unfold()
    expect(drawn.has('link')).toBe(false)
    expect(drawn.words).toContain('このサイトには、知らせる先が書いてありません。')
  })

  test('is folded, and hidden in a kiosk and on paper', async () => {
    const drawn = await draw(ReportMistake, record, { at })
    const part = drawn.element.querySelector('details')!
    expect([part.open, part.hasAttribute('data-own-device'), part.classList.contains('screen-only')]).toEqual([
      false,
      true,
      true,
    ])
  })

  test('an address of a page is not changed by what is wrong on it', () =>
    expect(contactHref('https://example.jp/form', 'これ', 'それ')).toBe('https://example.jp/form'))

  test.each([
    ['/initiatives/hofu-8', 'hofu-8'],
    ['/indicators/sanyo-onoda-kpi-b2', 'sanyo-onoda-kpi-b2'],
  ])('can be reported on %s, by its name and its lines', async (path, id) => {
    const share = vi.fn<(data: ShareData) => Promise<void>>(async () => undefined)
    vi.stubGlobal('navigator', { ...navigator, share })
    const { page } = await openApp(path, sourceOf(realFiles))
    const fold = [...page.element.querySelectorAll('details')].find(({ textContent }) =>
      textContent!.includes('まちがいを知らせる'),
    )!
    fold.open = true
    const buttons = [...fold.querySelectorAll('button')]
    buttons.find(({ textContent }) => textContent!.includes('送'))!.click()
    await flushPromises()
    const text = share.mock.calls[0]![0].text!
    expect(text).toContain(`名前：${plainNameOf(id)}`)
    expect(text).toMatch(/もとの資料：.+行目/)
  })
})

describe('who stands for the site', () => {
  test('is named where the build was told', async () => {
    const drawn = await draw(SitePublisher, { publisher: { name: '防府の会' } })
    expect(drawn.words).toContain('このサイトを出しているのは、防府の会です。')
  })

  test('is not invented where it was not: the page says so, and whose the program is', async () => {
    const { page } = await openApp('/about', sourceOf(realFiles))
    expect(page.words).toContain('このサイトをだれが出しているかは、書いてありません。')
    expect(page.words).toContain('まちしるべcontributors')
    expect(page.words).toContain('まちがいを知らせる')
    expect(await page.complaints()).toEqual([])
  })
})
