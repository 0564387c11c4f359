import { expect, test } from 'vitest'
import MissingPage from '#components/layout/MissingPage.vue'
import { draw } from '#support/draw.ts'

test('a page that is not there says so in its heading, and leads to pages that are', async () => {
  const drawn = await draw(MissingPage, {})
  expect(drawn.find('heading', 'このページはありません').tagName).toBe('H1')
  expect(document.title).toBe('このページはありません | まちしるべ')
  expect(drawn.names('link').map((name) => drawn.leadsTo(name))).toEqual(['/', '/towns', '/about#themes', '/region'])
  expect(await drawn.complaints()).toEqual([])
})
