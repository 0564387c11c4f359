import { shallowRef } from 'vue'
import type { ReadingContext } from '#composables/use-reading-context.ts'
import type { RubyMarkup } from '#domain/ruby-markup.ts'
import { usePlanStore } from '#stores/plan-store.ts'
import { useSettingsStore } from '#stores/settings-store.ts'

/** Marks the app's own words once its table of readings is there: it is not in the first load. */
const marker = shallowRef<(text: string) => RubyMarkup>()
export const loadOwnReadings = async (): Promise<void> => {
  marker.value = (await import('#texts/own-ruby.ts')).ownRuby
}

/** How components are told the reader's level, wordings and explanations, from the stores. */
export function makeReadingContext(): ReadingContext {
  const plans = usePlanStore()
  const settings = useSettingsStore()

  return {
    level: () => settings.settings.level,
    wordingOf: (id) => plans.packs.wording(id),
    printedRuby: (text) => plans.packs.printedRuby(text),
    ownRuby: (text) => marker.value?.(text) ?? text,
    explain: async (word) => (await import('./glossary-lookup.ts')).lookUpTerm(word, plans),
  }
}
