import { flushPromises } from '@vue/test-utils'
import { describe, expect, test } from 'vitest'
import KioskBar from '#features/kiosk/KioskBar.vue'
import StaffCodeForm from '#features/kiosk/StaffCodeForm.vue'
import IdleWarning from '#features/kiosk/IdleWarning.vue'
import LeaveKiosk from '#features/kiosk/LeaveKiosk.vue'
import LockCard from '#features/kiosk/LockCard.vue'
import NextPerson from '#features/kiosk/NextPerson.vue'
import ReadinessItem from '#features/kiosk/ReadinessItem.vue'
import TourBar from '#features/kiosk/TourBar.vue'
import TownPost from '#features/kiosk/TownPost.vue'
import { draw, type Drawing } from '#support/draw.ts'

const fieldOf = (drawn: Drawing, name: string): HTMLInputElement => drawn.find('textbox', name) as HTMLInputElement
async function write(drawn: Drawing, name: string, words: string): Promise<void> {
  const field = fieldOf(drawn, name)
  field.value = words
  field.dispatchEvent(new Event('input'))
  await flushPromises()
}

describe('a point of the list before a fair', () => {
  test.each([
    [{ point: 'stored', mark: 'done' }, 'できています', 'すべてこの端末に入っている'],
    [{ point: 'lasting', mark: 'unknown' }, 'わかりません', 'フェアの日の朝に'],
    [{ point: 'installed', mark: 'open' }, 'まだです', 'ホーム画面のアプリから開いて'],
    [
      { point: 'offline', mark: 'done', day: '2026-11-02' },
      'できています',
      '2026年11月2日に、つながらないまま開きました。',
    ],
    [{ point: 'newest', mark: 'done' }, 'できています', 'いちばん新しいデータ'],
  ] as const)('%o is told by a word beside its shape, and what to do', async (line, word, more) => {
    const drawn = await draw(ReadinessItem, { line })
    expect(drawn.words).toContain(word)
    expect(drawn.words).toContain(more)
  })
})

describe('the code that staff choose', () => {
  const form = (given = {}) => draw(StaffCodeForm, { canFill: true, refused: false, ...given })
  const code = 'おわるときの番号（数字4〜8けた）'
  const again = '同じ番号をもう一度'

  test.each([
    ['in full-width digits', '１２３４', '１２３４'],
    ['in full-width digits the first time alone', '１２３４', '1234'],
    ['with spaces', '１２ ３４', ' 1234'],
  ])('is taken as it is meant: written %s', async (_, first, second) => {
    const drawn = await form()
    await write(drawn, code, first)
    await write(drawn, again, second)
    drawn.element.querySelector('form')!.requestSubmit()
    await flushPromises()
    expect(drawn.told('start')).toEqual([['1234', true]])
  })

  test('is told when it was written twice alike, with whether the screen is filled', async () => {
    const drawn = await form()
    await write(drawn, code, '2468')
    await write(drawn, again, '2468')
    await drawn.press('checkbox', '全画面にする')
    drawn.element.querySelector('form')!.requestSubmit()
    await flushPromises()
    expect(drawn.told('start')).toEqual([['2468', false]])
    expect(await drawn.complaints()).toEqual([])
  })

  test.each([
    ['123', '123', '数字を4〜8けたで書いてください。'],
    ['123456789', '123456789', '数字を4〜8けたで書いてください。'],
    ['12ab', '12ab', '数字を4〜8けたで書いてください。'],
    ['2468', '2469', '2つの番号がちがいます。もう一度書いてください。'],
  ])('%s and %s start nothing: what is wrong is said, and the field has the focus', async (one, two, says) => {
    const drawn = await form()
    await write(drawn, code, one)
    await write(drawn, again, two)
    drawn.element.querySelector('form')!.requestSubmit()
    await flushPromises()
    expect(drawn.told('start')).toEqual([])
    expect(drawn.says('alert')).toEqual([says])
    expect(document.activeElement).toBe(fieldOf(drawn, code))
  })

  test('that the device does not keep is said', async () => {
    expect((await form({ refused: true })).says('alert')).toEqual([
      'この開き方では番号を残せないので、始められません。',
    ])
  })

  test('offers no full screen where there is none', async () =>
    expect((await form({ canFill: false })).has('checkbox')).toBe(false))

  test('is remembered by no field', async () => {
    const drawn = await form()
    expect([code, again].map((name) => fieldOf(drawn, name).getAttribute('autocomplete'))).toEqual(['off', 'off'])
  })
})

test('the card for locking a device names both ways and can be printed', async () => {
  const drawn = await draw(LockCard, {})
  expect(drawn.names('heading')).toEqual([
    '端末をとめるカード',
    'iPad・iPhone：アクセスガイド',
    'Android：画面の固定（アプリの固定）',
    'フェアの日の朝',
  ])
  await drawn.press('button', 'カードを印刷する')
  expect(drawn.told('print')).toHaveLength(1)
  expect(await drawn.complaints()).toEqual([])
})

describe('the bar of the kiosk', () => {
  test('has the next person, and tells where one is', async () => {
    const drawn = await draw(KioskBar, { choosing: false }, { at: '/saved' })
    expect(drawn.within('navigation', 'フェアの行き先').names('button')).toEqual(['文字', 'つぎの人'])
    expect(drawn.find('link', '保存').getAttribute('aria-current')).toBe('page')
    await drawn.press('button', 'つぎの人')
    await drawn.press('button', '文字')
    expect([drawn.told('next').length, drawn.told('choose').length]).toEqual([1, 1])
    expect(await drawn.complaints()).toEqual([])
  })
})

describe('the question whether somebody is still there', () => {
  const warning = (left: number) => draw(IdleWarning, { left })

  test('counts for the eye each second, for a voice three times', async () => {
    const drawn = await warning(20)
    const heard: string[] = []
    for (const left of [20, 15, 10, 9, 5, 1]) {
      await drawn.change({ left })
      heard.push(drawn.says('status').join())
      expect(drawn.words).toContain(`あと${left}秒で`)
    }
    expect([...new Set(heard)]).toEqual([20, 10, 5].map((count) => `あと${count}秒で、はじめの画面にもどります。`))
  })

  test.each([
    ['its button', (drawn: Drawing) => drawn.press('button', 'まだ使います')],
    ['a touch anywhere', async (drawn: Drawing) => void drawn.find('dialog').dispatchEvent(new MouseEvent('click'))],
    [
      'any key',
      async (drawn: Drawing) => void drawn.find('dialog').dispatchEvent(new KeyboardEvent('keydown', { key: 'a' })),
    ],
    [
      'Escape',
      async (drawn: Drawing) => void drawn.find('dialog').dispatchEvent(new Event('cancel', { cancelable: true })),
    ],
  ])('is answered by %s', async (_, answer) => {
    const drawn = await warning(12)
    await answer(drawn)
    expect(drawn.told('stay').length).toBeGreaterThan(0)
  })

  test('has nothing that axe finds wrong', async () => expect(await (await warning(12)).complaints()).toEqual([]))
})

test('the next person is asked for once before everything goes', async () => {
  const drawn = await draw(NextPerson, {})
  expect(drawn.words).toContain('保存したもの、メモ、さがしたキーワード、文字の設定が、すべて消えます。')
  expect(drawn.told('next')).toEqual([])
  await drawn.press('button', 'すべて消して、かわる')
  expect(drawn.told('next')).toHaveLength(1)
  await drawn.press('button', 'かわらない')
  expect(drawn.told('close')).toHaveLength(1)
  expect(await drawn.complaints()).toEqual([])
})

test('staff leave by their code, which is gone from the field at once', async () => {
  const drawn = await draw(LeaveKiosk, { message: '' })
  await write(drawn, 'おわるときの番号', '2468')
  drawn.element.querySelector('form')!.requestSubmit()
  await flushPromises()
  expect(drawn.told('leave')).toEqual([['2468']])
  await write(drawn, 'おわるときの番号', '２４６８')
  drawn.element.querySelector('form')!.requestSubmit()
  await flushPromises()
  expect(drawn.told('leave')[1]).toEqual(['2468'])
  expect(fieldOf(drawn, 'おわるときの番号').value).toBe('')
  await drawn.change({ message: '番号がちがいます。' })
  expect(drawn.says('alert')).toEqual(['番号がちがいます。'])
  expect(await drawn.complaints()).toEqual([])
})

describe('the tour', () => {
  test.each([
    ['scene', '1／6', '例を見る'],
    ['card', '4／6', '保存して次へ'],
    ['ask', '5／6', '持ち帰る'],
  ] as const)('says at %s where one is, and leads on, back and out', async (step, says, next) => {
    const drawn = await draw(TourBar, { step })
    expect(drawn.says('status')[0]).toContain(says)
    for (const name of [next, 'もどる', '案内をやめる', 'つぎの人']) await drawn.press('button', name)
    expect(['next', 'back', 'stop', 'person'].map((event) => drawn.told(event).length)).toEqual([1, 1, 1, 1])
    expect(await drawn.complaints()).toEqual([])
  })

  test('ends at its last step, and can still go back', async () =>
    expect((await draw(TourBar, { step: 'take' })).names('button')).toEqual(['もどる', '案内をおわる', 'つぎの人']))

  test('leads back from a page that is none of its own', async () =>
    expect((await draw(TourBar, { step: undefined })).names('button')).toEqual([
      'もどる',
      '案内にもどる',
      '案内をやめる',
      'つぎの人',
    ]))
})

describe('the signpost', () => {
  const town = (id: string, name: string, column: number, row: number) => ({
    ...{ id, name, kana: `${id}の読み`, code: '352063', prefecture: '山口県', site: 'www.example.jp' },
    tile: { column, row },
  })

  test('has an arm for each town, from north to south, on the side on which it lies', async () => {
    const towns = [town('e', '東市', 2, 1), town('w', '西町', 0, 1), town('n', '北市', 1, 0)]
    const drawn = await draw(TownPost, { towns, label: '3つの市と町' })
    const arms = drawn.within('list', '3つの市と町')
    expect(arms.names('link').map((name) => [name, arms.leadsTo(name)])).toEqual([
      ['北市', '/towns/n'],
      ['西町', '/towns/w'],
      ['東市', '/towns/e'],
    ])
    expect([...arms.element.children].map(({ className }) => className)).toEqual(['left', 'left', 'right'])
    expect(drawn.element.querySelectorAll('svg')).toHaveLength(3)
    expect(await drawn.complaints()).toEqual([])
  })
})
