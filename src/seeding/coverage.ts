import { markedOn } from './check-quotes.ts'
import type { PrintedRange } from '#domain/printed-text.ts'
import type { Problem } from './problem.ts'
import type { SeedDocument } from './seeds.ts'

/** How much of a document is claimed by records and by the list of what is no data. Empty lines count as claimed. */
export type Coverage = {
  readonly document: string
  readonly lines: { readonly claimed: number; readonly total: number }
  readonly characters: { readonly claimed: number; readonly total: number }
  readonly problems: readonly Problem[]
}

/** Counts every character of a document that is not white space or markup; each one that nobody claims is a problem. */
export function coverageOf(document: SeedDocument, claims: readonly PrintedRange[]): Coverage {
  const claimedOn = markedOn(claims)
  const problems: Problem[] = []
  let lines = 0
  let characters = 0
  let total = 0
  document.text.lines.forEach((printed, index) => {
    const line = index + 1
    const offsets = document.text.offsetsOn(line)
    const left = offsets.filter((offset) => !claimedOn.get(line)?.[offset])
    const [first] = left
    total += offsets.length
    characters += offsets.length - left.length
    if (first === undefined) lines += 1
    else {
      problems.push({
        file: `seeds/documents/${document.file}`,
        line,
        column: first + 1,
        says: `「${stretch(printed, left)}」は、どの記録にも引かれていません。`,
        advice: '記録の引用に入れるか、not-data.yaml に理由を書いてください。',
      })
    }
  })
  return {
    document: document.id,
    lines: { claimed: lines, total: document.text.lines.length },
    characters: { claimed: characters, total },
    problems,
  }
}

/** The first run of unclaimed characters, as printed, cut where it grows long. */
function stretch(printed: string, left: readonly number[]): string {
  const [first = 0, ...others] = left
  let last = first
  for (const offset of others) {
    if (printed.slice(last + 1, offset).trim()) break
    last = offset
  }
  const words = printed.slice(first, last + 1)
  return words.length > 60 ? `${words.slice(0, 60)}…` : words
}
