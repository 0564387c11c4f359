/**
 * Something wrong in the seeds, with the place to look at and what to do. `stands`: the line as it is; `mended`: the
 * line as it should be, where that can be known.
 */
export type Problem = {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly says: string
  readonly advice: string
  readonly stands?: string
  readonly mended?: string
}

/** How much of a line is printed: a text of ours can be long. */
const shown = (line: string): string => (line.length > 160 ? `${line.slice(0, 160)}…` : line)

/** One problem as lines of text: where and what, the line as it is and as it should be, then what to do. */
export const printProblem = ({ file, line, column, says, advice, stands, mended }: Problem): string =>
  [
    `${file}:${line}:${column}  ${says}`,
    ...(stands ? [`    今　 | ${shown(stands)}`] : []),
    ...(mended ? [`    直す | ${shown(mended)}`] : []),
    `    → ${advice}`,
  ].join('\n')

/** In the order of files and lines, so that an editor can be walked through from top to bottom. */
export function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return a.line - b.line || a.column - b.column
}
