import { describe, expect, test } from 'vitest'
import LinkCard from '#components/card/LinkCard.vue'
import LinkCards from '#components/card/LinkCards.vue'
import { draw } from '#support/draw.ts'

const toHofu = { name: 'town', params: { town: 'hofu' } } as const

describe('an arm', () => {
  test('is a link whose name is its name and its line', async () => {
    const arm = await draw(LinkCard, { to: toHofu, name: '防府市', line: '2015〜2019年度の計画' })
    expect(arm.names('link')).toEqual(['防府市2015〜2019年度の計画'])
    expect(arm.leadsTo('防府市2015〜2019年度の計画')).toBe('/towns/hofu')
  })

  test('without a line is called by its name alone', async () => {
    expect((await draw(LinkCard, { to: toHofu, name: '防府市' })).names('link')).toEqual(['防府市'])
  })

  test('shows furigana that a screen reader does not say', async () => {
    const arm = await draw(LinkCard, { to: toHofu, name: '防府市', kana: 'ほうふし' })
    expect(arm.element.querySelector('rt')?.dataset.kana).toBe('ほうふし')
    expect(arm.names('link')).toEqual(['防府市'])
  })

  test('begins with the printed number', async () => {
    const arm = await draw(LinkCard, { to: toHofu, name: '魅力向上', code: '25-1' })
    expect(arm.names('link')).toEqual(['25-1魅力向上'])
  })

  test('has nothing that axe finds wrong', async () => {
    const arm = await draw(LinkCard, { to: toHofu, name: '防府市', kana: 'ほうふし', line: '計画', code: '1' })
    expect(await arm.complaints()).toEqual([])
  })
})

test('arms hang in a list', async () => {
  const arms = await draw(LinkCards, {}, { slot: '<li>一</li><li>二</li>' })
  expect(arms.within('list').says('listitem')).toEqual(['一', '二'])
})
