import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { createWebHistory } from 'vue-router'
import { PlanReader } from '#storage/plan-reader.ts'
import { readCopy } from '#storage/settings-copy.ts'
import { planSourceKey } from '#stores/plan-source.ts'
import { usePlanStore } from '#stores/plan-store.ts'
import { listKeeperKey, type ListKeeper } from '#stores/list-keeper.ts'
import { settingsKeeperKey, useSettingsStore, type SettingsKeeper } from '#stores/settings-store.ts'
import App from './App.vue'
import './design/tokens.css'
import './design/base.css'
import { show } from './show-settings.ts'
import { startOffline } from './offline.ts'
import { brokenKey, offlineKey } from './app-keys.ts'
import { loadOwnReadings } from './saying.ts'
import { makeRouter } from './router.ts'
import { watchStaleChunks } from './stale-chunk.ts'

const base = import.meta.env.BASE_URL
const person = () => import('#storage/person.ts')

const keeper: SettingsKeeper = {
  first: readCopy(),
  reconcile: async () => (await person()).reconcile(),
  keep: async (settings) => (await person()).keepSettings(settings),
  show,
  now: () => Date.now(),
}

const listKeeper: ListKeeper = {
  reconcile: async () => (await person()).reconcileList(),
  keep: async (list) => (await person()).keepList(list),
  now: () => Date.now(),
}

const router = makeRouter(createWebHistory(base))
const broken = watchStaleChunks(router, base)
const app = createApp(App)
  .provide(planSourceKey, new PlanReader(base))
  .provide(settingsKeeperKey, keeper)
  .provide(listKeeperKey, listKeeper)
  .provide(offlineKey, startOffline(base))
  .provide(brokenKey, broken)
  .use(createPinia())
  .use(router)

const plans = app.runWithContext(() => usePlanStore())
void plans.open()
await router.isReady()
app.mount('#app')
document.documentElement.dataset.app = 'on'

// After the first screen: everything of the region onto the device, and the person's second copy brought in line.
const later = 'requestIdleCallback' in window ? (work: () => void) => requestIdleCallback(work, { timeout: 1500 }) : (work: () => void) => setTimeout(work, 300)
later(() => {
  void loadOwnReadings().catch(() => undefined)
  void plans.keep()
  app.runWithContext(() => useSettingsStore()).load().catch(() => undefined)
})
// What a broken line cut short goes on when the line or the person is back.
for (const sign of ['online', 'focus', 'pageshow']) {
  addEventListener(sign, () => {
    if (plans.kept.kind === 'unkept' && navigator.onLine) void plans.keep()
  })
}
