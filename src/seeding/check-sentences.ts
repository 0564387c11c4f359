import { writtenTexts } from './plain-language/gated-texts.ts'
import { impoliteEnds, sentencesOf } from './plain-language/gates.ts'
import { reportAt } from './records.ts'
import type { Seeds } from './seeds.ts'

type KeyPath = readonly (string | number)[]

/** Every text of ours is made of sentences that end in です or ます: a row of a card, too, is read on its own. */
export function checkSentences(seeds: Seeds): void {
  for (const { at, text } of writtenTexts(seeds))
    if (impoliteEnds(sentencesOf(text)).length)
      reportAt(
        at,
        pathOf(at.value, text) ?? [],
        `「${text.length > 30 ? `${text.slice(0, 30)}…` : text}」は、です・ますで終わる文ではありません。`,
        '「〜です。」「〜ます。」と書いてください。',
      )
}

/** The keys that lead to a text in a record; those of a pair of id and record begin in the record. */
function pathOf(value: unknown, text: string): KeyPath | undefined {
  if (value === text) return []
  if (typeof value !== 'object' || value === null) return undefined
  if (Array.isArray(value) && value.length === 2 && typeof value[0] === 'string') return pathOf(value[1], text)
  for (const [key, inner] of Object.entries(value)) {
    const path = pathOf(inner, text)
    if (path) return [Array.isArray(value) ? Number(key) : key, ...path]
  }
  return undefined
}
