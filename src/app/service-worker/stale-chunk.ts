import { shallowRef, type ShallowRef } from 'vue'
import type { Router } from 'vue-router'
import { isTyping } from './is-typing.ts'

/**
 * A lazy part of the app that does not come. Mostly the server holds a newer app and has let the old file go: then the
 * page loads once, but only when the site answers, nobody is typing, and the page is not being left anyway (a browser
 * that leaves a page fails its imports too). Otherwise what it gives holds the address that could not be shown.
 */
export function watchStaleChunks(router: Router, base: string): ShallowRef<string | undefined> {
  const missingAddress = shallowRef<string>()
  let leaving = false
  addEventListener('pagehide', () => (leaving = true))
  addEventListener('beforeunload', () => (leaving = true))
  router.onError((_, to) => {
    if (leaving) return
    missingAddress.value = router.resolve(to.fullPath).href
    void reloadOnce(base)
  })
  router.afterEach((_to, _from, failure) => {
    if (!failure) missingAddress.value = undefined
  })

  async function reloadOnce(below: string): Promise<void> {
    if (isTyping() || sessionStorage.getItem(reloadKey)) return
    const answer = await fetch(`${below}status.json`, { cache: 'no-store' }).catch(() => undefined)
    if (!answer?.ok || leaving || !missingAddress.value) return
    sessionStorage.setItem(reloadKey, 'yes')
    openAnew(missingAddress.value)
  }
  return missingAddress
}

/**
 * Loads the app anew at an address, past what the browser has kept of the part that did not come: `boot.js` knows how.
 */
export function openAnew(address: string): void {
  if (address !== location.href.slice(location.origin.length)) history.pushState(null, '', address)
  const { machiAgain } = window as { machiAgain?: () => void }
  if (machiAgain) machiAgain()
  else location.reload()
}

/** In sessionStorage: this window has loaded once for a stale chunk. */
const reloadKey = 'machi-stale-chunk'
