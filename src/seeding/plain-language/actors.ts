import { sentencesOf } from './gates.ts'

/**
 * Whether a text says who acts: one of its sentences has somebody who can act as its subject, and a verb (市は、…します,
 * 会社が…します, 7つの市と町は、…する計画です). A sentence that says what something is (センターは、…所です) names nobody who acts.
 */
export const namesActor = (text: string): boolean =>
  sentencesOf(text).some((sentence) => actor.test(sentence) && !saysWhatItIs.test(sentence))

/** What a body that acts is called, at the end of its name: no 都市, no 外国, no 機会. */
const bodies = [
  ...['(?<!都)市', '町', '県', '(?<!外)国', '役所', '圏域'],
  ...['(?<![機社都])会', '団体', '組合', '組織', '機関', 'チーム', 'DMO'],
  ...['会社', '企業', '銀行', '学校', '高校', '大学', 'センター'],
]
const actor = new RegExp(`(?:${bodies.join('|')})」?(?:など)?(?:は|が|も)`)
const saysWhatItIs = /(?<!計画|予定|考え)です。?$/
