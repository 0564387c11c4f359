import { defineStore } from 'pinia'
import { inject, shallowRef } from 'vue'
import { lastingKey, type LastingAsker } from './persistence-manager.ts'

/** A browser that cannot say: where nothing is given, as in tests and where pages are drawn without one. */
const silent: LastingAsker = {
  isLasting: () => Promise.resolve(undefined),
  askToLast: () => Promise.resolve(undefined),
}

/** The browser's promise to keep what a person saves. `look` asks nobody; `ask` may show her a question of the browser's own. */
export const useLastingStore = defineStore('lasting', () => {
  const asker = inject(lastingKey, silent)
  const lasting = shallowRef<boolean>()
  const become = async (told: Promise<boolean | undefined>): Promise<void> => {
    lasting.value = await told.catch(() => undefined)
  }
  return { lasting, look: () => become(asker.isLasting()), ask: () => become(asker.askToLast()) }
})
