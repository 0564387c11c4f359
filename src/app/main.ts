import { createPinia } from 'pinia'
import { createApp, shallowRef, type Component } from 'vue'
import { createWebHistory } from 'vue-router'
import { PlanReader } from '#storage/plan-repository.ts'
import { readCopy } from '#storage/settings-storage.ts'
import { thisDeviceKey } from '#composables/use-device.ts'
import { planSourceKey } from '#stores/plan-source.ts'
import { usePlanStore } from '#stores/plan-store.ts'
import { listKeeperKey, type ListKeeper } from '#stores/list-storage-key.ts'
import { lastingKey, type LastingAsker } from '#stores/persistence-manager.ts'
import { settingsKeeperKey, useSettingsStore, type SettingsKeeper } from '#stores/settings-store.ts'
import App from './App.vue'
import '../design/tokens.css'
import '../design/base.css'
import { show } from './apply-settings.ts'
import { startOffline } from './service-worker/service-worker-state.ts'
import { brokenKey, frameKey, offlineKey } from './injection-keys.ts'
import { loadOwnReadings } from './provide-reading-context.ts'
import { makeRouter } from './router.ts'
import { watchStaleChunks } from './service-worker/stale-chunk.ts'

const base = import.meta.env.BASE_URL
const person = () => import('#storage/user-data.ts')

const keeper: SettingsKeeper = {
  first: readCopy(),
  reconcile: async () => (await person()).reconcile(),
  keep: async (settings) => (await person()).keepSettings(settings),
  show,
  now: () => Date.now(),
}

let personNow: Awaited<ReturnType<typeof person>> | undefined
const listKeeper: ListKeeper = {
  reconcile: async () => (personNow = await person()).reconcileList(),
  change: async (next) => (await person()).changeList(next),
  changeAtOnce: (next) => personNow?.changeListCopy(next) ?? false,
  watch: (...told) =>
    void person().then(
      ({ watchList }) => watchList(...told),
      () => undefined,
    ),
  now: () => Date.now(),
}

const lasting: LastingAsker = {
  isLasting: async () => (await person()).isLasting(),
  askToLast: async () => (await person()).askToLast(),
}

const late = shallowRef<Component>()
const behind = () => import('./later.ts')
/** At a fair nothing is read from the device or written to it; `boot.js` has seen whether a booth runs. */
const booth = document.documentElement.dataset.booth ? await import('#features/kiosk/start-kiosk.ts') : undefined

const router = makeRouter(booth?.historyOf(base) ?? createWebHistory(base))
const kept = booth?.begin(router, keeper)
const broken = watchStaleChunks(router, base)
const app = createApp(App)
  .provide(planSourceKey, new PlanReader(base))
  .provide(settingsKeeperKey, kept?.settings ?? keeper)
  .provide(listKeeperKey, kept?.list ?? listKeeper)
  .provide(lastingKey, kept?.lasting ?? lasting)
  .provide(offlineKey, startOffline(base))
  .provide(brokenKey, broken)
  .provide(frameKey, { booth, late })
  .provide(thisDeviceKey, async () => (await behind()).thisDevice(base))
  .use(createPinia())
  .use(router)

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
