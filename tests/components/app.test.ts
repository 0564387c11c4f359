import { describe, expect, test, vi } from 'vitest'
import BottomSheet from '#components/dialog/BottomSheet.vue'
import ChunkErrorNotice from '#components/app/ChunkErrorNotice.vue'
import ScopeLists from '#components/app/ScopeLists.vue'
import ColorSchemeChoice from '#components/settings/ColorSchemeChoice.vue'
import MainNav from '#components/app/MainNav.vue'
import UpdateNotice from '#components/app/UpdateNotice.vue'
import { draw } from '#support/draw.ts'

describe('the choice of a look', () => {
  const choice = () => draw(ColorSchemeChoice, { look: 'dark' })

  test('is one question with three answers', async () => {
    const drawn = await choice()
    expect(drawn.within('group', '画面の明るさ').names('radio')).toEqual(['端末に合わせる', '明るい', '暗い'])
  })

  test('shows what is chosen', async () => {
    const chosen = (await choice()).find('radio', '暗い') as HTMLInputElement
    expect(chosen.checked).toBe(true)
  })

  test('tells what the person chooses', async () => {
    const drawn = await choice()
    await drawn.press('radio', '明るい')
    expect(drawn.told('chosen')).toEqual([['light']])
  })

  test('has nothing that axe finds wrong', async () => {
    expect(await (await choice()).complaints()).toEqual([])
  })
})

describe('a sheet', () => {
  const sheet = () => draw(BottomSheet, { title: '文字と文のやさしさ', close: 'とじる' }, { slot: '<p>中身</p>' })
  const dialog = (drawn: Awaited<ReturnType<typeof sheet>>): HTMLDialogElement =>
    drawn.find('dialog', '文字と文のやさしさ') as HTMLDialogElement

  test('is a dialog with a name that stands in front of everything', async () => {
    const showModal = vi.spyOn(HTMLDialogElement.prototype, 'showModal')
    const drawn = await sheet()
    expect(showModal.mock.instances).toEqual([dialog(drawn)])
    expect(dialog(drawn).open).toBe(true)
    expect(drawn.words).toBe('文字と文のやさしさ中身とじる')
    expect(drawn.find('heading', '文字と文のやさしさ').tagName).toBe('H2')
    expect(await drawn.complaints()).toEqual([])
    showModal.mockRestore()
  })

  test('is closed by its button', async () => {
    const drawn = await sheet()
    await drawn.press('button', 'とじる')
    expect(drawn.told('close')).toHaveLength(1)
  })

  test('is closed as the browser closes it at Escape', async () => {
    const drawn = await sheet()
    dialog(drawn).close()
    expect(drawn.told('close')).toHaveLength(1)
  })

  test('is closed by a tap beside it', async () => {
    const drawn = await sheet()
    dialog(drawn).click()
    expect(drawn.told('close')).toHaveLength(1)
  })

  test('stays for a tap on what it holds', async () => {
    const drawn = await sheet()
    drawn.element.querySelector<HTMLElement>('dialog p')!.click()
    expect(drawn.told('close')).toHaveLength(0)
  })
})

test('a newer app waits until the person says so', async () => {
  const drawn = await draw(UpdateNotice, { state: 'waiting' })
  expect(drawn.says('status')[0]).toContain('新しいまちしるべを使えます。')
  expect(drawn.told('update')).toHaveLength(0)
  await drawn.press('button', '新しくする')
  expect(drawn.told('update')).toHaveLength(1)
})

test('a page that did not come is said at once, with the way to it once more', async () => {
  const drawn = await draw(ChunkErrorNotice, { address: '/x/towns/hofu' })
  expect(drawn.says('alert')[0]).toContain('この画面を読みこめませんでした。')
  expect(drawn.leadsTo('もう一度開く')).toBe('/x/towns/hofu')
})

describe('the main ways', () => {
  const nav = (at: string, choosing = false) => draw(MainNav, { choosing }, { at })
  const current = (drawn: Awaited<ReturnType<typeof nav>>): readonly string[] =>
    drawn.names('link').filter((name) => drawn.find('link', name).getAttribute('aria-current') === 'page')

  test('are four, in a navigation with a name', async () => {
    expect((await nav('/')).within('navigation', 'おもな行き先').names('link')).toEqual([
      'ホーム',
      'さがす',
      'くらべる',
      '保存',
    ])
  })

  test('say how many records are saved, once there is one', async () => {
    const drawn = await draw(MainNav, { choosing: false, saved: 3 })
    expect(drawn.names('link').at(-1)).toBe('保存3件')
    await drawn.change({ saved: 0 })
    expect(drawn.names('link').at(-1)).toBe('保存')
  })

  test('stand beside a button that asks for the words, and says whether their sheet is open', async () => {
    const drawn = await nav('/')
    const button = drawn.within('navigation', 'おもな行き先').find('button', '文字')
    expect([button.getAttribute('aria-haspopup'), button.getAttribute('aria-expanded')]).toEqual(['dialog', 'false'])
    await drawn.press('button', '文字')
    expect(drawn.told('choose')).toHaveLength(1)
    await drawn.change({ choosing: true })
    expect(button.getAttribute('aria-expanded')).toBe('true')
  })

  test.each([
    ['home', '/', 'ホーム'],
    ['all towns', '/towns', 'ホーム'],
    ['a town', '/towns/hofu', 'ホーム'],
    ['an initiative', '/initiatives/hofu-25-1', 'ホーム'],
    ['the region', '/region', 'ホーム'],
    ['the glossary', '/glossary', 'ホーム'],
    ['how we judge', '/how-we-judge', 'ホーム'],
    ['a document', '/documents/hofu-strategy-2015', 'ホーム'],
    ['a leaflet', '/leaflet?town=hofu', 'ホーム'],
    ['about', '/about', 'ホーム'],
    ['the search', '/search', 'さがす'],
    ['a situation in a town', '/find?scene=childcare&town=hofu', 'さがす'],
    ['a theme', '/themes/tourism', 'さがす'],
    ['a town within a theme', '/themes/tourism#hofu', 'さがす'],
    ['a comparison', '/compare?towns=hofu,mine', 'くらべる'],
    ['a topic of all', '/compare/people', 'くらべる'],
    ['what is saved', '/saved', '保存'],
    ['what comes from another device', '/open', '保存'],
  ])('at %s one of them is where we are', async (_, at, way) => {
    expect(current(await nav(at))).toEqual([way])
  })

  test('at an address that does not exist none is where we are', async () => {
    expect(current(await nav('/nowhere'))).toEqual([])
  })

  test('have nothing that axe finds wrong', async () => {
    expect(await (await nav('/')).complaints()).toEqual([])
  })
})

test('what the app holds and what it does not are two lists under headings of the level that the page needs', async () => {
  const drawn = await draw(ScopeLists, { heading: 'h3' })
  expect(drawn.names('heading')).toEqual(['あるもの', 'ないもの'])
  expect(drawn.find('heading', 'ないもの').tagName).toBe('H3')
  const [has, hasNot] = drawn.says('list')
  expect(has).toContain('資料の何行目にあるか')
  expect(hasNot).toContain('今も続いているかどうか')
})
