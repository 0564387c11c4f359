import type { Card, LifeEventPart } from '#domain/life-event.ts'
import type { CheckedPlan } from './checked-plan.ts'
import type { CardOf } from './schemas/text-schemas.ts'
import type { Furigana } from './plain-language/furigana.ts'

const partFrom = (written: string): LifeEventPart => {
  const [scene, narrow] = written.split('/') as [string, string]
  return { scene, narrow }
}

/** The cards of a plan's deeds by id. */
export const cardsOf = ({ cards }: CheckedPlan, furigana: Furigana): Readonly<Record<string, Card>> =>
  Object.fromEntries([...cards].map(([id, card]) => [id, cardFrom(card, furigana)]))

function cardFrom({ scenes, who, ...sentences }: CardOf, furigana: Furigana): Card {
  const said = Object.entries(sentences).flatMap(([row, text]) =>
    text ? [[row, furigana.marked(text, { terms: true })]] : [],
  )
  return {
    scenes: scenes.map(partFrom),
    ...(who && { who: { ...who, words: furigana.marked(who.words) } }),
    ...(Object.fromEntries(said) as Partial<Card>),
  }
}
