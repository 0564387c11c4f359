/** The least number of letters to add, leave out, change or swap with a neighbour, to make one word of another. */
function distance(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, at) => at)]
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i]
    const [above = [], aboveThat = []] = [rows[i - 1], rows[i - 2]]
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1]
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      row[j] = Math.min(
        (above[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (above[j - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (aboveThat[j - 2] ?? 0) + 1 : Infinity,
      )
    }
    rows.push(row)
  }
  return rows.at(-1)?.at(-1) ?? 0
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

/** The known word that a wrong one was probably meant to be: a third of its letters may differ. None where none is near. */
export function nearestOf(wrong: string, known: Iterable<string>): string | undefined {
  const most = Math.max(1, Math.floor(wrong.length / 3))
  const [best] = [...known]
    .map((word) => ({ word, apart: distance(wrong.toLowerCase(), word.toLowerCase()) }))
    .filter(({ apart }) => apart <= most)
    .toSorted((a, b) => a.apart - b.apart)
  return best?.word
}
