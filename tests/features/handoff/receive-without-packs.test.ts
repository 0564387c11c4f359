import { flushPromises } from '@vue/test-utils'
import { describe, expect, test, vi } from 'vitest'
import { openApp } from '#support/draw.ts'
import { sourceOf } from '#support/plan-sources.ts'
import { decoded } from '#support/qr.ts'
import { plainNameOf, realFiles } from '#support/real-release.ts'
import type { Screen } from '#support/screen.ts'
import { deviceWith, savedItem } from '#support/store-app.ts'

const source = sourceOf(realFiles)

/** What the QR code of this name leads to, below the app's base. */
async function shown(page: Screen, name: string, button = 'QRコードで別のスマホにわたす'): Promise<string> {
  await vi.waitUntil(() => page.has('button', button), 10_000)
  await page.press('button', button)
  await vi.waitUntil(() => page.has('img', name), 10_000)
  return decoded(page.find('img', name))!.slice(location.origin.length)
}

describe('what one has saved', () => {
  const mine = [
    savedItem({ id: 'mine-s1', note: 'ひみつ', asked: ['goesOn'] }),
    savedItem({ id: 'hofu-1' }),
    savedItem({ id: 'hofu-999' }),
  ]

  test('opens on another device with everything but notes, ticks and what no data knows', async () => {
    const { page } = await openApp('/saved', source, { listKeeper: deviceWith(...mine) })
    const path = await shown(page, '保存した2件を開くQRコード')
    expect(page.words).toContain('いまのデータにない1件は、入っていません。')
    const other = deviceWith(savedItem({ id: 'hofu-2', note: '9時' }))
    const there = await openApp(path, source, { listKeeper: other })
    await vi.waitUntil(() => there.page.has('button', '保存したものに加える'))
    await there.page.press('button', '保存したものに加える')
    await vi.waitUntil(() => other.held().length === 3)
    expect(other.held()).toEqual([
      savedItem({ id: 'hofu-2', note: '9時' }),
      savedItem({ id: 'hofu-1' }),
      savedItem({ id: 'mine-s1' }),
    ])
  })

  test('stands as text under its towns, with what is asked, but without notes', async () => {
    const { page } = await openApp('/saved', source, { listKeeper: deviceWith(...mine) })
    await shown(page, '保存した2件を開くQRコード')
    await page.press('button', 'つながらないスマホに、文でわたす')
    await flushPromises()
    const first = decoded(page.find('img', '文のQRコード（2枚のうち1枚目）'))!
    await page.press('button', '次のQRコード')
    const second = decoded(page.find('img', '文のQRコード（2枚のうち2枚目）'))!
    const text = [first, second].flatMap((part) => part.split('\n').slice(1))
    expect(text).toEqual([
      '■美祢市、2015〜2019年度の計画',
      `・${plainNameOf('mine-s1')}`,
      '■防府市、2015〜2019年度の計画',
      `・${plainNameOf('hofu-1')}`,
      expect.stringMatching(/^聞くこと：今どうなっているか、/),
      `${location.origin}/`,
    ])
    expect(text.join()).not.toContain('ひみつ')
  })

  test('of which nothing is there is not handed over, but something can be received', async () => {
    const { page } = await openApp('/saved', source, { listKeeper: deviceWith() })
    await flushPromises()
    expect(page.has('button', 'QRコードで別のスマホにわたす')).toBe(false)
    expect(page.leadsTo('コードで受け取る')).toBe('/open')
  })
})

test('a comparison opens on another device as it stands here, towns and topics in their order', async () => {
  const address = '/compare?towns=mine,hofu,sanyo-onoda&topics=visit,people'
  const { page } = await openApp(address, source)
  const path = await shown(page, '同じくらべ方を開くQRコード', 'QRコード')
  const { router } = await openApp(path, source)
  await vi.waitUntil(() => router.currentRoute.value.fullPath === address, 10_000)
})

test('a page on which no towns are chosen yet hands nothing over', async () => {
  const { page } = await openApp('/compare', source)
  await vi.waitUntil(() => page.has('heading', 'まちをくらべる'), 10_000)
  expect(page.has('button', 'QRコード')).toBe(false)
})
