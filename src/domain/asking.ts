import { cardRows, rowState, type Card, type CardRow, type RowState } from './life-event.ts'
import type { RubyMarkup } from './ruby-markup.ts'
import type { Question } from './saved.ts'
import { ageOf, type NowRecord } from './town-sheet/now-record.ts'

/** A question as it is asked of one record; without `words` it is asked in the words that fit any record. */
export type Ask = { readonly question: Question; readonly words?: RubyMarkup }

/**
 * What is asked of each row by what the document says of it. Of money it names no amount that holds today, and years of
 * a plan are no deadline: both are asked all the same.
 */
const ofRow: Readonly<Record<CardRow, Readonly<Record<RowState, Question | undefined>>>> = {
  money: { notSaid: 'money', named: 'amount', said: 'amount' },
  apply: { notSaid: 'apply', named: 'apply', said: undefined },
  desk: { notSaid: 'desk', named: 'desk', said: undefined },
  until: { notSaid: 'until', named: 'until', said: 'until' },
}

/**
 * The questions about a deed: that it still runs first, then one for each row that its document leaves open, but for
 * those that make no sense for it. Of a deed that no resident receives there is nothing more to ask.
 */
export function questionsOf(card: Card | undefined): readonly Question[] {
  if (card?.receiver === 'office') return ['goesOn']
  const open = cardRows.flatMap((row) => ofRow[row][rowState(card, row)] ?? [])
  const after: readonly Question[] = [...(card?.who?.from === 'printed' ? [] : ['who' as const]), ...open]
  return ['goesOn', ...after.filter((question) => card?.asks?.[question] !== null)]
}

/** The questions about a deed, each in the words that its card has for it. */
export const asksOf = (card: Card | undefined): readonly Ask[] =>
  questionsOf(card).map((question) => {
    const words = card?.asks?.[question]
    return { question, ...(words && { words }) }
  })

/** Of which questions a town's record says the answer. */
const answeredBy: Readonly<Record<Exclude<Question, 'goesOn' | 'result'>, (record: NowRecord) => unknown>> = {
  who: ({ who }) => who,
  money: ({ money }) => money,
  amount: ({ money }) => money,
  apply: ({ apply }) => apply,
  desk: ({ desk, telephone }) => desk ?? telephone,
  until: ({ closesOn, period }) => closesOn ?? period,
}

/**
 * What is still asked once a town has said how a programme stands (`today`: `YYYY-MM-DD`): all of it where what it said
 * has aged, and nothing of one that is over.
 */
export function asksAfter(asks: readonly Ask[], record: NowRecord | undefined, today: string): readonly Ask[] {
  if (record?.state === 'ended') return []
  if (!record || ageOf(record, today).kind === 'aged') return asks
  return asks.filter(
    ({ question }) => question === 'result' || (question !== 'goesOn' && !answeredBy[question](record)),
  )
}

/** What is asked about an indicator: what became of it. */
export const asksOfIndicator: readonly Ask[] = [{ question: 'result' }]
