import { computed, shallowRef } from 'vue'
import type { ReadingContext } from '#composables/use-reading-context.ts'
import { planYears } from '#texts/plan-years.ts'
import { usePlanStore } from '#stores/plan-store.ts'
import { useSettingsStore } from '#stores/settings-store.ts'

/** What marks the app's own words once its table of readings is there: it is not in the first load. */
const rubies = shallowRef<typeof import('#texts/own-ruby.ts')>()
export const loadOwnReadings = async (): Promise<void> => {
  rubies.value = await import('#texts/own-ruby.ts')
}

/** How components are told the reader's level, wordings and explanations, from the stores. */
export function makeReadingContext(): ReadingContext {
  const plans = usePlanStore()
  const settings = useSettingsStore()
  const ruby = computed(() => (plans.release ? rubies.value?.rubyReaderFor(plans.release) : rubies.value?.ownRuby))

  return {
    level: () => settings.settings.level,
    wordingOf: (id) => plans.packs.wording(id),
    planYearsOf: (id) => {
      const index = plans.packs.planHolding(id)
      return index ? planYears(index.plan.span) : ''
    },
    ownRuby: (text) => ruby.value?.(text) ?? text,
    explain: async (word) => (await import('./glossary-lookup.ts')).lookUpTerm(word, plans),
  }
}
