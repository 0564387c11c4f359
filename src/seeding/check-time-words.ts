import { cardRows } from '#domain/life-event.ts'
import { rowText } from './initiative-cards.ts'
import { reportAt } from './records.ts'
import type { Seeds } from './seeds.ts'

/** Words that count from the day on which they are read. What stands in 「」 is the document's own. */
const wordsOfToday = /今より|今まで|これから|今後|現在|今年/
const quoted = /「[^」]*」/g

/**
 * The years of each plan are printed, and most are over: no text of ours about a plan says when by the day on which it
 * is read.
 */
export function checkTimeWords({ plans }: Seeds): void {
  for (const plan of plans) {
    const texts = plan.texts.flatMap((at) =>
      (['plain_name', 'plain', 'easy'] as const).map((field) => ({ at, path: [field], text: at.value[1][field] })),
    )
    const cards = plan.cards.flatMap((at) => {
      const card = at.value[1]
      return [
        { at, path: ['because'], text: card.because },
        { at, path: ['who', 'words'], text: card.who?.words },
        ...cardRows.map((row) => ({ at, path: [row], text: rowText(card[row]) })),
      ]
    })
    for (const { at, path, text } of [...texts, ...cards]) {
      const [word] = wordsOfToday.exec(text?.replace(quoted, '') ?? '') ?? []
      if (word)
        reportAt(
          at,
          path,
          `「${word}」は、読む日から数えたことばです。`,
          '計画の年から言ってください。「今より」は「それまでより」、「これから」は計画の年にします。',
        )
    }
  }
}
