import { fillersIn } from './plain-language/fillers.ts'
import { writtenTexts } from './plain-language/gated-texts.ts'
import { reportAt } from './records.ts'
import type { Seeds } from './seeds.ts'

/** No text of ours puts 等 over by rule: 〜などします, 〜ことなど. */
export function checkFillers(seeds: Seeds): void {
  for (const { at, field, text } of writtenTexts(seeds))
    for (const filler of fillersIn(text))
      reportAt(at, [field], `「${filler}」は、何をするのかわかりません。`, '何かを書くか、「など」をやめてください。')
}
