import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import CallScript from '#components/saved/CallScript.vue'
import ListFile from '#components/saved/ListFile.vue'
import SaveButton from '#components/saved/SaveButton.vue'
import SavedRecord from '#components/saved/SavedRecord.vue'
import { draw, type Drawing } from '#support/draw.ts'

describe('the button that saves', () => {
  const button = (saved: boolean, stored: 'unchanged' | 'kept' | 'unkept' = 'kept') => draw(SaveButton, { saved, stored })
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
    expect((await button(true, 'unkept')).says('status')).toEqual(['この端末には残せませんでした。開いているあいだだけ使えます。'])
  })
})

describe('a saved record', () => {
  const props = {
    id: 'hofu-1',
    title: '若い人を助ける',
    to: { name: 'initiative', params: { id: 'hofu-1' } },
    line: '2015〜2019年度',
    questions: ['goesOn', 'money', 'desk'] as const,
    asked: ['money'] as const,
    note: '9時',
  }
  const record = (given = {}) => draw(SavedRecord, { ...props, ...given })
  const ticked = (drawn: Drawing): readonly boolean[] => drawn.names('checkbox').map((name) => (drawn.find('checkbox', name) as HTMLInputElement).checked)
  const money = 'お金はかかりますか。助けてもらえるお金はありますか。'
  const desk = 'どの課で聞けばいいですか。'

  test('leads to its page, and asks what its document leaves open', async () => {
    const drawn = await record()
    expect(drawn.leadsTo('若い人を助ける2015〜2019年度')).toBe('/initiatives/hofu-1')
    expect(drawn.within('group', '市役所で聞くこと').names('checkbox')).toEqual(['この取り組みは、今も続いていますか。', money, desk])
    expect(ticked(drawn)).toEqual([false, true, false])
    expect(await drawn.complaints()).toEqual([])
  })

  test.each([
    ['ticked is one more', desk, ['money', 'desk']],
    ['no longer ticked is one less', money, []],
  ])('tells which questions are asked: one %s', async (_, name, expected) => {
    const drawn = await record()
    await drawn.press('checkbox', name)
    expect(drawn.told('asked')).toEqual([[expected]])
  })

  test('holds a note as it was written, and tells what is written then', async () => {
    const drawn = await record({ note: '<b>9時</b>\n2階' })
    const field = drawn.find('textbox', 'メモ') as HTMLTextAreaElement
    expect(field.value).toBe('<b>9時</b>\n2階')
    expect(drawn.element.querySelector('b')).toBeNull()
    field.value = '10時'
    field.dispatchEvent(new Event('change'))
    expect(drawn.told('note')).toEqual([['10時']])
  })

  test('tells that it is to be let go', async () => {
    const drawn = await record()
    await drawn.press('button', '保存をやめる')
    expect(drawn.told('remove')).toHaveLength(1)
  })
})

describe('what to say on the telephone', () => {
  const lines = ['もしもし、防府市の市役所ですか。', 'この取り組みは、今も続いていますか。', '答え：', 'ありがとうございました。']
  /** The script as someone sees it who has opened it. */
  async function script(): Promise<Drawing> {
    const drawn = await draw(CallScript, { lines })
    await drawn.press('button', '電話で話すことば')
    return drawn
  }
  const clipboard = (writeText: (text: string) => Promise<void>) => vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(writeText)
  afterEach(() => void vi.restoreAllMocks())

  test('stands line by line under its name', async () => {
    const drawn = await script()
    expect(drawn.says('listitem')).toEqual(lines)
    expect(drawn.has('button', '聞くことを写す')).toBe(true)
    expect(await drawn.complaints()).toEqual([])
  })

  test('is copied as it is read, and that is said', async () => {
    const copied = vi.fn().mockResolvedValue(undefined)
    clipboard(copied)
    const drawn = await script()
    expect(drawn.says('status')).toEqual([''])
    await drawn.press('button', '聞くことを写す')
    expect(copied.mock.calls).toEqual([[lines.join('\n')]])
    expect(drawn.says('status')).toEqual(['写しました。'])
    expect(drawn.has('textbox')).toBe(false)
  })

  test('that cannot be copied stands in a field to be copied by hand, and that is said', async () => {
    clipboard(() => Promise.reject(new Error('not allowed')))
    const drawn = await script()
    await drawn.press('button', '聞くことを写す')
    expect(drawn.says('status')).toEqual(['写せませんでした。下の文をえらんで、写してください。'])
    expect((drawn.find('textbox') as HTMLTextAreaElement).value).toBe(lines.join('\n'))
    expect(await drawn.complaints()).toEqual([])
  })
})

describe('the list as a file', () => {
  const text = '{"format":1,"list":[{"id":"hofu-1","note":"9時 & 10時 #1 100%","asked":[]}]}'
  const file = (given = {}) => draw(ListFile, { text, empty: false, said: '', ...given })
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
    const drawn = await file({ said: '3件を読みました。' })
    expect(drawn.says('status')).toEqual(['3件を読みました。'])
    expect(drawn.element.querySelector('label')?.textContent).toContain('ファイルから読む')
    expect(await drawn.complaints()).toEqual([])
  })
})
