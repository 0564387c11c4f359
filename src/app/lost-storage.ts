import { onStorageLost } from '#storage/timeout.ts'
import { reloadPage } from './reload-page.ts'

/** In sessionStorage: when this window was last loaded anew for a lost storage, in milliseconds since 1970. */
const reloadKey = 'machi-storage-lost'
/** A storage that is lost again within a minute is not mended by loading the page: then the page stays and says so. */
const againAfterMs = 60_000

/**
 * iOS ends the process of storage while a page is in the background, and only another load of the page gets it back.
 * The page loads anew once, by itself. A field that is being typed in is waited for; notes stand in their second copy.
 */
export function reloadOnLostStorage(now: () => number, isTyping: () => boolean): void {
  let isUnderWay = false
  onStorageLost(() => {
    if (isUnderWay || !mayReload(now())) return
    isUnderWay = true
    const whenIdle = (): void => {
      if (isTyping()) setTimeout(whenIdle, 1000)
      else void reloadPage()
    }
    whenIdle()
  })
}

function mayReload(now: number): boolean {
  try {
    if (now - Number(sessionStorage.getItem(reloadKey) ?? 0) < againAfterMs) return false
    sessionStorage.setItem(reloadKey, String(now))
    return true
  } catch {
    return false
  }
}
