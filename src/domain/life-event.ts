import type { Entry } from './entry.ts'
import { isGroup } from './entry.ts'
import type { EntryId } from './ids.ts'
import type { RubyMarkup } from './ruby-markup.ts'
import type { PlanIndex } from './plan-index.ts'
import type { Question } from './saved.ts'
import type { TownId } from './town.ts'

export type LifeEventId = string
/** The drawings that the app has for life events. The seeds name one; `drawings/life-event-drawings.ts` has it. */
export const lifeEventIcons = [
  'rings',
  'pram',
  'book',
  'bag',
  'house',
  'cross',
  'bubble',
  'wheelchair',
  'globe',
  'paper',
  'bus',
  'mountain',
] as const
export type LifeEventIcon = (typeof lifeEventIcons)[number]

/**
 * A situation of life that leads to what is done for it; `narrows` is the one question that follows.
 *
 * `short`: what it is called below its drawing on home, where it stands there. `icon`: its drawing. `first`: its rank,
 * from 1, among those that people who move ask for first; the others have none. `kiosk`: how the kiosk's start names it
 * in its own words, where it stands there. Releases made before these fields have none.
 */
export type LifeEvent = {
  readonly id: LifeEventId
  readonly name: string
  readonly short?: string | undefined
  readonly about: string
  readonly narrows: readonly Subtopic[]
  readonly icon?: LifeEventIcon | undefined
  readonly first?: number | undefined
  readonly kiosk?: { readonly name: string; readonly line: string } | undefined
}

/** The life events with a rank, in its order. */
export const firstLifeEvents = <Event extends Pick<LifeEvent, 'first'>>(events: readonly Event[]): readonly Event[] =>
  events
    .flatMap((event) => (event.first === undefined ? [] : [{ event, rank: event.first }]))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ event }) => event)
export type Subtopic = { readonly id: string; readonly name: string }

/** A scene, or a part of one: `work/job`. */
export type LifeEventPart = { readonly scene: LifeEventId; readonly narrow: string }

/**
 * The rows of a card that a document may leave open; each that is open is a question to ask. In the order of the card.
 */
export const cardRows = ['money', 'apply', 'desk', 'until'] as const
export type CardRow = (typeof cardRows)[number]

/**
 * What we read of a deed for the one it may be for: its scenes (the best first) with the reason where it is not plain,
 * whom it is for (`inferred`: read by us out of the text), and what the lines say of money, applying, desks and dates,
 * mostly nothing.
 *
 * `receiver`: a deed that no resident receives: a meeting of offices, their software, a petition to the state. It has
 * no scene and is never shown as help. `named`: rows of which the lines give the thing without what one needs to use
 * it. `under`: rows that the deed's own lines leave open and that deeds below it fill: the ids of these.
 * `asks`: how a question is worded for this deed; `null` where it makes no sense for it.
 * Cards of older packs have none of the four.
 */
export type Card = {
  readonly scenes: readonly LifeEventPart[]
  readonly because?: RubyMarkup
  readonly who?: { readonly words: RubyMarkup; readonly from: 'printed' | 'inferred' }
  readonly receiver?: 'office'
  readonly named?: readonly CardRow[]
  readonly under?: { readonly [Row in CardRow]?: readonly EntryId[] }
  readonly asks?: { readonly [Name in Question]?: RubyMarkup | null }
} & { readonly [Row in CardRow]?: RubyMarkup }

/**
 * How much the document says of a row, in the deed's own lines or in those below it: what one needs, the thing alone
 * without details, or nothing.
 */
export type RowState = 'said' | 'named' | 'notSaid'
export function rowState(card: Card | undefined, row: CardRow): RowState {
  if (!card?.[row] && !card?.under?.[row]) return 'notSaid'
  return card.named?.includes(row) ? 'named' : 'said'
}

/** Whether an entry is a deed, or a group under which nothing hangs: what a card is made of. */
export const hasCard = (index: PlanIndex, entry: Entry): boolean =>
  !isGroup(entry) || (entry.kind === 'project' && !index.childrenOf(entry.id).length)

type CardOf = (id: string) => Card | undefined

/** What a deed says of a row that the deed above it leaves open. */
export type SaidBelow = { readonly id: string; readonly title: string; readonly said: RubyMarkup }

export type RowsBelow = { readonly [Row in CardRow]?: readonly SaidBelow[] }

/** Of each row that a card leaves to the deeds below it, what these say, in the order of the document. */
export const saidBelow = (card: Card, index: PlanIndex, cardOf: CardOf): RowsBelow =>
  Object.fromEntries(
    cardRows.map((row) => [
      row,
      (card.under?.[row] ?? []).flatMap((id) => {
        const said = cardOf(id)?.[row]
        return said ? [{ id, title: index.entry(id)?.title ?? '', said }] : []
      }),
    ]),
  )

const isIn = (card: Card | undefined, scene: LifeEventId, narrow: string): boolean =>
  card?.scenes.some((part) => part.scene === scene && (!narrow || part.narrow === narrow)) ?? false

const isAgain = (index: PlanIndex, entry: Entry): boolean =>
  entry.tags.includes('again') || index.originalOf(entry) !== entry

/**
 * What of a plan stands in a scene (or a part of it), the best placed first. A part or an action stands for itself only
 * where what it belongs to does not stand there already; what is listed again (再掲, or the same title) is left to its
 * first place.
 */
export function deedsInLifeEvent(index: PlanIndex, cardOf: CardOf, scene: LifeEventId, narrow = ''): readonly Entry[] {
  const placed = index.plan.entries.filter(
    (entry) => hasCard(index, entry) && !isAgain(index, entry) && isIn(cardOf(entry.id), scene, narrow),
  )
  const ids = new Set(placed.map(({ id }) => id))
  const place = ({ id }: Entry): number => cardOf(id)?.scenes.findIndex((part) => part.scene === scene) ?? 0
  return placed
    .filter((entry) => !index.ancestorsOf(entry).some(({ id }) => ids.has(id)))
    .toSorted((a, b) => place(a) - place(b))
}

/** Whether a joint row is for a town: it names it, nobody can say, or it is of all. */
export const concernsTown = ({ takesPart }: Entry, town: TownId): boolean =>
  takesPart.kind !== 'named' || takesPart.towns.includes(town)
