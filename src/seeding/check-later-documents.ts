import { reportAt } from './records.ts'
import type { SeedPlan } from './seeds.ts'

/**
 * A document that came after its plan names and cites its own title page: a figure's row and the open data call it by
 * that.
 */
export function checkLaterDocuments({ documents: [, ...later] }: SeedPlan): void {
  for (const { document, source } of later) {
    if (!document.shortTitle)
      reportAt(source, ['id'], 'shortTitle がありません。', '画面に出る短い名前を書いてください。')
    if (!document.cited)
      reportAt(source, ['id'], 'cited がありません。', '資料の表紙（題名と日付）を引用してください。')
  }
}
