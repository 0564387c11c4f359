import { reportAt } from './records.ts'
import type { SeedPlan } from './seeds.ts'

/**
 * All documents of a plan are published by whoever publishes it. One that came later names and cites its own title
 * page: a figure's row and the open data call it by that.
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
    if (!document.shortTitle)
      reportAt(source, ['id'], 'shortTitle がありません。', '画面に出る短い名前を書いてください。')
    if (!document.cited)
      reportAt(source, ['id'], 'cited がありません。', '資料の表紙（題名と日付）を引用してください。')
  }
}
