import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import FoldedPart from '#components/fold/FoldedPart.vue'
import FoldedRow from '#components/fold/FoldedRow.vue'
import LongList from '#components/fold/LongList.vue'
import { draw, openApp } from '#support/draw.ts'
import { sourceOf } from '#support/plan-sources.ts'
import { realFiles } from '#support/real-release.ts'

const part = async (props: { name?: string; open?: boolean } = {}): Promise<HTMLDetailsElement> => {
  const drawn = await draw(FoldedPart, { name: 'printed', ...props }, { slot: '<summary>もとの文</summary>' })
  return drawn.element.querySelector('details')!
}
/** What a tap on the summary does in a browser. */
function unfold(details: HTMLDetailsElement, open = true): void {
  details.open = open
  details.dispatchEvent(new Event('toggle'))
}

describe('a folded part', () => {
  beforeEach(() => history.replaceState({ position: 3 }, ''))
  afterEach(() => delete document.documentElement.dataset.kiosk)

  test('is folded, and open where the page says so', async () => {
    expect((await part()).open).toBe(false)
    expect((await part({ open: true })).open).toBe(true)
  })

  test('that was unfolded is so again for one who comes back, and no other is', async () => {
    unfold(await part())
    expect(history.state).toEqual({ position: 3, folds: { printed: true } })
    expect((await part()).open).toBe(true)
    expect((await part({ name: 'workings' })).open).toBe(false)
  })

  test('that was folded up stays so, also where the page opens it', async () => {
    unfold(await part({ open: true }), false)
    expect((await part({ open: true })).open).toBe(false)
  })

  test('is folded at another place of the history', async () => {
    unfold(await part())
    history.pushState({ position: 4 }, '')
    expect((await part()).open).toBe(false)
  })

  test('is unfolded by an address that leads to something inside, and by no other', async () => {
    const slot = '<summary>もとの文</summary><p id="inside">中身</p>'
    const at = async (path: string): Promise<boolean> =>
      (await draw(FoldedPart, { name: path }, { at: path, slot })).element.querySelector('details')!.open
    expect(await at('/#inside')).toBe(true)
    expect(await at('/#elsewhere')).toBe(false)
    expect(await at('/#%')).toBe(false)
  })

  test('leaves nothing of a visitor in a kiosk', async () => {
    document.documentElement.dataset.kiosk = 'on'
    unfold(await part())
    expect(history.state).toEqual({ position: 3 })
  })
})

describe('a folded row', () => {
  beforeEach(() => history.replaceState({ position: 3 }, ''))
  const row = (given = {}) =>
    draw(FoldedRow, { name: 'told', title: 'ほかに書いてあること', count: '3件', ...given }, { slot: '<p>中身</p>' })

  test('says what it is and how many of it, and is folded', async () => {
    const drawn = await row()
    expect(drawn.names('button')).toEqual(['ほかに書いてあること3件'])
    const details = drawn.element.querySelector('details')!
    expect(details.open).toBe(false)
    expect(drawn.words).toBe('ほかに書いてあること3件中身')
    details.open = true
    expect(await drawn.complaints()).toEqual([])
  })

  test('without a count is its name alone', async () =>
    expect((await row({ count: undefined })).names('button')).toEqual(['ほかに書いてあること']))

  test('that was unfolded is so again for one who comes back, and a row of another name is not', async () => {
    unfold((await row()).element.querySelector('details')!)
    expect(history.state).toEqual({ position: 3, folds: { told: true } })
    expect((await row()).element.querySelector('details')!.open).toBe(true)
    expect((await row({ name: 'where' })).element.querySelector('details')!.open).toBe(false)
  })
})

describe('a long list', () => {
  beforeEach(() => history.replaceState({ position: 3 }, ''))
  afterEach(() => delete document.documentElement.dataset.kiosk)
  const rows = (count: number) =>
    `<ul>${Array.from({ length: count }, (_, row) => `<li><a href="#${row}">${row}</a></li>`).join('')}</ul>`
  const list = (count: number, name = 'found') => draw(LongList, { name, count }, { slot: rows(count) })
  const isCut = ({ element }: { readonly element: Element }): boolean => element.querySelector('.cut') !== null

  test('of fifteen is whole, and asks nothing', async () => {
    const drawn = await list(15)
    expect([isCut(drawn), drawn.has('button')]).toEqual([false, false])
  })

  test('of more shows ten, and the rest on a tap: who asked for it goes on at its first row', async () => {
    const drawn = await list(16)
    expect(isCut(drawn)).toBe(true)
    expect(drawn.find('button', 'のこり6件を見る').getAttribute('aria-expanded')).toBe('false')
    expect(await drawn.complaints()).toEqual([])
    await drawn.press('button', 'のこり6件を見る')
    expect(isCut(drawn)).toBe(false)
    expect(document.activeElement?.textContent).toBe('10')
    expect(drawn.find('button', 'はじめの10件だけを見る').getAttribute('aria-expanded')).toBe('true')
    await drawn.press('button', 'はじめの10件だけを見る')
    expect(isCut(drawn)).toBe(true)
  })

  test('that was unfolded is so again for one who comes back, and no other list is', async () => {
    await (await list(16)).press('button', 'のこり6件を見る')
    expect(history.state).toEqual({ position: 3, folds: { found: true } })
    expect(isCut(await list(16))).toBe(false)
    expect(isCut(await list(16, 'other'))).toBe(true)
  })

  test('leaves nothing of a visitor in a kiosk', async () => {
    document.documentElement.dataset.kiosk = 'on'
    await (await list(16)).press('button', 'のこり6件を見る')
    expect(history.state).toEqual({ position: 3 })
  })

  test('is one where a situation has many deeds, and where a theme has', async () => {
    for (const [path, plan] of [
      ['/find?scene=work&town=hofu', 'のこり'],
      ['/themes/work', 'のこり'],
    ] as const) {
      const { page } = await openApp(path, sourceOf(realFiles))
      await vi.waitUntil(() => page.words.includes(plan))
    }
  })
})
