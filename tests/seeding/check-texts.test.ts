import { describe, expect, test } from 'vitest'
import type { Reading } from '#domain/figure.ts'
import { checkTexts } from '#seeding/check-texts.ts'
import type { SeedFile } from '#seeding/seed-file.ts'
import type { Seeds } from '#seeding/seeds.ts'
import { cited, entry, indicator, inFiscalYear, number, seedsWith, series } from '#support/seed-makers.ts'

/** What the check says of seeds that were made for a test. */
function problemsOf(seeds: Seeds): readonly string[] {
  const said: string[] = []
  const file = {
    report: (path: readonly (string | number)[], says: string) => void said.push(`${path.join('.')}: ${says}`),
  } as unknown as SeedFile
  const at = <T extends { readonly file: SeedFile }>(records: readonly T[]): readonly T[] =>
    records.map((record) => ({ ...record, file }))
  checkTexts({
    ...seeds,
    plans: seeds.plans.map((plan) => ({
      ...plan,
      entries: at(plan.entries),
      indicators: at(plan.indicators),
      terms: at(plan.terms),
      texts: at(plan.texts),
    })),
  })
  return said
}

const texts = (plain: string) => ({
  'made-1': { plain_name: '子どもを助ける', plain, easy: plain.replace('助け', '手伝い') },
})

/** What is said against the numbers of a plain text beside what is printed of its record. */
const numbersAgainst = (plain: string, printed: string, publisher = 'hofu'): readonly string[] => {
  const record = entry({ id: 'made-1', kind: 'goal', title: '支援', text: printed, cited: cited(1, printed) })
  return problemsOf(seedsWith({ publisher, entries: [record], texts: texts(plain) })).filter((one) =>
    one.includes('plain:'),
  )
}

describe('numbers of a text', () => {
  test.each([
    ['may be those of the document', '50人の子どもを助けます。', '子ども50人'],
    ['may be written in other widths', '50人の子どもを助けます。', '子ども５０人'],
    ['may have no comma', '1200人の子どもを助けます。', '子ども1,200人'],
    ['may be 1: 1つ, 1人, 1年', '1年に1つ、子ども1人を助けます。', '子ども'],
    ['may be rounded with 約', '約190万人の子どもを助けます。子どもは1866333人です。', '子ども1,866,333人'],
    ['may say 100人のうち for ％', '子ども100人のうち50人を助けます。', '子ども50％'],
    ['may be the western year of an era', '2019年度まで子どもを助けます。', '子ども（平成31年度）'],
    ['may be both counts of a year', '2019年度（平成31年度・令和元年度）まで子どもを助けます。', '子ども（Ｈ31）'],
    ['may be the era of a western year', '2016年（平成28年）まで子どもを助けます。', '子ども（2016年）'],
    ['need not be the small ones that only count lines', '子どもを助けます。', '(1) 子ども ②親子'],
  ])('%s', (_, plain, printed) => expect(numbersAgainst(plain, printed)).toEqual([]))

  test.each([
    [
      'may not be new',
      '51人の子どもを助けます。子どもは50人です。',
      '子ども50人',
      ['plain: 「51」は、この記録の引用にない数です。'],
    ],
    ['may not be left out', '子どもを助けます。', '子ども50人', ['plain: 資料にある「50」が文にありません。']],
    [
      'may not be rounded to another one',
      '約60人の子どもを助けます。子どもは50人です。',
      '子ども50人',
      ['plain: 「60」は、この記録の引用にない数です。'],
    ],
    [
      'may not say 100人のうち without ％',
      '子ども100人のうち50人を助けます。',
      '子ども50人',
      ['plain: 「100」は、この記録の引用にない数です。'],
    ],
    [
      'may not be the western year of another year',
      '2018年度まで子どもを助けます。',
      '子ども（平成31年度）',
      ['plain: 「2018」は、この記録の引用にない数です。', 'plain: 資料にある「31」が文にありません。'],
    ],
    [
      'may not be a year where no era is printed',
      '2019年度まで子ども31人を助けます。',
      '子ども31人',
      ['plain: 「2019」は、この記録の引用にない数です。'],
    ],
    [
      'may not be 7つの市と町 where one town speaks',
      '7つの市と町が子どもを助けます。',
      '子ども',
      ['plain: 「7」は、この記録の引用にない数です。'],
    ],
  ])('%s', (_, plain, printed, said) => expect(numbersAgainst(plain, printed)).toEqual(said))

  test('may be the seven where the seven together speak', () => {
    expect(numbersAgainst('7つの市と町が子どもを助けます。', '子ども', 'region')).toEqual([])
  })

  test('of an indicator may stand in its figures alone, but not be new', () => {
    const reading: Reading = number(50, inFiscalYear(2014), '50人')
    const said = (plain: string): readonly string[] => {
      const measured = indicator({ id: 'made-1', name: '子ども30人の学級', series: [series({ baseline: reading })] })
      return problemsOf(seedsWith({ indicators: [measured], texts: texts(plain) })).filter((one) =>
        one.includes('plain:'),
      )
    }
    expect(said('学級の数です。')).toEqual([])
    expect(said('50人の学級の数です。')).toEqual([])
    expect(said('40人の学級の数です。')).toEqual(['plain: 「40」は、この記録の引用にない数です。'])
  })
})

describe('a copy', () => {
  const copied = (plain: string): boolean =>
    numbersAgainst(plain, '子どもと親の支援').some((one) => one.includes('写し'))

  test.each(['支援', '支援です。', '支援をします。', '支援に取り組んでいきます。'])('is refused: %s', (plain) =>
    expect(copied(plain)).toBe(true),
  )
  test.each(['支援が必要な子どもと親に、市がお金を出します。', '子どもと親を助けます。'])('is none: %s', (plain) =>
    expect(copied(plain)).toBe(false),
  )
})
