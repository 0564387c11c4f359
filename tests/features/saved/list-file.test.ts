import { describe, expect, test, vi } from 'vitest'
import type { ListStorage } from '#stores/injection-keys.ts'
import { openApp } from '#support/draw.ts'
import { sourceOf } from '#support/plan-sources.ts'
import { plainNameOf, realFiles } from '#support/real-release.ts'
import type { Screen } from '#support/screen.ts'
import { deviceWith, refusing, savedItem } from '#support/store-app.ts'

const source = sourceOf(realFiles)
const open = async (listKeeper: ListStorage): Promise<Screen> => (await openApp('/saved', source, { listKeeper })).page

/** Gives the page a file, as a person chooses one. */
async function read(page: Screen, text: string): Promise<void> {
  const field = page.element.querySelector<HTMLInputElement>('input[type=file]')!
  Object.defineProperty(field, 'files', { value: [new File([text], 'list.json')], configurable: true })
  field.dispatchEvent(new Event('change'))
  await vi.waitUntil(() => page.says('status').at(-1) !== '')
}

describe('a file', () => {
  const mine = [savedItem({ id: 'hofu-1', note: '9時', asked: ['desk'] })]
  const whole = [{ id: 'hofu-1', note: '', asked: [] }]

  test('that is written and read on another device brings everything there', async () => {
    const list = [
      savedItem({ id: 'hofu-1', note: '9時 & "2階"\n100%', asked: ['goesOn', 'desk'] }),
      savedItem({ id: 'mine-1-1-2' }),
      savedItem({ id: 'hofu-kpi-6', asked: ['result'] }),
    ]
    const links: string[] = []
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementationOnce(function (this: HTMLAnchorElement) {
      links.push(this.href)
    })
    await (await open(deviceWith(...list))).press('button', 'ファイルに残す')
    const other = deviceWith()
    const page = await open(other)
    await read(page, decodeURIComponent(links[0]!.split(/,(.*)/s)[1]!))
    expect(page.says('status').at(-1)).toBe('3件を読みました。前に保存したものも、残っています。')
    expect(other.held()).toEqual(list)
  })

  test('is added to what is saved here, note to note', async () => {
    const device = deviceWith(...mine)
    const page = await open(device)
    await read(
      page,
      JSON.stringify({
        format: 1,
        list: [savedItem({ id: 'hofu-1', note: '2階', asked: ['until'] }), savedItem({ id: 'mine-1-1-2' })],
      }),
    )
    expect(device.held()).toEqual([
      savedItem({ id: 'hofu-1', note: '9時\n2階', asked: ['desk', 'until'] }),
      savedItem({ id: 'mine-1-1-2' }),
    ])
  })

  const kept = '前に保存したものは、そのままです。'
  const notOurs = `このファイルは、まちしるべで保存したものではありません。${kept}`
  const notJson = `このファイルは、とちゅうで切れているか、ほかの種類のファイルです。${kept}`
  const newer = `このファイルは、もっと新しいまちしるべのものです。つながっているところで、このアプリを新しくしてください。${kept}`
  test.each([
    ['a picture', '\u0089PNG\r\n', notJson],
    ['nothing', '', notJson],
    ['a list of another app', '{"bookmarks":[]}', notOurs],
    ['a list alone', JSON.stringify(whole), notOurs],
    ['a format of days to come', JSON.stringify({ format: 2, list: whole }), newer],
    ['null', 'null', notOurs],
    ['a file cut short', JSON.stringify({ format: 1, list: whole }).slice(0, -5), notJson],
    [
      'more items than a list holds',
      JSON.stringify({ format: 1, list: Array.from({ length: 2001 }, (_, at) => savedItem({ id: `hofu-${at}` })) }),
      `多すぎて読めません。保存できるのは、全部で2,000件までです。${kept}`,
    ],
  ])('that cannot be read changes nothing, and why is said: %s', async (_, text, why) => {
    const device = deviceWith(...mine)
    const page = await open(device)
    await read(page, text)
    expect(page.says('status').at(-1)).toBe(why)
    expect(device.held()).toEqual(mine)
  })

  test('brings what can be read of it, and says what not and what was too long', async () => {
    const device = deviceWith(...mine)
    const page = await open(device)
    const list = [
      savedItem({ id: 'mine-1-1-2', note: 'あ'.repeat(300_000) }),
      { id: 'custom:memo 1', text: '買うもの' },
      { id: 'javascript:alert(1)', note: '', asked: [] },
      null,
      7,
    ]
    await read(page, JSON.stringify({ format: 1, list }))
    expect(page.says('status').at(-1)).toBe(
      '1件を読みました。前に保存したものも、残っています。1件のメモは長すぎます。はじめの2,000字だけ入れました。' +
        '2件は、もっと新しいまちしるべのものです。ここには出ません。消さずに持っておきます。2件は、読めない形です。入れていません。',
    )
    expect(device.held().map(({ id, note }) => [id, note.length])).toEqual([
      ['hofu-1', 2],
      ['mine-1-1-2', 2000],
    ])
    expect(page.words).toContain(
      '保存したもののうち2件は、もっと新しいまちしるべのものです。ここには出ません。消さずに持っています。',
    )
    expect(page.element.querySelector('a[href^="javascript:"]')).toBeNull()
  })

  test('is not said to be read where the device takes nothing', async () => {
    const device = { ...deviceWith(...mine), ...refusing }
    const page = await open(device)
    await read(page, JSON.stringify({ format: 1, list: [savedItem({ id: 'mine-1-1-2' })] }))
    expect(page.says('status').at(-1)).toBe('この端末には残せませんでした。開いているあいだだけ使えます。')
  })
})

describe('what is kept, without data', () => {
  const mine = savedItem({ id: 'hofu-1', title: '若い人を助ける', note: '先週のメモ' })
  const failing = () => Promise.reject(new Error('no line'))

  test.each([
    ['its pack is not to be had', { pack: failing }],
    ['its pack is broken', { pack: async () => JSON.parse('{"format":1') as never }],
    ['no release is to be had', { open: failing }],
  ])('stands under its own name with its note where %s', async (_, given) => {
    const device = deviceWith(mine)
    const { page } = await openApp('/saved', sourceOf(realFiles, given), { listKeeper: device })
    expect(page.words).toContain('若い人を助ける')
    expect(page.words).not.toContain('いまのデータの中にありません')
    const field = page.find('textbox', 'メモ') as HTMLTextAreaElement
    expect(field.value).toBe('先週のメモ')
    field.value = '今週のメモ'
    for (const sign of ['input', 'change']) field.dispatchEvent(new Event(sign))
    await vi.waitUntil(() => device.held()[0]?.note === '今週のメモ')
    expect(page.has('button', 'ファイルに残す')).toBe(true)
    expect(await page.complaints()).toEqual([])
  })

  test('gets the name of today where it was saved without one', async () => {
    let held: readonly unknown[] = []
    const device = deviceWith(savedItem({ id: 'hofu-1' }))
    await open({
      ...device,
      updateAtOnce: (next) => {
        const stored = device.updateAtOnce(next)
        held = stored!.list.map(({ title }) => title)
        return stored
      },
    })
    await vi.waitUntil(() => held.length > 0)
    expect(held).toEqual([plainNameOf('hofu-1')])
  })

  test('and what could not be read at all is spoken of', async () => {
    const page = await open({ ...deviceWith(mine), hasUnread: () => true })
    expect(page.words).toContain(
      '前に保存したものの一部を、読めませんでした。消さずに、この端末の別のところに残してあります。',
    )
  })
})
