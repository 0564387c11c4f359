import { describe, expect, test } from 'vitest'
import GlossaryWords from '#components/text/GlossaryWords.vue'
import { draw } from '#support/draw.ts'
import { aPlace } from '#support/plan-makers.ts'

describe('words of the glossary', () => {
  const word = {
    key: 'made-term-1',
    name: '延長保育',
    kana: 'えんちょうほいく',
    also: ['延長'],
    meaning: '長く預かることです。',
  }
  const term = { id: 'made-term-1', title: '総合戦略', cited: [aPlace({ lines: [12, 13] })] as const }

  test('have their readings, what they mean, and the line of the document that says it', async () => {
    const drawn = await draw(GlossaryWords, { words: [{ ...word, term }] })
    expect(drawn.says('term')).toEqual(['延長保育'])
    expect(drawn.element.querySelector<HTMLElement>('dt rt')?.dataset.kana).toBe('えんちょうほいく')
    expect(drawn.words).toContain('長く預かることです。ほかの書き方：延長「総合戦略」の説明をもとにしました。')
    expect(drawn.leadsTo('延長保育のもとの行12〜13行目')).toBe('/documents/made-2015?of=made-term-1#L12-13')
    expect(await drawn.complaints()).toEqual([])
  })

  test('that we explain ourselves lead to no document', async () => {
    const drawn = await draw(GlossaryWords, { words: [{ ...word, also: [] }] })
    expect(drawn.names('link')).toEqual([])
    expect(drawn.words).not.toContain('もとにしました')
  })
})
