import { createPinia } from 'pinia'
import { createApp, shallowRef, type Component } from 'vue'
import { createWebHistory } from 'vue-router'
import { PlanRepository } from '#storage/plan-repository.ts'
import { readSettings } from '#storage/settings-storage.ts'
import { deviceKey } from '#composables/use-device.ts'
import { planSourceKey } from '#stores/plan-source.ts'
import { usePlanStore } from '#stores/plan-store.ts'
import { listStorageKey, type ListStorage } from '#stores/list-storage-key.ts'
import { persistenceKey, type PersistenceManager } from '#stores/persistence-manager.ts'
import { settingsStorageKey, useSettingsStore, type SettingsStorage } from '#stores/settings-store.ts'
import RubyText from '#components/text/RubyText.ts'
import App from './App.vue'
import '../design/tokens.css'
import '../design/base.css'
import '../design/classes.css'
import { applySettings } from './apply-settings.ts'
import { watchServiceWorker } from './service-worker/service-worker-state.ts'
import { chunkErrorKey, frameKey, serviceWorkerKey } from './injection-keys.ts'
import { loadOwnReadings } from './provide-reading-context.ts'
import { makeRouter } from './router.ts'
import { watchStaleChunks } from './service-worker/stale-chunk.ts'

const base = import.meta.env.BASE_URL
const person = () => import('#storage/user-data.ts')

const keeper: SettingsStorage = {
  first: readSettings(),
  reconcile: async () => (await person()).reconcileSettings(),
  save: async (settings) => (await person()).saveSettings(settings),
  apply: applySettings,
  now: () => Date.now(),
}

let personNow: Awaited<ReturnType<typeof person>> | undefined
const listKeeper: ListStorage = {
  reconcile: async () => (personNow = await person()).reconcileList(),
  update: async (next) => (await person()).changeList(next),
  updateAtOnce: (next) => personNow?.changeListCopy(next) ?? false,
  watch: (...told) =>
    void person().then(
      ({ watchList }) => watchList(...told),
      () => undefined,
    ),
  now: () => Date.now(),
}

const lasting: PersistenceManager = {
  isPersisted: async () => (await person()).isPersisted(),
  requestPersistence: async () => (await person()).requestPersistence(),
}

const late = shallowRef<Component>()
const behind = () => import('./later.ts')
/** At a fair nothing is read from the device or written to it; `boot.js` has seen whether a booth runs. */
const booth = document.documentElement.dataset.kiosk ? await import('#features/kiosk/start-kiosk.ts') : undefined

const router = makeRouter(booth?.historyOf(base) ?? createWebHistory(base))
const kept = booth?.startKiosk(router, keeper)
const broken = watchStaleChunks(router, base)
const app = createApp(App)
  .provide(planSourceKey, new PlanRepository(base))
  .provide(settingsStorageKey, kept?.settings ?? keeper)
  .provide(listStorageKey, kept?.list ?? listKeeper)
  .provide(persistenceKey, kept?.lasting ?? lasting)
  .provide(serviceWorkerKey, watchServiceWorker(base))
  .provide(chunkErrorKey, broken)
  .provide(frameKey, { booth, late })
  .provide(deviceKey, async () => (await behind()).thisDevice(base))
  .use(createPinia())
  .use(router)
  .component('RubyText', RubyText)

const plans = app.runWithContext(() => usePlanStore())
void plans.open()
await router.isReady()
app.mount('#app')
document.documentElement.dataset.app = 'on'

// After the first screen: everything of the region onto the device, and the person's second copy brought in line.
const later =
  'requestIdleCallback' in window
    ? (work: () => void) => requestIdleCallback(work, { timeout: 1500 })
    : (work: () => void) => setTimeout(work, 300)
later(() => {
  void loadOwnReadings().catch(() => undefined)
  void plans
    .keep()
    .then(async () => booth || (await behind()).afterStart({ app, base, isKept: plans.kept.kind === 'kept', late }))
    .catch(() => undefined)
  app
    .runWithContext(() => useSettingsStore())
    .load()
    .catch(() => undefined)
})
// What a broken line cut short goes on when the line or the person is back.
for (const sign of ['online', 'focus', 'pageshow']) {
  addEventListener(sign, () => {
    if (plans.kept.kind === 'unkept' && navigator.onLine) void plans.keep()
  })
}
