import type { OurReading } from '#domain/judging/our-readings.ts'
import { periodWords } from './years.ts'

type ReadPeriod = Extract<OurReading, { kind: 'period' }>

const sources = { arrow: '表の矢印', column: '表の列の見出し', context: '前後の文' } as const

/**
 * What is said and not printed, as sentences that stand with what they are about: 「Ｈ31」は2019年度と読みました。 They go
 * wherever the figure goes, on the page, into what is copied and into the open data.
 */
export function readingSentences(readings: readonly OurReading[]): readonly string[] {
  const eras = readings.filter((reading) => reading.kind === 'period').filter(({ because }) => because === 'bareEra')
  return [
    ...(eras.length ? [`${eras.map(eraWords).join('、')}と読みました。`] : []),
    ...readings.filter((reading) => !eras.some((era) => era === reading)).map(sentenceOf),
  ]
}

/** 「Ｈ25」は2013年度; of a longer print, such as the name of a survey, the bare era alone. */
const eraWords = ({ printed, period }: ReadPeriod): string =>
  `「${/[A-ZＡ-Ｚ]\s*[0-9０-９]+/.exec(printed)?.[0] ?? printed}」は${periodWords(period)}`

function sentenceOf(reading: OurReading): string {
  switch (reading.kind) {
    case 'period':
      return periodSentence(reading)
    case 'calendar':
      return reading.start === 'year'
        ? 'はじめの数は「年度」ではなく、「年」の数です。'
        : 'はじめの数は「年」ではなく、「年度」の数です。'
    case 'oneYear':
      return reading.of === 'aim'
        ? '「1年に」とは書いていませんが、1年の数と読みました。'
        : 'はじめの数は、1年の数と読みました。'
  }
}

/** 「累計」は、2015〜2019年度の合計と読みました。 */
function periodSentence({ printed, because, period }: ReadPeriod): string {
  if (because !== 'bareEra' && because !== 'planSpan')
    return `${periodWords(period)}というのは、${sources[because]}から読みました。`
  if (period.kind === 'at') return `期限は、計画の期間のとおり、${periodWords(period)}と読みました。`
  return `「${printed}」は、${periodWords(period)}と読みました。`
}
