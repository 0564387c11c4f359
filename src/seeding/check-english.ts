import { folded } from '#domain/search/search-text.ts'
import { reportAt } from './records.ts'
import type { Seeds } from './seeds.ts'

/**
 * Each Japanese word that an English one leads to stands in a document or in our words, or the search would answer with
 * nothing. Reports into `seeds/english.yaml`.
 */
export function checkEnglish({ english, plans, glossary }: Seeds): void {
  // What only follows from a plan that could not be read is not reported.
  if (!english || !plans.length) return
  const texts = plans.flatMap(({ documents, texts, passageTexts }) => [
    ...documents.map(({ document }) => document.text.lines.join('')),
    ...[...texts, ...passageTexts].flatMap(({ value: [, own] }) => Object.values(own)),
  ])
  const all = folded([...texts, ...glossary.flatMap(({ value: { name, plain } }) => [name, plain])].join('、'))
  for (const [word, others] of Object.entries(english.value)) {
    for (const [place, other] of others.entries()) {
      if (all.includes(folded(other))) continue
      reportAt(
        english,
        [word, place],
        `「${other}」は、資料にも私たちのことばにもありません。`,
        '資料で使っていることばに直すか、消してください。',
      )
    }
  }
}
