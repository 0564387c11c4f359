import { expect, test } from 'vitest'
import PageFailureNotice from '#components/app/PageFailureNotice.vue'
import { draw } from '#support/draw.ts'

test('a page that could not be drawn has a sentence and two ways on', async () => {
  const notice = await draw(PageFailureNotice, { home: '/' })
  expect(notice.says('alert')[0]).toContain('うまく見せることができませんでした。')
  expect(notice.names('link')).toHaveLength(1)
  await notice.press('button', notice.names('button')[0]!)
  expect(notice.told('reload')).toHaveLength(1)
  expect(await notice.complaints()).toEqual([])
})
