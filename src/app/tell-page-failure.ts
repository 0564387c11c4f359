import { createApp } from 'vue'
import type { Router } from 'vue-router'
import PageFailureNotice from '#components/app/PageFailureNotice.vue'
import RubyText from '#components/text/RubyText.ts'

/**
 * Where Vue was when something went wrong while it drew: setup (0), render (1), the queue (14), an update (15). After
 * any of these what it knows of the page and what stands there may differ. Its built form says the number alone.
 */
const whileDrawing = /runtime-(?:0|1|14|15)$|^(?:setup function|render function|scheduler flush|component update)$/

let isTold = false

/**
 * Says that a page could not be drawn, outside of what is broken, and has every step from here on load its page anew:
 * drawn on by the same app, no page would come any more. Does nothing for errors of other kinds (`info` is Vue's).
 */
export function tellPageFailure(info: string, router: Router): void {
  if (isTold || !whileDrawing.test(info)) return
  isTold = true
  router.beforeEach((to) => {
    loadAnew(router.resolve(to.fullPath).href)
    return false
  })
  const ground = document.createElement('div')
  document.body.append(ground)
  createApp(PageFailureNotice, { home: router.resolve({ name: 'home' }).href, onReload: () => location.reload() })
    .component('RubyText', RubyText)
    .mount(ground)
}

/** At a kiosk the address is not the page's: there the visit begins anew. A mere # would load nothing. */
function loadAnew(address: string): void {
  const isHere = new URL(address, location.href).href.split('#')[0] === location.href.split('#')[0]
  if (document.documentElement.dataset.kiosk) location.reload()
  else {
    location.assign(address)
    if (isHere) location.reload()
  }
}
