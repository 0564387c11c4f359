import { describe, expect, test } from 'vitest'
import { callScript, lineText, questionWords, saved } from '#features/saved/words.ts'
import { copiedQuestions, longestPaste } from '#texts/copied-questions.ts'
import { reportText } from '#texts/reporting.ts'
import { sending } from '#texts/sending.ts'

const isId = (word: string): boolean => word.startsWith('umi-')
const read = (text: string) => copiedQuestions(text, isId)
const asking = (title: string) => ({
  id: 'umi-1',
  title,
  years: '2015〜2019年度の計画',
  plan: '海山市 総合戦略',
  asks: [{ question: 'goesOn' as const }, { question: 'apply' as const }],
})
const script = (...titles: readonly string[]): string =>
  callScript('海山市役所', titles.map(asking), '').map(lineText).join('\n')
const questions = [questionWords('goesOn'), questionWords('apply')]

describe('a text that was copied', () => {
  test('to be said on the telephone speaks of each programme by its title and plan', () =>
    expect(read(script('家賃の助成', '「海山」を歩く会'))).toEqual([
      { title: '家賃の助成', plan: '海山市 総合戦略', questions },
      { title: '「海山」を歩く会', plan: '海山市 総合戦略', questions },
    ]))
  test('keeps an answer that was written in', () =>
    expect(read(script('家賃の助成').replace(saved.answer, `${saved.answer}はい`))[0]?.questions).toEqual([
      questions[0],
      '答え：はい',
      questions[1],
    ]))
  test('says that something is wrong, with the address of the page', () =>
    expect(
      read(
        `${reportText('家賃を助ける', '海山市 総合戦略 12行目', '額が\nちがいます')}\nhttps://a.example/x/initiatives/umi-1?from=a`,
      ),
    ).toEqual([{ id: 'umi-1', title: '家賃を助ける', questions: ['額が', 'ちがいます'] }]))
  test('of a page that was sent ends with its address', () =>
    expect(
      read(
        `${sending.record('家賃の助成', '海山市', '2015〜2019年度の計画', '')}\nhttps://a.example/indicators/umi-kpi-1`,
      ),
    ).toEqual([{ id: 'umi-kpi-1', questions: ['家賃の助成', '海山市の2015〜2019年度の計画'] }]))
  test.each([
    [
      'a mail that was answered',
      '> まだありますか\r\n>\r\n> https://a.example/goals/umi-g1',
      [{ id: 'umi-g1', questions: ['まだありますか'] }],
    ],
    ['an id within words', '表の umi-2 は今もありますか', [{ id: 'umi-2', questions: ['表の  は今もありますか'] }]],
    ['words that speak of nothing we know', 'お世話になります', [{ questions: ['お世話になります'] }]],
    ['another address', '見てください https://www.city.umiyama.lg.jp/umi-2', [{ questions: ['見てください'] }]],
    ['nothing', ' \n　\n', []],
  ])('is read with %s', (_, text, parts) => expect(read(text)).toEqual(parts))
  test('begins anew where an address follows the questions of another', () =>
    expect(read(`${script('家賃の助成')}\nhttps://a.example/initiatives/umi-2`)).toEqual([
      { title: '家賃の助成', plan: '海山市 総合戦略', questions },
      { id: 'umi-2', questions: [] },
    ]))
  test('is read up to its limit, in a moment', () => {
    const begun = performance.now()
    read(`${'「'.repeat(longestPaste / 2)}${'a-'.repeat(longestPaste)}`)
    read('https://'.repeat(longestPaste))
    expect(performance.now() - begun).toBeLessThan(2000)
    expect(read(`${'あ'.repeat(longestPaste)}\nhttps://a.example/initiatives/umi-2`)).toHaveLength(1)
  })
})
