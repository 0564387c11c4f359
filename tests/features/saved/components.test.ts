import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import CallScript from '#features/saved/CallScript.vue'
import ChangedFigures from '#features/saved/ChangedFigures.vue'
import ListFile from '#features/saved/ListFile.vue'
import NoteField from '#features/saved/NoteField.vue'
import SaveButton from '#features/saved/SaveButton.vue'
import SavedList from '#features/saved/SavedList.vue'
import SavedRecord from '#features/saved/SavedRecord.vue'
import type { Stored } from '#stores/saved-store.ts'
import UndoLine from '#features/saved/UndoLine.vue'
import { callScript, lineText, saved } from '#features/saved/words.ts'
import { draw, type Drawing } from '#support/draw.ts'
import { savedItem } from '#support/store-app.ts'

describe('the button that saves', () => {
  const button = (saved: boolean, stored: Stored = 'stored') => draw(SaveButton, { saved, stored })
  // Unlike the name of the way to the list, which stands in the bar of each page.
  const save = '保存する'
  const letGo = '保存ずみ（もう一度おすと、保存をやめます）'

  test.each([
    ['not saved', false, save, ''],
    ['saved', true, letGo, '保存してあります。保存したものを見る'],
  ])('says of a record whether it is %s, and what pressing does', async (_, saved, name, status) => {
    const drawn = await button(saved)
    expect(drawn.names('button')).toEqual([name])
    // Its name says what it is; a pressed state beside it would say so twice.
    expect(drawn.find('button').hasAttribute('aria-pressed')).toBe(false)
    expect(drawn.says('status')).toEqual([status])
    expect(await drawn.complaints()).toEqual([])
  })

  test('tells that it was pressed, and changes with what came of it', async () => {
    const drawn = await button(false)
    await drawn.press('button', save)
    expect(drawn.told('toggle')).toHaveLength(1)
    expect(drawn.names('button')).toEqual([save])
    await drawn.change({ saved: true })
    expect(drawn.names('button')).toEqual([letGo])
    expect(drawn.leadsTo('保存したものを見る')).toBe('/saved')
  })

  test('says nothing while the device is writing, and that it is saved once it has it', async () => {
    const drawn = await button(true, 'storing')
    expect([drawn.names('button'), drawn.says('status')]).toEqual([[letGo], ['']])
    await drawn.change({ stored: 'stored' })
    expect(drawn.says('status')).toEqual(['保存してあります。保存したものを見る'])
  })

  test('says where the device has one copy alone', async () => {
    expect((await button(true, 'onlyCopy')).says('status')).toEqual([
      '保存してあります。この端末のデータベースは使えません。大切なものは、ファイルにも残してください。保存したものを見る',
    ])
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
    const drawn = await draw(NoteField, { note: '', stored: 'unchanged', ...given })
    return { drawn, field: drawn.find('textbox', 'メモ') as HTMLTextAreaElement }
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

  test('is told letter by letter, so that nothing that happens next can lose one', async () => {
    const { drawn, field } = await note()
    type(field, '1')
    type(field, '10')
    field.dispatchEvent(new Event('compositionstart'))
    type(field, '10じ')
    expect(drawn.told('letter')).toEqual([['1'], ['10'], ['10じ']])
    expect(drawn.told('note')).toEqual([])
  })

  test('that is full says so: what was pasted beyond is not there', async () => {
    const { drawn, field } = await note()
    type(field, 'あ'.repeat(1999))
    await flushPromises()
    expect(drawn.says('status')).toEqual([''])
    type(field, 'あ'.repeat(2000))
    await flushPromises()
    expect(drawn.says('status')).toEqual(['メモは2,000字までです。'])
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
    const { drawn, field } = await note({ stored: 'notStored' })
    expect(drawn.says('status')).toEqual([''])
    type(field, '10時')
    vi.advanceTimersByTime(600)
    await drawn.change({ stored: 'storing' })
    await drawn.change({ stored: 'notStored' })
    expect(drawn.says('status')).toEqual(['メモを、この端末に残せませんでした。'])
    await drawn.change({ stored: 'stored' })
    expect(drawn.says('status')).toEqual(['メモを、この端末に残しました。'])
  })

  test('is said to be kept once the device has it, and no more while one goes on writing', async () => {
    const { drawn, field } = await note({ stored: 'stored' })
    type(field, '10')
    vi.advanceTimersByTime(600)
    await flushPromises()
    expect(drawn.says('status')).toEqual([''])
    await drawn.change({ stored: 'storing' })
    expect(drawn.says('status')).toEqual([''])
    await drawn.change({ stored: 'stored' })
    expect(drawn.says('status')).toEqual(['メモを、この端末に残しました。'])
    type(field, '10時')
    await flushPromises()
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
    changes: [] as readonly string[],
    asks: [{ question: 'goesOn' }, { question: 'money' }, { question: 'desk' }] as const,
    asked: ['money'] as const,
    note: '9時',
    source: '防府市 総合戦略 12行目',
    stored: 'unchanged' as const,
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

  test('is asked about in the words for it, with their readings; the tick tells of the question by its name', async () => {
    const drawn = await record({
      asks: [{ question: 'who', words: '{何才|なんさい}まで~{使|つか}えますか。' }],
      asked: [],
    })
    expect(drawn.names('checkbox')).toEqual(['何才まで使えますか。'])
    expect([...drawn.element.querySelectorAll<HTMLElement>('label rt')].map((rt) => rt.dataset.kana)).toEqual([
      'なんさい',
      'つか',
    ])
    await drawn.press('checkbox', '何才まで使えますか。')
    expect(drawn.told('tick')).toEqual([['who', true]])
    expect(await drawn.complaints()).toEqual([])
  })

  test('stands under its own name, with its note, where its data is not here', async () => {
    const drawn = await record({ to: undefined, asks: [], source: '' })
    expect([drawn.names('link'), drawn.names('checkbox')]).toEqual([[], []])
    expect(drawn.words).toContain('若い人を助ける')
    expect((drawn.find('textbox', 'メモ') as HTMLTextAreaElement).value).toBe('9時')
    expect(drawn.element.querySelector('.paper-only.small')).toBeNull()
    expect(await drawn.complaints()).toEqual([])
  })

  test('keeps its note field, and the caret in it, when its data comes', async () => {
    const drawn = await record({ to: undefined, asks: [], source: '' })
    const field = drawn.find('textbox', 'メモ')
    await drawn.change({ to: props.to, asks: props.asks, source: props.source })
    expect([drawn.find('textbox', 'メモ') === field, drawn.names('checkbox').length]).toEqual([true, 3])
  })

  test('hands on its note, letter by letter and when one pauses', async () => {
    const drawn = await record()
    const field = drawn.find('textbox', 'メモ') as HTMLTextAreaElement
    type(field, '10時')
    field.dispatchEvent(new Event('change'))
    type(field, '11時')
    expect([drawn.told('note'), drawn.told('letter')]).toEqual([[['10時']], [['10時'], ['11時']]])
  })

  test('says on paper its printed title with its readings, and where it is printed', async () => {
    const drawn = await draw(SavedRecord, props, {
      saying: { wordingOf: () => ({ name: '若い人', title: '{富海|=とのみ}の若者', plain: '', easy: '', text: '' }) },
    })
    expect(drawn.words).toContain('資料の題名：富海の若者出どころ：防府市総合戦略12行目')
    expect(drawn.element.querySelector('rt')?.dataset.kana).toBe('とのみ')
  })

  test('tells what has changed of its figures, until she has seen it', async () => {
    expect((await record()).has('button', 'かわったことを見ました')).toBe(false)
    const drawn = await record({ changes: ['2021年度までの目標が訂正されました：13人 → 14人。'] })
    expect(drawn.words).toContain('前に見たときから、数がかわりました。2021年度までの目標が訂正されました：13人→14人。')
    await drawn.press('button', 'かわったことを見ました')
    expect(drawn.told('seen')).toHaveLength(1)
    expect(await drawn.complaints()).toEqual([])
  })

  test('tells that it is to be let go', async () => {
    const drawn = await record()
    await drawn.press('button', '保存をやめる')
    expect(drawn.told('remove')).toHaveLength(1)
  })
})

describe('what has changed', () => {
  test('stands as sentences, with what she can do behind them; nothing where nothing has', async () => {
    const drawn = await draw(ChangedFigures, { sentences: ['結果が入りました：3人。'] }, { slot: 'ここ' })
    expect(drawn.names('listitem')).toEqual(['結果が入りました：3人。'])
    await drawn.change({ sentences: [] })
    expect(drawn.words).toBe('')
  })
})

describe('the list', () => {
  const record = (id: string, title: string) => ({
    item: savedItem({ id }),
    title,
    to: { name: 'initiative', params: { id } } as const,
    changes: [] as readonly string[],
    asks: [{ question: 'desk' }] as const,
    years: '2015〜2019年度',
    plan: '計画',
    source: '計画 12行目',
  })
  const group = {
    publisher: 'hofu',
    name: '防府市',
    office: '防府市役所',
    records: [record('hofu-1', '港'), record('hofu-2', '空き家')],
    askings: [],
  }
  const list = (given = {}) =>
    draw(SavedList, { groups: [group], gone: [], isEmpty: false, stored: 'unchanged', ...given })

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

test('what is said on the telephone asks in the words for each record', () => {
  const asks = [{ question: 'goesOn' }, { question: 'until', words: '{次|つぎ}は~いつ~ありますか。' }] as const
  const lines = callScript(
    '防府市の市役所',
    [{ id: 'hofu-4', title: '講座', years: '計画', plan: '戦略', asks }],
    '7つの市と町',
  )
  expect(lines.map(lineText)).toEqual([
    saved.hello('防府市の市役所'),
    '「講座」についてです。計画「戦略」にのっています。',
    'この取り組みは、今も続いていますか。',
    '答え：',
    '次はいつありますか。',
    '答え：',
    'ありがとうございました。',
  ])
  expect(lines[4]).toEqual([{ own: '次はいつありますか。', ruby: '{次|つぎ}は~いつ~ありますか。' }])
})

describe('what to say on the telephone', () => {
  const own = (words: string) => ({ own: words })
  const title = { title: '富海の整備', id: 'hofu-1' }
  const lines = [
    [own('もしもし、防府市役所でしょうか。')],
    [own('「'), title, own('」についてです。')],
    [{ own: 'この取り組みは、今も続いていますか。', ruby: 'この{取|と}り組みは、今も続いていますか。' }],
    [own('答え：')],
    [own('ありがとうございました。')],
  ]
  const texts = [
    'もしもし、防府市役所でしょうか。',
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
    await drawn.press('button', '電話で話す文')
    return drawn
  }
  const clipboard = (writeText: (text: string) => Promise<void>) =>
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(writeText)
  afterEach(() => void vi.restoreAllMocks())

  test('stands line by line under its name', async () => {
    const drawn = await script()
    expect(drawn.says('listitem')).toEqual(texts)
    expect(drawn.has('button', '聞くことをコピー')).toBe(true)
    expect(await drawn.complaints()).toEqual([])
  })

  test("carries readings of our words, and of a printed title as the document's words have them", async () => {
    expect([...(await script()).element.querySelectorAll<HTMLElement>('li rt')].map((rt) => rt.dataset.kana)).toEqual([
      'とのみ',
      'せいび',
      'と',
    ])
  })

  test('is copied as it is read, and that is said', async () => {
    const copied = vi.fn().mockResolvedValue(undefined)
    clipboard(copied)
    const drawn = await script()
    expect(drawn.says('status')).toEqual([''])
    await drawn.press('button', '聞くことをコピー')
    expect(copied.mock.calls).toEqual([[texts.join('\n')]])
    expect(drawn.says('status')).toEqual(['コピーしました。'])
    expect(drawn.has('textbox')).toBe(false)
  })

  test('that cannot be copied stands in a field to be copied by hand, and that is said', async () => {
    clipboard(() => Promise.reject(new Error('not allowed')))
    const drawn = await script()
    await drawn.press('button', '聞くことをコピー')
    expect(drawn.says('status')).toEqual(['コピーできませんでした。下の文をえらんで、コピーしてください。'])
    expect((drawn.find('textbox') as HTMLTextAreaElement).value).toBe(texts.join('\n'))
    expect(await drawn.complaints()).toEqual([])
  })
})

const bytesOf = (hex: string): readonly number[] => (hex.match(/../g) ?? []).map((byte) => parseInt(byte, 16))
const utf16 = (text: string, isSmallEndFirst: boolean): readonly number[] =>
  [...text].flatMap((letter) => {
    const [high, low] = [letter.charCodeAt(0) >> 8, letter.charCodeAt(0) & 255]
    return isSmallEndFirst ? [low, high] : [high, low]
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

  const note = { note: '電話した。月曜に行く' }
  test.each([
    ['UTF-8', [...new TextEncoder().encode(JSON.stringify(note))]],
    ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, ...new TextEncoder().encode(JSON.stringify(note))]],
    ['UTF-16, small end first', [0xff, 0xfe, ...utf16(JSON.stringify(note), true)]],
    ['UTF-16, big end first', [0xfe, 0xff, ...utf16(JSON.stringify(note), false)]],
    // `iconv -t CP932` and `iconv -t EUC-JP` of the same text.
    [
      'CP932, as an editor on Windows writes it',
      bytesOf('7b226e6f7465223a229364986282b582bd81428c8e976a82c98d7382ad227d'),
    ],
    ['EUC', bytesOf('7b226e6f7465223a22c5c5cfc3a4b7a4bfa1a3b7eecdcba4cbb9d4a4af227d')],
  ])('is read as it is meant, letter by letter: written in %s', async (_, bytes) => {
    const drawn = await file()
    await choose(drawn, [new File([new Uint8Array(bytes)], 'x.json')])
    expect(JSON.parse(String(drawn.told('read')[0]![0]))).toEqual(note)
  })

  test.each([
    [
      'encoding',
      'of no encoding that is known',
      [new File([new Uint8Array([0x7b, 0xff, 0xa0, 0x80, 0xfd])], 'x.json')],
    ],
    ['encoding', 'cut within a letter of UTF-16', [new File([new Uint8Array([0xff, 0xfe, 0x3d, 0xd8])], 'x.json')]],
    ['tooMuch', 'too large', [Object.defineProperty(new File([], 'x.json'), 'size', { value: 40_000_000 })]],
    [
      'unreadable',
      'gone',
      [Object.assign(new File([], 'gone.json'), { arrayBuffer: () => Promise.reject(new Error('gone')) })],
    ],
  ])('is refused as %s from a file that is %s', async (because, _, files) => {
    const drawn = await file()
    await choose(drawn, files)
    expect([drawn.told('refuse'), drawn.told('read')]).toEqual([[[because]], []])
  })

  test('that is long is handed over as a blob, since browsers take no data of that length as an address', async () => {
    const blobs: Blob[] = []
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      blobs.push(blob as Blob)
      return 'blob:made'
    })
    const long = JSON.stringify({ note: 'あ'.repeat(500_000) })
    await (await file({ text: long })).press('button', 'ファイルに残す')
    expect(links.map(({ href, download }) => [href, download])).toEqual([['blob:made', 'machi-shirube.json']])
    expect(await blobs[0]!.text()).toBe(long)
  })

  test('says what came of it, under a field with a name', async () => {
    const drawn = await file({ message: '3件を読みました。' })
    expect(drawn.says('status')).toEqual(['3件を読みました。'])
    expect(drawn.element.querySelector('label')?.textContent).toContain('ファイルから読む')
    expect(await drawn.complaints()).toEqual([])
  })
})
