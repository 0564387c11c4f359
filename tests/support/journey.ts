/** How most journeys begin: the built site on a server of its own, and a phone that has visited it once. */
import type { HandsetSettings } from './handset.ts'
import { openPhone, type Engine, type Phone } from './phone.ts'
import { startSite, type RunningSite } from './site.ts'

export type Journey = { readonly site: RunningSite; readonly phone: Phone; readonly end: () => Promise<void> }

/** The app and all data of the region are on the device (`app/App.vue` says so). */
export const offlineReady = "document.documentElement.dataset.offline === 'ready'"

/** A site and a phone that has not opened it yet. `end` closes both, and is what `beforeAll` returns. */
export async function startJourney(engine: Engine, settings?: HandsetSettings): Promise<Journey> {
  const site = await startSite()
  try {
    const phone = await openPhone(engine, settings)
    const end = async (): Promise<void> => {
      await phone.close()
      await site.kill()
    }
    return { site, phone, end }
  } catch (error) {
    await site.kill()
    throw error
  }
}

/**
 * The same after a first visit: everything is on the device. With `server: 'dead'` the network is gone from here on.
 */
export async function startVisitedJourney(
  engine: Engine,
  { server = 'alive', ...settings }: HandsetSettings & { readonly server?: 'alive' | 'dead' } = {},
): Promise<Journey> {
  const journey = await startJourney(engine, settings)
  try {
    await journey.phone.open(journey.site.url)
    await journey.phone.waitFor(offlineReady, 60_000)
    if (server === 'dead') await journey.site.kill()
    return journey
  } catch (error) {
    await journey.end()
    throw error
  }
}
