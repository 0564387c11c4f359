import { withoutRuby } from '#domain/ruby-markup.ts'
import { nameAt } from '#domain/wording.ts'
import { usePlanStore } from '#stores/plan-store.ts'
import { useSettingsStore } from '#stores/settings-store.ts'

/** What a record is called at the reader's level, as bare text: for the title of a page. */
export function useRecordName(): (id: string, title: string) => string {
  const store = usePlanStore()
  const settings = useSettingsStore()
  return (id, title) => {
    const wording = store.packs.wording(id)
    return wording ? withoutRuby(nameAt(wording, settings.settings.level)) : title
  }
}
