import { quotedWordsOf, type Citation } from '#domain/citation.ts'
import type { Due } from '#domain/figure.ts'
import type { Counting, Indicator } from '#domain/indicator.ts'
import type { Period } from '#domain/period.ts'
import { fold } from '#domain/printed-text.ts'
import { forEachFigure, reportOf, type KeyPath, type Report } from './figures-of-plan.ts'
import type { SeedPlan } from './seeds.ts'

/**
 * What is printed of how a number counts over time is what the record says: 累計 is a sum or a running total, 平均 a
 * mean, 年間 the amount of one year, 毎年 an aim of every year. It goes both ways.
 */
export function checkCounting(plan: SeedPlan): void {
  for (const record of plan.indicators) checkTotals(record.value, reportOf(record))
  forEachFigure(plan, {
    reading: ({ period, cited }, path, report) => checkSpan(period, cited, [...path, 'period'], report),
    target(target, path, report, indicator) {
      if (target.kind === 'aim') checkDue(indicator, target.due, target.cited, [...path, 'due'], report)
    },
  })
}

const sums = /累計|累積|合計|総計|総数|計$|延べ|のべ|通算/
const everyYear = /毎年|各年|年々|ずつ|年間|\/年/

/** A sum over years and an aim of every year are printed as such; what is printed so is no aim by a year. */
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
  const as = spanOf(period.printed)
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

function spanOf(printed: string): 'sum' | 'mean' | undefined {
  if (sums.test(fold(printed))) return 'sum'
  return printed.includes('平均') ? 'mean' : undefined
}

/** How an indicator counts, by what its name and unit print: 累計 holds the years before, 年間 is the amount of one. */
function checkTotals({ name, unit, counting, cited, series }: Indicator, report: Report): void {
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
