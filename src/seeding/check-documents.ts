import { reportAt } from './records.ts'
import type { SeedPlan } from './seeds.ts'

/**
 * A plan has one document of its own. One that came later says what it is, is published by whoever publishes the plan,
 * and names and cites its own title page: a figure's row and the open data call it by that.
 */
export function checkDocuments({ plan, documents }: SeedPlan): void {
  for (const [at, { document, source }] of documents.entries()) {
    if (document.publisher !== plan.value.publisher)
      reportAt(
        source,
        ['publisher'],
        `「${document.publisher}」は、計画を出した「${plan.value.publisher}」とちがいます。`,
        '計画と同じところを書いてください。',
      )
    if (!at) continue
    if (document.kind === 'plan')
      reportAt(
        source,
        ['kind'],
        'この計画には、もう計画の資料があります。',
        'revision（改訂版）、results（結果の報告）、erratum（正誤表）、sheet（市町の表）のどれかを書いてください。',
      )
    if (!document.shortTitle)
      reportAt(source, ['id'], 'shortTitle がありません。', '画面に出る短い名前を書いてください。')
    if (!document.cited)
      reportAt(source, ['id'], 'cited がありません。', '資料の表紙（題名と日付）を引用してください。')
  }
}
