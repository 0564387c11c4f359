import { describe, expect, test, vi } from 'vitest'
import HitCard from '#features/search/HitCard.vue'
import HitLine from '#features/search/HitLine.vue'
import RecentSearches from '#features/search/RecentSearches.vue'
import SearchAsk from '#features/search/SearchAsk.vue'
import SearchField from '#features/search/SearchField.vue'
import SearchFilters from '#features/search/SearchFilters.vue'
import SearchHits from '#features/search/SearchHits.vue'
import SearchNone from '#features/search/SearchNone.vue'
import SearchPages from '#features/search/SearchPages.vue'
import SearchParts from '#features/search/SearchParts.vue'
import SearchResults from '#features/search/SearchResults.vue'
import SearchStart from '#features/search/SearchStart.vue'
import { afterFrame } from '#features/search/after-frame.ts'
import { queryLimits } from '#domain/search/query.ts'
import type { FoundRecord, SearchKind } from '#features/search/use-search.ts'
import { draw } from '#support/draw.ts'
import { aWording } from '#support/plan-makers.ts'
import { waitUntil } from '#support/wait-until.ts'

const aHit = (
  id: string,
  given: {
    readonly kind?: SearchKind
    readonly texts?: readonly string[]
    readonly words?: readonly string[]
    readonly kana?: readonly string[]
  } = {},
): FoundRecord => ({
  item: {
    id,
    title: `${id}の題`,
    calledAs: '',
    kind: given.kind ?? 'initiative',
    publisher: 'hofu',
    themes: [],
    scenes: [],
    to: { name: 'initiative', params: { id } },
    ...(given.texts && { texts: given.texts }),
    search: { name: '', nameKana: '', text: '', textKana: '', publisher: '' },
  },
  marks: () => ({ words: given.words ?? [], kana: given.kana ?? [] }),
})
const hits = (count: number): readonly FoundRecord[] =>
  Array.from({ length: count }, (_, index) => aHit(`made-${index + 1}`))
const marksOn = (element: Element): readonly string[] =>
  [...element.querySelectorAll('mark')].map((mark) => mark.textContent)

describe('the field', () => {
  test('tells each change as one types, kana that are no kanji yet too, and when it is sent', async () => {
    const [onType, onDone] = [vi.fn(), vi.fn()]
    const drawn = await draw(SearchField, { words: 'ほい', onType, onDone } as never)
    const field = drawn.find('searchbox') as HTMLInputElement
    expect(field.value).toBe('ほい')
    expect(field.maxLength).toBe(queryLimits.letters)
    field.value = 'ほいく'
    field.dispatchEvent(new InputEvent('input', { isComposing: true }))
    expect(onType).toHaveBeenCalledExactlyOnceWith('ほいく')
    drawn.find('search').dispatchEvent(new Event('submit'))
    expect(onDone).toHaveBeenCalledOnce()
  })

  test('tells apart that it is left and that it is sent', async () => {
    const drawn = await draw(SearchField, { words: '' })
    drawn.find('searchbox').dispatchEvent(new Event('change'))
    expect([drawn.told('done').length, drawn.told('send').length]).toEqual([1, 0])
    drawn.find('search').dispatchEvent(new Event('submit'))
    expect([drawn.told('done').length, drawn.told('send').length]).toEqual([2, 1])
  })
})

describe('the line of a hit', () => {
  const wording = {
    name: 'バスの助成',
    plain: '{路線|ろせん}バスを~{助|たす}けます。',
    easy: 'バスをやさしく言います。',
    title: 'バス路線の維持',
    text: '赤字のバス路線',
  }

  test('says what it is, with the words marked', async () => {
    const line = await draw(
      HitLine,
      { hit: aHit('made-1', { words: ['ばす'] }) },
      { saying: { wordingOf: () => wording } },
    )
    expect(line.words).toBe('取り組み路線バスを助けます。')
    expect(marksOn(line.element)).toEqual(['バス'])
  })
  test('marks what is read as what was typed', async () => {
    const line = await draw(
      HitLine,
      { hit: aHit('made-1', { kana: ['ろせん'] }) },
      { saying: { wordingOf: () => wording } },
    )
    expect(marksOn(line.element)).toEqual(['路線'])
  })
  test.each([
    ['easy', 'バスをやさしく言います。'],
    ['printed', '赤字のバス路線'],
  ] as const)('speaks as the reader wants to be told: %s', async (level, words) => {
    const line = await draw(
      HitLine,
      { hit: aHit('made-1', { words: ['ばす'] }) },
      { saying: { wordingOf: () => wording, level: () => level } },
    )
    expect(line.words).toBe(`取り組み${words}`)
  })
  test('takes the text in which the word stands', async () => {
    const line = await draw(
      HitLine,
      { hit: aHit('made-1', { words: ['維持'] }) },
      { saying: { wordingOf: () => wording } },
    )
    expect(line.words).toContain('バス路線の維持')
  })
  test('of a fact shows the fact', async () => {
    const line = await draw(HitLine, {
      hit: aHit('made-1', { kind: 'fact', texts: ['秋芳洞に来た人'], words: ['秋芳洞'] }),
    })
    expect(line.words).toBe('書いてあること秋芳洞に来た人')
    expect(marksOn(line.element)).toEqual(['秋芳洞'])
  })
  test('of a fact shows it as the reader wants to be told', async () => {
    const fact = aWording({ name: '', title: '', plain: '秋芳洞に来た人です。', text: '秋芳洞の観光客' })
    const hit = aHit('made-1', { kind: 'fact', texts: ['秋芳洞の観光客'], words: ['秋芳洞'] })
    const said = (level: 'plain' | 'printed') =>
      draw(HitLine, { hit }, { saying: { level: () => level, wordingOf: () => fact } })
    expect((await said('plain')).words).toBe('書いてあること秋芳洞に来た人です。')
    expect((await said('printed')).words).toBe('書いてあること秋芳洞の観光客')
  })
  test('of a hit by the town alone marks nothing', async () => {
    const line = await draw(HitLine, { hit: aHit('made-1') }, { saying: { wordingOf: () => wording } })
    expect(marksOn(line.element)).toEqual([])
    expect(line.words).toContain('路線バスを助けます。')
  })
})

test('a hit is a link to its page, at its place on it', async () => {
  const { item, marks } = aHit('made-1')
  const drawn = await draw(HitCard, {
    hit: { item: { ...item, to: { name: 'plan', params: { id: 'mine' }, hash: '#made-1' } }, marks },
  })
  expect(drawn.leadsTo('made-1の題取り組み')).toBe('/plans/mine#made-1')
})

describe('the hits of a publisher', () => {
  test('are links in a list under its name, with how many there are; those of a query before are hidden', async () => {
    const drawn = await draw(SearchHits, { name: '防府市', hits: hits(4), shown: 2, count: 5, more: 3 })
    expect(drawn.names('heading')).toEqual(['防府市（5件）'])
    expect(drawn.says('listitem')).toEqual(['made-1の題取り組み', 'made-2の題取り組み'])
    expect(drawn.leadsTo('made-1の題取り組み')).toBe('/initiatives/made-1')
    await drawn.press('button', 'あと3件を見る')
    expect(drawn.told('more')).toHaveLength(1)
    expect(await drawn.complaints()).toEqual([])
  })
  test('take the focus along to the first hit that is asked for', async () => {
    const drawn = await draw(SearchHits, { name: '防府市', hits: hits(2), shown: 2, count: 4, more: 2 })
    await drawn.press('button', 'あと2件を見る')
    await drawn.change({ hits: hits(4), shown: 4, more: 0 })
    expect(document.activeElement?.getAttribute('href')).toBe('/initiatives/made-3')
  })
  test('have no button where all are there', async () =>
    expect((await draw(SearchHits, { name: '防府市', hits: hits(2), shown: 2, count: 2, more: 0 })).has('button')).toBe(
      false,
    ))
})

describe('all hits', () => {
  const groups = [
    { publisher: 'hofu', hits: hits(20) },
    { publisher: 'mine', hits: hits(5) },
    { publisher: 'region', hits: hits(3) },
  ]
  const counts = (drawn: { says: (role: string) => readonly string[] }): number => drawn.says('listitem').length

  const given = { groups, resting: true, opened: [], nameOf: (by: string) => by }
  const others = [{ publisher: 'region', hits: hits(9) }, ...groups.slice(0, 2)]

  test('stand there at once on a page that is opened: eight of the first group, three of the others', async () => {
    const drawn = await draw(SearchResults, given)
    expect(counts(drawn)).toBe(14)
    expect(drawn.names('heading')).toEqual(['hofu（20件）', 'mine（5件）', 'region（3件）'])
    expect(drawn.names('button')).toEqual(['あと12件を見る', 'あと2件を見る'])
  })
  test('while one types are what fits on a phone, and all when one rests', async () => {
    const drawn = await draw(SearchResults, given)
    await drawn.change({ groups: others, resting: false })
    expect(counts(drawn)).toBe(2)
    expect(drawn.names('heading')).toEqual(['region（9件）'])
    await new Promise((over) => setTimeout(over, 100))
    expect(counts(drawn)).toBe(2)
    await drawn.change({ resting: true })
    await waitUntil('the rest', async () => counts(drawn) === 14 || undefined)
    expect(drawn.names('heading')).toEqual(['region（9件）', 'hofu（20件）', 'mine（5件）'])
  })
  test('of a group come when they are asked for', async () => {
    const drawn = await draw(SearchResults, given)
    await drawn.press('button', 'あと12件を見る')
    expect(drawn.told('open')).toEqual([['hofu']])
    await drawn.change({ opened: ['hofu'] })
    expect(counts(drawn)).toBe(26)
    expect(drawn.names('button')).toEqual(['あと2件を見る'])
  })
  test('are no more than there are with fewer groups', async () => {
    const drawn = await draw(SearchResults, given)
    await drawn.change({ groups: [groups[1]!] })
    await waitUntil('the others', async () => (counts(drawn) === 5 ? true : undefined))
    expect(drawn.names('heading')).toEqual(['mine（5件）'])
  })
})

test('what a key asks for runs once, behind the frame that shows the letter', async () => {
  const run = vi.fn()
  const { ask, drop } = afterFrame(run)
  ask()
  ask()
  expect(run).not.toHaveBeenCalled()
  await waitUntil('the run', async () => run.mock.calls.length > 0 || undefined)
  expect(run).toHaveBeenCalledTimes(1)
  ask()
  drop()
  await new Promise((over) => setTimeout(over, 60))
  expect(run).toHaveBeenCalledTimes(1)
})

test('the start shows words to try, situations and themes', async () => {
  const drawn = await draw(SearchStart, {
    examples: ['バス'],
    lifeEvents: [
      { id: 'childcare', name: '子育て', line: '取り組み3件', to: { name: 'finder', query: { scene: 'childcare' } } },
    ],
    themes: [{ id: 'tourism', name: '観光', line: '取り組み2件' }],
  })
  expect(drawn.leadsTo('バス')).toBe('/search?q=%E3%83%90%E3%82%B9')
  expect(drawn.leadsTo('子育て取り組み3件')).toBe('/find?scene=childcare')
  expect(drawn.names('heading')).toEqual(['暮らしの場面から', 'テーマから見る'])
  expect(await drawn.complaints()).toEqual([])
})

describe('filters', () => {
  const given = {
    towns: [{ id: 'hofu', name: '防府市' }],
    lifeEvents: [{ id: 'childcare', name: '子育て' }],
    themes: [{ id: 'tourism', name: '観光' }],
    modelValue: { publisher: '', theme: '', scene: '', kind: '' },
  }

  test('are a town, a scene, a theme and a kind, each with its name', async () => {
    const drawn = await draw(SearchFilters, given)
    drawn.element.querySelector('details')!.open = true
    expect(drawn.names('combobox')).toEqual(['まち', '場面', 'テーマ', '種類'])
    const kinds = drawn.find('combobox', '種類') as HTMLSelectElement
    expect([...kinds.options].map(({ text }) => text)).toEqual([
      'すべての種類',
      '取り組み',
      '目標・まとまり',
      'めやす',
      '書いてあること',
      '用語の説明',
    ])
    kinds.value = 'indicator'
    kinds.dispatchEvent(new Event('change'))
    expect(drawn.told('update:modelValue')).toEqual([[{ publisher: '', theme: '', scene: '', kind: 'indicator' }]])
    expect(await drawn.complaints()).toEqual([])
  })
  test('stand open where one is set', async () => {
    expect((await draw(SearchFilters, given)).element.querySelector('details')!.open).toBe(false)
    expect(
      (
        await draw(SearchFilters, { ...given, modelValue: { publisher: '', theme: '', scene: 'childcare', kind: '' } })
      ).element.querySelector('details')!.open,
    ).toBe(true)
  })
})

describe('where nothing is found', () => {
  test('it says what to do', async () => {
    const drawn = await draw(SearchNone, { outside: 0, latin: false })
    expect(drawn.words).toBe('キーワードを短くするか、ほかのキーワードでためしてください。')
    expect(drawn.has('button')).toBe(false)
  })
  test('for Latin letters, it says in English what may be typed', async () => {
    const drawn = await draw(SearchNone, { outside: 0, latin: true })
    expect(drawn.element.querySelector('[lang=en]')?.textContent).toContain('romaji')
    expect(await drawn.complaints()).toEqual([])
  })
  test('because of the filters it offers to take them away', async () => {
    const drawn = await draw(SearchNone, { outside: 12, latin: false })
    await drawn.press('button', 'しぼりこみをやめる（12件）')
    expect(drawn.told('widen')).toHaveLength(1)
  })
})

test('other words are offered, each with how much it finds', async () => {
  const drawn = await draw(SearchParts, { parts: [{ word: '保育園', count: 4 }] })
  await drawn.press('button', '「保育園」（4件）')
  expect(drawn.told('part')).toEqual([['保育園']])
  expect(await drawn.complaints()).toEqual([])
})

describe('what no document holds', () => {
  const given = { absent: ['給食', '猫'], towns: [{ id: 'hofu', name: '防府市' }] }
  const question = '「給食」と「猫」について、教えてください。どの課で聞けばいいですか。'

  test('is asked at an office: the question is there, and the towns', async () => {
    const drawn = await draw(SearchAsk, given)
    expect(drawn.words).toContain(question)
    expect(drawn.leadsTo('防府市')).toBe('/towns/hofu')
    expect(await drawn.complaints()).toEqual([])
  })
  test('is copied as a question', async () => {
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    const drawn = await draw(SearchAsk, given)
    await drawn.press('button', '聞くことをコピー')
    expect(writeText).toHaveBeenCalledExactlyOnceWith(question)
    expect(drawn.says('status')).toEqual(['コピーしました。'])
  })
  test('stands there to be copied by hand where the browser refuses', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'))
    const drawn = await draw(SearchAsk, given)
    await drawn.press('button', '聞くことをコピー')
    expect((drawn.find('textbox') as HTMLTextAreaElement).value).toBe(question)
  })
})

test('pages of towns and themes are links, each with what it is', async () => {
  const drawn = await draw(SearchPages, {
    pages: [
      { kind: 'town', name: '防府市', to: { name: 'town', params: { town: 'hofu' } } },
      { kind: 'theme', name: '交通', to: { name: 'theme', params: { theme: 'transport' } } },
    ],
  })
  expect(drawn.within('list', '場面、まち、テーマのページ').names('link')).toEqual(['まち防府市', 'テーマ交通'])
  expect(drawn.leadsTo('まち防府市')).toBe('/towns/hofu')
  expect(drawn.leadsTo('テーマ交通')).toBe('/themes/transport')
})

describe('what was looked for before', () => {
  test('is a link each, as it was typed, and goes in one tap', async () => {
    const drawn = await draw(RecentSearches, { recent: ['空き家', '<b>バス</b>'] })
    const recent = drawn.within('navigation', '前にさがしたキーワード')
    expect(recent.names('link')).toEqual(['空き家', '<b>バス</b>'])
    expect(recent.leadsTo('空き家')).toBe('/search?q=%E7%A9%BA%E3%81%8D%E5%AE%B6')
    await drawn.press('button', 'すべて消す')
    expect(drawn.told('clear')).toHaveLength(1)
    expect(await drawn.complaints()).toEqual([])
  })
})
