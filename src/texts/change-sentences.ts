/** What differs between two releases, in sentences. */
import type { Change, Figure } from '#domain/changes.ts'
import type { Indicator } from '#domain/indicator.ts'
import { dueWords, readingWords, targetWords } from './figures.ts'
import { planYears } from './plan-years.ts'
import { verdictWords } from './verdicts.ts'
import { periodWords } from './years.ts'

const roles = { baseline: 'はじめの数', actual: '結果', projection: '推計', target: '目標' } as const

/** 2023年度の結果, 2021年度までの目標. */
export function figureName(figure: Figure): string {
  if (figure.role === 'target') return `${dueWords(figure.target.due)}の${roles.target}`
  if (figure.role === 'baseline') return roles.baseline
  return `${periodWords(figure.reading.period)}の${roles[figure.role]}`
}

/** What a figure says, in words: 14,000人, or why there is no number. */
export const amountOf = (figure: Figure, indicator: Indicator): string =>
  figure.role === 'target' ? targetWords(figure.target, indicator) : readingWords(figure.reading, indicator)

const isGap = (figure: Figure): boolean => (figure.role === 'target' ? figure.target : figure.reading).kind === 'gap'

/** Which slice of an indicator is meant; empty for the whole. */
type SliceName = (slice: Extract<Change, { slice: unknown }>['slice']) => string

/**
 * A change as a sentence that stands behind the name of its record (a plan's names the plan itself). `documentName`:
 * the short title of a document.
 */
export function changeSentence(change: Change, sliceName: SliceName, documentName: (id: string) => string): string {
  switch (change.kind) {
    case 'planCame':
      return `${planYears(change.plan.span)}「${change.plan.title}」が入りました。`
    case 'planWent':
      return `${planYears(change.plan.span)}「${change.plan.title}」がなくなりました。`
    case 'documentCame':
      return `「${documentName(change.document)}」が入りました。`
    case 'came':
      return '新しく入りました。'
    case 'went':
      return 'なくなりました。'
    case 'reworded':
      return '言いかえた文を書きなおしました。'
    case 'verdict':
      return `${sliceOf(change, sliceName)}「${verdictWords(change.before)}」から「${verdictWords(change.after)}」にかわりました。`
    case 'figureCame':
      return `${sliceOf(change, sliceName)}${figureName(change.figure)}が入りました：${amountOf(change.figure, change.record)}。`
    case 'figureWent':
      return `${sliceOf(change, sliceName)}${figureName(change.figure)}がなくなりました：${amountOf(change.figure, change.record)}。`
    case 'figure':
      return figureSentence(change, sliceName)
  }
}

function figureSentence(change: Extract<Change, { kind: 'figure' }>, sliceName: SliceName): string {
  const { before, after, record, accounted } = change
  const what = `${sliceOf(change, sliceName)}${figureName(after)}`
  const amounts = `${amountOf(before, record)} → ${amountOf(after, record)}`
  if (!accounted) return `${what}がかわりました：${amounts}。わけが書いてありません。`
  return isGap(before) ? `${what}が入りました：${amountOf(after, record)}。` : `${what}が訂正されました：${amounts}。`
}

function sliceOf({ slice }: Extract<Change, { slice: unknown }>, sliceName: SliceName): string {
  const name = sliceName(slice)
  return name ? `${name}の` : ''
}
