import { computed } from 'vue'
import { useRecordLookup } from '#composables/use-record-lookup.ts'
import { useRecordName } from '#composables/use-record-name.ts'
import { useSavedStore } from '#stores/saved-store.ts'

/** What the button that saves a record shows, and what a press does: `<SaveButton v-bind="saveButton" />`. */
export function useSaveButton(id: () => string) {
  const saved = useSavedStore()
  const [recordWith, called] = [useRecordLookup(), useRecordName()]
  const add = (one: string): Promise<void> => saved.add(one, called(one, recordWith(one)?.title ?? ''))
  return computed(() => ({
    saved: saved.has(id()),
    stored: saved.stored,
    onToggle: () => (saved.has(id()) ? saved.remove(id()) : add(id())),
  }))
}
