import type { Entry, Priority, Tag } from '#domain/entry.ts'
import type { PlanIndex } from '#domain/plan-index.ts'
import { entry } from './entry-page.ts'
import { indicatorCount, initiativeCount } from './counters.ts'

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

const tags: Readonly<Record<Tag, string>> = {
  new: '新しくはじめるもの',
  extended: '広げるもの',
  again: 'ほかのところにもあるもの',
}
export const tagWords = (tag: Tag): string => tags[tag]

/** What is printed of priority; a plan without such a mark says nothing. */
export const priorityWords = (priority: Priority): string =>
  ({
    yes: '重点プロジェクトの印（●）があります',
    no: '',
    unreadable: '重点プロジェクトの印（●）が、この取り組みのものかどうかは、表から読み取れません',
    notUsed: '',
  })[priority]

/** What stands under a group, in numbers: its initiatives, or else its actions or yearly plans, and its indicators. */
export function groupWords(index: PlanIndex, group: Entry): string {
  const indicators = index.indicatorsUnder(group).length
  const initiatives = index.initiativesUnder(group.id).length
  const actions = index.allUnder(group.id).filter(({ kind }) => kind === 'action').length
  if (initiatives || !(actions || group.schedule.length)) return countWords(initiatives, indicators)
  const deeds = actions ? `具体的な取り組み${actions}件` : `年ごとの予定${group.schedule.length}件`
  return indicators ? `${deeds}、${indicatorCount(indicators)}` : deeds
}

/** 取り組み16件、めやす12件; what there is none of is left out. */
export function countWords(initiatives: number, indicators: number): string {
  const words = [initiatives ? initiativeCount(initiatives) : '', indicators ? indicatorCount(indicators) : ''].filter(
    Boolean,
  )
  return words.join('、') || '取り組みとめやすは、この資料にのっていません'
}

/**
 * The printed number before a title, without the brackets that Japanese documents put around it; empty where none is
 * printed.
 */
export const codeWords = (entry: Pick<Entry, 'code'>): string =>
  entry.code === 'none' ? '' : entry.code.replace(/^【(.+)】$/, '$1')

/** An initiative's printed text without the brackets around the whole of it: the first must be closed by the last. */
export function textWords(text: string): string {
  if (!/^[（(]/.test(text)) return text
  let open = 0
  const closed = [...text].findIndex((char) => {
    if ('（('.includes(char)) open += 1
    else if ('）)'.includes(char)) open -= 1
    return open === 0
  })
  return closed === [...text].length - 1 ? text.slice(1, -1) : text
}

/** That an entry is listed at several places of its plan; empty where it stands at one alone. */
export function placesWords(index: PlanIndex, { id }: Pick<Entry, 'id'>): string {
  const repeats = index.repeatsOf(id).length
  return repeats ? `この計画の${repeats + 1}か所にのっています` : ''
}

/** The heading over what hangs under an initiative. */
export const underWords = (under: readonly Entry[]): string =>
  under.every(({ kind }) => kind === 'part') ? entry.parts(under.length) : entry.actions
