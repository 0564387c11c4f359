import { expect, test } from 'vitest'
import InstallNotice from '#features/install/InstallNotice.vue'
import InstallSteps from '#features/install/InstallSteps.vue'
import { draw } from '#support/draw.ts'

test('the steps stand for each kind of device, in their order', async () => {
  const drawn = await draw(InstallSteps, {})
  expect(drawn.names('heading')).toEqual([
    'iPhone・iPad（Safari）',
    'Android（Chrome）',
    'ほかのブラウザー',
    '置いたあとにすること',
  ])
  expect(drawn.says('listitem')[1]).toContain('「ホーム画面に追加」')
  expect(await drawn.complaints()).toEqual([])
})

test('the notice leads to the help, and can be put away', async () => {
  const drawn = await draw(InstallNotice, {})
  expect(drawn.leadsTo('やり方を見る')).toBe('/install')
  await drawn.press('button', '今はしない')
  expect(drawn.told('close')).toHaveLength(1)
  expect(await drawn.complaints()).toEqual([])
})
