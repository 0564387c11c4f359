import { afterEach, describe, expect, test, vi } from 'vitest'
import AskBox from '#features/saved/AskBox.vue'
import type { Ask } from '#domain/asking.ts'
import { draw } from '#support/draw.ts'
import { wordsOf } from '#support/screen.ts'
import AskChoices from '#features/saved/AskChoices.vue'

const hall = { telephone: '0835-23-2111', address: '〒747-8501 防府市寿町7-1', found: '名簿', checked: '2026-07-27' }
const site = { name: '防府市', address: 'https://www.city.hofu.yamaguchi.jp/' }
const asks: readonly Ask[] = [{ question: 'goesOn' }, { question: 'desk' }]
const lines = [
  [{ own: 'もしもし、防府市役所でしょうか。' }],
  [{ own: 'どの課で聞けばいいですか。' }],
  [{ own: '答え：' }],
]
const box = (given = {}, slot = '<button>となり</button>') =>
  draw(AskBox, { asks, asked: [], lines, office: '防府市役所', hall, site, ...given }, { slot })
const isChecked = (element: Element): boolean => (element as HTMLInputElement).checked

afterEach(() => void vi.restoreAllMocks())

describe('the box of what to ask', () => {
  test('is a group of questions with a heading, and says how many the document leaves open', async () => {
    const drawn = await box()
    expect(drawn.find('heading', '市役所で聞くこと').tagName).toBe('H2')
    const group = drawn.within('group', '市役所で聞くこと資料にないこと2件')
    expect(group.names('checkbox')).toEqual(['この取り組みは、今も続いていますか。', 'どの課で聞けばいいですか。'])
    expect(await drawn.complaints()).toEqual([])
  })

  test('is headed by the one thing that is asked, where it is one', async () => {
    const drawn = await box({ title: '今の数を聞く', asks: [{ question: 'result' }] })
    expect(drawn.names('heading')).toEqual(['今の数を聞く'])
    expect(drawn.names('checkbox')).toEqual(['今の数はいくつですか。目標にとどきましたか。'])
  })

  test('tells which question was ticked, and which no more', async () => {
    const drawn = await box({ asked: ['goesOn'] })
    expect(drawn.names('checkbox').map((name) => isChecked(drawn.find('checkbox', name)))).toEqual([true, false])
    await drawn.press('checkbox', 'どの課で聞けばいいですか。')
    await drawn.press('checkbox', 'この取り組みは、今も続いていますか。')
    expect(drawn.told('tick')).toEqual([
      ['desk', true],
      ['goesOn', false],
    ])
  })

  test('holds what to say, and beside it what the page puts there', async () => {
    const drawn = await box()
    const script = drawn.find('button', '電話で話す文')
    expect([...script.parentElement!.querySelectorAll('li')].map(wordsOf)).toEqual([
      'もしもし、防府市役所でしょうか。',
      'どの課で聞けばいいですか。',
      '答え：',
    ])
    expect(drawn.names('button').slice(0, 1)).toEqual(['電話で話す文'])
    expect(drawn.has('button', 'となり')).toBe(true)
  })

  test('with nothing left to ask has nothing to say', async () => {
    expect((await box({ lines: [], asked: ['goesOn', 'desk'] })).has('button', '電話で話す文')).toBe(false)
  })

  test('leads to the telephone and to the official site', async () => {
    const drawn = await box()
    expect(drawn.leadsTo('防府市役所に電話する0835-23-2111')).toBe('tel:0835232111')
    expect(drawn.leadsTo('防府市の公式サイトを開く')).toBe(site.address)
    const link = drawn.find('link', '防府市の公式サイトを開く')
    expect([link.getAttribute('target'), link.getAttribute('rel')]).toEqual(['_blank', 'noopener noreferrer external'])
  })

  test('of the seven together leads nowhere', async () => {
    const drawn = await box({ office: 'それぞれの市役所や町役場', hall: undefined, site: undefined })
    expect(drawn.has('link')).toBe(false)
    expect(drawn.names('checkbox')).toHaveLength(2)
  })
})

test('questions to be ticked stand in the words of their record, or in those that fit any', async () => {
  const drawn = await draw(AskChoices, {
    asks: [{ question: 'goesOn', words: '{港|みなと}は、もうできましたか。' }, { question: 'desk' }],
    asked: ['desk'],
  })
  expect(drawn.names('checkbox')).toEqual(['港は、もうできましたか。', 'どの課で聞けばいいですか。'])
  expect(drawn.names('checkbox').map((name) => isChecked(drawn.find('checkbox', name)))).toEqual([false, true])
})
