import type { Entry } from '#domain/entry.ts'
import { themeLine } from '#texts/heads.ts'
import { usePlanStore } from '#stores/plan-store.ts'

/** The themes of an entry with their names and how much stands under each in all plans. */
export function useThemeNames() {
  const store = usePlanStore()
  return (entry: Entry) =>
    (store.release?.themes ?? [])
      .filter((theme) => entry.themes.includes(theme.id))
      .map((theme) => ({ id: theme.id, name: theme.name, line: themeLine(theme) }))
}
