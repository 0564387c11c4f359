import { flushPromises } from '@vue/test-utils'
import { describe, expect, test, vi } from 'vitest'
import { asksOf } from '#domain/asking.ts'
import { cardRows } from '#domain/life-event.ts'
import { askWords } from '#features/saved/words.ts'
import type { StoredList } from '#domain/saved-state.ts'
import { rowText } from '#seeding/initiative-cards.ts'
import { persistenceKey, type ListStorage } from '#stores/injection-keys.ts'
import { openApp, type OpenedApp } from '#support/draw.ts'
import { promised, sourceOf } from '#support/plan-sources.ts'
import { plainNameOf, realFiles, realRelease, realSeeds, realCards } from '#support/real-release.ts'
import { wordsOf, type Screen } from '#support/screen.ts'
import { deviceWith, listKeeperWith, savedItem, refusing } from '#support/store-app.ts'
import { documentDates } from '#texts/documents.ts'

// Each page brings its code with it, and axe reads it whole: on a machine that is busy that needs longer.
vi.setConfig({ testTimeout: 60_000 })

const source = sourceOf(realFiles)
const open = (path: string, listKeeper?: ListStorage): Promise<OpenedApp> =>
  openApp(path, source, listKeeper && { listKeeper })

/** Follows a link and waits for the screen that it leads to. */
async function follow({ page, router }: OpenedApp, name: string): Promise<void> {
  const from = router.currentRoute.value.fullPath
  await page.press('link', name)
  // On a busy machine a view's code comes late.
  await vi.waitUntil(() => router.currentRoute.value.fullPath !== from, { timeout: 10_000 })
  await flushPromises()
}

describe('from a situation to what is done for it', () => {
  test('it takes three taps: the situation on home, the town, the programme', async () => {
    const app = await open('/')
    await follow(app, '子育て')
    expect(app.page.names('heading')).toEqual(['どのまちのことですか'])
    await follow(app, '防府市このまちの計画に12件、7つの市と町の計画に5件')
    expect(app.page.names('heading').slice(0, 2)).toEqual(['防府市の「子育て」', '防府市総合戦略（取り組み12件）'])
    expect(await app.page.complaints()).toEqual([])
    await follow(app, `8${plainNameOf('hofu-8')}2015〜2019年度の計画`)
    expect(app.page.find('heading', plainNameOf('hofu-8')).tagName).toBe('H1')
    expect(app.page.says('definition')[0]).toBe('子育て中の家族')
  })

  test('each step can be taken back, with the answers that were given', async () => {
    const app = await open('/find?scene=childcare')
    await follow(app, '防府市このまちの計画に12件、7つの市と町の計画に5件')
    await follow(app, '子どもをあずける')
    expect(app.router.currentRoute.value.query).toEqual({ scene: 'childcare', town: 'hofu', narrow: 'minding' })
    const there = app.page.words
    await follow(app, `6${plainNameOf('hofu-6')}2015〜2019年度の計画`)
    app.router.back()
    await vi.waitUntil(() => app.page.words === there)
    app.router.back()
    await vi.waitUntil(() => app.router.currentRoute.value.fullPath === '/find?scene=childcare&town=hofu')
    app.router.back()
    await vi.waitUntil(() => app.page.names('heading')[0] === 'どのまちのことですか')
  })

  test('the way back stands at the head, and other ways at the foot', async () => {
    const { page } = await open('/find?scene=childcare&town=hofu&narrow=minding')
    const trail = page.within('navigation', 'ここまでの道')
    expect(trail.names('link').map((name) => trail.leadsTo(name))).toEqual([
      '/',
      '/find?town=hofu',
      '/find?scene=childcare',
    ])
    expect([
      page.leadsTo('ほかの場面を見る'),
      page.leadsTo('ほかのまちを見る'),
      page.leadsTo('キーワードでさがす'),
    ]).toEqual(['/find?town=hofu', '/find?scene=childcare', '/search'])
  })

  test('no link to another answer is called the current page', async () => {
    for (const path of ['/find', '/find?scene=childcare', '/find?scene=childcare&town=hofu']) {
      const { page } = await open(path)
      expect([...page.element.querySelectorAll('[aria-current=page]')].map(wordsOf), path).toEqual([])
    }
  })

  test('each question takes the focus to its heading, as a page does', async () => {
    window.history.replaceState({ back: '/' }, '')
    const app = await open('/find')
    ;(app.page.find('link', '子育て取り組み19件') as HTMLElement).focus()
    await follow(app, '子育て取り組み19件')
    expect(document.activeElement).toBe(app.page.find('heading', 'どのまちのことですか'))
    window.history.replaceState(null, '')
  })
})

describe('the answers in an address', () => {
  test.each([
    ['none ask for a situation', '/find', 'どんなことですか'],
    ['a situation asks for a town', '/find?scene=work', 'どのまちのことですか'],
    ['a town asks for a situation', '/find?town=mine', 'どんなことですか'],
    ['both show what there is', '/find?scene=work&town=mine', '美祢市の「仕事・店・会社」'],
    ['a situation that nobody knows asks again', '/find?scene=gold&town=mine', 'どんなことですか'],
    ['a town that is not among the seven asks again', '/find?scene=work&town=tokyo', 'どのまちのことですか'],
    ['a situation given twice is no answer', '/find?scene=work&scene=school&town=mine', 'どんなことですか'],
  ])('%s', async (_, path, heading) => {
    const { page } = await open(path)
    expect(page.names('heading')[0]).toBe(heading)
    expect(page.has('alert')).toBe(false)
    expect(await page.complaints()).toEqual([])
  })

  test('show with each deed why it stands here, where its own words do not', async () => {
    const { page } = await open('/find?scene=living&town=mine')
    const because = realSeeds.plans.flatMap(({ cards }) =>
      cards.flatMap(({ value: [id, card] }) => (card.because ? [[id, card.because] as const] : [])),
    )
    const shown = [...page.element.querySelectorAll('main a.arm')].flatMap((arm) =>
      because
        .filter(([id]) => arm.getAttribute('href')!.endsWith(`/${id}`))
        .map(([, words]) => [wordsOf(arm), words] as const),
    )
    expect(shown.length).toBeGreaterThan(0)
    for (const [arm, words] of shown) expect(arm).toContain(`ここにのせたわけ：${words}`)
  })

  test('a part of a situation shows that part, and says so', async () => {
    const { page } = await open('/find?scene=childcare&town=hofu&narrow=minding')
    expect(page.find('link', '子どもをあずける').getAttribute('aria-current')).toBe('true')
    expect(page.has('link', `6${plainNameOf('hofu-6')}2015〜2019年度の計画`)).toBe(true)
    expect(page.has('link', `10${plainNameOf('hofu-10')}2015〜2019年度の計画`)).toBe(false)
  })

  test('a part that nobody knows says that nothing is there, and where one can go', async () => {
    const { page } = await open('/find?scene=childcare&town=hofu&narrow=gold')
    expect(page.words).toContain('この場面の取り組みは、資料にのっていません。')
    expect(page.has('link', 'すべて')).toBe(true)
  })
})

describe('a town without a plan of its own', () => {
  const withoutPlan = realSeeds.towns.filter(
    ({ id }) => !realSeeds.plans.some(({ plan }) => plan.value.publisher === id),
  )

  test.each(withoutPlan.map(({ id, name }) => [name, id]))(
    '%s is led to the joint projects, and told why',
    async (name, id) => {
      const { page } = await open(`/find?scene=childcare&town=${id}`)
      expect(page.words).toContain(
        `${name}だけの計画は、資料の中にありません。7つの市と町がいっしょに進める計画から、さがしました。`,
      )
      const [, ...sections] = page.names('heading')
      expect(sections.length).toBeGreaterThan(0)
      for (const section of sections) expect(section).toMatch(/^いっしょに進めること「.+」（取り組み\d+件）$/)
      expect(new Set(sections).size).toBe(sections.length)
    },
  )

  test('is told of rows of which nobody can say whether it takes part', async () => {
    expect((await open('/find?scene=work&town=hagi')).page.words).toContain(
      'このまちが加わるのかを、表の印から読み取れない取り組みも、入っています。',
    )
  })
})

test('a town whose plan holds nothing of the situation is told so, before what the seven do', async () => {
  const { page } = await open('/find?scene=childcare&town=sanyo-onoda')
  expect(page.words).toContain('山陽小野田市の計画には、この取り組みがのっていません。')
  expect(page.words).not.toContain('山陽小野田市だけの計画は、資料の中にありません。')
})

test.each(realRelease.towns.map(({ name, id }) => [name, id]))(
  'in %s each situation lists as much as its tile says, or says that there is nothing',
  async (name, id) => {
    const { page, router } = await open(`/find?town=${id}`)
    for (const { id: scene, name: called, counts, joint } of realRelease.scenes!) {
      const sum = (counts[id] ?? 0) + joint[id]!
      expect(page.has('link', `${called}取り組み${sum}件`)).toBe(true)
      await router.push(`/find?scene=${scene}&town=${id}`)
      await vi.waitUntil(() => page.names('heading')[0] === `${name}の「${called}」`)
      await flushPromises()
      const listed = page.names('heading').flatMap((heading) => /（取り組み(\d+)件）$/.exec(heading)?.[1] ?? [])
      expect(
        listed.reduce((all, count) => all + Number(count), 0),
        called,
      ).toBe(sum)
      expect(
        /だけの計画は、資料の中にありません|の計画には、この取り組みがのっていません/.test(page.words),
        called,
      ).toBe(!counts[id])
      expect(page.words.includes('この場面の取り組みは、資料にのっていません。'), called).toBe(sum === 0)
      await router.push(`/find?town=${id}`)
      await vi.waitUntil(() => page.names('heading')[0] === 'どんなことですか')
    }
  },
)

describe('a card', () => {
  /** The rows in their order; what is asked where the document leaves one open, `questions.test.ts` says. */
  const rows = ['だれのため', 'お金', '申し込み方', '聞くところ', 'いつまで'] as const
  const firstDeeds = realSeeds.plans.map(
    ({ cards }) => cards.find(({ value: [, { receiver }] }) => !receiver)!.value[0],
  )

  test.each([...firstDeeds, 'hofu-11', 'hofu-72.1', 'region-2021-3-1-e-1.2'].map((id) => [id]))(
    'of %s says in order what its document says, and asks for all the rest',
    async (id) => {
      const plan = realSeeds.plans.find(({ cards }) => cards.some(({ value }) => value[0] === id))!
      const { kind } = plan.entries.find(({ value }) => value.id === id)!.value
      const { page } = await open(`/${kind === 'project' ? 'goals' : 'initiatives'}/${id}`)
      const [, said] = plan.cards.find(({ value }) => value[0] === id)!.value
      const below = plan.entries.filter(({ value }) => value.parent === id).map(({ value }) => value.id)
      const cardsBelow = plan.cards.flatMap(({ value: [one, card] }) => (below.includes(one) ? [card] : []))
      const isSaid = [
        Boolean(said.who),
        ...cardRows.map((row) => [said, ...cardsBelow].some((card) => rowText(card[row]))),
      ]
      const names: readonly string[] = rows
      expect(page.says('term').filter((term) => names.includes(term))).toEqual(names.filter((_, at) => isSaid[at]))
      const asked = page.names('checkbox')
      expect(asked).toEqual(asksOf(realCards.get(id)).map(askWords))
      expect(asked.length).toBeGreaterThan(0)
      expect(page.words).toContain(`聞くこと資料にないこと${asked.length}件`)
      expect(page.says('region').join('')).toContain(documentDates(plan.document))
    },
  )
})

/** The lines of what to say on the telephone, once it is opened. */
async function script(page: Screen): Promise<readonly string[]> {
  await page.press('button', '電話で話す文')
  return [...page.find('button', '電話で話す文').parentElement!.querySelectorAll('ol > li')].map(wordsOf)
}

describe('what one saves', () => {
  test('on a page stands under its town with its questions; ticks and note are there after a restart, and the rest is asked', async () => {
    const device = deviceWith()
    const there = await open('/initiatives/hofu-1', device)
    await there.page.press('button', '保存する')
    await follow(there, '保存したものを見る')
    const { page } = there
    expect(page.names('heading')).toEqual(['保存したもの', '防府市'])
    expect(page.leadsTo(`${plainNameOf('hofu-1')}2015〜2019年度の計画、防府市総合戦略`)).toBe('/initiatives/hofu-1')
    await page.press('checkbox', 'どこに相談すればいいですか。')
    const note = page.find('textbox', 'メモ') as HTMLTextAreaElement
    note.value = '9時に電話'
    for (const sign of ['input', 'change']) note.dispatchEvent(new Event(sign))
    await flushPromises()
    expect(await page.complaints()).toEqual([])

    const { page: again } = await open('/saved', device)
    expect((again.find('textbox', 'メモ') as HTMLTextAreaElement).value).toBe('9時に電話')
    expect((again.find('checkbox', 'どこに相談すればいいですか。') as HTMLInputElement).checked).toBe(true)
    const lines = await script(again)
    expect(lines[0]).toBe('もしもし、防府市役所でしょうか。計画にのっている取り組みについて、教えてください。')
    expect(lines[1]).toBe(
      '「若者の正規雇用化等の促進」についてです。2015〜2019年度の計画「防府市総合戦略」にのっています。',
    )
    expect(lines.filter((line) => line === '答え：')).toHaveLength(3)
    expect(lines).not.toContain('どこに相談すればいいですか。')
    expect(lines.at(-1)).toBe('ありがとうございました。')
  })

  test.each([
    ['an indicator', '/indicators/hofu-kpi-6', '今の数はいくつですか。目標にとどきましたか。'],
    ['a project without actions', '/goals/sanyo-onoda-b', '今年はいつ、どこでありますか。'],
  ])('can be %s', async (_, path, question) => {
    const device = deviceWith()
    await (await open(path, device)).page.press('button', '保存する')
    expect((await open('/saved', device)).page.names('checkbox')).toContain(question)
  })

  test('is let go on its page, or in the list', async () => {
    const device = deviceWith(savedItem({ id: 'hofu-1' }), savedItem({ id: 'hofu-2' }))
    await (await open('/initiatives/hofu-1', device)).page.press('button', '保存ずみ（もう一度おすと、保存をやめます）')
    expect(device.held().map(({ id }) => id)).toEqual(['hofu-2'])
    const { page } = await open('/saved', device)
    await page.press('button', '保存をやめる')
    expect(device.held()).toEqual([])
    expect(page.words).toContain('まだ何も保存していません。')
  })

  test('of the seven together is asked without the name of an office', async () => {
    const { page } = await open('/saved', deviceWith(savedItem({ id: 'region-2021-1-a-1.1' })))
    expect((await script(page))[0]).toBe('もしもし。7つの市と町がいっしょに進める取り組みについて、教えてください。')
  })

  test('and that no plan holds any more is shown with its note, and can be let go', async () => {
    const device = deviceWith(savedItem({ id: 'hofu-999', note: '<i>9時</i>' }))
    const { page } = await open('/saved', device)
    expect(page.words).toContain('hofu-999この番号のものは、いまのデータの中にありません。<i>9時</i>')
    await page.press('button', '保存をやめる')
    expect(device.held()).toEqual([])
  })

  test('that the device does not take is said at once', async () => {
    const { page } = await open('/saved', {
      ...deviceWith(savedItem()),
      ...refusing,
    })
    await page.press('checkbox', 'どこに相談すればいいですか。')
    expect(page.says('alert')).toEqual(['この端末には残せませんでした。開いているあいだだけ使えます。'])
  })

  test('is not said to be nothing while the device is being read', async () => {
    const coming = promised<StoredList | undefined>()
    const { page } = await open('/saved', listKeeperWith({ reconcile: () => coming.promise }))
    expect(page.words).not.toContain('まだ何も保存していません。')
    coming.keep(undefined)
    await flushPromises()
    expect(page.words).toContain('まだ何も保存していません。')
    expect(await page.complaints()).toEqual([])
  })

  test('is drawn together with its data: what comes later would move the fields under a finger', async () => {
    const coming = promised<void>()
    const late = sourceOf(realFiles, { pack: (hash) => coming.promise.then(() => source.pack(hash)) })
    const { page } = await openApp('/saved', late, { listKeeper: deviceWith(savedItem({ note: '9時' })) })
    expect(page.has('textbox', 'メモ')).toBe(false)
    coming.keep()
    await vi.waitUntil(() => page.has('textbox', 'メモ'))
    expect(page.has('checkbox')).toBe(true)
  })

  test('waits for its data only for a while: what she wrote is hers', async () => {
    const late = sourceOf(realFiles, { pack: () => promised<never>().promise })
    const { page } = await openApp('/saved', late, { listKeeper: deviceWith(savedItem({ note: '9時' })) })
    expect(page.has('textbox', 'メモ')).toBe(false)
    await vi.waitUntil(() => page.has('textbox', 'メモ'), { timeout: 5000 })
    expect(page.find('textbox', 'メモ')).toHaveProperty('value', '9時')
    expect(page.has('checkbox')).toBe(false)
  })
})

describe('what is let go in the list', () => {
  const written = savedItem({ id: 'hofu-2', note: '9時', asked: ['desk'] })
  const three = [savedItem({ id: 'hofu-1' }), written, savedItem({ id: 'mine-1-1-2' })] as const
  /** Presses the button that lets go, the one of the record at this place in the list. */
  async function letGo(page: Screen, at: number): Promise<void> {
    const button = [...page.element.querySelectorAll('button')].filter((one) => wordsOf(one) === '保存をやめる')[at]!
    button.focus()
    button.click()
    await flushPromises()
  }
  const focused = (): string | null => document.activeElement!.getAttribute('href')

  test.each([
    ['of the same town', 0, '/initiatives/hofu-2'],
    ['of the next town', 1, '/initiatives/mine-1-1-2'],
  ])('leaves the focus on the record that follows: %s', async (_, at, href) => {
    const { page } = await open('/saved', deviceWith(...three))
    await letGo(page, at)
    expect(focused()).toBe(href)
  })

  test('at the end leaves it where it stood, beside the way back', async () => {
    const { page } = await open('/saved', deviceWith(...three))
    await letGo(page, 2)
    expect(document.activeElement!.contains(page.find('button', '元にもどす'))).toBe(true)
  })

  test('as the last one leaves it on the sentence that nothing is kept', async () => {
    const { page } = await open('/saved', deviceWith(savedItem({ id: 'hofu-1' })))
    await letGo(page, 0)
    expect(wordsOf(document.activeElement!)).toMatch(/^まだ何も保存していません。/)
    await page.press('button', '元にもどす')
    expect(focused()).toBe('/initiatives/hofu-1')
  })

  test('is named, and comes back with its note and ticks, at its place, with the focus', async () => {
    const device = deviceWith(...three)
    const { page } = await open('/saved', device)
    await letGo(page, 1)
    expect(page.says('status')[0]).toBe(`「${plainNameOf('hofu-2')}」の保存をやめました。`)
    expect(await page.complaints()).toEqual([])
    await page.press('button', '元にもどす')
    expect(device.held()).toEqual(three)
    expect(focused()).toBe('/initiatives/hofu-2')
    expect(page.says('status')[0]).toBe(`「${plainNameOf('hofu-2')}」元にもどしました。`)
    expect([...page.element.querySelectorAll('textarea')].map(({ value }) => value)).toEqual(['', '9時', ''])
    expect(page.has('button', '元にもどす')).toBe(false)
  })

  test('and that no plan holds is let go in the same way', async () => {
    const { page } = await open(
      '/saved',
      deviceWith(savedItem({ id: 'hofu-998', note: '9時' }), savedItem({ id: 'hofu-999' })),
    )
    await letGo(page, 0)
    expect(document.activeElement!.closest('[data-id]')?.getAttribute('data-id')).toBe('hofu-999')
    await page.press('button', '元にもどす')
    expect(page.words).toContain('hofu-998')
  })
})

describe('the list beside another tab', () => {
  test('follows what is changed there, and leaves the note alone that is being written here', async () => {
    const device = deviceWith(savedItem({ id: 'hofu-1' }))
    const { page } = await open('/saved', device)
    const field = page.find('textbox', 'メモ') as HTMLTextAreaElement
    field.focus()
    field.value = '10時'
    field.dispatchEvent(new Event('input'))
    field.setSelectionRange(1, 1)
    await device.update((held) => ({
      changed: held!.changed + 1,
      list: [...held!.list, savedItem({ id: 'mine-1-1-2', note: '2階' })],
    }))
    device.look()
    await flushPromises()
    await vi.waitUntil(() => page.names('heading').includes('美祢市'), { timeout: 10_000 })
    const fields = [...page.element.querySelectorAll('textarea')]
    expect([fields[0] === field, document.activeElement === field, field.selectionStart]).toEqual([true, true, 1])
    expect(fields.map(({ value }) => value)).toEqual(['10時', '2階'])
    dispatchEvent(new Event('pagehide'))
    await flushPromises()
    expect(device.held().map(({ note }) => note)).toEqual(['10時', '2階'])
  })
})

describe("the browser's promise", () => {
  const toLast = (told: boolean | undefined) => ({
    [persistenceKey]: { isPersisted: async () => told, requestPersistence: async () => told },
  })
  const promise = 'このデータは、ブラウザーが消さないことになっています。'
  const none = 'このデータは、ブラウザーの都合で消えることがあります。'

  test.each([
    ['given is said', true, true, false],
    ['not given is said', false, false, true],
    ['that the browser cannot tell of is not spoken of', undefined, false, false],
  ])('%s where something is saved', async (_, told, saysPromise, saysNone) => {
    const { page } = await openApp('/saved', source, { listKeeper: deviceWith(savedItem()), provided: toLast(told) })
    expect([page.words.includes(promise), page.words.includes(none)]).toEqual([saysPromise, saysNone])
  })

  test('is not spoken of where nothing is', async () => {
    const { page } = await openApp('/saved', source, { listKeeper: deviceWith(), provided: toLast(false) })
    expect(page.words).not.toContain('約束')
  })
})
