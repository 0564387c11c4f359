import { createPinia } from 'pinia'
import { createApp, shallowRef, type App as VueApp, type Component, type ShallowRef } from 'vue'
import { createWebHistory } from 'vue-router'
import { PlanRepository } from '#storage/plan-repository.ts'
import { deviceKey } from '#composables/use-device.ts'
import { listStorageKey, persistenceKey, planSourceKey, settingsStorageKey } from '#stores/injection-keys.ts'
import { usePlanStore } from '#stores/plan-store.ts'
import { useSettingsStore } from '#stores/settings-store.ts'
import RubyText from '#components/text/RubyText.ts'
import App from './App.vue'
import '../design/tokens.css'
import '../design/base.css'
import '../design/classes.css'
import { deviceStorage } from './device-storage.ts'
import { watchServiceWorker } from './service-worker/service-worker-state.ts'
import { chunkErrorKey, frameKey, pendingKey, serviceWorkerKey } from './frame-keys.ts'
import type { PendingNavigation } from './pending-navigation.ts'
import { isTyping } from './service-worker/is-typing.ts'
import { loadOwnReadings } from './provide-reading-context.ts'
import { makeRouter } from './router.ts'
import { watchStaleChunks } from './service-worker/stale-chunk.ts'

const base = import.meta.env.BASE_URL
type Plans = ReturnType<typeof usePlanStore>

/** What happens before the first paint, after it, and when the browser has nothing else to do. */
async function start(): Promise<void> {
  // Before the first paint.
  const kiosk = await loadKiosk()
  const router = makeRouter(kiosk?.historyOf(base) ?? createWebHistory(base))
  const storage = kiosk?.startKiosk(router, deviceStorage.settings) ?? deviceStorage
  const notice = shallowRef<Component>()
  const pending = shallowRef<PendingNavigation>()
  const app = createApp(App)
    .provide(planSourceKey, new PlanRepository(base))
    .provide(settingsStorageKey, storage.settings)
    .provide(listStorageKey, storage.list)
    .provide(persistenceKey, storage.persistence)
    .provide(serviceWorkerKey, watchServiceWorker(base))
    .provide(chunkErrorKey, watchStaleChunks(router, base))
    .provide(pendingKey, pending)
    .provide(frameKey, { kiosk, notice })
    .provide(deviceKey, async () => (await import('./device.ts')).thisDevice(base))
    .use(createPinia())
    .use(router)
    .component('RubyText', RubyText)
  app.config.errorHandler = (error, _, info) => {
    console.error(error)
    void import('./tell-page-failure.ts').then(({ tellPageFailure }) => tellPageFailure(info, router))
  }
  const plans = app.runWithContext(() => usePlanStore())
  void plans.open()
  // Where the first page's part of the app does not come, the frame says so, with a way to ask once more. Lines break
  // between phrases, which come with the readings: a page behind them does not move, and waits a second at most.
  await Promise.allSettled([
    router.isReady(),
    location.pathname === base || Promise.race([loadOwnReadings(), new Promise((over) => setTimeout(over, 1000))]),
  ])
  app.mount('#app')
  document.documentElement.dataset.app = 'on'

  // After it.
  resumeDownload(plans)
  whenIdle(() => {
    const work = [
      loadOwnReadings(),
      import('./pending-navigation.ts').then(({ watchNavigation }) => watchNavigation(router, pending)),
      import('./lost-storage.ts').then(({ reloadOnLostStorage }) => reloadOnLostStorage(() => Date.now(), isTyping)),
      app.runWithContext(() => useSettingsStore()).load(),
      import('#stores/saved-store.ts').then(({ useSavedStore }) => app.runWithContext(() => useSavedStore()).ready),
      plans.downloadAll().then(() => (kiosk ? undefined : helpOwner(app, plans, notice))),
    ]
    // Code that does not come without a network is no fault: the app works without it, and asks again on its next
    // start.
    void Promise.allSettled(work)
  })
}

/**
 * The kiosk, where this device runs one: then nothing is read from the device or written to it. `boot.js` has looked
 * for it.
 */
async function loadKiosk() {
  return document.documentElement.dataset.kiosk ? import('#features/kiosk/start-kiosk.ts') : undefined
}

/** Goes on with a download that a broken line has cut short, once the line or the person is back. */
function resumeDownload(plans: Plans): void {
  for (const event of ['online', 'focus', 'pageshow']) {
    addEventListener(event, () => {
      if (plans.download.update.kind === 'failed' && navigator.onLine) void plans.downloadAll()
    })
  }
}

/**
 * Runs something once the browser has nothing else to do, after 1.5 s at the latest. Safari cannot say when that is.
 */
function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: 1500 })
  else setTimeout(run, 300)
}

/**
 * What the owner of this device gets once all plans are on it: a start without a network is noted, and help to install
 * the app offered.
 */
async function helpOwner(app: VueApp, plans: Plans, notice: ShallowRef<Component | undefined>): Promise<void> {
  // Where nothing can be kept an app on the home screen would open empty without a network.
  if (plans.download.device.kind !== 'whole') return
  const [{ noteOfflineStart }, { offerInstallHelp }] = await Promise.all([
    import('./device.ts'),
    import('./after-start.ts'),
  ])
  void noteOfflineStart(base)
  offerInstallHelp(app, notice)
}

/*
 * Nothing is awaited at the top of this module. Where the bundler puts it into one chunk with code that pages share,
 * each lazy page imports that chunk: the module would wait for the router, the router for the page, and the page for
 * the module, and the window would stay blank at every address but home. `tests/hosting/first-load-start.test.ts` holds
 * it to that.
 */
void start()
