/** The least number of letters to add, leave out, change or swap with a neighbour, to make one word of another. */
function distance(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, at) => at)]
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Infinity
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i]
    rows.push(row)
    for (let j = 1; j <= other.length; j += 1) {
      const changed = at(i - 1, j - 1) + (one[i - 1] === other[j - 1] ? 0 : 1)
      const isSwapped = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      row[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, changed, isSwapped ? at(i - 2, j - 2) + 1 : Infinity)
    }
  }
  return at(one.length, other.length)
}

/**
 * Of ids that nobody knows those that were probably meant to be one that is lacking: one slip, not two. Each wrong id
 * with the id that it was meant to be.
 */
export function meantIds(wrong: Iterable<string>, lacking: Iterable<string>): ReadonlyMap<string, string> {
  const left = new Set(lacking)
  const meant = new Map<string, string>()
  for (const id of wrong) {
    const near = nearestOf(id, left)
    if (near === undefined) continue
    meant.set(id, near)
    left.delete(near)
  }
  return meant
}

/** What to do with an id that nobody knows. */
export const adviceForId = (meant: string | undefined): string =>
  meant === undefined ? 'id を直すか、この項目を消してください。' : `「${meant}」のことですか。id を直してください。`

/** The known word that a wrong one was probably meant to be: a third of its letters may differ. */
export function nearestOf(wrong: string, known: Iterable<string>): string | undefined {
  const most = Math.max(1, Math.floor(wrong.length / 3))
  const [best] = [...known]
    .map((word) => ({ word, apart: distance(wrong.toLowerCase(), word.toLowerCase()) }))
    .filter(({ apart }) => apart <= most)
    .toSorted((a, b) => a.apart - b.apart)
  return best?.word
}
