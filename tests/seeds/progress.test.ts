import { describe, expect, test } from 'vitest'
import { reasons } from '#domain/judging/known.ts'
import { verdicts, type Verdict } from '#domain/judging/judgement.ts'
import type { CsvRow } from '#support/csv.ts'
import { realRows } from '#support/real-release.ts'
import { reasonWords, verdictWords } from '#texts/verdicts.ts'

/** What is said of every target of the five documents, read back from the open data as a stranger would read it. */
const progress = realRows('progress')
const observations = realRows('observations')
const indicators = new Map(realRows('indicators').map((row) => [row.id!, row]))

const isOf =
  (row: CsvRow) =>
  (other: CsvRow): boolean =>
    other.indicator === row.indicator && other.slice === row.slice
/** The rows of one target: two for a range. */
const targetsOf = (row: CsvRow): readonly CsvRow[] =>
  observations.filter(isOf(row)).filter(({ role, period }) => role === 'target' && period === row.target_period)
const baselineOf = (row: CsvRow): CsvRow => observations.filter(isOf(row)).find(({ role }) => role === 'baseline')!
const readingOf = (row: CsvRow): CsvRow | undefined =>
  row.as_of
    ? observations
        .filter(isOf(row))
        .find(({ role, period, value }) => role === 'actual' && period === row.as_of && value !== '')
    : undefined

describe('the table', () => {
  test('has a row for every target and slice, gaps too, and no other', () => {
    const key = ({ indicator, slice }: CsvRow, period: string | undefined): string =>
      [indicator, slice, period].join(' ')
    const aimed = new Set(observations.filter(({ role }) => role === 'target').map((row) => key(row, row.period)))
    expect(new Set(progress.map((row) => key(row, row.target_period)))).toEqual(aimed)
    expect(progress).toHaveLength(aimed.size)
  })

  test('names indicators that are there', () =>
    expect(progress.filter(({ indicator }) => !indicators.has(indicator!))).toEqual([]))

  test('reads as it was reviewed', async () => {
    await expect(progress.map(blockOf).join('\n')).toMatchFileSnapshot('progress.snapshot.txt')
  })

  function blockOf(row: CsvRow): string {
    const aims = targetsOf(row)
      .map(({ printed }) => printed)
      .join('・')
    const name = [row.indicator, row.slice].filter(Boolean).join(' ')
    const answers = ['reached', 'way', 'pace'].map((question) => `${question} ${row[question] || '–'}`).join(' · ')
    return [
      `${name} 「${indicators.get(row.indicator!)!.name}」`,
      `  ${aims} (${row.target_period || 'not printed'}) → ${verdictWords(row.verdict as Verdict)} (${row.verdict}): ${answers}`,
      ...row.sentence!.split(/(?<=。)/).map((sentence) => `  ${sentence}`),
      '',
    ].join('\n')
  }
})

describe('every sentence', () => {
  const sentences = [...new Set(progress.flatMap(({ sentence }) => sentence!.split(/(?<=。)/)))]

  test('has at most 60 characters', () => expect(sentences.filter((sentence) => sentence.length > 60)).toEqual([]))
  test('ends in です or ます', () => {
    expect(sentences.filter((sentence) => !/(です|でした|ます|ました|ません|ませんでした)。$/.test(sentence))).toEqual(
      [],
    )
  })
  test('holds no unit with a slash', () => expect(sentences.filter((sentence) => sentence.includes('/'))).toEqual([]))
})

test.each(verdicts)('the verdict %s has words', (verdict) => expect(verdictWords(verdict)).toMatch(/\p{L}/u))
test.each(reasons)('the reason %s has a sentence of at most 60 characters', (reason) => {
  expect(reasonWords(reason)).toMatch(/(?:です|ます|ません)。$/)
  expect(
    Math.max(
      ...reasonWords(reason)
        .split('。')
        .map(({ length }) => length),
    ),
  ).toBeLessThan(60)
})

describe('computed again from observations.csv alone', () => {
  const months = (period: string): number => {
    const [, fiscal, year] = /(FY)?(\d{4})$/.exec(period)!
    return (Number(year) + 1) * 12 + (fiscal ? 3 : 0)
  }
  const near = (cell: string | undefined, value: number): boolean =>
    cell !== '' && Math.abs(Number(cell) - value) <= 5e-7 * Math.max(1, Math.abs(value))
  const number = (row: CsvRow | undefined): number | undefined =>
    row && row.value !== '' ? Number(row.value) : undefined

  test('way is (actual − baseline) ÷ (target − baseline)', () => {
    const given = progress.filter(({ way }) => way !== '')
    expect(given.length).toBeGreaterThan(20)
    const odd = given.filter((row) => {
      const [start, end, now] = [number(baselineOf(row))!, number(targetsOf(row)[0])!, number(readingOf(row))!]
      return !near(row.way, (now - start) / (end - start))
    })
    expect(odd).toEqual([])
  })

  /** Whether a target lies at its baseline or behind it, seen from where it points: then there is no way to go. */
  const liesBehind = (start: number, end: number, comparator: string | undefined): boolean => {
    if (comparator === 'atLeast') return start >= end
    return comparator === 'atMost' ? start <= end : start === end
  }

  test('way is refused just where a number is missing, there was no way to go, or the spans differ', () => {
    const odd = progress.filter((row) => {
      const [start, target, now] = [number(baselineOf(row)), targetsOf(row)[0]!, number(readingOf(row))]
      const end = number(target)
      const computable =
        start !== undefined &&
        end !== undefined &&
        now !== undefined &&
        target.window_as === '' &&
        targetsOf(row).length === 1
      const noWay = computable && liesBehind(start, end, target.comparator)
      return (row.way !== '') !== (computable && !noWay)
    })
    expect(odd).toEqual([])
  })

  test('reached is the actual against the target by its comparator, or against the baseline for a trend', () => {
    const given = progress.filter(({ reached }) => reached !== '')
    expect(given.length).toBeGreaterThan(20)
    const odd = given.filter((row) => {
      const now = number(readingOf(row))!
      const target = targetsOf(row)[0]!
      if (target.gap === 'trend') {
        const start = number(baselineOf(row))!
        return (
          (indicators.get(row.indicator!)!.direction === 'increase' ? now > start : now < start) !==
          (row.reached === 'yes')
        )
      }
      const end = number(target)!
      const met = { atLeast: now >= end, atMost: now <= end, exactly: now === end }[target.comparator as 'atLeast']
      return met !== (row.reached === 'yes')
    })
    expect(odd).toEqual([])
  })

  test('expected is the share of the time gone by, and pace is way ÷ expected', () => {
    const odd = progress.filter((row) => {
      const { period: start, value } = baselineOf(row)
      const aimed = targetsOf(row).some(({ value: end, gap }) => end !== '' || gap === 'trend' || gap === 'words')
      const computable = aimed && value !== '' && start !== '' && row.target_period !== '' && row.as_of !== ''
      if (!computable) return row.expected !== '' || row.pace !== ''
      const share = (months(row.as_of!) - months(start!)) / (months(row.target_period!) - months(start!))
      if (!near(row.expected, Math.min(1, Math.max(0, share)))) return true
      return row.way === '' ? row.pace !== '' : Math.abs(Number(row.pace) - Number(row.way) / share) > 2e-6
    })
    expect(odd).toEqual([])
  })

  test('an answer is empty just where because says why', () => {
    const odd = progress.filter((row) =>
      ['reached', 'way', 'expected', 'pace'].some(
        (question) => (row[question] === '') !== new RegExp(`(^|; )${question}:`).test(row.because!),
      ),
    )
    expect(odd).toEqual([])
  })
})

const rowsFor = (id: string): readonly CsvRow[] => progress.filter(({ indicator }) => indicator === id)

describe('the hard ones', () => {
  test.each([
    [
      '52件 → 250件 in five years is 50 a year: no growth',
      'hofu-kpi-29',
      [
        [
          'FY2015/FY2019',
          'noResult',
          '1年あたりでは50件で、はじめの1年の52件より少なくなります。はじめよりふえる数ではありません。',
        ],
      ],
    ],
    [
      '3件 → 15件 in five years is the same each year',
      'hofu-kpi-70',
      [['FY2015/FY2019', 'noResult', '1年あたりでは3件で、はじめの1年と同じです。はじめよりふえる数ではありません。']],
    ],
    [
      '404位 → 50位: a rank goes up',
      'hofu-kpi-42',
      [['FY2019', 'noResult', '2014年は、404位でした。2019年度までに、順位を50位以内に上げる計画です。']],
    ],
    [
      '62人 → 0人: zero is a number',
      'hofu-kpi-6',
      [['FY2019', 'noResult', '2014年度は、62人でした。2019年度までに0人にする計画です。']],
    ],
    [
      '218人 → 218人: to hold',
      'hofu-kpi-62',
      [
        [
          'FY2019',
          'noResult',
          '2014年度は、218人でした。2019年度まで、はじめと同じ218人を保つ計画です。はじめと同じ数の目標は、「下回らないこと」と読みました。',
        ],
      ],
    ],
    [
      '小学校 and 中学校 are apart',
      'hofu-kpi-15',
      [
        ['FY2019', 'noResult', '小学校の2014年度は、81％でした。2019年度までに90％以上にする計画です。'],
        ['FY2019', 'noResult', '中学校の2014年度は、74％でした。2019年度までに80％以上にする計画です。'],
      ],
    ],
    [
      'five years against five years is no 1年あたり',
      'hofu-kpi-12',
      [
        [
          'FY2015/FY2019',
          'noResult',
          '2009〜2013年の合計は、883人でした。2015〜2019年度の5年間で合わせて1,000人にする計画です。結果は',
        ],
      ],
    ],
    [
      'a floor is still met, not reached',
      'region-2022-kpi-population',
      [
        ['', 'held', '約60万人を下回らないようにする計画です。'],
        ['FY2026', 'notJudged', '絵の中'],
        ['2040', 'held', '期限より前の数なので、達成とは言いません。'],
      ],
    ],
    [
      '2社 → 2社 in five years (美祢)',
      'mine-kpi-1-1-2',
      [
        [
          'FY2015/FY2019',
          'noResult',
          '1年あたりでは0.4社で、はじめの1年の2社より少なくなります。はじめよりふえる数ではありません。',
        ],
      ],
    ],
    [
      '美祢: goal 1',
      'mine-kpi-1',
      [
        [
          'FY2019',
          'noResult',
          '2010年度は、4.68%でした。2019年度までに3.40%にする計画です。結果は、この資料にのっていません。',
        ],
      ],
    ],
    [
      '美祢: goal 2, recognition',
      'mine-kpi-2',
      [
        [
          'FY2019',
          'noResult',
          '2014年度は、11.6点でした。2019年度までに25.0点にする計画です。結果は、この資料にのっていません。',
        ],
      ],
    ],
    [
      '美祢: goal 2, visitors',
      'mine-kpi-3',
      [['FY2019', 'noResult', '2013年度は、136万人でした。2019年度までに、1年に250万人をめざす計画です。']],
    ],
    [
      '美祢: goal 3, without a unit',
      'mine-kpi-4',
      [
        [
          'FY2019',
          'noResult',
          '2019年度までに1.36にする計画です。「以上」とは書いていませんが、1.36以上と読みました。',
        ],
      ],
    ],
    [
      '美祢: goal 4',
      'mine-kpi-5',
      [
        [
          'FY2019',
          'noResult',
          '2019年度までに58.8%にする計画です。「以上」とは書いていませんが、58.8%以上と読みました。',
        ],
      ],
    ],
  ] as const)('%s', (_, id, expected) => {
    const rows = rowsFor(id)
    expect(rows.map(({ target_period: period, verdict }) => [period, verdict])).toEqual(
      expected.map(([period, verdict]) => [period, verdict]),
    )
    for (const [index, [, , words]] of expected.entries()) expect(rows[index]!.sentence).toContain(words)
  })

  test('▲843 → 減少 with ▲974: more people leave, and both printings stand', () => {
    const [row] = rowsFor('region-2022-kpi-migration')
    expect(row).toMatchObject({
      target_period: '2021',
      as_of: '2016/2020',
      reached: 'no',
      way: '',
      because: 'way:aimIsTrend; pace:noWay',
    })
    expect(row!.sentence).toBe(
      '2010〜2014年は、出ていく人が、入ってくる人より多くなっていました。差の平均は、1年に843人でした。' +
        '2021年までの目標は、「基準値より減少」、つまりこの差をへらすことです。資料には、「▲843人以下」とも書いてあります。' +
        'これは、資料に「第1期」とある目標です。' +
        '2016〜2020年は、出ていく人が、入ってくる人より多くなっていました。差の平均は、1年に974人でした。資料には、2017〜2020年の平均とも書いてあります。' +
        'この時点で、差は、はじめより131人大きくなり、目標とは逆の向きでした。',
    )
  })

  test.each([
    [
      'a1',
      ['held yes ', 'missed no 0.013428', 'notYet no 0.008952'],
      '2021年度は、約13万円（134,280円）でした。資料の判定には、「現在のところ」と書いてあります。目標には、約987万円（9,865,720円）とどきませんでした。',
    ],
    ['a2', ['missed no ', 'missed no 0.81', 'notYet no 0.27'], '目標には、190人とどきませんでした。'],
    ['a3', ['held yes ', 'reached yes 6.6', 'early yes 3.3'], '2021年度は、33個でした。目標を達成しました。'],
    [
      'b1',
      ['reached yes 1.6', 'reached yes 2.033333', 'early yes 1.742857'],
      '2021年度は、122件でした。目標を達成しました。',
    ],
    [
      'b2',
      ['away no -16.6702', 'away no -5.6914', 'away no -3.326143'],
      '目標には、約30万人（301,113人）とどきませんでした。はじめより約26万人（256,113人）少なく、目標から遠のきました。',
    ],
    [
      'b3',
      ['notJudged  ', 'notJudged  ', 'noResult  '],
      '2021年度までの目標は、資料では「―」になっています。2021年度の結果は、資料では「―」になっています。',
    ],
    [
      'c1',
      ['away no -4.215385', 'away no -1.661538', 'away no -1.661538'],
      '2021年度は、出ていく人が、入ってくる人より173人多くなっていました。資料の判定には、「現在のところ」と書いてあります。目標は達成できませんでした。差は、はじめより108人大きくなり、目標から遠のきました。',
    ],
    [
      'c2',
      ['missed no 0.163636', 'missed no 0.836364', 'notYet no 0.836364'],
      '2021年度は、9.1％でした。資料の判定には、「現在のところ」と書いてあります。目標には、0.9ポイントとどきませんでした。',
    ],
    [
      'c3',
      ['missed no 0.824561', 'missed no 0.473684', 'notYet no 0.473684'],
      'はじめは、74.3％でした。資料には、73.4％とも書いてあります。',
    ],
  ])('山陽小野田 %s in R2, R3 and R4', (code, answers, inR3) => {
    const rows = rowsFor(`sanyo-onoda-kpi-${code}`)
    expect(rows.map(({ target_period: period }) => period)).toEqual(['FY2020', 'FY2021', 'FY2022'])
    expect(rows.map(({ verdict, reached, way }) => `${verdict} ${reached} ${way}`)).toEqual(answers)
    expect(rows[1]!.sentence).toContain(inR3)
    expect(rows[2]!.sentence).toContain('2022年度の結果は、資料では空らんです。')
  })
})
