import type { LifeEventPart } from '../life-event.ts'
import type { ListKind } from './town-list.ts'

/** What a town calls a place for children, and the situation of life that it belongs to; the first that fits. */
const sorts: readonly (readonly [RegExp, LifeEventPart])[] = [
  [/放課後|学童/, { scene: 'school', narrow: 'after-school' }],
  [/支援センター|児童館|ひろば|相談/, { scene: 'childcare', narrow: 'support' }],
  [/病児|病後児/, { scene: 'childcare', narrow: 'child-health' }],
  [/保育|幼稚園|こども園|一時預かり/, { scene: 'childcare', narrow: 'minding' }],
]

const ofKind: { readonly [Kind in ListKind]?: LifeEventPart } = {
  public_facility: { scene: 'living', narrow: 'office' },
  tourism: { scene: 'visit', narrow: 'sights' },
}

/**
 * The situation of life that an item belongs to, by the sort that its town gives it. None where nothing says so: an
 * event may be anything, and a programme's title is no category.
 */
export function lifeEventOfItem(kind: ListKind, sort: string | undefined): LifeEventPart | undefined {
  if (kind !== 'preschool') return ofKind[kind]
  return sorts.find(([pattern]) => sort !== undefined && pattern.test(sort))?.[1]
}
