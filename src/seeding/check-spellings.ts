import { reportAt } from './records.ts'
import { writtenTexts } from './plain-language/gated-texts.ts'
import { misspellings } from './plain-language/spellings.ts'
import type { Seeds } from './seeds.ts'

/** Every name and text of ours is spelled as `seeds/words/spellings.yaml` says. */
export function checkSpellings(seeds: Seeds): void {
  const names = seeds.plans.flatMap(({ texts }) =>
    texts.map((at) => ({ at, field: 'plain_name', text: at.value[1].plain_name ?? '' })),
  )
  for (const { at, field, text } of [...names, ...writtenTexts(seeds)])
    for (const { wrong, right, because } of misspellings(text, seeds.spellings))
      reportAt(
        at,
        [field],
        `「${wrong}」と書いてあります。`,
        `「${right}」と書いてください${because ? `（${because}）` : ''}。seeds/words/spellings.yaml の決まりです。`,
      )
}
