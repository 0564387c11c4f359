import { flushPromises } from '@vue/test-utils'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { ref } from 'vue'
import LevelChoice from '#components/settings/LevelChoice.vue'
import ReadAloud from '#components/text/ReadAloud.vue'
import RecordName from '#components/text/RecordName.vue'
import PassagePrinted from '#components/text/PassagePrinted.vue'
import PassageWording from '#components/text/PassageWording.vue'
import RecordWording from '#components/text/RecordWording.vue'
import RubyParagraph from '#components/text/RubyParagraph.vue'
import RubyText from '#components/text/RubyText.ts'
import TermExplanation from '#components/text/TermExplanation.vue'
import type { ExplainedTerm } from '#composables/use-reading-context.ts'
import type { Level } from '#domain/wording.ts'
import { aPlace, aWording } from '#support/plan-makers.ts'
import { draw, type Drawing } from '#support/draw.ts'
import { translate } from '#support/translate.ts'
import { promised } from '#support/plan-sources.ts'
import { wordsOf } from '#support/screen.ts'

const byUs: ExplainedTerm = {
  name: '{延長保育|=えんちょうほいく}',
  kana: 'えんちょうほいく',
  plain: '長く子どもを{預|あず}かることです。',
  easy: '長い時間、子どもを見ることです。',
  from: { by: 'us' },
}
const byDocument: ExplainedTerm = {
  ...byUs,
  from: { by: 'document', title: '総合戦略', term: 'made-term-1', cited: [aPlace({ lines: [12, 13] })] },
}

describe('a text with its furigana', () => {
  test('holds the readings, which are no text and which screen readers leave out', async () => {
    const drawn = await draw(RubyText, { ruby: '{富海|=とのみ}の{海|うみ}' })
    expect(
      [...drawn.element.querySelectorAll('rt')].map((rt) => [rt.dataset.kana, rt.getAttribute('aria-hidden')]),
    ).toEqual([
      ['とのみ', 'true'],
      ['うみ', 'true'],
    ])
    expect(drawn.words).toBe('富海の海')
    expect(drawn.element.textContent).toBe('富海の海')
  })

  test('is another element once it is another text, so that a translation goes with the old one', async () => {
    const drawn = await draw(RubyText, { ruby: '{海|うみ}' })
    translate()
    await drawn.change({ ruby: '~{山|やま}の~«上»' })
    expect(drawn.element.textContent).toBe('山の上')
    await drawn.change({ ruby: '川' })
    expect(drawn.element.textContent).toBe('川')
  })

  test('keeps the words of a phrase together, with a place to break between phrases and no white space', async () => {
    const drawn = await draw(RubyText, { ruby: '{空|あ}き家を~ふやす~市' })
    expect([...drawn.element.querySelectorAll('.phrase')].map(wordsOf)).toEqual(['空き家を', 'ふやす', '市'])
    expect(drawn.element.querySelectorAll('.phrase + wbr')).toHaveLength(3)
    expect(drawn.element.textContent).not.toMatch(/\s/)
  })

  test('breaks no line behind a sign in the middle of a phrase, and says and copies nothing for it', async () => {
    const drawn = await draw(RubyText, { ruby: '「{計画|けいかく}」に~{結婚|けっこん}・{出産|しゅっさん}を~3〜5年' })
    expect(drawn.element.textContent).toBe('「計画」に結婚・出産を3〜5年')
    expect([...drawn.element.querySelectorAll('.join')].map((one) => one.previousSibling?.textContent)).toEqual([
      '」',
      '・',
      '3〜',
    ])
  })

  test('of one phrase may break anywhere', async () => {
    expect((await draw(RubyText, { ruby: '空き家' })).element.querySelector('.phrase')).toBeNull()
  })

  test('takes the readings of words of our own from the app', async () => {
    const saying = { ownRuby: (text: string) => `{${text}|おの}` }
    expect((await draw(RubyText, { text: '私' }, { saying })).element.querySelector('rt')?.dataset.kana).toBe('おの')
  })

  test('gets its readings when these come later', async () => {
    const come = ref(false)
    const drawn = await draw(
      RubyText,
      { text: '資料' },
      { saying: { ownRuby: (text) => (come.value ? `{${text}|しりょう}` : text) } },
    )
    expect(drawn.element.querySelector('rt')).toBeNull()
    come.value = true
    await flushPromises()
    expect(drawn.element.querySelector('rt')?.dataset.kana).toBe('しりょう')
  })

  test('has no buttons where words cannot be asked for', async () => {
    const drawn = await draw(RubyText, { ruby: '«{空|あ}き家»を~ふやす' })
    expect(drawn.words).toBe('空き家をふやす')
    expect(drawn.has('button')).toBe(false)
  })

  test('makes a button of each word that can be asked for', async () => {
    const drawn = await draw(RubyText, { ruby: '«{移住|=いじゅう}»と~«{空|あ}き{家|や}»を', terms: true })
    expect(drawn.names('button')).toEqual(['移住', '空き家'])
    await drawn.press('button', '空き家')
    expect(drawn.told('term')).toEqual([['空き家']])
    expect(await drawn.complaints()).toEqual([])
  })
})

describe('what a record is called', () => {
  const wording = aWording({ name: '{会社|かいしゃ}をよぶ', title: '{企業|きぎょう}誘致' })
  const name = (level: Level, known = true) =>
    draw(
      RecordName,
      { id: 'made-1', title: '印刷された題名' },
      { saying: { level: () => level, wordingOf: (id) => (known && id === 'made-1' ? wording : undefined) } },
    )

  test.each([
    ['plain', '会社をよぶ'],
    ['easy', '会社をよぶ'],
    ['printed', '企業誘致'],
  ] as const)('at the level %s', async (level, words) => {
    const drawn = await name(level)
    expect(drawn.words).toBe(words)
    expect(await drawn.complaints()).toEqual([])
  })

  test('where nobody has put it into words is its printed title', async () =>
    expect((await name('plain', false)).words).toBe('印刷された題名'))
  test('where no app is around is its printed title', async () =>
    expect((await draw(RecordName, { id: 'made-1', title: '題名' })).words).toBe('題名'))
})

test('printed words of a passage are a quotation, each row of a table apart', async () => {
  const drawn = await draw(PassagePrinted, { parts: ['{上|うえ}の行', '下の行'] })
  expect([...drawn.element.querySelectorAll('blockquote p')].map(wordsOf)).toEqual(['上の行', '下の行'])
  expect(await drawn.complaints()).toEqual([])
})

describe('what a passage says', () => {
  const wording = aWording({
    name: '',
    title: '',
    plain: '«延長»を~します。',
    easy: 'やさしいです。',
    text: '{上|うえ}の行／{下|した}の行',
  })
  const said = (level: Level, id?: string): Promise<Drawing> =>
    draw(
      PassageWording,
      { ...(id && { id }), printed: '上の行／下の行' },
      { saying: { level: () => level, wordingOf: () => wording, explain: async () => byUs } },
    )
  const rows = (drawn: Drawing): readonly string[] => [...drawn.element.querySelectorAll('blockquote p')].map(wordsOf)

  test.each([
    ['plain', '延長をします。'],
    ['easy', 'やさしいです。'],
  ] as const)('at the level %s stands in our words, and as printed one tap away', async (level, words) => {
    const drawn = await said(level, 'made-fact-1')
    expect(wordsOf(drawn.element.querySelector('.paragraph p')!)).toBe(words)
    expect(drawn.within('group').words).toBe('もとの文を見る上の行下の行')
    expect(drawn.element.querySelector('details')!.open).toBe(false)
    expect(await drawn.complaints()).toEqual([])
  })

  test('in our words can be asked for its words', async () => {
    const drawn = await said('plain', 'made-fact-1')
    await drawn.press('button', '延長')
    expect(drawn.says('status')[0]).toContain('長く子どもを預かることです。')
  })

  test("in the document's own words stands alone, with its readings, each row of a table apart", async () => {
    const drawn = await said('printed', 'made-fact-1')
    expect(rows(drawn)).toEqual(['上の行', '下の行'])
    expect(drawn.element.querySelector('rt')?.dataset.kana).toBe('うえ')
    expect(drawn.has('group')).toBe(false)
  })

  test('of a pack without ids stands as printed', async () => {
    const drawn = await said('plain')
    expect(rows(drawn)).toEqual(['上の行', '下の行'])
    expect(drawn.has('group')).toBe(false)
  })
})

describe('what a record says', () => {
  const wording = aWording({
    plain: '«延長»を~します。',
    easy: 'やさしいです。',
    title: '{資料|しりょう}の題名',
    text: '資料の«延長»',
  })
  type Given = { text?: string; ours?: boolean; printedBelow?: boolean }
  const said = (level: Level, given: Given = {}, known = true): Promise<Drawing> =>
    draw(
      RecordWording,
      { id: 'made-1', title: '題名', ...given },
      { saying: { level: () => level, wordingOf: () => (known ? wording : undefined), explain: async () => byUs } },
    )

  test.each([
    ['plain', '延長をします。'],
    ['easy', 'やさしいです。'],
  ] as const)('at the level %s stands in our words, and in the document’s own one tap away', async (level, words) => {
    const drawn = await said(level, { text: 'もとの文' })
    expect(wordsOf(drawn.element.querySelector('.paragraph p')!)).toBe(words)
    expect(drawn.within('group').words).toBe('もとの文を見る資料での名前資料の題名資料のことば資料の延長')
    expect(drawn.element.querySelector('details')!.open).toBe(false)
    expect(await drawn.complaints()).toEqual([])
  })

  test('whose page shows the printed lines has none of them folded, and still says what is not printed', async () => {
    const whole = await said('plain', { text: 'もとの文', printedBelow: true })
    expect(whole.words).toBe('延長をします。')
    expect(whole.has('group')).toBe(false)
    const title = await said('easy', { printedBelow: true, ours: true })
    expect(title.words).toBe('やさしいです。この題名は、私たちが付けたものです。資料には、題名だけが書いてあります。')
    expect((await said('printed', { text: 'もとの文', printedBelow: true })).words).toBe('資料の延長')
  })

  test('says that there is only a title', async () => {
    expect((await said('plain')).within('group').words).toBe(
      'もとの文を見る資料での名前資料の題名資料には、題名だけが書いてあります。',
    )
    expect((await said('printed')).words).toBe('資料には、題名だけが書いてあります。')
  })

  test.each([
    ['parts', '下にある取り組みからも、まとめました。'],
    ['measured', 'このめやすではかる取り組みからも、まとめました。'],
  ] as const)('says that it sums up other lines: %s', async (sumsUp, words) => {
    const drawn = await draw(
      RecordWording,
      { id: 'made-1', title: '題名' },
      { saying: { level: () => 'plain', wordingOf: () => ({ ...wording, sumsUp }) } },
    )
    expect(drawn.words).toContain(words)
  })

  test('says nothing of other lines where its own say it all', async () => {
    expect((await said('plain')).words).not.toContain('まとめました')
  })

  test('says that a title is ours', async () => {
    expect((await said('plain', { ours: true })).within('group').words).toContain(
      'この題名は、私たちが付けたものです。資料の題名',
    )
    expect((await said('printed', { ours: true, text: 'もとの文' })).words).toBe(
      'この題名は、私たちが付けたものです。資料の延長',
    )
  })

  test("in the document's own words stands alone, and its words can be asked for", async () => {
    const drawn = await said('printed', { text: 'もとの文' })
    expect(drawn.words).toBe('資料の延長')
    expect(drawn.has('group')).toBe(false)
    await drawn.press('button', '延長')
    expect(drawn.says('status')[0]).toContain('長く子どもを預かることです。')
    expect(await drawn.complaints()).toEqual([])
  })

  test('where nobody has put it into words is the document’s', async () => {
    expect((await said('plain', { text: 'もとの文' }, false)).words).toBe('もとの文')
    expect((await said('easy', {}, false)).words).toBe('資料には、題名だけが書いてあります。')
  })

  test('changes with the level, in place', async () => {
    const level = ref<Level>('plain')
    const drawn = await draw(
      RecordWording,
      { id: 'made-1', title: '題名' },
      { saying: { level: () => level.value, wordingOf: () => wording } },
    )
    level.value = 'easy'
    await flushPromises()
    expect(wordsOf(drawn.element.querySelector('.paragraph p')!)).toBe('やさしいです。')
  })
})

describe('a paragraph whose words can be asked for', () => {
  const explain = vi.fn(async (word: string): Promise<ExplainedTerm | undefined> => ({ ...byUs, name: word }))
  const paragraph = () =>
    draw(RubyParagraph, { ruby: 'まちは~«延長保育»と~«{移住|いじゅう}»を~すすめます。' }, { saying: { explain } })
  const isOpen = (drawn: Drawing, word: string): string | null =>
    drawn.find('button', word).getAttribute('aria-expanded')
  const key = async (drawn: Drawing, word: string, name: string): Promise<KeyboardEvent> => {
    const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true })
    drawn.find('button', word).dispatchEvent(event)
    await flushPromises()
    return event
  }

  beforeEach(() => void explain.mockClear())

  test('reads as a sentence, and explains nothing before it is asked', async () => {
    const drawn = await paragraph()
    expect(drawn.words).toBe('まちは延長保育と移住をすすめます。')
    expect(drawn.has('status')).toBe(false)
    expect(isOpen(drawn, '移住')).toBe('false')
    expect(explain).not.toHaveBeenCalled()
  })

  test('explains the word that is tapped, right under it, and closes at the second tap', async () => {
    const drawn = await paragraph()
    await drawn.press('button', '移住')
    expect(explain).toHaveBeenCalledWith('移住')
    expect(drawn.says('status')[0]).toMatch(/^移住長く子どもを預かることです。/)
    expect([isOpen(drawn, '移住'), isOpen(drawn, '延長保育')]).toEqual(['true', 'false'])
    expect(await drawn.complaints()).toEqual([])
    await drawn.press('button', '移住')
    expect(drawn.has('status')).toBe(false)
    expect(isOpen(drawn, '移住')).toBe('false')
  })

  test('explains one word at a time', async () => {
    const drawn = await paragraph()
    await drawn.press('button', '移住')
    await drawn.press('button', '延長保育')
    expect(drawn.says('status')).toEqual([expect.stringMatching(/^延長保育/)])
    expect([isOpen(drawn, '移住'), isOpen(drawn, '延長保育')]).toEqual(['false', 'true'])
  })

  test('closes by the button of the explanation', async () => {
    const drawn = await paragraph()
    await drawn.press('button', '移住')
    await drawn.press('button', 'とじる')
    expect(drawn.has('status')).toBe(false)
  })

  test.each([
    ['Enter', 'Enter'],
    ['the space bar, which then does not scroll', ' '],
  ])('answers %s', async (_, name) => {
    const drawn = await paragraph()
    expect(drawn.find('button', '移住').getAttribute('tabindex')).toBe('0')
    expect((await key(drawn, '移住', name)).defaultPrevented).toBe(true)
    expect(drawn.says('status')[0]).toMatch(/^移住/)
    await key(drawn, '移住', name)
    expect(drawn.has('status')).toBe(false)
  })

  test('leaves other keys to the browser', async () => {
    const drawn = await paragraph()
    expect((await key(drawn, '移住', 'Tab')).defaultPrevented).toBe(false)
    expect(drawn.has('status')).toBe(false)
  })
})

describe('the explanation of a word', () => {
  const note = (explained: ExplainedTerm | undefined, level: Level = 'plain') =>
    draw(TermExplanation, { term: '延長保育' }, { saying: { level: () => level, explain: async () => explained } })

  test.each([
    ['plain', '長く子どもを預かることです。'],
    ['easy', '長い時間、子どもを見ることです。'],
    ['printed', '長く子どもを預かることです。'],
  ] as const)('of ours says so (%s)', async (level, meaning) => {
    const drawn = await note(byUs, level)
    expect(drawn.says('status')).toEqual([`延長保育${meaning}この説明は、私たちが書きました。とじる`])
    expect(drawn.has('link')).toBe(false)
    expect(await drawn.complaints()).toEqual([])
  })

  test("of a document's names it and leads to its lines", async () => {
    const drawn = await note(byDocument)
    expect(drawn.words).toContain('「総合戦略」の説明をもとにしました。')
    expect(drawn.leadsTo('延長保育のもとの行12〜13行目')).toBe('/documents/made-2015?of=made-term-1#L12-13')
    expect(await drawn.complaints()).toEqual([])
  })

  test('that there is none is said, not left empty', async () => {
    const drawn = await note(undefined)
    expect(drawn.says('status')).toEqual([
      'この用語の説明を、いまは出せません。つながっているところで、もう一度ためしてください。とじる',
    ])
    expect(await drawn.complaints()).toEqual([])
  })

  test('that cannot be read now is said', async () => {
    const drawn = await draw(
      TermExplanation,
      { term: '延長保育' },
      { saying: { explain: () => Promise.reject(new Error('no line')) } },
    )
    expect(drawn.words).toContain('いまは出せません')
  })

  test('can be closed while it is coming', async () => {
    const coming = promised<ExplainedTerm>()
    const drawn = await draw(TermExplanation, { term: '延長保育' }, { saying: { explain: () => coming.promise } })
    expect(drawn.says('status')).toEqual(['とじる'])
    await drawn.press('button', 'とじる')
    expect(drawn.told('close')).toHaveLength(1)
    coming.keep(byUs)
    await flushPromises()
    expect(drawn.words).toContain('長く子どもを預かることです。')
  })
})

describe('reading aloud', () => {
  const local = { lang: 'ja-JP', localService: true, default: false, name: '端末の声' }
  const network = { ...local, localService: false, name: '遠くの声' }
  const english = { ...local, lang: 'en-US', name: 'English' }

  class Utterance {
    lang = ''
    voice: unknown
    onend?: () => void
    onerror?: () => void
    readonly text: string
    constructor(text: string) {
      this.text = text
    }
  }

  /** A device with these voices: what it was asked to say, and how often it was told to be silent. */
  function deviceWith(...voices: readonly object[]) {
    const events = new EventTarget()
    const device = {
      voices,
      said: [] as Utterance[],
      speak: vi.fn((one: Utterance) => void device.said.push(one)),
      cancel: vi.fn(),
      tell: () => events.dispatchEvent(new Event('voiceschanged')),
    }
    vi.stubGlobal('speechSynthesis', {
      getVoices: () => device.voices,
      speak: device.speak,
      cancel: device.cancel,
      addEventListener: events.addEventListener.bind(events),
      removeEventListener: events.removeEventListener.bind(events),
    })
    vi.stubGlobal('SpeechSynthesisUtterance', Utterance)
    return device
  }
  const button = (marked = '{富海|=とのみ}の~{海|うみ}で~«{延長保育|=えんちょうほいく}»を…') =>
    draw(ReadAloud, { ruby: marked })

  // Not after each: what was drawn is taken down after that, and still asks the device to be silent.
  beforeEach(() => void vi.unstubAllGlobals())
  afterAll(() => void vi.unstubAllGlobals())

  test.each([
    ['whose browser cannot speak', undefined],
    ['that knows no voice', []],
    ['that has only a voice from the network', [network]],
    ['that speaks only another language', [english]],
    ['whose language only begins alike', [{ ...local, lang: 'jav' }]],
  ])('a device %s has no button', async (_, voices) => {
    if (voices) deviceWith(...voices)
    const drawn = await button()
    expect(drawn.has('button')).toBe(false)
    expect(await drawn.complaints()).toEqual([])
  })

  test.each(['ja-JP', 'ja', 'ja_JP'])('a device with a Japanese voice of its own (%s) has one', async (lang) => {
    deviceWith(english, network, { ...local, lang })
    const drawn = await button()
    expect(drawn.names('button')).toEqual(['声で聞く'])
    expect(await drawn.complaints()).toEqual([])
  })

  test('voices that come late are enough', async () => {
    const device = deviceWith()
    const drawn = await button()
    expect(drawn.has('button')).toBe(false)
    device.voices = [local]
    device.tell()
    await flushPromises()
    expect(drawn.has('button', '声で聞く')).toBe(true)
  })

  test('says names that a person gave the reading of in kana, and leaves the rest to the voice', async () => {
    const device = deviceWith(network, local)
    await (await button()).press('button', '声で聞く')
    expect(device.said.map(({ text, lang, voice }) => ({ text, lang, voice }))).toEqual([
      { text: 'とのみの海でえんちょうほいくを…', lang: 'ja-JP', voice: local },
    ])
  })

  test('says words of our own too', async () => {
    const device = deviceWith(local)
    await (await draw(ReadAloud, { text: '資料です。' })).press('button', '声で聞く')
    expect(device.said[0]?.text).toBe('資料です。')
  })

  test('takes the voice that the device prefers', async () => {
    const preferred = { ...local, default: true, name: 'いつもの声' }
    const device = deviceWith(local, preferred)
    await (await button()).press('button', '声で聞く')
    expect(device.said[0]?.voice).toEqual(preferred)
  })

  test('stops at the second tap', async () => {
    const device = deviceWith(local)
    const drawn = await button()
    await drawn.press('button', '声で聞く')
    expect(drawn.names('button')).toEqual(['声を止める'])
    expect(await drawn.complaints()).toEqual([])
    device.cancel.mockClear()
    await drawn.press('button', '声を止める')
    expect(device.cancel).toHaveBeenCalledTimes(1)
    expect(drawn.names('button')).toEqual(['声で聞く'])
    expect(device.speak).toHaveBeenCalledTimes(1)
  })

  test.each(['onend', 'onerror'] as const)('is ready again after %s', async (end) => {
    const device = deviceWith(local)
    const drawn = await button()
    await drawn.press('button', '声で聞く')
    device.said[0]![end]!()
    await flushPromises()
    expect(drawn.names('button')).toEqual(['声で聞く'])
  })

  test('is silent once its page is left, and cancels nobody else’s voice', async () => {
    const device = deviceWith(local)
    const drawn = await draw(RubyParagraph, { ruby: '文です。' })
    await drawn.press('button', '声で聞く')
    device.cancel.mockClear()
    await drawn.change({ aloud: false })
    expect(device.cancel).toHaveBeenCalledTimes(1)
    await drawn.change({ aloud: true })
    await drawn.change({ aloud: false })
    expect(device.cancel).toHaveBeenCalledTimes(1)
  })
})

describe('the choice of words', () => {
  const choice = () => draw(LevelChoice, { level: 'easy', furigana: true })

  test('is one question with three answers, each with what it means', async () => {
    const drawn = await choice()
    expect(drawn.within('group', 'ことば').names('radio')).toEqual([
      'ふつう毎日のことばで書きます。',
      'やさしい日本語短くて、やさしい文で書きます。',
      'もとの文資料に書いてあるままです。',
    ])
    expect(drawn.names('checkbox')).toEqual(['ふりがなをつける'])
    expect(await drawn.complaints()).toEqual([])
  })

  test('shows what is chosen', async () => {
    const drawn = await choice()
    const chosen = [...drawn.element.querySelectorAll<HTMLInputElement>('input[type="radio"]')].filter(
      ({ checked }) => checked,
    )
    expect(chosen.map(({ value }) => value)).toEqual(['easy'])
    expect((drawn.find('checkbox') as HTMLInputElement).checked).toBe(true)
  })

  test('tells what the person chooses', async () => {
    const drawn = await choice()
    await drawn.press('radio', 'もとの文資料に書いてあるままです。')
    await drawn.press('checkbox', 'ふりがなをつける')
    expect([drawn.told('level'), drawn.told('furigana')]).toEqual([[['printed']], [[false]]])
  })
})
