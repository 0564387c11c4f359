import type { Citation } from '#domain/citation.ts'
import type { Period } from '#domain/period.ts'
import type { Slip } from '#domain/plan.ts'
import { fold } from '#domain/printed-text.ts'
import { reportAt } from './records.ts'
import type { Located } from './located.ts'
import { slipsOf } from './plan-documents.ts'
import type { SeedPlan } from './seeds.ts'

/** Words as a reader sees them, compared with words as printed: the marks of footnotes and known slips do not count. */
export function comparable(words: string, slips: readonly Slip[]): string {
  const folded = fold(words).replaceAll('※', '')
  return slips.reduce((text, slip) => text.replaceAll(fold(slip.printed), fold(slip.read)), folded)
}

/**
 * What a record says stands in what it quotes: titles, codes, texts, names, units, the printed form of periods.
 * A text may join several printed pieces with ／ or ：, each piece must stand in the quote.
 */
export function checkPrinted(plan: SeedPlan): void {
  const slips = slipsOf(plan)
  const stands = (words: string, cited: Citation): boolean => {
    const quoted = comparable(cited.map((place) => place.words).join(''), slips)
    return (
      words.split(/[／：]/).every((piece) => quoted.includes(comparable(piece, slips))) ||
      quoted.includes(comparable(words, slips))
    )
  }
  const expect = (
    record: Located<unknown>,
    path: readonly (string | number)[],
    words: string,
    cited: Citation,
  ): void => {
    if (!stands(words, cited)) {
      reportAt(
        record,
        path,
        `「${words}」は、この記録の引用にありません。`,
        '引用に入っていることばで書いてください。読みちがいは資料の slips に書いてください。',
      )
    }
  }
  for (const record of plan.entries) {
    const { code, title, titleBy, text, schedule, cited } = record.value
    if (code !== 'none') expect(record, ['code'], code, cited)
    if (titleBy === 'document') expect(record, ['title'], title, cited)
    if (text !== 'titleOnly') expect(record, ['text'], text, cited)
    else if (titleBy === 'us')
      reportAt(
        record,
        ['titleBy'],
        '題名が私たちのものなら、もとのことばが要ります。',
        'text に資料のことばを書いてください。',
      )
    schedule.forEach((activity, index) => {
      expect(record, ['schedule', index, 'text'], activity.text, activity.cited)
      expectPeriod(record, ['schedule', index, 'during'], activity.during, activity.cited)
    })
  }
  for (const record of plan.indicators) {
    const { name, unit, cited, series, statements } = record.value
    expect(record, ['name'], name, cited)
    const everything = [
      cited,
      ...series.flatMap((one) => [
        one.baseline.cited,
        ...one.targets.map((target) => target.cited),
        ...one.readings.map((reading) => reading.cited),
      ]),
    ].flat()
    if (unit !== 'none') expect(record, ['unit'], unit.replace(/^万/, ''), everything as unknown as Citation)
    statements.forEach((statement, index) =>
      expect(record, ['statements', index, 'words'], statement.words, statement.cited),
    )
    series.forEach(({ slice, targets, projections }, index) => {
      projections.forEach(({ by, reading }, at) =>
        expect(record, ['series', index, 'projections', at, 'by'], by, reading.cited),
      )
      targets.forEach((target, at) => {
        if (target.kind === 'gap') return
        target.alsoPrinted?.forEach(({ words, cited: other }, nth) =>
          expect(record, ['series', index, 'targets', at, 'alsoPrinted', nth, 'words'], words, other),
        )
      })
      if (slice.kind === 'part')
        expect(record, ['series', index, 'slice'], slice.part, everything as unknown as Citation)
    })
  }
  for (const record of plan.facts) {
    const { text, figures, cited } = record.value
    expect(record, ['text'], text, cited)
    figures.forEach(({ label, reading }, index) =>
      expect(record, ['figures', index, 'label'], label, [...cited, ...reading.cited]),
    )
  }
  for (const record of plan.terms) {
    expect(record, ['name'], record.value.name, record.value.meaning.cited)
    if (record.value.meaning.by === 'document')
      expect(record, ['words'], record.value.meaning.words, record.value.meaning.cited)
  }

  function expectPeriod(
    record: Located<unknown>,
    path: readonly (string | number)[],
    period: Period,
    cited: Citation,
  ): void {
    expect(record, [...path, 'printed'], period.printed, cited)
  }
}
