import type { ShallowRef } from 'vue'
import type { Router } from 'vue-router'

/** The page that was asked for and is not there yet: `slow` shows that something comes, `stuck` offers a way on. */
export type PendingNavigation = { readonly kind: 'slow' | 'stuck'; readonly address: string }

/** Milliseconds after which a tap that shows nothing looks as if it had not been felt. */
const slowMs = 300
/** Milliseconds after which a part of the app that is still on its way counts as not coming. */
const stuckMs = 9000

/**
 * Follows the page that is on its way: its part of the app comes over a line that may be slow, or accept and never
 * answer. `pending` holds nothing while no page is on its way, or not for long.
 */
export function watchNavigation(router: Router, pending: ShallowRef<PendingNavigation | undefined>): void {
  let timers: readonly ReturnType<typeof setTimeout>[] = []
  const end = (): void => {
    timers.forEach(clearTimeout)
    pending.value = undefined
  }
  router.beforeEach((to) => {
    end()
    const address = router.resolve(to.fullPath).href
    const show = (kind: PendingNavigation['kind']) => () => void (pending.value = { kind, address })
    timers = [setTimeout(show('slow'), slowMs), setTimeout(show('stuck'), stuckMs)]
  })
  router.afterEach(end)
  router.onError(end)
}
