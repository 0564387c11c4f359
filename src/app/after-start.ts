import { h, nextTick, watch, type App, type Component, type ShallowRef } from 'vue'
import InstallNotice from '#features/install/InstallNotice.vue'
import { countVisit, markShown, readInstall } from '#storage/install-memory.ts'
import { isDue } from '#features/install/use-install.ts'
import { isInstalled } from './device.ts'

/**
 * Shows the help for the home screen in `notice`, once: after something was saved, or on a later visit. After it was
 * closed with the keyboard the focus is at the page's heading.
 */
export function offerInstallHelp(app: App, notice: ShallowRef<Component | undefined>): void {
  const memory = countVisit()
  const pinia = app.config.globalProperties.$pinia
  const hasSaved = (): boolean =>
    Boolean((pinia.state.value.saved as { list?: readonly unknown[] } | undefined)?.list?.length)
  async function close(): Promise<void> {
    notice.value = undefined
    await nextTick()
    if (document.activeElement === document.body)
      document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
  }
  watch(
    hasSaved,
    (saved) => {
      if (notice.value || !isDue({ ...memory, shown: readInstall().shown }, isInstalled(), saved)) return
      markShown()
      notice.value = () => h(InstallNotice, { onClose: close })
    },
    { immediate: true },
  )
}
