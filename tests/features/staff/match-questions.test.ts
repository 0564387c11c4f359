import { describe, expect, test } from 'vitest'
import { matchQuestions } from '#features/staff/match-questions.ts'
import { longestPaste } from '#texts/copied-questions.ts'

const plan = '海山市 総合戦略'
const records = [
  { id: 'umi-1', row: 'umi-1', names: ['家賃の助成', '家賃を助ける'], plan },
  { id: 'umi-9', row: 'umi-1', names: ['家賃の助成'], plan },
  { id: 'umi-2', row: 'umi-2', names: ['子育て相談'], plan },
  { id: 'umi-g', row: 'umi-g', names: ['子育て相談'], plan },
  { id: 'umi-5', row: 'umi-5', names: ['空き家'], plan },
  { id: 'umi-6', row: 'umi-6', names: ['空き家'], plan },
  { id: 'umi-7', row: 'umi-7', names: ['空き家'], plan: '海山市 第2期' },
  { id: 'umi-kpi-1', row: 'umi-kpi-1', names: ['相談件数'], plan },
]
const inSheet = new Set(['umi-1', 'umi-2', 'umi-5', 'umi-6', 'umi-7'])
const about = (title: string, named = plan): string =>
  `「${title}」についてです。2015〜2019年度の計画「${named}」にのっています。\nまだありますか。`
const rowsOf = (text: string) => matchQuestions(text, records, inSheet).rows.map(({ id }) => id)

describe('a record that is asked about', () => {
  test.each([
    ['by its title', about('家賃の助成'), ['umi-1']],
    ['by the name that its page has', about('家賃を助ける'), ['umi-1']],
    ['with other spaces', about('子育て 相談'), ['umi-2']],
    ['in the plan that is named', about('空き家', '海山市 第2期'), ['umi-7']],
    ['by its address', 'https://a.example/indicators/umi-kpi-1', ['umi-kpi-1']],
    ['where it is listed again', 'https://a.example/initiatives/umi-9', ['umi-1']],
    ['twice, in one row', `${about('家賃の助成')}\n${about('家賃の助成')}`, ['umi-1']],
  ])('is found %s', (_, text, ids) => expect(rowsOf(text)).toEqual(ids))

  test('is not guessed: what is not known, or is called as another, is said', () => {
    const text = [about('空き家'), about('海の家'), 'https://a.example/initiatives/hofu-1'].join('\n')
    expect(matchQuestions(text, records, inSheet)).toEqual({
      rows: [],
      unmatched: ['空き家', '海の家', 'hofu-1'],
      isCut: false,
    })
  })
  test('is looked for in so many letters', () =>
    expect(matchQuestions('あ'.repeat(longestPaste + 1), records, inSheet)).toMatchObject({
      isCut: true,
      unmatched: ['あ'.repeat(120)],
    }))
})
