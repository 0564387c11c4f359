import type { Entry, Priority, Tag } from '#domain/entry.ts'
import { entry } from './screens.ts'

const kinds: Readonly<Record<Entry['kind'], string>> = {
  goal: '目標',
  heading: 'まとまり',
  strategy: '重要戦略',
  measure: '施策',
  project: '事業',
  initiative: '取り組み',
  part: '取り組みの中身',
  action: 'すること',
}

export const kindWords = (kind: Entry['kind']): string => kinds[kind]

const tags: Readonly<Record<Tag, string>> = { new: '新しくはじめるもの', extended: '広げるもの', again: 'ほかのところにもあるもの' }
export const tagWords = (tag: Tag): string => tags[tag]

/** What is printed of priority; a plan without such a mark says nothing. */
export const priorityWords = (priority: Priority): string =>
  ({ yes: '重点プロジェクトの印（●）があります', no: '', unreadable: '重点プロジェクトの印は、表がくずれていて読み取れません', notUsed: '' })[priority]

/** 16の取り組み、12のめやす; what there is none of is left out. */
export function countWords(initiatives: number, indicators: number): string {
  const words = [initiatives ? `${initiatives}の取り組み` : '', indicators ? `${indicators}のめやす` : ''].filter(Boolean)
  return words.join('、') || '取り組みとめやすは、この資料にのっていません'
}

/** The printed number before a title, without the brackets that Japanese documents put around it; empty where none is printed. */
export const codeWords = (entry: Pick<Entry, 'code'>): string => (entry.code === 'none' ? '' : entry.code.replace(/^【(.+)】$/, '$1'))

/** An initiative's printed text without the brackets around the whole of it. */
export const textWords = (text: string): string => {
  const inner = /^[（(](.*)[）)]$/s.exec(text)?.[1]
  return inner === undefined || /[）)].*[（(]/.test(inner.replace(/[（(][^（）()]*[）)]/g, '')) ? text : inner
}

/** The heading over the indicators beside an initiative: they are the group's, and it is named. */
export const measuredTitle = (of: Entry | 'plan'): string => (of === 'plan' ? entry.measuredPlan : entry.measured(of.title))

/** The heading over what hangs under an initiative. */
export const underWords = (under: readonly Entry[]): string =>
  under.every(({ kind }) => kind === 'part') ? entry.parts(under.length) : entry.actions
