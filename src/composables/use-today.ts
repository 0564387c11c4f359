import { inject } from 'vue'
import { dayOf } from '#domain/day.ts'
import { listStorageKey } from '#stores/injection-keys.ts'

/** The day of the device as `YYYY-MM-DD`, in its own time zone, as a function: a page may stay open over midnight. */
export function useToday(): () => string {
  const storage = inject(listStorageKey)! // Whoever starts the app provides it: it holds the one clock of the stores.
  return () => dayOf(new Date(storage.now()))
}
