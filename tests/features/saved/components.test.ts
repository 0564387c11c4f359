import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import CallScript from '#features/saved/CallScript.vue'
import ListFile from '#features/saved/ListFile.vue'
import NoteField from '#features/saved/NoteField.vue'
import SaveButton from '#features/saved/SaveButton.vue'
import SavedList from '#features/saved/SavedList.vue'
import SavedRecord from '#features/saved/SavedRecord.vue'
import UndoLine from '#features/saved/UndoLine.vue'
import { draw, type Drawing } from '#support/draw.ts'
import { savedItem } from '#support/store-app.ts'

describe('the button that saves', () => {
  const button = (saved: boolean, stored: 'unchanged' | 'stored' | 'notStored' = 'stored') =>
    draw(SaveButton, { saved, stored })
  const isPressed = (drawn: Drawing): string | null => drawn.find('button', '保存する').getAttribute('aria-pressed')

  test.each([
    ['not saved', false, 'false', ''],
    ['saved', true, 'true', '保存してあります。保存したものを見る'],
  ])('says of a record whether it is %s', async (_, saved, pressed, status) => {
    const drawn = await button(saved)
    expect(isPressed(drawn)).toBe(pressed)
    expect(drawn.says('status')).toEqual([status])
    expect(await drawn.complaints()).toEqual([])
  })

  test('tells that it was pressed, and changes with what came of it', async () => {
    const drawn = await button(false)
    await drawn.press('button', '保存する')
    expect(drawn.told('toggle')).toHaveLength(1)
    expect(isPressed(drawn)).toBe('false')
    await drawn.change({ saved: true })
    expect(isPressed(drawn)).toBe('true')
    expect(drawn.leadsTo('保存したものを見る')).toBe('/saved')
  })

  test('says that the device did not take it, and no more that it is saved', async () => {
    expect((await button(true, 'notStored')).says('status')).toEqual([
      'この端末には残せませんでした。開いているあいだだけ使えます。',
    ])
  })
})

/** Writes into a field, as a person does: each key tells. */
function type(field: HTMLTextAreaElement, words: string): void {
  field.value = words
  field.dispatchEvent(new Event('input'))
}

describe('a note', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())
  const note = async (given = {}): Promise<{ drawn: Drawing; field: HTMLTextAreaElement }> => {
    const drawn = await draw(NoteField, { note: '', unkept: false, ...given })
    return { drawn, field: drawn.find('textbox', 'メモ') as HTMLTextAreaElement }
  }
  const visible = (state: 'visible' | 'hidden'): void => {
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state)
    document.dispatchEvent(new Event('visibilitychange'))
  }

  test('stands as it was written, also on paper', async () => {
    const { drawn, field } = await note({ note: '<b>9時</b>\n2階' })
    expect(field.value).toBe('<b>9時</b>\n2階')
    expect(drawn.element.querySelector('b')).toBeNull()
    expect(drawn.element.querySelector('.paper-only')?.textContent).toBe('<b>9時</b>\n2階')
    expect((vi.useRealTimers(), await drawn.complaints())).toEqual([])
  })

  test('is told half a second after the last key, once', async () => {
    const { drawn, field } = await note()
    type(field, '1')
    vi.advanceTimersByTime(400)
    type(field, '10')
    vi.advanceTimersByTime(400)
    expect(drawn.told('note')).toEqual([])
    vi.advanceTimersByTime(200)
    expect(drawn.told('note')).toEqual([['10']])
    field.dispatchEvent(new Event('change'))
    vi.advanceTimersByTime(5000)
    expect(drawn.told('note')).toEqual([['10']])
  })

  test('is told at once when the field is left', async () => {
    const { drawn, field } = await note()
    type(field, '10時')
    field.dispatchEvent(new Event('change'))
    expect(drawn.told('note')).toEqual([['10時']])
  })

  test.each([
    ['hidden', () => visible('hidden'), [['10時']]],
    ['left', () => dispatchEvent(new Event('pagehide')), [['10時']]],
    ['only seen again', () => visible('visible'), []],
  ])('is told in haste when the page is %s', async (_, happens, expected) => {
    const { drawn, field } = await note()
    type(field, '10時')
    happens()
    expect(drawn.told('leave')).toEqual(expected)
    expect(drawn.told('note')).toEqual([])
  })

  test('that nobody has touched is not told when the page goes away', async () => {
    const { drawn } = await note({ note: '9時' })
    dispatchEvent(new Event('pagehide'))
    expect(drawn.told('leave')).toEqual([])
  })

  test('is not written over while one writes: the caret stays where it is', async () => {
    const { drawn, field } = await note()
    type(field, '10時に電話')
    field.setSelectionRange(3, 3)
    await drawn.change({ note: '10' })
    expect([field.value, field.selectionStart, drawn.find('textbox', 'メモ') === field]).toEqual([
      '10時に電話',
      3,
      true,
    ])
  })

  test('is not written over while an input method is at work', async () => {
    const { drawn, field } = await note()
    field.dispatchEvent(new Event('compositionstart'))
    type(field, 'とのみ')
    vi.advanceTimersByTime(600)
    await drawn.change({ note: '2階' })
    expect(field.value).toBe('とのみ')
    field.dispatchEvent(new Event('compositionend'))
  })

  test('keeps its caret when what was told comes back', async () => {
    const { drawn, field } = await note()
    type(field, '10時に電話')
    field.setSelectionRange(3, 3)
    vi.advanceTimersByTime(600)
    await drawn.change({ note: '10時に電話' })
    expect([field.value, field.selectionStart]).toEqual(['10時に電話', 3])
  })

  test('shows what another tab has written', async () => {
    const { drawn, field } = await note({ note: '9時' })
    await drawn.change({ note: '2階' })
    expect(field.value).toBe('2階')
  })

  test('says beside it that the device did not take it, where it was written here', async () => {
    const { drawn, field } = await note({ unkept: true })
    expect(drawn.says('status')).toEqual([''])
    type(field, '10時')
    vi.advanceTimersByTime(600)
    await flushPromises()
    expect(drawn.says('status')).toEqual(['メモを、この端末に残せませんでした。'])
    await drawn.change({ unkept: false })
    expect(drawn.says('status')).toEqual([''])
  })
})

describe('what was let go', () => {
  test('is named, and can be had back', async () => {
    const drawn = await draw(UndoLine, { id: 'hofu-1', title: '若い人を助ける' })
    expect(drawn.words).toContain('「若い人を助ける」の保存をやめました。')
    await drawn.press('button', '元にもどす')
    expect(drawn.told('undo')).toHaveLength(1)
    expect(await drawn.complaints()).toEqual([])
  })
})

describe('a saved record', () => {
  const props = {
    id: 'hofu-1',
    title: '若い人を助ける',
    to: { name: 'initiative', params: { id: 'hofu-1' } } as const,
    line: '2015〜2019年度',
    questions: ['goesOn', 'money', 'desk'] as const,
    asked: ['money'] as const,
    note: '9時',
    source: '防府市 総合戦略 12行目',
    unkept: false,
  }
  const record = (given = {}) => draw(SavedRecord, { ...props, ...given })
  const ticked = (drawn: Drawing): readonly boolean[] =>
    drawn.names('checkbox').map((name) => (drawn.find('checkbox', name) as HTMLInputElement).checked)
  const money = 'お金はかかりますか。助けてもらえるお金はありますか。'
  const desk = 'どの課で聞けばいいですか。'

  test('leads to its page, and asks what its document leaves open', async () => {
    const drawn = await record()
    expect(drawn.leadsTo('若い人を助ける2015〜2019年度')).toBe('/initiatives/hofu-1')
    expect(drawn.within('group', '市役所で聞くこと').names('checkbox')).toEqual([
      'この取り組みは、今も続いていますか。',
      money,
      desk,
    ])
    expect(ticked(drawn)).toEqual([false, true, false])
    expect(await drawn.complaints()).toEqual([])
  })

  test.each([
    ['ticked is one more', desk, ['desk', true]],
    ['no longer ticked is one less', money, ['money', false]],
  ])('tells which questions are asked: one %s', async (_, name, expected) => {
    const drawn = await record()
    await drawn.press('checkbox', name)
    expect(drawn.told('tick')).toEqual([expected])
  })

  test('hands on its note, as it is written and as the page goes away', async () => {
    const drawn = await record()
    const field = drawn.find('textbox', 'メモ') as HTMLTextAreaElement
    type(field, '10時')
    field.dispatchEvent(new Event('change'))
    type(field, '11時')
    dispatchEvent(new Event('pagehide'))
    expect([drawn.told('note'), drawn.told('leave')]).toEqual([[['10時']], [['11時']]])
  })

  test('says on paper its printed title with its readings, and where it is printed', async () => {
    const drawn = await draw(SavedRecord, props, {
      saying: { wordingOf: () => ({ name: '若い人', title: '{富海|=とのみ}の若者', plain: '', easy: '', text: '' }) },
    })
    expect(drawn.words).toContain('資料の題名：富海の若者出どころ：防府市総合戦略12行目')
    expect(drawn.element.querySelector('rt')?.dataset.kana).toBe('とのみ')
  })

  test('tells that it is to be let go', async () => {
    const drawn = await record()
    await drawn.press('button', '保存をやめる')
    expect(drawn.told('remove')).toHaveLength(1)
  })
})

describe('the list', () => {
  const record = (id: string, title: string) => ({
    item: savedItem({ id }),
    title,
    to: { name: 'initiative', params: { id } } as const,
    questions: ['desk'] as const,
    years: '2015〜2019年度',
    plan: '計画',
    source: '計画 12行目',
  })
  const group = {
    publisher: 'hofu',
    name: '防府市',
    office: '防府市の市役所',
    records: [record('hofu-1', '港'), record('hofu-2', '空き家')],
    askings: [],
  }
  const list = (given = {}) => draw(SavedList, { groups: [group], gone: [], isEmpty: false, unkept: false, ...given })

  test('that is empty says so, and how something comes into it', async () => {
    expect((await list({ groups: [], isEmpty: true })).words).toContain('まだ何も保存していません。')
  })

  test('stands under the office that is asked, and tells of which record something is told', async () => {
    const drawn = await list()
    expect([drawn.names('heading'), drawn.names('link')]).toEqual([
      ['防府市'],
      ['港2015〜2019年度、計画', '空き家2015〜2019年度、計画'],
    ])
    ;(drawn.element.querySelectorAll('input')[1] as HTMLInputElement).click()
    type(drawn.element.querySelectorAll('textarea')[1]!, '9時')
    drawn.element.querySelectorAll('textarea')[1]!.dispatchEvent(new Event('change'))
    expect([drawn.told('tick'), drawn.told('note')]).toEqual([[['hofu-2', 'desk', true]], [['hofu-2', '9時']]])
    expect(await drawn.complaints()).toEqual([])
  })

  test('names what was let go, and moves on to what follows when it is gone', async () => {
    const drawn = await list()
    ;[...drawn.element.querySelectorAll('button')].find((button) => button.classList.contains('remove'))!.click()
    expect(drawn.told('remove')).toEqual([['hofu-1']])
    await drawn.change({ groups: [{ ...group, records: group.records.slice(1) }] })
    expect(drawn.says('status')[0]).toBe('「港」の保存をやめました。')
    expect(document.activeElement?.getAttribute('href')).toBe('/initiatives/hofu-2')
    await drawn.press('button', '元にもどす')
    expect(drawn.told('restore')).toEqual([['hofu-1']])
  })

  test('that changes elsewhere does not take the focus', async () => {
    const drawn = await list()
    const field = drawn.element.querySelectorAll('textarea')[1]!
    field.focus()
    await drawn.change({ groups: [{ ...group, records: group.records.slice(1) }] })
    expect(document.activeElement).toBe(field)
  })
})

describe('what to say on the telephone', () => {
  const own = (words: string) => ({ own: words })
  const title = { title: '富海の整備', id: 'hofu-1' }
  const lines = [
    [own('もしもし、防府市の市役所ですか。')],
    [own('「'), title, own('」についてです。')],
    [own('この取り組みは、今も続いていますか。')],
    [own('答え：')],
    [own('ありがとうございました。')],
  ]
  const texts = [
    'もしもし、防府市の市役所ですか。',
    '「富海の整備」についてです。',
    'この取り組みは、今も続いていますか。',
    '答え：',
    'ありがとうございました。',
  ]
  /** The script as someone sees it who has opened it. */
  async function script(): Promise<Drawing> {
    const drawn = await draw(
      CallScript,
      { lines },
      {
        saying: {
          wordingOf: () => ({ name: '', title: '{富海|=とのみ}の{整備|せいび}', plain: '', easy: '', text: '' }),
          ownRuby: (words) => words.replace('今', '{今|いま}'),
        },
      },
    )
    await drawn.press('button', '電話で話すことば')
    return drawn
  }
  const clipboard = (writeText: (text: string) => Promise<void>) =>
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(writeText)
  afterEach(() => void vi.restoreAllMocks())

  test('stands line by line under its name', async () => {
    const drawn = await script()
    expect(drawn.says('listitem')).toEqual(texts)
    expect(drawn.has('button', '聞くことを写す')).toBe(true)
    expect(await drawn.complaints()).toEqual([])
  })

  test("carries readings of our words, and of a printed title as the document's words have them", async () => {
    expect([...(await script()).element.querySelectorAll<HTMLElement>('li rt')].map((rt) => rt.dataset.kana)).toEqual([
      'とのみ',
      'せいび',
      'いま',
    ])
  })

  test('is copied as it is read, and that is said', async () => {
    const copied = vi.fn().mockResolvedValue(undefined)
    clipboard(copied)
    const drawn = await script()
    expect(drawn.says('status')).toEqual([''])
    await drawn.press('button', '聞くことを写す')
    expect(copied.mock.calls).toEqual([[texts.join('\n')]])
    expect(drawn.says('status')).toEqual(['写しました。'])
    expect(drawn.has('textbox')).toBe(false)
  })

  test('that cannot be copied stands in a field to be copied by hand, and that is said', async () => {
    clipboard(() => Promise.reject(new Error('not allowed')))
    const drawn = await script()
    await drawn.press('button', '聞くことを写す')
    expect(drawn.says('status')).toEqual(['写せませんでした。下の文をえらんで、写してください。'])
    expect((drawn.find('textbox') as HTMLTextAreaElement).value).toBe(texts.join('\n'))
    expect(await drawn.complaints()).toEqual([])
  })
})

describe('the list as a file', () => {
  const text = '{"format":1,"list":[{"id":"hofu-1","note":"9時 & 10時 #1 100%","asked":[]}]}'
  const file = (given = {}) => draw(ListFile, { text, empty: false, message: '', ...given })
  let links: HTMLAnchorElement[] = []
  beforeEach(() => {
    links = []
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      links.push(this)
    })
  })
  afterEach(() => void vi.restoreAllMocks())
  const choose = async (drawn: Drawing, files: readonly File[]): Promise<HTMLInputElement> => {
    const field = drawn.element.querySelector<HTMLInputElement>('input[type=file]')!
    Object.defineProperty(field, 'files', { value: files, configurable: true })
    field.dispatchEvent(new Event('change'))
    await flushPromises()
    return field
  }

  test('is saved under a name, whole, without leaving the device', async () => {
    await (await file()).press('button', 'ファイルに残す')
    expect(links.map(({ download }) => download)).toEqual(['machi-shirube.json'])
    const [head, body] = links[0]!.href.split(/,(.*)/s)
    expect(head).toMatch(/^data:application\/json;charset=utf-8$/)
    expect(decodeURIComponent(body!)).toBe(text)
  })

  test('that holds nothing is not offered', async () => expect((await file({ empty: true })).has('button')).toBe(false))

  test('is read from a file that the person chooses', async () => {
    const drawn = await file()
    await choose(drawn, [new File([text], 'machi-shirube.json')])
    expect(drawn.told('read')).toEqual([[text]])
  })

  test('is not read when no file is chosen', async () => {
    const drawn = await file()
    await choose(drawn, [])
    expect(drawn.told('read')).toEqual([])
  })

  test('from a file that cannot be read is empty, so that the page can say so', async () => {
    const drawn = await file()
    const gone = Object.assign(new File([], 'gone.json'), { text: () => Promise.reject(new Error('gone')) })
    await choose(drawn, [gone])
    expect(drawn.told('read')).toEqual([['']])
  })

  test('says what came of it, under a field with a name', async () => {
    const drawn = await file({ message: '3件を読みました。' })
    expect(drawn.says('status')).toEqual(['3件を読みました。'])
    expect(drawn.element.querySelector('label')?.textContent).toContain('ファイルから読む')
    expect(await drawn.complaints()).toEqual([])
  })
})
