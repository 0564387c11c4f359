import { describe, expect, test } from 'vitest'
import { nextTick } from 'vue'
import TelephoneLink from '#components/town/TelephoneLink.vue'
import TownFinder from '#components/town/TownFinder.vue'
import TownSelect from '#components/town/TownSelect.vue'
import TownMap from '#components/town/TownMap.vue'
import TownSign from '#components/town/TownSign.vue'
import { draw } from '#support/draw.ts'
import { anIndicator, aPlace, aReading, aSeries, aTown, inYear } from '#support/plan-makers.ts'
import TownGlance from '#components/town/TownGlance.vue'
import TownLocator from '#components/town/TownLocator.vue'
import TownPlaces from '#components/town/TownPlaces.vue'
import TownPopulation from '#components/town/TownPopulation.vue'
import TownTitle from '#components/town/TownTitle.vue'

const towns = [
  aTown({ id: 'hofu', name: '防府市', tile: { column: 2, row: 2 } }),
  aTown({ id: 'hagi', name: '萩市', tile: { column: 1, row: 0 } }),
]
const map = () => draw(TownMap, { towns, label: 'およその位置' })

test('a map is a list of towns with a name, each leading to its page', async () => {
  const drawn = (await map()).within('list', 'およその位置')
  expect(drawn.names('link')).toEqual(['防府市', '萩市'])
  expect(drawn.leadsTo('萩市')).toBe('/towns/hagi')
})

const placesOf = (drawn: { readonly element: Element }) =>
  [...drawn.element.querySelectorAll('li')].map(({ style }) => [style.gridColumn, style.gridRow])

test('each town stands in its place, the first of them at the edge', async () => {
  expect(placesOf(await map())).toEqual([
    ['2', '3'],
    ['1', '1'],
  ])
})

test('a town far away widens the map', async () => {
  const far = [...towns, aTown({ id: 'far', name: '遠町', tile: { column: 9, row: 7 } })]
  expect(placesOf(await draw(TownMap, { towns: far, label: '位置' })).at(-1)).toEqual(['9', '8'])
})

describe('many towns', () => {
  const many = [
    aTown({ id: 'mine', name: '美祢市', kana: 'みねし' }),
    aTown({ id: 'hagi', name: '萩市', kana: 'はぎし' }),
    aTown({ id: 'tsuwano', name: '津和野町', kana: 'つわのちょう', prefecture: '島根県' }),
  ]
  const list = () =>
    draw(TownFinder as never, { towns: many, heading: 'h2' } as never, {
      slot: '<template #default="{ town }"><b>{{ town.name }}</b></template>',
    })
  const type = async (drawn: Awaited<ReturnType<typeof list>>, words: string) => {
    const field = drawn.find('searchbox', 'まちの名前（ひらがなでも）') as HTMLInputElement
    field.value = words
    field.dispatchEvent(new Event('input'))
    await nextTick()
  }

  test('stand by prefecture and reading', async () => {
    const drawn = await list()
    expect(drawn.names('heading')).toEqual(['山口県', '島根県'])
    expect(drawn.says('listitem')).toEqual(['萩市', '美祢市', '津和野町'])
    expect(await drawn.complaints()).toEqual([])
  })

  test.each([
    ['a name', '津和', ['津和野町'], 'まち1件'],
    ['its reading', 'みね', ['美祢市'], 'まち1件'],
    ['its reading in katakana', 'ハギ', ['萩市'], 'まち1件'],
    ['nothing that is there', '龍', [], 'まち0件'],
  ])('are found by %s', async (_, words, names, count) => {
    const drawn = await list()
    await type(drawn, words)
    expect(drawn.says('listitem')).toEqual(names)
    expect(drawn.says('status')).toEqual([count])
  })
})

test('a map has nothing that axe finds wrong', async () => {
  expect(await (await map()).complaints()).toEqual([])
})

test('what else stands on a tile comes in the place of its link', async () => {
  const drawn = await draw(
    TownMap,
    { towns, label: 'およその位置' },
    { slot: '<template #default="{ town }"><b class="tile">{{ town.name }}です</b></template>' },
  )
  expect(drawn.says('listitem')).toEqual(['防府市です', '萩市です'])
  expect(drawn.has('link')).toBe(false)
})

const lineOf = async (given: { path?: string; size: string }) => {
  const { element } = await draw(TownSign, given)
  const sign = element.matches('svg') ? element : element.querySelector('svg')
  return { sign, line: sign?.querySelector('path')?.getAttribute('d') }
}

test('a sign is the line of the town, as large as it is wanted and unseen by a voice', async () => {
  const { sign, line } = await lineOf({ path: 'M2 2h20', size: '1.1em' })
  expect(line).toBe('M2 2h20')
  expect(sign?.getAttribute('width')).toBe('1.1em')
  expect(sign?.getAttribute('height')).toBe('1.1em')
  expect(sign?.getAttribute('aria-hidden')).toBe('true')
})

test('a town without a sign has a small post', async () => {
  expect((await lineOf({ size: '24' })).line).toMatch(/^M/)
})

test('the sign of a town stands on its tile', async () => {
  const signed = aTown({ sign: { of: 'place-lake', path: 'M3 3h18' } })
  const { element } = await draw(TownMap, { towns: [signed], label: 'およその位置' })
  expect(element.querySelector('a path')?.getAttribute('d')).toBe('M3 3h18')
})

test('the telephone of a town hall is dialled by the device, and said to be one that may change', async () => {
  const hall = { telephone: '0835-23-2111', address: '〒747-8501 防府市寿町7-1', found: '名簿', checked: '2026-07-27' }
  const drawn = await draw(TelephoneLink, { hall, name: '防府市役所' })
  expect(drawn.leadsTo('防府市役所に電話する0835-23-2111')).toBe('tel:0835232111')
  expect(drawn.words).toContain('番号は変わることがあります。')
  expect(await drawn.complaints()).toEqual([])
  // In a kiosk nothing takes a visitor out of the app: what stands beside the number goes with it.
  expect(drawn.find('link').closest('[data-own-device]')!.textContent).toContain('番号は変わる')
})

test('a town as a heading has its name, its reading and its sign', async () => {
  const town = aTown({ name: '防府市', kana: 'ほうふし', sign: { of: 'place-beach', path: 'M4 4h16' } })
  const { element } = await draw(TownTitle, { town })
  const drawn = element.parentElement!
  expect(drawn.textContent).toBe('防府市')
  expect(drawn.querySelector('rt')?.dataset.kana).toBe('ほうふし')
  expect(drawn.querySelector('path')?.getAttribute('d')).toBe('M4 4h16')
})

describe('a town at a glance', () => {
  const series = aSeries({
    baseline: aReading({ value: 116_611, period: inYear(2010) }),
    readings: [aReading({ value: 114_038, period: inYear(2020), cited: [aPlace({ lines: [66, 66] })] })],
    targets: [],
  })
  const indicator = anIndicator({ series: [series] })

  test('lies among the others: one tile for each, its own filled', async () => {
    const drawn = await draw(TownLocator, { town: towns[0]!, towns })
    expect(drawn.names('img')).toEqual(['防府市のおよその位置'])
    const tiles = [...drawn.element.querySelectorAll('rect')]
    expect(tiles.map((tile) => tile.classList.contains('own'))).toEqual([true, false])
  })

  test('has its people as one large number, what became of the first, and each year with its line', async () => {
    const drawn = await draw(TownPopulation, { indicator, series, name: '防府市' })
    expect(drawn.words).toContain('11.4万人')
    expect(drawn.words).toContain('2010年から−2.2%')
    expect(drawn.says('listitem')[1]).toContain('2020年114,038人')
    expect(drawn.names('link')[1]).toContain('防府市2020年114,038人')
    expect(drawn.element.querySelectorAll('circle')).toHaveLength(2)
    expect(await drawn.complaints()).toEqual([])
  })

  test('says no change and draws no line where there is one number', async () => {
    const drawn = await draw(TownPopulation, { indicator, series: { ...series, readings: [] }, name: '防府市' })
    expect(drawn.words).not.toContain('%')
    expect(drawn.element.querySelector('polyline')).toBeNull()
  })

  test('leads to what else is said of its people', async () => {
    const drawn = await draw(TownGlance, { town: towns[0]!, towns, figures: [{ indicator, series }] })
    expect(drawn.leadsTo('防府市に住む人の数')).toBe('/indicators/made-kpi-1#hofu')
    expect(await drawn.complaints()).toEqual([])
  })
})

test('places of a town lead to where they are told of, and on to all', async () => {
  const place = {
    name: '富海',
    kana: 'とのみ',
    towns: ['hofu'],
    themes: ['tourism'],
    entries: [],
    cited: [aPlace()],
  } as const
  const all = { theme: 'tourism', hash: '#places-hofu' }
  const drawn = await draw(TownPlaces, { places: [{ ...place, id: 'place-tonomi' }], count: 9, all })
  expect(drawn.leadsTo('富海')).toBe('/themes/tourism#place-tonomi')
  expect(drawn.leadsTo('9か所をすべて見る')).toBe('/themes/tourism#places-hofu')
  expect((await draw(TownPlaces, { places: [{ ...place, id: 'p' }], count: 1, all })).names('link')).toEqual(['富海'])
})
describe('one town out of all', () => {
  const all = [...towns, aTown({ id: 'tsuwano', name: '津和野町', prefecture: '島根県' })]
  const asked = (chosen: string) => draw(TownSelect, { label: 'あなたのまち', none: 'えらぶ', towns: all, chosen })
  const field = (drawn: Awaited<ReturnType<typeof asked>>) =>
    drawn.find('combobox', 'あなたのまち') as HTMLSelectElement

  test('is chosen from a list of the device, by prefecture', async () => {
    const drawn = await asked('hagi')
    expect(drawn.names('option')).toEqual(['えらぶ', '防府市', '萩市', '津和野町'])
    expect([...drawn.element.querySelectorAll('optgroup')].map(({ label }) => label)).toEqual(['山口県', '島根県'])
    expect(field(drawn).value).toBe('hagi')
    expect(await drawn.complaints()).toEqual([])
  })

  test.each(['tsuwano', ''])('is told when it is chosen: 「%s」', async (town) => {
    const drawn = await asked('hagi')
    field(drawn).value = town
    field(drawn).dispatchEvent(new Event('change'))
    expect(drawn.told('choose')).toEqual([[town]])
  })
})
