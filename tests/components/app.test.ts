import { describe, expect, test } from 'vitest'
import BrokenNotice from '#components/app/BrokenNotice.vue'
import CoverLists from '#components/app/CoverLists.vue'
import LookChoice from '#components/app/LookChoice.vue'
import MainNav from '#components/app/MainNav.vue'
import OpenDataLinks from '#components/app/OpenDataLinks.vue'
import UpdateNotice from '#components/app/UpdateNotice.vue'
import { openDataTables } from '#texts/open-data.ts'
import { draw } from '#support/draw.ts'

describe('the choice of a look', () => {
  const choice = (saved: 'unchanged' | 'kept' | 'unkept' = 'unchanged') => draw(LookChoice, { look: 'dark', saved })

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

  test.each([
    ['unchanged', ''],
    ['kept', 'えらんだ明るさを、この端末に残しました。'],
    ['unkept', 'この端末には残せませんでした。開いているあいだだけ使います。'],
  ] as const)('says whether the choice lasts (%s)', async (saved, words) => {
    expect((await choice(saved)).says('status')).toEqual([words])
  })

  test('has nothing that axe finds wrong', async () => {
    expect(await (await choice('kept')).complaints()).toEqual([])
  })
})

test('a newer app waits until the person says so', async () => {
  const drawn = await draw(UpdateNotice, {})
  expect(drawn.says('status')[0]).toContain('新しいまちしるべがあります。')
  expect(drawn.told('update')).toHaveLength(0)
  await drawn.press('button', '新しくする')
  expect(drawn.told('update')).toHaveLength(1)
})

test('a page that did not come is said at once, with the way to it once more', async () => {
  const drawn = await draw(BrokenNotice, { address: '/x/towns/hofu' })
  expect(drawn.says('alert')[0]).toContain('この画面を読みこめませんでした。')
  expect(drawn.leadsTo('もう一度開く')).toBe('/x/towns/hofu')
})

describe('the main ways', () => {
  const nav = (at: string) => draw(MainNav, {}, { at })
  const current = (drawn: Awaited<ReturnType<typeof nav>>): readonly string[] =>
    drawn.names('link').filter((name) => drawn.find('link', name).getAttribute('aria-current') === 'page')

  test('are four, in a navigation with a name', async () => {
    expect((await nav('/')).within('navigation', 'おもな行き先').names('link')).toEqual(['まち', 'テーマ', '7市町', 'このアプリ'])
  })

  test.each([
    ['home', '/', 'まち'],
    ['a town', '/towns/hofu', 'まち'],
    ['an initiative', '/initiatives/hofu-25-1', 'まち'],
    ["home's themes", '/#themes', 'テーマ'],
    ['a theme', '/themes/tourism', 'テーマ'],
    ['a town within a theme', '/themes/tourism#hofu', 'テーマ'],
    ['the region', '/region', '7市町'],
    ['about', '/about', 'このアプリ'],
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
  const drawn = await draw(CoverLists, { heading: 'h3' })
  expect(drawn.names('heading')).toEqual(['あるもの', 'ないもの'])
  expect(drawn.find('heading', 'ないもの').tagName).toBe('H3')
  const [has, hasNot] = drawn.says('list')
  expect(has).toContain('資料の何行目にあるか')
  expect(hasNot).toContain('今も続いているかどうか')
})

test('every table of the open data is a download below the base, with what stands in it', async () => {
  const drawn = await draw(OpenDataLinks, { base: '/x/' })
  expect(drawn.names('link')).toEqual(openDataTables.map(({ file }) => file))
  for (const { file, about } of openDataTables) {
    expect(drawn.leadsTo(file)).toBe(`/x/open-data/${file}`)
    expect(drawn.find('link', file).hasAttribute('download')).toBe(true)
    expect(drawn.words).toContain(about.replace(/\s/g, ''))
  }
})
