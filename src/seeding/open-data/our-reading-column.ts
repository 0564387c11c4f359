import type { OurReading } from '#domain/judging/our-readings.ts'
import { readReasons } from '#domain/period.ts'
import type { Column } from './table.ts'

const code = `(?:${[...readReasons.map((reason) => `period:${reason}`), 'calendar', 'oneYear'].join('|')})`

const codeOf = (reading: OurReading): string => (reading.kind === 'period' ? `period:${reading.because}` : reading.kind)

/** What of a row is our reading, each kind once: `period:bareEra; oneYear`. */
export const ourReadingCodes = (readings: readonly OurReading[]): string =>
  [...new Set(readings.map(codeOf))].join('; ')

/** The column that marks what a row says and the document does not print. */
export const ourReadingColumn = <Row>(value: (row: Row) => string): Column<Row> => ({
  name: 'our_reading',
  title: '私たちの読み',
  description:
    '資料に印刷されていない、私たちの読み。; と空白で区切る。period:bareEra=年とも年度ともない（H31 など）ので年度と読んだ、period:planSpan=計画の期間と読んだ、period:arrow=表の矢印から、period:column=列の見出しから、period:context=前後の文から、calendar=はじめの数は年、目標は年度（またはその逆）、oneYear=1年の数と読んだ。空なら、ない / what is read and not printed, separated by ;',
  type: 'string',
  constraints: { pattern: `${code}(?:; ${code})*` },
  value,
})
