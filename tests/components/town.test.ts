import { expect, test } from 'vitest'
import TownMap from '#components/town/TownMap.vue'
import TownSign from '#components/town/TownSign.vue'
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
