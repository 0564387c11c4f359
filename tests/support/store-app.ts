/** An app without a screen, in which stores live as they do in `main.ts`. */
import { createPinia } from 'pinia'
import { createApp, effectScope } from 'vue'
import { planSourceKey, type PlanSource } from '#stores/plan-source.ts'
import { usePlanStore } from '#stores/plan-store.ts'
import { settingsKeeperKey, type SettingsKeeper } from '#stores/settings-store.ts'

/** A keeper on a device where nothing is set and everything is taken; the clock stands at 1000. */
export const keeperWith = (given: Partial<SettingsKeeper> = {}): SettingsKeeper => ({
  first: undefined,
  reconcile: async () => undefined,
  keep: async () => true,
  show: () => undefined,
  now: () => 1000,
  ...given,
})

/** Runs what a screen's setup runs. */
export function withStores(given: { source?: PlanSource; keeper?: SettingsKeeper }): <T>(setup: () => T) => T {
  const app = createApp({}).use(createPinia())
  if (given.source) app.provide(planSourceKey, given.source)
  app.provide(settingsKeeperKey, given.keeper ?? keeperWith())
  const scope = effectScope()
  return (setup) => app.runWithContext(() => scope.run(setup))!
}

/** The plan store over a source. */
export const planStoreOver = (source: PlanSource): ReturnType<typeof usePlanStore> => withStores({ source })(() => usePlanStore())

/** Lets everything that waits for nothing more come to its end. */
export const settled = (): Promise<void> => new Promise((over) => setTimeout(over, 0))
