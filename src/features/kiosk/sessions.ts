import { endKiosk, wipeSession } from '#storage/kiosk.ts'
import { leaveHistoryEntry } from './browser-back.ts'

/** The one address of the kiosk. */
export const home = `${import.meta.env.BASE_URL}fair`

/** A load of the page is the end of all that it holds. */
async function startAnew(): Promise<void> {
  if ('speechSynthesis' in window) speechSynthesis.cancel()
  await leaveHistoryEntry()
  location.replace(home)
}

/** The next person: everything in memory goes with the page, and what may stand beside it is wiped. */
export async function startNextSession(): Promise<void> {
  wipeSession()
  await startAnew()
}

/** Staff leave the kiosk: the app is as it was before. */
export async function leaveKiosk(): Promise<void> {
  endKiosk()
  if (document.fullscreenElement) await document.exitFullscreen().catch(() => undefined)
  await startAnew()
}
