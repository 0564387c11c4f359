import { h, nextTick, watch, type App, type Component, type ShallowRef } from 'vue'
import type { Pinia } from 'pinia'
import InstallNotice from '#features/install/InstallNotice.vue'
import { countVisit, markShown, readInstall } from '#storage/install-memory.ts'
import { isDue } from '#features/install/use-install.ts'
import { isInstalled, noteOfflineStart } from './device.ts'

/** What the app has after its start; `isKept`: everything of the region is on the device. */
type Started = {
  readonly app: App
  readonly base: string
  readonly isKept: boolean
  readonly late: ShallowRef<Component | undefined>
}

/**
 * What can wait until everything is on the device: a start without a network is written down for staff of a fair, and the help
 * for the home screen comes once.
 */
export function afterStart({ app, base, isKept, late }: Started): void {
  if (isKept) void noteOfflineStart(base)
  offerHelp(app, late)
}

/** After something was saved, or on a later visit; whoever closes it with the keyboard stands at the page's heading then. */
function offerHelp(app: App, late: ShallowRef<Component | undefined>): void {
  const memory = countVisit()
  const pinia = app.config.globalProperties.$pinia as Pinia
  const hasSaved = (): boolean =>
    Boolean((pinia.state.value.saved as { list?: readonly unknown[] } | undefined)?.list?.length)
  async function close(): Promise<void> {
    late.value = undefined
    await nextTick()
    if (document.activeElement === document.body)
      document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
  }
  watch(
    hasSaved,
    (saved) => {
      if (late.value || !isDue({ ...memory, shown: readInstall().shown }, isInstalled(), saved)) return
      markShown()
      late.value = () => h(InstallNotice, { onClose: close })
    },
    { immediate: true },
  )
}
