import type { AimTarget } from '#domain/judging/reached.ts'
import type { Reading, Target } from '#domain/figure.ts'
import type { Indicator } from '#domain/indicator.ts'
import { aimWords, dueWords, spokenAmount, spokenReading } from './figures.ts'
import { spanWords } from './year-spans.ts'
import { periodWords } from './years.ts'

export type Figure = Extract<Reading, { kind: 'number' }>

/** 人/年間 is said as 1年に…人; the rest of a unit as printed. */
export const yearly = ({ unit }: Indicator): boolean => unit.endsWith('/年間')
export const measureOf = ({ unit, decimals }: Indicator): Pick<Indicator, 'unit' | 'decimals'> => ({
  unit: unit.replace('/年間', ''),
  decimals,
})

/** A balance of people moving: its minus is people leaving. */
export const isOutflow = ({ name }: Indicator): boolean => /転出超過|社会動態/.test(name)

/** The difference of two numbers: percentages differ in points. */
export const differenceWords = (difference: number, { unit, decimals }: Indicator): string =>
  spokenAmount(
    Math.abs(difference),
    measureOf({ unit: /^[%％]$/.test(unit) ? 'ポイント' : unit, decimals } as Indicator),
  )

/** 274人少なく, 2.0ポイント低く, 10位下で: how one number stands to another. */
export function aside(difference: number, indicator: Indicator): string {
  const [more, less] = comparativesOf(indicator)
  return `${differenceWords(difference, indicator)}${difference > 0 ? more : less}`
}

function comparativesOf({ unit }: Indicator): readonly [more: string, less: string] {
  if (/^[%％点]$/.test(unit)) return ['高く', '低く']
  return unit === '位' ? ['下で', '上で'] : ['多く', '少なく']
}

/** 2014年度は、62人でした。 A printed outflow is said as people leaving and coming, never as a minus of people. */
export function figureSentence(when: string, figure: Figure, indicator: Indicator): string {
  if (!isOutflow(indicator))
    return `${when}は、${yearly(indicator) ? '1年に' : ''}${spokenReading(figure, measureOf(indicator))}でした。`
  if (figure.value === 0) return `${when}は、出ていく人と入ってくる人が同じ数でした。`
  const [many, few] = figure.value < 0 ? ['出ていく人', '入ってくる人'] : ['入ってくる人', '出ていく人']
  const amount = spokenAmount(Math.abs(figure.value), measureOf(indicator), figure.cited)
  if (figure.period.kind === 'over' && figure.period.as === 'mean') {
    const span = spanWords(figure.period.from, figure.period.to)
    return `${span}は、${many}が、${few}より多くなっていました。差の平均は、${yearly(indicator) ? '1年に' : ''}${amount}でした。`
  }
  return `${figure.period.kind === 'over' ? `${when}で` : when}は、${many}が、${few}より${yearly(indicator) ? '1年に' : ''}${amount}多くなっていました。`
}

/** Where the document prints the same figure otherwise elsewhere. */
export const reprintSentence = ({ value, alsoPrinted = [] }: Figure, indicator: Indicator): string =>
  alsoPrinted
    .map((other) => [
      other.period && periodWords(other.period),
      other.value !== undefined &&
        other.value !== value &&
        spokenAmount(other.value, measureOf(indicator), other.cited),
    ])
    .map((words) => `資料には、${words.filter(Boolean).join('で')}とも書いてあります。`)
    .join('')

export const isDated = ({ due }: Target): boolean => due.kind !== 'by' || due.period.kind !== 'notPrinted'
export const aimIs = (target: Target): string => (isDated(target) ? `${dueWords(target.due)}の目標は` : '目標は')

/** An aim as its lines print it: 20％以上, 1,700万人. */
export const spokenAim = (indicator: Indicator, { aim, cited }: AimTarget): string =>
  aimWords(aim, measureOf(indicator), (value, measure) => spokenAmount(value, measure, cited))
