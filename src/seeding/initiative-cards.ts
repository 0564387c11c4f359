import { cardRows, type Card, type CardRow, type LifeEventPart } from '#domain/life-event.ts'
import type { CheckedPlan } from './checked-plan.ts'
import type { CardOf, WrittenRow } from './schemas/text-schemas.ts'
import type { Furigana } from './plain-language/furigana.ts'
import { writtenAsksIn } from './written-asks.ts'

const partFrom = (written: string): LifeEventPart => {
  const [scene, narrow] = written.split('/') as [string, string]
  return { scene, narrow }
}

/** What a row says on the screen; nothing where it is left open or holds only the reason why it is. */
export function rowText(row: WrittenRow | undefined): string | undefined {
  if (row === undefined || typeof row === 'string') return row
  return 'named' in row ? row.named : undefined
}
const isNamed = (row: WrittenRow | undefined): boolean => typeof row === 'object' && 'named' in row

/** The cards of a plan's deeds by id. */
export const cardsOf = (checked: CheckedPlan, furigana: Furigana): Readonly<Record<string, Card>> =>
  Object.fromEntries([...checked.cards].map(([id, card]) => [id, cardFrom(id, card, checked, furigana)]))

function cardFrom(id: string, card: CardOf, checked: CheckedPlan, furigana: Furigana): Card {
  const { scenes, who, because, receiver } = card
  const texts = cardRows.flatMap((row) => {
    const text = rowText(card[row])
    return text ? [[row, furigana.marked(text, { terms: true })] as const] : []
  })
  const below = cardRows.flatMap((row) => {
    const deeds = rowText(card[row]) ? [] : deedsBelowWith(id, row, checked)
    return deeds.length ? [[row, deeds] as const] : []
  })
  const named = cardRows.filter((row) => {
    const deeds = below.find(([open]) => open === row)?.[1]
    return deeds ? deeds.every((deed) => isNamed(checked.cards.get(deed)?.[row])) : isNamed(card[row])
  })
  const asks = writtenAsksIn(receiver ? undefined : card.asks).map(
    ([question, words]) => [question, words && furigana.marked(words)] as const,
  )
  return {
    scenes: scenes.map(partFrom),
    ...(because && { because: furigana.marked(because, { terms: true }) }),
    ...(who && { who: { ...who, words: furigana.marked(who.words) } }),
    ...(receiver && { receiver }),
    ...(named.length && { named }),
    ...(below.length && { under: Object.fromEntries(below) }),
    ...(asks.length && { asks: Object.fromEntries(asks) }),
    ...(Object.fromEntries(texts) as Partial<Record<CardRow, string>>),
  }
}

/** Whether a card says something of a row to residents. */
export const saysOf = (card: CardOf | undefined, row: CardRow): boolean =>
  Boolean(card && !card.receiver && rowText(card[row]))

/** The deeds at any depth below one whose own lines say something of a row. */
const deedsBelowWith = (id: string, row: CardRow, { index, cards }: CheckedPlan): readonly string[] =>
  index.allUnder(id).flatMap((below) => (saysOf(cards.get(below.id), row) ? [below.id] : []))
