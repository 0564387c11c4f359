import { describe, expect, test, vi } from 'vitest'
import type { ListStorage } from '#stores/injection-keys.ts'
import { openApp } from '#support/draw.ts'
import { sourceOf } from '#support/plan-sources.ts'
import { realFiles } from '#support/real-release.ts'
import type { Screen } from '#support/screen.ts'
import { deviceWith, savedItem } from '#support/store-app.ts'

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

  test.each([
    ['a picture', '\u0089PNG\r\n'],
    ['nothing', ''],
    ['a list of another app', '{"bookmarks":[]}'],
    ['a list alone', JSON.stringify(whole)],
    ['a format of days to come', JSON.stringify({ format: 2, list: whole })],
    ['null', 'null'],
    ['a file cut short', JSON.stringify({ format: 1, list: whole }).slice(0, -5)],
    ['one damaged item', JSON.stringify({ format: 1, list: [...whole, { id: 'mine-1' }] })],
    ['an id that leads elsewhere', JSON.stringify({ format: 1, list: [{ ...whole[0], id: 'javascript:alert(1)' }] })],
    [
      'more items than a person saves',
      JSON.stringify({ format: 1, list: Array.from({ length: 501 }, (_, at) => savedItem({ id: `hofu-${at}` })) }),
    ],
  ])('that is not ours changes nothing, and that is said: %s', async (_, text) => {
    const device = deviceWith(...mine)
    const page = await open(device)
    await read(page, text)
    expect(page.says('status').at(-1)).toBe(
      'このファイルは、まちしるべで保存したものではありません。前に保存したものは、そのままです。',
    )
    expect(device.held()).toEqual(mine)
  })
})
