import { describe, expect, test } from 'vitest'
import SourceLine from '#components/source/SourceLine.vue'
import SourceLink from '#components/source/SourceLink.vue'
import SourceStrip from '#components/source/SourceStrip.vue'
import SourceStrips from '#components/source/SourceStrips.vue'
import type { Citation } from '#domain/citation.ts'
import { draw } from '#support/draw.ts'
import { aDocument, aPlace } from '#support/plan-makers.ts'

const marked = (element: Element): readonly string[] =>
  [...element.querySelectorAll('mark')].map((mark) => mark.textContent ?? '')

test('a link to a line names what was printed there, and where', async () => {
  const drawn = await draw(SourceLink, {
    place: aPlace({ document: 'made-2015', lines: [258, 266] }),
    of: 'made-kpi-1',
    what: '目標',
  })
  expect(drawn.names('link')).toEqual(['目標のもとの行258〜266行目'])
  expect(drawn.leadsTo('目標のもとの行258〜266行目')).toBe('/documents/made-2015?of=made-kpi-1#L258-266')
})

test('a printed line marks the quoted words and leaves the others', async () => {
  const drawn = await draw(SourceLine, {
    line: {
      number: 1,
      pieces: [
        { text: '前', quoted: false },
        { text: '引用', quoted: true },
      ],
    },
  })
  expect(drawn.words).toBe('前引用')
  expect(marked(drawn.element)).toEqual(['引用'])
})

describe('the strip of a source', () => {
  const document = aDocument({
    lines: ['第2章 ジオパーク', '', '（1）美祿市の取り組み ○', 'ほかの行'],
    slips: [{ printed: '美祿', read: '美祢', because: '市の名は美祢市。' }],
  })
  const row = aPlace({ lines: [3, 3], words: '美祿市の取り組み' })
  const strip = (citation: Citation = [row]) =>
    draw(SourceStrip, { citation, quotes: citation, document, title: '総合戦略', of: 'made-1' })

  test('is a part of the page with a name', async () => {
    expect((await strip()).has('region', 'もとの資料')).toBe(true)
  })

  test('says whose lines they are and of when, so that nobody takes them for those of today', async () => {
    expect((await strip()).words).toMatch(/^もとの資料：総合戦略3行目2015年10月/)
  })

  test('shows the cited lines, the quoted words marked', async () => {
    const drawn = await strip()
    expect(drawn.says('listitem')).toEqual(['3（1）美祿市の取り組み○'])
    expect(marked(drawn.element)).toEqual(['美祿市の取り組み'])
  })

  test('leads to the line in the document', async () => {
    expect((await strip()).leadsTo('3行目')).toBe('/documents/made-2015?of=made-1#L3')
  })

  test('says how a slip of the extraction is read', async () => {
    expect((await strip()).words).toContain('「美祿」は「美祢」と読みました。市の名は美祢市。')
  })

  test('says nothing of a slip that does not stand in it', async () => {
    expect((await strip([aPlace({ lines: [4, 4], words: 'ほかの行' })])).words).not.toContain('と読みました')
  })

  test('shows a heading that stands far away, in the order of the print, and no empty line', async () => {
    const drawn = await strip([row, aPlace({ lines: [1, 2], words: 'ジオパーク' })])
    expect(drawn.says('listitem')).toEqual(['1第2章ジオパーク', '3（1）美祿市の取り組み○'])
  })

  test('shows a line that is cited twice once', async () => {
    const drawn = await strip([row, aPlace({ lines: [3, 3], words: '○' })])
    expect(drawn.says('listitem')).toHaveLength(1)
    expect(marked(drawn.element)).toEqual(['美祿市の取り組み', '○'])
  })

  test('has nothing that axe finds wrong', async () => {
    expect(await (await strip()).complaints()).toEqual([])
  })
})

test('a record that quotes two documents has a strip for each, its own lines first', async () => {
  const own = aPlace({ document: 'made-2015', lines: [1, 1], words: '目標' })
  const later = aPlace({ document: 'made-2023', lines: [2, 2], words: '15人' })
  const record = { id: 'made-kpi-1', cited: [own] as const, readings: [{ cited: [later] }] }
  const drawn = await draw(SourceStrips, {
    record,
    documents: [
      aDocument({ id: 'made-2015', lines: ['目標', 'ほか'] }),
      aDocument({ id: 'made-2023', lines: ['結果', '結果は15人'], shortTitle: '2023年度の結果' }),
    ],
    title: '総合戦略',
  })
  expect(drawn.names('link')).toEqual(['1行目', '2行目'])
  expect(marked(drawn.element)).toEqual(['目標', '15人'])
  expect(drawn.words).toMatch(/^もとの資料：総合戦略1行目.*もとの資料：2023年度の結果2行目/)
})
