import { computed } from 'vue'
import { useSavedStore } from '#stores/saved-store.ts'

/** What the button that saves a record shows, and what a press does: `<SaveButton v-bind="saveButton" />`. */
export function useSaveButton(id: () => string) {
  const saved = useSavedStore()
  return computed(() => ({
    saved: saved.has(id()),
    stored: saved.stored,
    onToggle: () => (saved.has(id()) ? saved.remove(id()) : saved.add(id())),
  }))
}
