import type { Component } from 'vue'
import type { Router } from 'vue-router'
import { paths, type RouteName } from '#routing/paths.ts'
import { readKiosk, wipeSession } from '#storage/kiosk.ts'
import type { SettingsStorage } from '#stores/injection-keys.ts'
import KioskSupportView from './KioskSupportView.vue'
import KioskTakeView from './KioskTakeView.vue'
import KioskView from './KioskView.vue'
import KioskFoot from './KioskFoot.vue'
import KioskFrame from './KioskFrame.vue'
import './kiosk.css'
import { trapBrowserBack } from './browser-back.ts'
import { kioskHistory } from './kiosk-history.ts'
import { inMemoryStorage, type InMemoryStorage } from './in-memory-storage.ts'
import { stayFullScreen } from './full-screen.ts'
import { keepAwake } from './keep-awake.ts'
import { kioskAddress } from './sessions.ts'
import { takePath } from './tour-steps.ts'

// The app as a kiosk at a fair: each load of the page is a new visit that begins at the kiosk's start and knows nothing
// of the last one.

/** Pages for one's own device, and for staff: they do not open in the kiosk. */
const ownDevicePages: readonly unknown[] = ['kioskSetup', 'install', 'device', 'staff'] satisfies readonly RouteName[]

export const bar: Component = KioskFrame
export const foot: Component = KioskFoot
/** The history of the kiosk's router: nothing of it reaches the browser's history. */
export const historyOf = (base: string) => kioskHistory(base, paths.kiosk)

/**
 * Sets the kiosk up around the app's router, before anything is drawn; gives the storage in memory that replaces the
 * device's.
 */
export function startKiosk(router: Router, { apply: show }: Pick<SettingsStorage, 'apply'>): InMemoryStorage {
  router.addRoute({ path: paths.kiosk, name: 'kiosk', component: KioskView })
  router.addRoute({ path: paths.kioskSupport, name: 'kioskSupport', component: KioskSupportView })
  router.addRoute({ path: takePath, component: KioskTakeView })
  // Home is for residents: whatever leads there, a crumb too, leads to the kiosk's start.
  router.addRoute({ path: paths.home, name: 'home', redirect: { name: 'kiosk' } })
  router.beforeEach(({ name }) => (ownDevicePages.includes(name) ? { name: 'kiosk' } : true))
  if (location.pathname + location.search + location.hash !== kioskAddress)
    history.replaceState(history.state, '', kioskAddress)
  wipeSession()
  trapBrowserBack(() => router.back())
  keepAwake()
  if (readKiosk()?.fullScreen) stayFullScreen()
  return inMemoryStorage(show, () => Date.now())
}
