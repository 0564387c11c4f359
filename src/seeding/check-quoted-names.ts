import { unexplainedNames } from './plain-language/quoted-names.ts'
import { reportAt } from './records.ts'
import type { Seeds } from './seeds.ts'

/** A name in 「」 in a text of a record is a word of the glossary or a term of a plan, or the text itself explains it. */
export function checkQuotedNames({ plans, glossary }: Seeds): void {
  const known = new Set([
    ...glossary.flatMap(({ value }) => [value.name, ...value.also]),
    ...plans.flatMap(({ terms }) => terms.map(({ value }) => value.name)),
  ])
  for (const written of plans.flatMap(({ texts }) => texts))
    for (const field of ['plain', 'easy'] as const)
      for (const name of unexplainedNames(written.value[1][field], known))
        reportAt(
          written,
          [field],
          `「${name}」が何か、書いてありません。`,
          '「」のあとに（ ）で書くか、用語集に足してください。ことばだけでわかるなら、「」をやめてください。',
        )
}
