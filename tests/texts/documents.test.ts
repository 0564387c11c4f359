import { describe, expect, test } from 'vitest'
import { documentDates, recordName } from '#texts/documents.ts'
import { aFact, aTerm, anEntry, anIndicator } from '#support/plan-makers.ts'

describe('the dates of a document', () => {
  test.each([
    ['published once', { published: '2015-10', revised: [] }, '2015年10月に出されたもの'],
    ['changed later', { published: '2015-10', revised: ['2016-12'] }, '2015年10月に出されたもの、2016年12月に変更'],
    [
      'changed more than once',
      { published: '2015-10', revised: ['2016-12', '2018-03-23'] },
      '2015年10月に出されたもの、2016年12月、2018年3月23日に変更',
    ],
    ['without a date', { published: 'notPrinted', revised: [] }, '日付は資料に書いてありません'],
  ])('%s', (_, dates, words) => expect(documentDates(dates)).toBe(words))
})

describe('what a record is called', () => {
  test.each([
    ['an entry by its title, not by its text', anEntry({ title: '子育て', text: '資料の文' }), '子育て'],
    ['an indicator by its name', anIndicator({ name: '待機児童の数' }), '待機児童の数'],
    ['a fact by its words', aFact({ text: '人口は減っています。' }), '人口は減っています。'],
    ['a term by its name', aTerm({ name: '圏域' }), '圏域'],
  ])('%s', (_, record, name) => expect(recordName(record)).toBe(name))
})
