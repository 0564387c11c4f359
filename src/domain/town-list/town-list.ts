import type { LifeEventPart } from '../life-event.ts'

/** The lists of 自治体標準オープンデータセット that are read: the slug is also a part of the name of a town's file. */
export const listKinds = ['preschool', 'public_facility', 'tourism', 'event', 'support_system'] as const
export type ListKind = (typeof listKinds)[number]

/**
 * A place, an event or a programme that a town lists in its own open data, word for word. `row`: where it stands in the
 * town's file, from 1. `scene`: the situation of life that it belongs to, by what sort of thing the town calls it. What
 * the town has left empty is absent: not known, and never 無.
 */
export type ListedItem = {
  readonly row: number
  readonly name: string
  readonly id?: string | undefined
  readonly kana?: string | undefined
  readonly sort?: string | undefined
  readonly scene?: LifeEventPart | undefined
  readonly summary?: string | undefined
  readonly who?: string | undefined
  readonly money?: string | undefined
  readonly apply?: string | undefined
  readonly venue?: string | undefined
  readonly address?: string | undefined
  readonly telephone?: string | undefined
  readonly days?: string | undefined
  readonly opens?: string | undefined
  readonly closes?: string | undefined
  readonly hoursNote?: string | undefined
  readonly begins?: string | undefined
  readonly ends?: string | undefined
  readonly ages?: string | undefined
  readonly capacity?: number | undefined
  readonly latitude?: number | undefined
  readonly longitude?: number | undefined
  readonly url?: string | undefined
}

/**
 * A list with what it is cited by. `source`: the address of the data set; `date`: the day of its newest change
 * (`YYYY-MM-DD`), as the town's portal says; `file`: the name of the file that was read.
 */
export type TownList = {
  readonly kind: ListKind
  readonly owner: string
  readonly licence: string
  readonly source: string
  readonly date: string
  readonly file: string
  readonly items: readonly ListedItem[]
}

/** What of some lists belongs to a situation of life, or to one part of it; lists without any are left out. */
export const listsInLifeEvent = (lists: readonly TownList[], scene: string, narrow = ''): readonly TownList[] =>
  lists
    .map((list) => ({
      ...list,
      items: list.items.filter((item) => item.scene?.scene === scene && (!narrow || item.scene.narrow === narrow)),
    }))
    .filter(({ items }) => items.length)
