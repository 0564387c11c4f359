import type { Citation } from '#domain/citation.ts'
import type { Reading, Series, Target } from '#domain/figure.ts'
import type { Indicator } from '#domain/indicator.ts'
import { endOf, periodCode, yearOf } from '#domain/period.ts'
import { aimNumbers } from './aim-numbers.ts'
import { checkNumber } from './check-printed-number.ts'
import { fold } from '#domain/printed-text.ts'
import { reportAt } from './records.ts'
import type { SeedPlan } from './seeds.ts'

type KeyPath = readonly (string | number)[]
type Report = (path: KeyPath, says: string, advice: string) => void

/** Each number of a record stands in its quote, and a period has one result. */
export function checkFigures(plan: SeedPlan): void {
  for (const record of plan.indicators) {
    const report: Report = (path, says, advice) => reportAt(record, path, says, advice)
    record.value.series.forEach((series, index) => checkSeries(record.value, series, ['series', index], report))
  }
  for (const record of plan.facts) {
    record.value.figures.forEach(({ reading }, index) =>
      checkReading(reading, undefined, ['figures', index, 'reading'], (path, says, advice) =>
        reportAt(record, path, says, advice),
      ),
    )
  }
}

/** What follows from the numbers of a record is what it says: its decimals, and which way `baseline` means. */
export function checkBases(plan: SeedPlan): void {
  for (const record of plan.indicators) {
    checkDecimals(record)
    record.value.series.forEach(({ baseline, targets }, index) =>
      targets.forEach((target, nth) => {
        if (target.kind === 'aim')
          checkBasis(record.value, baseline, target, ['series', index, 'targets', nth], (path, says, advice) =>
            reportAt(record, path, says, advice),
          )
      }),
    )
  }
}

/** An indicator has as many decimals as its figures are printed with: 10.0％ has one. */
function checkDecimals(record: SeedPlan['indicators'][number]): void {
  const { decimals, series } = record.value
  const places = series.flatMap(({ baseline, readings, targets, projections }) => [
    ...[baseline, ...readings, ...projections.map(({ reading }) => reading)].flatMap((reading) =>
      reading.kind === 'number' ? decimalsOf(reading.value, reading.cited) : [],
    ),
    ...targets.flatMap((target) =>
      target.kind === 'aim' ? aimNumbers(target.aim).flatMap((value) => decimalsOf(value, target.cited)) : [],
    ),
  ])
  const printed = Math.max(0, ...places)
  if (decimals !== printed)
    reportAt(
      record,
      ['decimals'],
      `小数のけたは ${decimals} ではなく、印刷されている数では ${printed} です。`,
      'decimals を直してください。',
    )
}

/** With how many decimals a number is printed in the quote of its row; a number of 万 has none that count. */
const decimalsOf = (value: number, cited: Citation): readonly number[] =>
  [...fold(cited[0].words).matchAll(/\d[\d,]*(?:\.(\d+))?(?![\d,]*[億万千])/g)]
    .filter(([printed]) => Number(printed.replaceAll(',', '')) === Math.abs(value))
    .map(([, decimals = '']) => decimals.length)

function checkSeries(indicator: Indicator, series: Series, path: KeyPath, report: Report): void {
  const { decimals } = indicator
  checkReading(series.baseline, decimals, [...path, 'baseline'], report)
  series.readings.forEach((reading, index) => checkReading(reading, decimals, [...path, 'readings', index], report))
  series.projections.forEach(({ reading }, index) =>
    checkReading(reading, decimals, [...path, 'projections', index, 'reading'], report),
  )
  series.targets.forEach((target, index) => checkTarget(target, [...path, 'targets', index], report))
  checkOncePerPeriod(series, path, report)
  const years = series.readings.map(order)
  if (years.some((year, index) => year < (years[index - 1] ?? -Infinity))) {
    report([...path, 'readings'], '結果が年の順に並んでいません。', '古い年から順に書いてください。')
  }
}

/**
 * A period has one result in a series: of two, nobody could say which is judged. The same figure printed twice is
 * `alsoPrinted`.
 */
function checkOncePerPeriod(series: Series, path: KeyPath, report: Report): void {
  const seen = new Set<string>()
  series.readings.forEach(({ period }, index) => {
    const code = period.kind === 'notPrinted' ? `${period.kind} ${period.printed}` : periodCode(period)
    if (seen.has(code))
      report(
        [...path, 'readings', index, 'period'],
        '同じ時期の結果が2つあります。',
        '同じ数が別の所にも印刷されているときは、alsoPrinted に書いてください。',
      )
    seen.add(code)
  })
}

/** Months to the end of a reading's period; one without a printed period comes first. */
const order = (reading: Reading): number => {
  const end = endOf(reading.period)
  return end ? yearOf(end) : 0
}

function checkReading(reading: Reading, decimals: number | undefined, path: KeyPath, report: Report): void {
  if (reading.kind === 'gap') return
  checkNumber(reading.value, reading.cited, (says, advice) => report([...path, 'value'], says, advice))
  if (decimals === 0 && !Number.isInteger(reading.value))
    report(
      [...path, 'value'],
      `decimals が 0 なのに、小数 ${reading.value} があります。`,
      'decimals を直してください。',
    )
  reading.alsoPrinted?.forEach((other, index) => {
    const at = [...path, 'alsoPrinted', index]
    if (other.value !== undefined) checkNumber(other.value, other.cited, (says, advice) => report(at, says, advice))
  })
}

/** Printed words that say of a target that it is not simply the plan's. */
const markOfTarget = /第\d+期|\(案\)|将来展望/

function checkTarget(target: Target, path: KeyPath, report: Report): void {
  const told = fold(quoted(target.cited))
  if (target.marked ? !told.includes(fold(target.marked)) : markOfTarget.test(told)) {
    report(
      [...path, 'marked'],
      '引用に、どんな目標かがわかることば（第1期、案、将来展望など）があるときは、そのことばを書きます。',
      '引用にあるとおりのことばを marked に書いてください。',
    )
  }
  if (target.kind === 'gap') return
  for (const value of aimNumbers(target.aim))
    checkNumber(value, target.cited, (says, advice) => report([...path, 'aim'], says, advice))
  const words = quoted(target.cited)
  if (target.aim.kind === 'words' && !fold(words).includes(fold(target.aim.promise))) {
    report(
      [...path, 'aim'],
      `「${target.aim.promise}」は引用にありません。`,
      '目標のことばを、書かれているとおりに写してください。',
    )
  }
}

const quoted = (cited: Citation): string => cited.map((place) => place.words).join(' ')

/** `basis: baseline` claims that the printed numbers alone say which way: they must, and count the same span. */
function checkBasis(
  indicator: Indicator,
  baseline: Reading,
  target: Target & { kind: 'aim' },
  path: KeyPath,
  report: Report,
): void {
  const { aim, due } = target
  if (aim.kind !== 'number' || aim.basis !== 'baseline') return
  if (baseline.kind === 'gap') {
    report(
      [...path, 'aim', 'basis'],
      '現状値がないのに、現状値から読んだことになっています。',
      'basis を printed か ourReading にしてください。',
    )
    return
  }
  if (due.kind === 'sum' && !(baseline.period.kind === 'over' && baseline.period.as === 'sum')) {
    report(
      [...path, 'aim', 'basis'],
      '1年の数と何年かの合計とでは、増えるか減るかを言えません。',
      'basis を ourReading にしてください。',
    )
    return
  }
  const follows = comparatorBetween(baseline.value, aim.value)
  if (aim.comparator !== follows) {
    report(
      [...path, 'aim', 'comparator'],
      `現状値 ${baseline.value} と目標 ${aim.value} からは ${follows} です。`,
      'comparator か数を直してください。',
    )
  }
  const way = { atLeast: 'increase', atMost: 'decrease', exactly: 'maintain' }[follows]
  if (indicator.direction.basis === 'baseline' && indicator.direction.way !== way) {
    report(
      ['direction', 'way'],
      `現状値 ${baseline.value} と目標 ${aim.value} からは ${way} です。`,
      'direction か数を直してください。',
    )
  }
}

/** What an aim asks for that lies above, below or at the baseline. */
function comparatorBetween(baseline: number, aim: number): 'atLeast' | 'atMost' | 'exactly' {
  if (aim === baseline) return 'exactly'
  return aim > baseline ? 'atLeast' : 'atMost'
}
