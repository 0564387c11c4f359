import { quotedWordsOf, type Citation } from '#domain/citation.ts'
import type { Aim, Comparator, Due, Reading, Target } from '#domain/figure.ts'
import type { Counting, Direction, Indicator } from '#domain/indicator.ts'
import type { Period } from '#domain/period.ts'
import { fold } from '#domain/printed-text.ts'
import { boundsInHeading, directionsOf } from './printed-directions.ts'
import { reportAt } from './records.ts'
import type { SeedPlan } from './seeds.ts'

type KeyPath = readonly (string | number)[]
type Report = (path: KeyPath, says: string, advice: string) => void

/**
 * What is printed around a number and what the record says of it are the same: 以上 is `atLeast` and printed, 約 is
 * `about`, 累計 is a sum, 年間 the amount of a year, 40～50 a range. It goes both ways: a word that stands there is
 * said, and none is said that does not stand there.
 */
export function checkDirections(plan: SeedPlan): void {
  for (const record of plan.indicators) {
    const report: Report = (path, says, advice) => reportAt(record, path, says, advice)
    const indicator = record.value
    checkCounting(indicator, report)
    checkWay(indicator, report)
    for (const [index, { baseline, readings, targets, projections }] of indicator.series.entries()) {
      const at = ['series', index]
      checkReading(baseline, [...at, 'baseline'], report)
      readings.forEach((reading, nth) => checkReading(reading, [...at, 'readings', nth], report))
      projections.forEach(({ reading }, nth) => checkReading(reading, [...at, 'projections', nth, 'reading'], report))
      targets.forEach((target, nth) => checkTarget(indicator, target, [...at, 'targets', nth], report))
    }
  }
  for (const record of plan.facts)
    record.value.figures.forEach(({ reading }, index) =>
      checkReading(reading, ['figures', index, 'reading'], (path, says, advice) =>
        reportAt(record, path, says, advice),
      ),
    )
}

const boundWords: Readonly<Record<Comparator, string>> = { atLeast: '以上', atMost: '以下、以内', exactly: '維持' }

function checkReading(reading: Reading, path: KeyPath, report: Report): void {
  checkSpan(reading.period, reading.cited, [...path, 'period'], report)
  if (reading.kind === 'gap') return
  checkAbout(reading.value, reading.about, reading.cited, path, report)
  const limited = directionsOf(reading.value, reading.cited[0].words).find(({ bound }) => bound)
  if (limited)
    report(
      [...path, 'value'],
      `「${limited.words}」と印刷されています。ちょうど ${reading.value} とは言えません。`,
      '数にはしないで、facts の文に、印刷されているとおりに写してください。',
    )
}

/** 約 stands at the number just where the record has `about`. */
function checkAbout(value: number, isAbout: true | undefined, cited: Citation, path: KeyPath, report: Report): void {
  const printed = directionsOf(value, cited[0].words)
  if (!printed.length) return
  const rough = printed.find((one) => one.isAbout)
  if (isAbout && !rough)
    report(
      [...path, 'about'],
      `「約」や「程度」が、引用の「${printed[0]?.words ?? value}」についていません。`,
      'about を消すか、引用を直してください。',
    )
  if (!isAbout && rough) report(path, `「${rough.words}」と印刷されています。`, 'about: true を書いてください。')
}

function checkTarget(indicator: Indicator, target: Target, path: KeyPath, report: Report): void {
  if (target.kind === 'gap') return
  const { aim, due, cited } = target
  checkDue(indicator, due, cited, [...path, 'due'], report)
  if (aim.kind === 'number') checkNumber(aim, cited, [...path, 'aim'], report)
  if (aim.kind === 'range') checkRange(aim, cited, [...path, 'aim'], report)
  if (aim.kind === 'trend') checkTrend(aim.towards, cited, [...path, 'aim'], report)
}

function checkNumber(aim: Aim & { kind: 'number' }, cited: Citation, path: KeyPath, report: Report): void {
  const { value, comparator, basis } = aim
  const printed = directionsOf(value, cited[0].words)
  if (!printed.length) return
  checkAbout(value, aim.about, cited, path, report)
  const ranged = printed.find(({ range }) => range)
  if (ranged) {
    report(
      path,
      `${value} は、引用では「〜」でつながれた範囲の一方です。`,
      'aim: { low: …, high: … } と書いてください。',
    )
    return
  }
  const { bound, words = '' } = printed.find((one) => one.bound) ?? {}
  if (bound === 'strict') {
    report(
      [...path, 'comparator'],
      `「${words}」は、以上でも以下でもありません。${value} そのものは入りません。`,
      'aim: { promise: 資料のことば } と書いてください。',
    )
  } else if (bound && bound !== comparator) {
    report(
      [...path, 'comparator'],
      `「${words}」と印刷されているのに、${comparator}（${boundWords[comparator]}）になっています。`,
      `comparator: ${bound} と書いてください。`,
    )
  } else if (bound && basis !== 'printed') {
    report(
      [...path, 'basis'],
      `「${words}」と印刷されているのに、basis が ${basis} です。`,
      'basis: printed と書いてください。',
    )
  } else if (!bound && basis === 'printed' && !isHeaded(comparator, cited)) {
    report(
      [...path, 'basis'],
      `「${boundWords[comparator]}」が、引用の「${printed[0]?.words ?? value}」についていません。`,
      'basis を baseline か ourReading にしてください。',
    )
  }
}

/** Whether a heading says it of its column, or the row itself says 維持 of an aim that is to be kept. */
const isHeaded = (comparator: Comparator, [row, ...headings]: Citation): boolean =>
  comparator === 'exactly'
    ? /維持|ちょうど/.test(row.words)
    : headings.some(({ words }) => boundsInHeading(words).has(comparator))

function checkRange({ low, high }: Aim & { kind: 'range' }, cited: Citation, path: KeyPath, report: Report): void {
  const [row] = cited
  if (low >= high)
    report(path, `low ${low} が high ${high} より小さくありません。`, '小さいほうを low に書いてください。')
  else if (
    !directionsOf(low, row.words).some(({ range, bound }) => range === 'low' || bound === 'atLeast') ||
    !directionsOf(high, row.words).some(({ range, bound }) => range === 'high' || bound === 'atMost')
  )
    report(path, `引用では、${low} と ${high} が「〜」でつながれていません。`, '引用か aim を直してください。')
}

type Trend = (Aim & { kind: 'trend' })['towards']
const trendWords: Readonly<Record<Trend, RegExp>> = {
  more: /増|上昇|向上|拡大/,
  less: /減|低下|抑制|縮小/,
  same: /維持|横ばい|同水準/,
}

function checkTrend(towards: Trend, [row]: Citation, path: KeyPath, report: Report): void {
  if (trendWords[towards].test(row.words)) return
  const printed = (Object.keys(trendWords) as readonly Trend[]).find((one) => trendWords[one].test(row.words))
  report(
    path,
    printed
      ? `「${trendWords[printed].exec(row.words)?.[0]}」と印刷されているのに、trend が ${towards} です。`
      : '増える、減る、保つということばが引用にありません。',
    printed ? `trend: ${printed} と書いてください。` : '引用を直してください。',
  )
}

/** A direction that claims to be printed is said by the name or by a target, and no target says another one. */
function checkWay({ name, direction, series }: Indicator, report: Report): void {
  if (direction.basis !== 'printed') return
  const targets = series.flatMap((one) => one.targets).filter((target) => target.kind === 'aim')
  const ways = targets.flatMap(({ aim, cited: [row] }) =>
    aim.kind === 'number' ? directionsOf(aim.value, row.words).flatMap(({ bound }) => wayOf(bound) ?? []) : [],
  )
  const words = [name, ...targets.map(({ cited }) => quotedWordsOf(cited))].join(' ')
  const trend = ({ increase: 'more', decrease: 'less', maintain: 'same' } as const)[direction.way]
  if (ways.length ? ways.every((way) => way === direction.way) : trendWords[trend].test(words)) return
  report(
    ['direction', 'way'],
    ways.length
      ? `目標に印刷されていることばからは ${[...new Set(ways)].join('、')} です。`
      : `${direction.way} だとわかることばが、名前にも目標にも印刷されていません。`,
    ways.length ? 'direction を直してください。' : 'basis を baseline か ourReading にしてください。',
  )
}

const wayOf = (bound: Comparator | 'strict' | undefined): Direction['way'] | undefined =>
  bound === 'atLeast' ? 'increase' : bound === 'atMost' ? 'decrease' : undefined

const sums = /累計|累積|合計|総計|総数|計$|延べ|のべ|通算/
const everyYear = /毎年|各年|年々|ずつ|年間|\/年/

/** By when: a sum over years is printed as one, and so is an aim of every year; what is printed so is no aim by a year. */
function checkDue({ name, counting }: Indicator, due: Due, cited: Citation, path: KeyPath, report: Report): void {
  const row = fold(cited[0].words).replace(fold(name), '')
  if (due.kind === 'sum' && !sums.test(fold(due.printed)) && !/\d年間/.test(fold(due.printed)))
    report(path, `「${due.printed}」は、何年かの合計だとは言っていません。`, 'due を by か everyYear にしてください。')
  if (due.kind === 'everyYear' && !everyYear.test(fold(quotedWordsOf(cited))))
    report(path, '毎年の目標だとわかることばが、引用にありません。', 'due を by か sum にしてください。')
  if (due.kind !== 'by') return
  if (counting !== 'runningTotal' && /累計|累積/.test(row))
    report(path, '引用に「累計」とあります。', 'due: { sum: { from: …, to: …, printed: … } } と書いてください。')
  if (/毎年|各年/.test(row))
    report(path, '引用に「毎年」とあります。', 'due: { everyYear: { from: …, to: …, printed: … } } と書いてください。')
}

/** A number of several years is a sum where 累計 is printed, a mean where 平均 is, and else a stretch of time. */
function checkSpan(period: Period, cited: Citation, path: KeyPath, report: Report): void {
  if (period.kind !== 'over') return
  const words = fold(quotedWordsOf(cited))
  const as = sums.test(fold(period.printed)) ? 'sum' : period.printed.includes('平均') ? 'mean' : undefined
  const isSaid = { sum: sums.test(words) || words.includes('累計'), mean: words.includes('平均'), span: true }
  if (as ? as === period.as : isSaid[period.as]) return
  report(
    [...path, 'as'],
    as
      ? `「${period.printed}」と印刷されているのに、as が ${period.as} です。`
      : `${period.as === 'sum' ? '合計' : '平均'}だとわかることばが、引用にありません。`,
    `as: ${as ?? 'span'} と書いてください。`,
  )
}

/** How an indicator counts, by what its name and unit print: 累計 holds the years before, 年間 is the amount of one. */
function checkCounting({ name, unit, counting, cited, series }: Indicator, report: Report): void {
  const said = countingOf(name, unit, series)
  if (said && said.counting !== counting)
    report(
      ['counting'],
      `「${said.words}」と印刷されているのに、counting が ${counting} です。`,
      `counting: ${said.counting} と書いてください。`,
    )
  else if (counting === 'runningTotal' && !/累計|累積|通算/.test(quotedWordsOf(cited)))
    report(
      ['counting'],
      '「累計」などのことばが、名前の引用にありません。',
      'counting を level か flow にするか、そのことばがある行を引用してください。',
    )
}

function countingOf(
  name: string,
  unit: string,
  series: Indicator['series'],
): { readonly counting: Counting; readonly words: string } | undefined {
  const total = /累計|累積/.exec(name)
  if (total) return { counting: 'runningTotal', words: total[0] }
  const rows = series.flatMap(({ baseline, readings }) => [baseline, ...readings].map(({ cited: [row] }) => row.words))
  const yearly = /年間(?!を通)/.exec(name) ?? /\/年間?/.exec(fold([unit, ...rows].join(' ')))
  return yearly ? { counting: 'flow', words: yearly[0] } : undefined
}
