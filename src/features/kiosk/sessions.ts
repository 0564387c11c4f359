import { paths } from '#routing/paths.ts'
import { endKiosk, wipeSession } from '#storage/kiosk.ts'
import { leaveDummyEntry } from './browser-back.ts'

/** The one address that the browser sees while a kiosk runs: that of the page for staff. */
export const kioskAddress = import.meta.env.BASE_URL + paths.kioskSetup.slice(1)

/** Loads the page anew, which ends all that is in memory. */
async function reloadKiosk(): Promise<void> {
  if ('speechSynthesis' in window) speechSynthesis.cancel()
  await leaveDummyEntry()
  location.replace(kioskAddress)
}

/**
 * The next person comes: what is in memory goes with the page, and what the visit left in the browser's storage is
 * wiped.
 */
export async function startNextSession(): Promise<void> {
  wipeSession()
  await reloadKiosk()
}

/** Staff end the kiosk: the app is as it was before. */
export async function leaveKiosk(): Promise<void> {
  endKiosk()
  if (document.fullscreenElement) await document.exitFullscreen().catch(() => undefined)
  await reloadKiosk()
}
