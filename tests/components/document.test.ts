import { describe, expect, test } from 'vitest'
import DocumentLines from '#components/document/DocumentLines.vue'
import { quotedLines } from '#domain/quoted-lines.ts'
import { draw } from '#support/draw.ts'
import { aDocument, aPlace } from '#support/plan-makers.ts'

const printed = aDocument({ lines: ['表題', '', '', '', '目標 50人', '', '理由'] })
const lines = quotedLines(printed, [aPlace({ lines: [5, 5], words: '50人' })], [1, 7])
const document = (target?: readonly [number, number]) => draw(DocumentLines, { lines, target })

describe('the lines of a document', () => {
  test('stand with their printed numbers, empty lines folded away', async () => {
    expect((await document()).says('listitem')).toEqual(['1行目：表題', '5行目：目標50人', '7行目：理由'])
  })

  test('keep a space where more than one line was empty', async () => {
    const spaced = [...(await document()).element.querySelectorAll('li.after')]
    expect(spaced.map(({ id }) => id)).toEqual(['L5'])
  })

  test('have addresses of their own', async () => {
    expect([...(await document()).element.querySelectorAll('li')].map(({ id }) => id)).toEqual(['L1', 'L5', 'L7'])
  })

  test('mark the words that a record quotes', async () => {
    expect((await document()).element.querySelector('mark')?.textContent).toBe('50人')
  })

  test('that the address names take the focus', async () => {
    await document([4, 6])
    expect(window.document.activeElement?.id).toBe('L5')
  })

  test('named by a new address take the focus from those of before', async () => {
    const drawn = await document([1, 1])
    await drawn.change({ target: [7, 7] })
    expect(window.document.activeElement?.id).toBe('L7')
    expect([...drawn.element.querySelectorAll('.named')].map(({ id }) => id)).toEqual(['L7'])
  })

  test('that nobody names leave the focus where it is', async () => {
    await document()
    expect(window.document.activeElement).toBe(window.document.body)
  })

  test('have nothing that axe finds wrong', async () => {
    expect(await (await document([5, 5])).complaints()).toEqual([])
  })
})
