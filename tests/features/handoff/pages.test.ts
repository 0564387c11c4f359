import { flushPromises } from '@vue/test-utils'
import { describe, expect, test, vi } from 'vitest'
import { base32From } from '#domain/base32.ts'
import { shareCodeOf } from '#domain/share-code.ts'
import type { StoredList } from '#domain/saved-state.ts'
import type { ListStorage } from '#stores/injection-keys.ts'
import { numbersOf } from '#seeding/permanent-numbers.ts'
import { openApp, type OpenedApp } from '#support/draw.ts'
import { promised, sourceOf } from '#support/plan-sources.ts'
import { plainNameOf, realFiles, realSeeds } from '#support/real-release.ts'
import { deviceWith, listKeeperWith, savedItem } from '#support/store-app.ts'

const source = sourceOf(realFiles)
const open = async (hash: string, listKeeper: ListStorage = deviceWith()): Promise<OpenedApp> => {
  const app = await openApp(`/open${hash && `#${hash}`}`, source, { listKeeper })
  await vi.waitUntil(() => !app.page.element.querySelector('progress'))
  await flushPromises()
  return app
}
const numbers = (...ids: readonly string[]): readonly number[] => {
  const known = numbersOf(realSeeds, ids)
  return ids.map((id) => known[id]!)
}
const listCode = (...ids: readonly string[]): string => shareCodeOf({ kind: 'list', numbers: numbers(...ids) })
const three = listCode('hofu-1', 'hofu-kpi-6', 'mine-s1')

/** Types a code and sends it off. */
async function type({ page }: OpenedApp, typed: string): Promise<void> {
  const field = page.find('textbox', 'コード') as HTMLInputElement
  field.value = typed
  field.dispatchEvent(new Event('input'))
  page.element.querySelector('form')!.dispatchEvent(new Event('submit'))
  await flushPromises()
  await vi.waitUntil(() => !page.element.querySelector('progress'))
}

describe('a list that comes by its link', () => {
  test('is shown by town under the names that people use, and is not kept before one says so', async () => {
    const device = deviceWith()
    const { page } = await open(three, device)
    expect(page.names('heading')).toEqual(['コードで受け取る', '防府市', '美祢市', 'ほかのコードを開く'])
    expect(page.words).toContain('3件を受け取りました。')
    expect(page.leadsTo(`${plainNameOf('hofu-1')}2015〜2019年度の計画、防府市総合戦略`)).toBe('/initiatives/hofu-1')
    expect(page.words).toContain(plainNameOf('hofu-kpi-6').replace(/\s/g, ''))
    expect(device.held()).toEqual([])
    expect(await page.complaints()).toEqual([])
  })

  test('is added to what is there: neither note nor tick is lost', async () => {
    const mine = [
      savedItem({ id: 'hofu-1', note: '9時', asked: ['desk'] }),
      savedItem({ id: 'mine-1-1-2', note: '2階' }),
    ]
    const device = deviceWith(...mine)
    const { page } = await open(three, device)
    expect(page.words).toContain('新しく2件を加えますか。1件は、もう保存してあります。')
    await page.press('button', '保存したものに加える')
    await vi.waitUntil(() => device.held().length === 4)
    expect(device.held()).toEqual([...mine, savedItem({ id: 'hofu-kpi-6' }), savedItem({ id: 'mine-s1' })])
    expect(page.says('status')).toContain('2件を保存したものに加えました。')
    expect(page.leadsTo('保存したものを見る')).toBe('/saved')
  })

  test('is only looked at by someone who says so', async () => {
    const device = deviceWith(savedItem({ id: 'hofu-2' }))
    const { page } = await open(three, device)
    await page.press('button', '加えないで見る')
    await flushPromises()
    expect(device.held()).toEqual([savedItem({ id: 'hofu-2' })])
    expect(page.has('link', `${plainNameOf('hofu-1')}2015〜2019年度の計画、防府市総合戦略`)).toBe(true)
  })

  test('is not called new while the device is being read', async () => {
    const coming = promised<StoredList | undefined>()
    const { page } = await open(three, listKeeperWith({ reconcile: () => coming.promise }))
    expect(page.has('group')).toBe(false)
    coming.keep({ changed: 1, list: [savedItem({ id: 'hofu-1' })] })
    await flushPromises()
    expect(page.words).toContain('新しく2件を加えますか。')
  })

  test('with records that this device does not know says how many, and shows the rest', async () => {
    const { page } = await open(shareCodeOf({ kind: 'list', numbers: [...numbers('hofu-1', 'hofu'), 60_000] }))
    expect(page.words).toContain(
      '2件は、この端末のデータの中にありません。つながっているところで、開きなおしてください。',
    )
    expect(page.words).toContain('1件を受け取りました。')
  })

  test('of another code takes the place of the one before, and asks anew', async () => {
    const app = await open(three)
    await app.page.press('button', '加えないで見る')
    await app.router.push(`/open#${listCode('hofu-2')}`)
    await flushPromises()
    expect(app.page.words).toContain('1件を受け取りました。')
    expect(app.page.has('group')).toBe(true)
  })
})

describe('a link out of a message', () => {
  test.each(['。', '、', '」', '）', '.', '/', '。」と言われました', '&utm_source=line', ' '])(
    'opens what it leads to: with %j behind it',
    async (behind) => {
      const { page } = await open(`${three}${encodeURIComponent(behind)}`)
      expect(page.words).toContain('3件を受け取りました。')
      expect(page.has('alert')).toBe(false)
    },
  )
})

describe('a comparison that comes by its link', () => {
  const handed = (towns: readonly string[], topics: readonly string[], more: readonly number[] = []): string =>
    shareCodeOf({ kind: 'comparison', towns: [...numbers(...towns), ...more], topics: numbers(...topics) })

  test.each([
    [
      'towns and topics in their order',
      handed(['mine', 'hofu'], ['visit', 'work']),
      { towns: 'mine,hofu', topics: 'visit,work' },
    ],
    ['towns alone', handed(['hofu', 'tsuwano', 'ube'], []), { towns: 'hofu,tsuwano,ube' }],
  ])('opens without a question: %s', async (_, code, query) => {
    const device = deviceWith(savedItem())
    const { router } = await openApp(`/open#${code}`, source, { listKeeper: device })
    // The page of comparisons is loaded then.
    await vi.waitUntil(() => router.currentRoute.value.path === '/compare', 10_000)
    expect(router.currentRoute.value.query).toEqual(query)
    expect(device.held()).toEqual([savedItem()])
  })

  test('with a town that this device does not know says so first', async () => {
    const { page, router } = await open(handed(['hofu', 'mine'], [], [60_000]))
    expect(page.words).toContain('1件は、この端末のデータの中にありません。')
    expect(page.leadsTo('わかるところだけ、くらべる')).toBe('/compare?towns=hofu,mine')
    expect(router.currentRoute.value.path).toBe('/open')
  })
})

describe('a code that is typed', () => {
  test.each([
    ['as it is', three],
    ['in groups and small letters', three.toLowerCase().replace(/(.{4})/g, '$1 ')],
    ['as a whole link', `https://machi.example/x/open#${three}`],
    ['in full-width letters', three.replace(/./g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))],
    ['with words before it', `コード：${three.replace(/(.{4})/g, '$1-')}`],
    ['in a message', `これです（https://machi.example/x/open#${three}）。見てね`],
    ['as a link that a messenger has added to', `https://machi.example/open#${three}&utm_source=line`],
  ])('opens the list: %s', async (_, typed) => {
    const app = await open('')
    expect(app.page.has('alert')).toBe(false)
    await type(app, typed)
    expect(app.page.words).toContain('3件を受け取りました。')
    expect(app.router.currentRoute.value.hash).toBe(`#${three}`)
  })

  test('that is none is asked for', async () => {
    const app = await open('')
    await type(app, ' - ')
    expect(app.page.says('alert')).toEqual(['コードを打ってください。'])
  })

  test('with a slip is refused, and can be mended where it stands', async () => {
    const app = await open('')
    await type(app, `${three.slice(0, -1)}${three.endsWith('0') ? '1' : '0'}`)
    expect(app.page.says('alert')).toEqual([
      'コードがちがうか、とちゅうで切れています。もう一度打つか、QRコードを読み取りなおしてください。',
    ])
    await type(app, three)
    expect(app.page.has('alert')).toBe(false)
    expect(app.page.words).toContain('3件を受け取りました。')
  })
})

describe('whatever stands in the address', () => {
  const damaged = 'コードがちがうか、とちゅうで切れています。'
  test.each([
    ['a percent sign', '%', damaged],
    ['half a character', '%E3%81%', damaged],
    ['markup', '<img src=x onerror=alert(1)>', damaged],
    ['markup in percents', '%3Cscript%3Ealert(1)%3C/script%3E', damaged],
    ['a script', 'javascript:alert(1)', damaged],
    ['Japanese', '保存したもの', damaged],
    ['a picture of letters', '👨‍👩‍👧', damaged],
    ['another hash', `#${three}x`, damaged],
    ['an element of the page', 'content', damaged],
    ['a very long one', '2'.repeat(100_000), '長すぎます。'],
    ['a code of days to come', base32From([0, 1, 0, 0, 1, 0, 1, 1]), 'もっと新しいまちしるべのものです。'],
  ])('is told in a sentence, changes nothing, and leaves the field: %s', async (_, hash, sentence) => {
    const device = deviceWith(savedItem())
    const { page } = await open(hash, device)
    expect(page.says('alert')).toHaveLength(1)
    expect(page.says('alert')[0]).toContain(sentence)
    expect(page.has('textbox', 'コード')).toBe(true)
    expect(page.element.querySelector('img, script')).toBeNull()
    expect(page.has('group')).toBe(false)
    expect(device.held()).toEqual([savedItem()])
    expect(await page.complaints()).toEqual([])
  })
})

test('without a code there is a field for one, and the way to the list', async () => {
  const { page } = await open('')
  expect(page.names('heading')).toEqual(['コードで受け取る'])
  expect(page.within('navigation', 'ここまでの道').names('link')).toEqual(['ホーム', '保存したもの'])
  expect(await page.complaints()).toEqual([])
})
