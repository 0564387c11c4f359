import { expect, test } from 'vitest'
import ThemeList from '#components/theme/ThemeList.vue'
import { draw } from '#support/draw.ts'

const themes = [{ id: 'tourism', name: '観光', line: '取り組み12件' }]

test('a theme says how much stands under it, and leads to its page', async () => {
  const drawn = await draw(ThemeList, { themes })
  expect(drawn.names('link')).toEqual(['観光取り組み12件'])
  expect(drawn.leadsTo('観光取り組み12件')).toBe('/themes/tourism')
})

test("a town's theme leads to that town's part of the page", async () => {
  expect((await draw(ThemeList, { themes, town: 'hofu' })).leadsTo('観光取り組み12件')).toBe('/themes/tourism#hofu')
})
