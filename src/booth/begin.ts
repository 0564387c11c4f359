import type { Component } from 'vue'
import type { Router } from 'vue-router'
import { readBooth, wipeVisit } from '#storage/fair.ts'
import type { SettingsKeeper } from '#stores/settings-store.ts'
import BoothSupportView from '#views/BoothSupportView.vue'
import BoothView from '#views/BoothView.vue'
import BoothFoot from './BoothFoot.vue'
import BoothFrame from './BoothFrame.vue'
import './booth.css'
import { keepBack } from './browser-back.ts'
import { boothHistory } from './history.ts'
import { memoryKeepers, type MemoryKeepers } from './memory-keepers.ts'
import { holdScreen } from './screen.ts'
import { home } from './visits.ts'

/** The app as it stands at a fair: each load of the page is a new visit that begins at the booth's start and knows nothing of the one before. */
export const bar: Component = BoothFrame
export const foot: Component = BoothFoot
/** Where the router of the booth lives: nothing of it reaches the browser's history. */
export const historyOf = (base: string) => boothHistory(base, '/booth')

/** Sets the booth up around the app's router, before anything is drawn; gives what stands in the place of the device's keepers. */
export function begin(router: Router, { show, now }: Pick<SettingsKeeper, 'show' | 'now'>): MemoryKeepers {
  router.addRoute({ path: '/booth', name: 'booth', component: BoothView })
  router.addRoute({ path: '/booth/support', name: 'boothSupport', component: BoothSupportView })
  // Pages for one's own device, and for staff, are none of the booth's.
  router.beforeEach(({ name }) => (name === 'fair' || name === 'install' ? { name: 'booth' } : true))
  if (location.pathname + location.search + location.hash !== home) history.replaceState(history.state, '', home)
  wipeVisit()
  keepBack(() => router.back())
  holdScreen(readBooth()?.fullScreen ?? false)
  return memoryKeepers(show, now)
}
