/** Something wrong in the seeds, with the place to look at and what to do. All problems are printed at once. */
export type Problem = {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly says: string
  readonly advice: string
}

/** One problem as two lines of text: where and what, then what to do. */
export const printProblem = (problem: Problem): string =>
  `${problem.file}:${problem.line}:${problem.column}  ${problem.says}\n    → ${problem.advice}`

/** In the order of files and lines, so that an editor can be walked through from top to bottom. */
export function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return a.line - b.line || a.column - b.column
}
