import { expect, test } from 'vitest'
import TelephoneLink from '#components/town/TelephoneLink.vue'
import TownMap from '#components/town/TownMap.vue'
import { draw } from '#support/draw.ts'
import { aTown } from '#support/plan-makers.ts'

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

test('each town stands in its place', async () => {
  const places = [...(await map()).element.querySelectorAll('li')].map(({ className }) => className)
  expect(places).toEqual(['c2 r2', 'c1 r0'])
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

test('the telephone of a town hall is dialled by the device, and said to be one that may change', async () => {
  const hall = { telephone: '0835-23-2111', address: '〒747-8501 防府市寿町7-1', found: '名簿', checked: '2026-07-27' }
  const drawn = await draw(TelephoneLink, { hall, name: '防府市役所' })
  expect(drawn.leadsTo('防府市役所に電話する0835-23-2111')).toBe('tel:0835232111')
  expect(drawn.words).toContain('番号は変わることがあります。')
  expect(await drawn.complaints()).toEqual([])
  // In a kiosk nothing takes a visitor out of the app: what stands beside the number goes with it.
  expect(drawn.find('link').closest('[data-own-device]')!.textContent).toContain('番号は変わる')
})
