import type { SourceDocument } from '#domain/plan.ts'
import { document as words } from './document-page.ts'
import { dateWords } from './years.ts'

/** When a document was published and changed, in words; where no date is printed, that. */
export function documentDates({ published, revised }: Pick<SourceDocument, 'published' | 'revised'>): string {
  const first = published === 'notPrinted' ? words.notPrinted : words.published(dateWords(published))
  return revised.length ? `${first}、${words.revised(revised.map(dateWords).join('、'))}` : first
}

/** What a record is called: its title, its name, or its own words. */
export function recordName(record: {
  readonly title?: string
  readonly name?: string
  readonly text?: string
}): string {
  return record.title ?? record.name ?? record.text ?? ''
}
