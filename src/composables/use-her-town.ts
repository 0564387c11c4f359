import { computed } from 'vue'
import { usePlanStore } from '#stores/plan-store.ts'
import { useSettingsStore } from '#stores/settings-store.ts'

/** The town that the reader has chosen as hers, where this release holds it; in a kiosk nobody has one. */
export function useHerTown() {
  const store = usePlanStore()
  const settings = useSettingsStore()
  const herTown = computed(() => store.townOf(settings.settings.town))
  return { herTown, choose: (town: string): void => void settings.choose({ town }) }
}
