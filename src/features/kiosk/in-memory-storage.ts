import { firstSettings } from '#storage/settings-storage.ts'
import type { KeptList } from '#storage/list-storage.ts'
import type { LastingAsker } from '#stores/persistence-manager.ts'
import type { ListKeeper } from '#stores/list-storage-key.ts'
import type { SettingsKeeper } from '#stores/settings-store.ts'

export type MemoryKeepers = {
  readonly settings: SettingsKeeper
  readonly list: ListKeeper
  readonly lasting: LastingAsker
}

/** What a visitor chooses and keeps lives as long as her page: nothing is read from the device, nothing is written to it. */
export function memoryKeepers(show: SettingsKeeper['show'], now: () => number): MemoryKeepers {
  let held: KeptList | undefined
  return {
    settings: {
      first: { changed: 0, settings: firstSettings },
      reconcile: async () => undefined,
      keep: async () => false,
      show,
      now,
    },
    list: {
      reconcile: async () => held,
      change: async (next) => ({ whole: (held = next(held)), kept: true }),
      changeAtOnce: (next) => {
        held = next(held)
        return true
      },
      watch: () => undefined,
      now,
    },
    lasting: { isLasting: async () => undefined, askToLast: async () => undefined },
  }
}
