import type { Reading, Target } from '#domain/figure.ts'
import type { Indicator } from '#domain/indicator.ts'
import type { Located } from './located.ts'
import { reportAt } from './records.ts'
import type { SeedPlan } from './seeds.ts'

export type KeyPath = readonly (string | number)[]
export type Report = (path: KeyPath, says: string, advice: string) => void
/** A figure with the place in its record at which it stands, and how what is wrong with it is reported. */
type At<Figure> = (figure: Figure, path: KeyPath, report: Report) => void

/** How what is wrong with a record is reported, by the place within it. */
export const reportOf =
  (record: Located<unknown>): Report =>
  (path, says, advice) =>
    reportAt(record, path, says, advice)

/** Every reading of a plan, those of facts too, and every target with its indicator. */
export function forEachFigure(
  { indicators, facts }: Pick<SeedPlan, 'indicators' | 'facts'>,
  {
    reading: onReading,
    target: onTarget,
  }: {
    readonly reading: At<Reading>
    readonly target: (target: Target, path: KeyPath, report: Report, indicator: Indicator) => void
  },
): void {
  for (const record of indicators) {
    const report = reportOf(record)
    for (const [index, { baseline, readings, targets, projections }] of record.value.series.entries()) {
      const at = ['series', index]
      onReading(baseline, [...at, 'baseline'], report)
      readings.forEach((reading, nth) => onReading(reading, [...at, 'readings', nth], report))
      projections.forEach(({ reading }, nth) => onReading(reading, [...at, 'projections', nth, 'reading'], report))
      targets.forEach((target, nth) => onTarget(target, [...at, 'targets', nth], report, record.value))
    }
  }
  for (const record of facts)
    record.value.figures.forEach(({ reading }, index) =>
      onReading(reading, ['figures', index, 'reading'], reportOf(record)),
    )
}
