import type { Component } from 'vue'
import type { Router } from 'vue-router'
import { readKiosk, wipeSession } from '#storage/kiosk.ts'
import type { SettingsStorage } from '#stores/injection-keys.ts'
import KioskSupportView from './KioskSupportView.vue'
import KioskView from './KioskView.vue'
import KioskFoot from './KioskFoot.vue'
import KioskFrame from './KioskFrame.vue'
import './kiosk.css'
import { trapBrowserBack } from './browser-back.ts'
import { kioskHistory } from './kiosk-history.ts'
import { inMemoryStorage, type InMemoryStorage } from './in-memory-storage.ts'
import { keepScreenOn } from './keep-screen-on.ts'
import { home } from './sessions.ts'

/** The app as it stands at a fair: each load of the page is a new visit that begins at the booth's start and knows nothing of the one before. */
export const bar: Component = KioskFrame
export const foot: Component = KioskFoot
/** Where the router of the booth lives: nothing of it reaches the browser's history. */
export const historyOf = (base: string) => kioskHistory(base, '/booth')

/** Sets the booth up around the app's router, before anything is drawn; gives what stands in the place of the device's keepers. */
export function startKiosk(
  router: Router,
  { apply: show, now }: Pick<SettingsStorage, 'apply' | 'now'>,
): InMemoryStorage {
  router.addRoute({ path: '/booth', name: 'booth', component: KioskView })
  router.addRoute({ path: '/booth/support', name: 'boothSupport', component: KioskSupportView })
  // Pages for one's own device, and for staff, are none of the booth's.
  router.beforeEach(({ name }) => (name === 'fair' || name === 'install' ? { name: 'booth' } : true))
  if (location.pathname + location.search + location.hash !== home) history.replaceState(history.state, '', home)
  wipeSession()
  trapBrowserBack(() => router.back())
  keepScreenOn(readKiosk()?.fullScreen ?? false)
  return inMemoryStorage(show, now)
}
