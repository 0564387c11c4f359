import { withMoreAsked, type AskedRow } from '#domain/town-sheet/asked-rows.ts'
import { folded } from '#domain/town-sheet/sheet-cell.ts'
import { copiedQuestions, longestPaste, type CopiedQuestion } from '#texts/copied-questions.ts'

/**
 * A record of a town that can be asked about. `row`: the record that stands for it (what is listed again is asked of
 * its first place); `names`: what it may be called; `plan`: the short title of its plan.
 */
export type AskableRecord = {
  readonly id: string
  readonly row: string
  readonly names: readonly string[]
  readonly plan: string
}

/** What was found of a pasted text, and what could not be: in its own words, cut to one line each. */
export type MatchedQuestions = {
  readonly rows: readonly AskedRow[]
  readonly unmatched: readonly string[]
  readonly isCut: boolean
}

/** Letters that are shown of what was not found. */
const longestUnmatched = 120

/**
 * Finds the records of which a pasted text asks: by the id in an address, else by a name that only one has (in the plan
 * that the text names). Nothing is guessed. `inSheet`: the records that have a row, which a name means before others.
 */
export function matchQuestions(
  pasted: string,
  records: readonly AskableRecord[],
  inSheet: ReadonlySet<string>,
): MatchedQuestions {
  const ids = new Set(records.map(({ id }) => id))
  const parts = copiedQuestions(pasted, (word) => ids.has(word))
  const found = parts.map((part) => ({ part, id: idMeant(part, records, inSheet) }))
  return {
    rows: withMoreAsked(
      [],
      found.flatMap(({ part: { questions }, id }) => (id === undefined ? [] : { id, questions })),
    ),
    unmatched: found.flatMap(({ part, id }) => (id === undefined ? shortOf(part) : [])),
    isCut: pasted.length > longestPaste,
  }
}

function idMeant(
  { id, title, plan }: CopiedQuestion,
  records: readonly AskableRecord[],
  inSheet: ReadonlySet<string>,
): string | undefined {
  if (id !== undefined) return records.find((one) => one.id === id)?.row
  if (title === undefined) return undefined
  const named = records.filter(({ names }) => names.some((name) => folded(name) === folded(title)))
  const inPlan = plan === undefined ? named : named.filter((one) => folded(one.plan) === folded(plan))
  const rows = [...new Set((inPlan.length ? inPlan : named).map(({ row }) => row))]
  const [withRow, another] = rows.filter((row) => inSheet.has(row))
  if (withRow !== undefined) return another === undefined ? withRow : undefined
  return rows.length === 1 ? rows[0] : undefined
}

const shortOf = ({ title, id, questions }: CopiedQuestion): string =>
  (title ?? id ?? questions.join(' ')).slice(0, longestUnmatched)
