import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, test, vi } from 'vitest'
import FoundCards from '#components/life-event/FoundCards.vue'
import InitiativeCard from '#components/life-event/InitiativeCard.vue'
import SubtopicLinks from '#components/life-event/SubtopicLinks.vue'
import LifeEventIcons from '#components/life-event/LifeEventIcons.vue'
import LifeEventTiles from '#components/life-event/LifeEventTiles.vue'
import OfficialSiteLink from '#components/life-event/OfficialSiteLink.vue'
import { finderRoute } from '#routing/routes.ts'
import { cardRows } from '#domain/life-event.ts'
import { draw, type Drawing } from '#support/draw.ts'
import { aCard, anEntry } from '#support/plan-makers.ts'
import { wordsOf } from '#support/screen.ts'

const to = (scene: string) => finderRoute({ scene })

describe('situations as tiles', () => {
  const lifeEvents = [
    { id: 'childcare', name: '子育て', line: '取り組み12件', to: to('childcare') },
    { id: 'made-for-a-test', name: '絵のない場面', line: '取り組み1件', to: to('made-for-a-test') },
  ]

  test('are links with a word and one line, with and without a drawing', async () => {
    const tiles = (await draw(LifeEventTiles, { lifeEvents })).within('list')
    expect(tiles.names('link')).toEqual(['子育て取り組み12件', '絵のない場面取り組み1件'])
    expect(tiles.leadsTo('子育て取り組み12件')).toBe('/find?scene=childcare')
    expect(tiles.has('img')).toBe(false)
  })

  test('are none of them the current page, though they lead to its path', async () => {
    const tiles = await draw(LifeEventTiles, { lifeEvents }, { at: '/find' })
    expect(
      lifeEvents.map(({ name, line }) => tiles.find('link', `${name}${line}`).getAttribute('aria-current')),
    ).toEqual([null, null])
  })

  test('have nothing that axe finds wrong', async () =>
    expect(await (await draw(LifeEventTiles, { lifeEvents })).complaints()).toEqual([]))
})

describe('situations as drawings over a word', () => {
  const lifeEvents = [
    { id: 'childcare', name: '子育て', icon: 'pram' as const, to: to('childcare') },
    { id: 'health', name: '病院・介護', to: to('health') },
  ]

  test('are links called by the word alone, and get their drawings later', async () => {
    const drawn = await draw(LifeEventIcons, { lifeEvents })
    expect(drawn.names('link')).toEqual(['子育て', '病院・介護'])
    expect(drawn.leadsTo('病院・介護')).toBe('/find?scene=health')
    const paths = () => [...drawn.element.querySelectorAll('path')].map((path) => path.getAttribute('d'))
    await vi.waitUntil(() => paths()[0])
    expect(paths()[1]).toBeNull()
  })

  test('break within a word behind its point alone', async () => {
    const parts = (await draw(LifeEventIcons, { lifeEvents })).element.querySelectorAll('.part')
    expect([...parts].map(wordsOf)).toEqual(['子育て', '病院・', '介護'])
  })

  test('have nothing that axe finds wrong', async () =>
    expect(await (await draw(LifeEventIcons, { lifeEvents })).complaints()).toEqual([]))
})

describe('the one question that follows', () => {
  const subtopics = [
    { id: 'minding', name: 'あずける' },
    { id: 'support', name: '相談' },
  ]
  const asked = (chosen: string) =>
    draw(
      SubtopicLinks,
      { subtopics, chosen, toOf: (narrow: string) => ({ name: 'finder', query: narrow ? { narrow } : {} }) },
      { at: '/find' },
    )

  test('has an answer for each part and one for all, in a navigation with a name', async () => {
    const part = (await asked('')).within('navigation', 'もっとしぼる')
    expect(part.names('link')).toEqual(['すべて', 'あずける', '相談'])
    expect([part.leadsTo('すべて'), part.leadsTo('相談')]).toEqual(['/find', '/find?narrow=support'])
  })

  test.each([
    ['nothing', '', 'すべて'],
    ['a part', 'support', '相談'],
    ['a part that is not among them', 'gold', undefined],
  ])('says where one is when %s is chosen', async (_, chosen, expected) => {
    const drawn = await asked(chosen)
    expect(drawn.names('link').filter((name) => drawn.find('link', name).hasAttribute('aria-current'))).toEqual(
      expected ? [expected] : [],
    )
  })

  test('has nothing that axe finds wrong', async () => expect(await (await asked('support')).complaints()).toEqual([]))
})

describe('a card', () => {
  const order = ['だれのため', 'お金', '申し込み方', '聞くところ', 'いつまで']
  const said = { money: 'お金のこと', apply: '申し込みのこと', desk: '窓口のこと', until: '年のこと' }
  const untilNote = '資料に書いてある年です。申し込みのしめきりは、聞いてください。'
  const cardWith = (given: Parameters<typeof aCard>[0], more = {}) =>
    draw(InitiativeCard, { card: aCard(given), ...more })

  test('of which the document says nothing is nothing: what is open is asked, not said to be missing', async () => {
    const drawn = await cardWith({})
    expect(drawn.words).toBe('')
    expect(drawn.element.querySelector('dl')).toBeNull()
  })

  test('of which everything is said has its rows in their order', async () => {
    const drawn = await cardWith({ ...said, who: { words: '若い人', from: 'printed' } })
    expect(drawn.says('term')).toEqual(order)
    expect(drawn.says('definition')).toEqual([
      '若い人',
      'お金のこと',
      '申し込みのこと',
      '窓口のこと',
      `年のこと${untilNote}`,
    ])
    expect(await drawn.complaints()).toEqual([])
  })

  test.each(cardRows.map((row, at) => [row, at + 1] as const))('with %s alone has that row alone', async (row, at) => {
    const drawn = await cardWith({ [row]: said[row] })
    expect(drawn.says('term')).toEqual([order[at]])
    expect(drawn.says('definition')).toEqual([row === 'until' ? said[row] + untilNote : said[row]])
  })

  test.each([
    ['money', '額は、この資料には書いてありません。'],
    ['apply', 'くわしいやり方は、この資料には書いてありません。'],
    ['desk', '場所や電話番号は、この資料には書いてありません。'],
    ['until', '日にちは、この資料には書いてありません。'],
  ] as const)('of which %s is named alone says which details are missing', async (row, note) => {
    const rows = (await cardWith({ [row]: said[row], named: [row] })).says('definition')
    expect(rows).toEqual([said[row] + note])
  })

  test('says what the deeds below say of a row that it leaves open, and that they do', async () => {
    const below = { money: [{ id: 'a', title: '家賃', said: 'お金を助成するそうです。' }] }
    const drawn = await cardWith({ under: { money: ['a'] } }, { below })
    expect(drawn.says('term')).toEqual(['お金'])
    expect(drawn.says('definition')).toEqual(['下の取り組みに書いてあります。家賃：お金を助成するそうです。'])
    expect(await drawn.complaints()).toEqual([])
  })

  test('for offices says so, and has what its document says besides', async () => {
    const drawn = await cardWith({ receiver: 'office', until: said.until })
    expect(drawn.says('term')).toEqual(['だれのため', 'いつまで'])
    expect(drawn.says('definition')[0]).toContain('住む人が使うものではない')
  })

  test('says of whom it is for that we read it out of the text, where we did', async () => {
    expect((await cardWith({ who: { words: '若い人', from: 'inferred' } })).says('definition')[0]).toBe(
      '若い人文から読み取りました。',
    )
  })

  test('says last why the deed stands in its scenes, where it is not plain', async () => {
    const drawn = await cardWith({ money: said.money, because: '{港|みなと}の話です。' })
    expect(drawn.says('term')).toEqual(['お金', '「暮らしの場面から」にのせたわけ'])
    expect(drawn.says('definition')).toEqual([said.money, '港の話です。'])
    expect(await drawn.complaints()).toEqual([])
  })

  test('shows furigana that a screen reader does not say', async () => {
    const drawn = await cardWith({
      who: { words: '{若|わか}い~{人|ひと}', from: 'printed' },
      desk: '{窓口|まどぐち}のこと',
    })
    expect(drawn.element.querySelector('[data-kana=まどぐち]')).not.toBeNull()
    expect(drawn.says('definition')).toEqual(expect.arrayContaining(['若い人', '窓口のこと']))
  })
})

describe('the way to an official site', () => {
  const site = { name: '防府市', address: 'https://www.city.hofu.yamaguchi.jp/' }
  const netIs = (on: boolean): void => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(on)
    dispatchEvent(new Event(on ? 'online' : 'offline'))
  }
  afterEach(() => void vi.restoreAllMocks())
  /** What a screen reader says of the link besides its name. */
  const described = (drawn: Drawing): string =>
    wordsOf(document.getElementById(drawn.find('link').getAttribute('aria-describedby')!)!)

  test('opens outside of the app, and tells that site nothing of this one', async () => {
    const drawn = await draw(OfficialSiteLink, { site })
    expect(drawn.names('link')).toEqual(['防府市の公式サイトを開く'])
    const link = drawn.find('link')
    expect([link.getAttribute('href'), link.getAttribute('target')]).toEqual([site.address, '_blank'])
    expect(link.getAttribute('rel')).toContain('noopener')
    expect(await drawn.complaints()).toEqual([])
  })

  test('says that it leads outside, as long as there is a network', async () => {
    expect(described(await draw(OfficialSiteLink, { site }))).toBe('外のサイトです。つながっているときに開きます。')
  })

  test('says without a network that it cannot be opened now, and stays a link', async () => {
    const drawn = await draw(OfficialSiteLink, { site })
    netIs(false)
    await flushPromises()
    expect(described(drawn)).toBe('つながっていないので、今は開けません。')
    expect(drawn.find('link').getAttribute('href')).toBe(site.address)
    expect(await drawn.complaints()).toEqual([])
    netIs(true)
    await flushPromises()
    expect(described(drawn)).toBe('外のサイトです。つながっているときに開きます。')
  })

  test('says so where there is none from the start', async () => {
    netIs(false)
    expect(described(await draw(OfficialSiteLink, { site }))).toBe('つながっていないので、今は開けません。')
  })
})

describe('what was found', () => {
  const entries = [
    anEntry({ id: 'hofu-29', kind: 'initiative', title: '港の整備' }),
    anEntry({ id: 'sanyo-onoda-b', kind: 'project', title: '拠点' }),
  ]
  const drawn = () =>
    draw(
      FoundCards,
      { entries, becauseOf: (id: string) => (id === 'hofu-29' ? '{港|みなと}の話です。' : '') },
      { saying: { planYearsOf: (id) => (id === 'hofu-29' ? '2015〜2019年度の計画' : '2020〜2023年度の計画') } },
    )

  test('has the years of its plan beside each', async () =>
    expect((await drawn()).says('listitem').map((words) => /\d{4}〜\d{4}年度の計画/.exec(words)?.[0])).toEqual([
      '2015〜2019年度の計画',
      '2020〜2023年度の計画',
    ]))

  test('leads to its pages, and says why it stands here where that is not plain', async () => {
    const arms = await drawn()
    expect(arms.says('listitem').map((words) => words.includes('ここにのせたわけ：港の話です。'))).toEqual([
      true,
      false,
    ])
    expect(arms.names('link').map((name) => arms.leadsTo(name))).toEqual([
      '/initiatives/hofu-29',
      '/goals/sanyo-onoda-b',
    ])
    expect(await arms.complaints()).toEqual([])
  })
})
