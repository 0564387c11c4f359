import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import CodeField from '#features/handoff/CodeField.vue'
import CopyText from '#components/share/CopyText.vue'
import HandOff from '#features/handoff/HandOff.vue'
import TextQrCodes from '#features/handoff/TextQrCodes.vue'
import QrCode from '#components/share/QrCode.vue'
import ReceivedList from '#features/handoff/ReceivedList.vue'
import { indicatorRoute } from '#routing/routes.ts'
import { askLines, byteLength, maxBytes, plainTexts, type SharedGroup } from '#features/handoff/words.ts'
import { draw, type Drawing } from '#support/draw.ts'
import { promised } from '#support/plan-sources.ts'
import { decoded, dotsOf } from '#support/qr.ts'

const bare = (words: string): string => words.replace(/\s+/g, '')

describe('a QR code', () => {
  const texts = [
    'https://machi.example/open#2CASGA4R',
    'HELLO 123',
    '0123456789',
    '■防府市\n・若い人を助ける 100%',
    'あ'.repeat(maxBytes / 3),
    `https://machi.example/a-long/base/open#${'2'.repeat(250)}`,
  ]
  const picture = async (text: string): Promise<Element> => (await draw(QrCode, { text, name: 'QR' })).find('img', 'QR')

  test.each(texts.map((text) => [text]))('is read as %s', async (text) =>
    expect(decoded(await picture(text))).toBe(text),
  )

  test.each(texts.map((text) => [text]))(
    'has four modules of white around it, and ends nowhere else: %s',
    async (text) => {
      const { size, isDark } = dotsOf(await picture(text))
      const all = Array.from({ length: size * size }, (_, at) => [at % size, Math.floor(at / size)] as const).filter(
        ([x, y]) => isDark(x, y),
      )
      const ends = (of: (place: readonly [number, number]) => number): readonly number[] => [
        Math.min(...all.map(of)),
        Math.max(...all.map(of)),
      ]
      expect(ends(([x]) => x)).toEqual([4, size - 5])
      expect(ends(([, y]) => y)).toEqual([4, size - 5])
    },
  )

  test.each(texts.map((text) => [text]))('says in its own head that it has error correction M: %s', async (text) => {
    const { isDark } = dotsOf(await picture(text))
    // The two bits of the level, behind the mask of all heads (ISO/IEC 18004): 00 is M.
    const level = [0, 1].map((x) => Number(isDark(4 + x, 4 + 8)) ^ [1, 0][x]!)
    expect(level).toEqual([0, 0])
  })

  test('is black on white, whatever the look', async () => {
    const drawn = await picture(texts[0]!)
    expect(drawn.querySelector('rect')!.getAttribute('fill')).toBe('#fff')
    expect(drawn.querySelector('path')!.getAttribute('fill')).toBe('#000')
  })

  test('of the longest text has more than three pixels a module on a phone of 320', async () => {
    const sizes = await Promise.all(
      ['a'.repeat(maxBytes), 'あ'.repeat(maxBytes / 3)].map(async (text) => dotsOf(await picture(text)).size),
    )
    // The page leaves 44 pixels on the left and 20 on the right.
    for (const size of sizes) expect((320 - 44 - 20) / size).toBeGreaterThan(3)
  })
})

const groups: readonly SharedGroup[] = [
  { name: '防府市', names: ['若い人を助ける', '赤ちゃんと出かけやすくする'] },
  { name: '7つの市と町', names: ['いっしょに旅の道をつくる'] },
]

describe('the list as plain text', () => {
  const address = 'https://machi.example/'
  const asks = [
    { question: 'goesOn', text: 'もうできましたか。' },
    { question: 'desk', text: 'どこにありますか。' },
  ] as const
  const lines = askLines([asks, [], [asks[1]]])
  const many: readonly SharedGroup[] = [
    ...groups,
    { name: '美祢市', names: Array.from({ length: 40 }, (_, at) => `${at + 1}番目のとても長い名前の取り組みを助ける`) },
  ]

  test('says names under their towns, what to ask, and where the app is', () => {
    expect(plainTexts(groups, lines, address)).toEqual([
      'まちしるべ\n■防府市\n・若い人を助ける\n・赤ちゃんと出かけやすくする\n■7つの市と町\n・いっしょに旅の道をつくる\n聞くこと：今どうなっているか、場所と聞く課\nhttps://machi.example/',
    ])
  })

  test('that is too long for one code stands in several, each with its town and which of how many it is', () => {
    const texts = plainTexts(many, lines, address)
    expect(texts.length).toBeGreaterThan(5)
    expect(texts.filter((text) => byteLength(text) > maxBytes)).toEqual([])
    expect(texts.map((text) => text.split('\n')[0])).toEqual(
      texts.map((_, at) => `まちしるべ ${at + 1}/${texts.length}`),
    )
    for (const text of texts.slice(0, -1)) expect(text.split('\n')[1]).toMatch(/^■/)
    const all = texts.flatMap((text) => text.split('\n'))
    expect(all.filter((line) => line.startsWith('・'))).toEqual(
      many.flatMap(({ names }) => names.map((name) => `・${name}`)),
    )
    expect(all.at(-1)).toBe(address)
  })

  test('of one record has its questions as they are asked', () => {
    expect(askLines([[], asks])).toEqual(['聞くこと：もうできましたか。', 'どこにありますか。'])
    expect(askLines([[]])).toEqual([])
  })

  test('of one record whose questions are the longest stays readable', () => {
    const long = (['goesOn', 'who', 'money', 'apply', 'desk'] as const).map((question) => ({
      question,
      text: `${'長'.repeat(23)}か。`,
    }))
    const texts = plainTexts([{ name: '防府市', names: ['名前'] }], askLines([long]), address)
    expect(texts.filter((text) => byteLength(text) > maxBytes)).toEqual([])
    for (const { text } of long) expect(texts.join('\n')).toContain(text)
  })

  test('shortens a printed title that no code could hold', () => {
    const [text] = plainTexts([{ name: '防府市', names: ['長'.repeat(400)] }], [], address)
    expect(text).toContain(`・${'長'.repeat(60)}…\n`)
    expect(byteLength(text!)).toBeLessThanOrEqual(maxBytes)
  })

  test('is shown one code at a time, forward and back, each of them readable', async () => {
    const texts = plainTexts(many, lines, address)
    const drawn = await draw(TextQrCodes, { texts })
    await drawn.press('button', 'つながらないスマホに、文でわたす')
    const shown = (): string | undefined => decoded(drawn.find('img'))
    await vi.waitUntil(() => drawn.has('img'))
    const read: (string | undefined)[] = []
    for (let at = 0; at < texts.length; at += 1) {
      expect(drawn.says('status')).toEqual([bare(`文のQRコード（${texts.length}枚のうち${at + 1}枚目）`)])
      read.push(shown())
      await drawn.press('button', '次のQRコード')
    }
    expect(read).toEqual(texts)
    // The last one has none behind it: the button stays, and so does the focus.
    expect(shown()).toBe(texts.at(-1))
    expect(drawn.find('button', '次のQRコード').getAttribute('aria-disabled')).toBe('true')
    await drawn.press('button', '前のQRコード')
    expect(shown()).toBe(texts.at(-2))
    expect(await drawn.complaints()).toEqual([])
  })

  test('of one code has no buttons to go on', async () => {
    const drawn = await draw(TextQrCodes, { texts: plainTexts(groups, lines, address) })
    await drawn.press('button', 'つながらないスマホに、文でわたす')
    expect(drawn.names('button')).toEqual([bare('つながらないスマホに、文でわたす')])
  })
})

describe('handing over', () => {
  const code = '2CASGA4R'
  const link = `${location.origin}/open#${code}`
  afterEach(() => {
    vi.restoreAllMocks()
    vi.unstubAllGlobals()
  })

  /** Opens what the button says. */
  async function opened(
    given: Partial<{ count: number; left: number; groups: readonly SharedGroup[]; code: string }> = {
      count: 3,
      groups,
    },
  ): Promise<Drawing> {
    const drawn = await draw(HandOff, { code, ...given })
    await drawn.press('button', 'QRコードで別のスマホにわたす')
    await flushPromises()
    return drawn
  }
  const shares = (share: (given: ShareData) => Promise<void>) =>
    vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { share }))

  test('shows nothing before it is asked to', async () => {
    const drawn = await draw(HandOff, { code, count: 3, groups })
    expect(drawn.has('img')).toBe(false)
    expect(drawn.words).toBe('QRコードで別のスマホにわたす')
  })

  test('shows a list as a QR code with its link, as a code to be typed, and says what is not in it', async () => {
    const drawn = await opened()
    await vi.waitUntil(() => drawn.has('img', '保存した3件を開くQRコード'))
    expect(decoded(drawn.find('img', '保存した3件を開くQRコード'))).toBe(link)
    expect(drawn.says('definition')).toEqual(['2CAS-GA4R'])
    expect(drawn.words).toContain('メモと、つけた印は入りません。')
    expect(drawn.words).not.toContain('いまのデータにない')
    expect(drawn.has('button', 'つながらないスマホに、文でわたす')).toBe(true)
    expect(await drawn.complaints()).toEqual([])
  })

  test('shows a comparison under its own name, without plain text', async () => {
    const drawn = await opened({})
    await vi.waitUntil(() => drawn.has('img', '同じくらべ方を開くQRコード'))
    expect(drawn.has('button', 'つながらないスマホに、文でわたす')).toBe(false)
    expect(drawn.words).not.toContain('メモ')
  })

  test('says how many records it leaves out', async () =>
    expect((await opened({ count: 3, left: 2, groups })).words).toContain('いまのデータにない2件は、入っていません。'))

  test('shows no QR code that no camera could read, and says what to do instead', async () => {
    const drawn = await opened({ count: 900, code: '2'.repeat(maxBytes) })
    expect(drawn.has('img')).toBe(false)
    expect(drawn.words).toContain('多すぎて、QRコードにできません。')
  })

  test.each([
    ['the code', 'コードをコピー', '2CAS-GA4R'],
    ['the link', 'リンクをコピー', link],
  ])('copies %s', async (_, name, text) => {
    const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue(undefined)
    const drawn = await opened()
    await drawn.press('button', name)
    expect(copied.mock.calls).toEqual([[text]])
    expect(drawn.says('status')).toContain('コピーしました。')
  })

  test('offers no share sheet where there is none', async () =>
    expect((await opened()).has('button', '共有する')).toBe(false))

  test('gives the link to the share sheet where there is one', async () => {
    const share = vi.fn().mockResolvedValue(undefined)
    shares(share)
    const drawn = await opened()
    await drawn.press('button', '共有する')
    expect(share.mock.calls).toEqual([[{ title: 'まちしるべで開く', url: link }]])
    expect(drawn.words).not.toContain('共有できませんでした。')
  })

  test.each([
    ['closes the sheet is told nothing', 'AbortError', false],
    ['cannot share is told what to do', 'NotAllowedError', true],
  ])('who %s', async (_, name, isTold) => {
    shares(() => Promise.reject(new DOMException('no', name)))
    const drawn = await opened()
    await drawn.press('button', '共有する')
    expect(drawn.words.includes('共有できませんでした。「リンクをコピー」を使ってください。')).toBe(isTold)
  })
})

test('what cannot be copied stands in a field to be copied by hand', async () => {
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValueOnce(new Error('not allowed'))
  const drawn = await draw(CopyText, { text: 'AB12', name: 'コードをコピー' })
  await drawn.press('button', 'コードをコピー')
  expect((drawn.find('textbox', 'コピーする文') as HTMLTextAreaElement).value).toBe('AB12')
  expect(await drawn.complaints()).toEqual([])
})

describe('the field for a code', () => {
  test('takes what a thumb types on a telephone, and tells it', async () => {
    const drawn = await draw(CodeField, { again: false })
    const field = drawn.find('textbox', 'コード') as HTMLInputElement
    expect(
      Object.fromEntries(
        ['inputmode', 'autocapitalize', 'autocomplete', 'spellcheck'].map((name) => [name, field.getAttribute(name)]),
      ),
    ).toEqual({ inputmode: 'text', autocapitalize: 'characters', autocomplete: 'off', spellcheck: 'false' })
    field.value = '2cas ga4r'
    field.dispatchEvent(new Event('input'))
    drawn.element.querySelector('form')!.dispatchEvent(new Event('submit'))
    expect(drawn.told('open')).toEqual([['2cas ga4r']])
    expect(await drawn.complaints()).toEqual([])
  })

  test('is called another one where one stands open', async () =>
    expect((await draw(CodeField, { again: true })).has('heading', 'ほかのコードを開く')).toBe(true))
})

describe('a list that was received', () => {
  const received = [
    {
      publisher: 'hofu',
      name: '防府市',
      records: [
        {
          id: 'hofu-1',
          title: '若い人を助ける',
          to: { name: 'initiative', params: { id: 'hofu-1' } },
          line: '2015〜2019年度',
        },
        { id: 'hofu-kpi-6', title: '園児の数', to: indicatorRoute('hofu-kpi-6'), line: '2015〜2019年度' },
      ],
    },
    {
      publisher: 'mine',
      name: '美祢市',
      records: [
        { id: 'mine-s1', title: '戦略', to: { name: 'goal', params: { id: 'mine-s1' } }, line: '2015〜2019年度' },
      ],
    },
  ] as const
  const add = vi.fn<(ids: readonly string[]) => Promise<boolean>>()
  beforeEach(() => void add.mockReset().mockResolvedValue(true))
  const list = (savedIds: readonly string[] = [], unknown = 0) =>
    draw(ReceivedList, { groups: received, unknown, savedIds: new Set(savedIds), add })

  test('stands under its towns, each record with the way to it, and asks', async () => {
    const drawn = await list()
    expect(drawn.names('heading')).toEqual(['防府市', '美祢市'])
    expect(drawn.names('link').map((name) => drawn.leadsTo(name))).toEqual([
      '/initiatives/hofu-1',
      '/indicators/hofu-kpi-6',
      '/goals/mine-s1',
    ])
    expect(drawn.within('group', 'この端末に保存したものに、新しく3件を加えますか。').names('button')).toEqual([
      '保存したものに加える',
      '加えないで見る',
    ])
    expect(await drawn.complaints()).toEqual([])
  })

  test('says how much of it is there already, and tells to add the rest alone', async () => {
    const drawn = await list(['hofu-1'])
    expect(drawn.words).toContain('新しく2件を加えますか。1件は、もう保存してあります。')
    await drawn.press('button', '保存したものに加える')
    expect(add.mock.calls).toEqual([[['hofu-kpi-6', 'mine-s1']]])
    await drawn.change({ savedIds: new Set(['hofu-1', 'hofu-kpi-6', 'mine-s1']) })
    expect(drawn.says('status')).toEqual(['2件を保存したものに加えました。'])
    expect(drawn.leadsTo('保存したものを見る')).toBe('/saved')
    expect(document.activeElement).toBe(drawn.find('status'))
  })

  test('is not said to be added before the device has it', async () => {
    const coming = promised<boolean>()
    add.mockReturnValue(coming.promise)
    const drawn = await list()
    await drawn.press('button', '保存したものに加える')
    await drawn.change({ savedIds: new Set(['hofu-1', 'hofu-kpi-6', 'mine-s1']) })
    expect(drawn.says('status')).toEqual([''])
    coming.keep(true)
    await flushPromises()
    expect(drawn.says('status')).toEqual(['3件を保存したものに加えました。'])
  })

  test('that the device does not take is not said to be added, and can be added again', async () => {
    add.mockResolvedValue(false)
    const drawn = await list()
    await drawn.press('button', '保存したものに加える')
    await drawn.change({ savedIds: new Set(['hofu-1', 'hofu-kpi-6', 'mine-s1']) })
    expect(drawn.says('status')).toEqual([''])
    await drawn.press('button', '保存したものに加える')
    expect(add).toHaveBeenCalledTimes(2)
  })

  test('is not added by someone who only looks', async () => {
    const drawn = await list()
    await drawn.press('button', '加えないで見る')
    expect(add).not.toHaveBeenCalled()
    expect(drawn.names('button')).toEqual([])
    expect(drawn.says('status')[0]).toMatch(/^加えていません。/)
    expect(document.activeElement).toBe(drawn.find('status'))
  })

  test('of which all is there asks nothing', async () => {
    const drawn = await list(['hofu-1', 'hofu-kpi-6', 'mine-s1'])
    expect(drawn.names('button')).toEqual([])
    expect(drawn.says('status')).toEqual(['どれも、もう保存してあります。'])
  })

  test('says how much of it this device does not know', async () =>
    expect((await list([], 2)).words).toContain(
      '2件は、この端末のデータの中にありません。つながっているところで、開きなおしてください。',
    ))

  test('of which nothing is known asks nothing', async () => {
    const drawn = await draw(ReceivedList, { groups: [], unknown: 4, savedIds: new Set<string>(), add })
    expect(drawn.words).toBe('4件は、この端末のデータの中にありません。つながっているところで、開きなおしてください。')
  })
})
