import { inject, shallowRef } from 'vue'
import type { InstallMemory } from '#storage/install-memory.ts'
import { deviceKey } from '#composables/use-device.ts'

/**
 * When the help for the home screen is shown by itself: never twice, never where it is done, after something was saved
 * or from the second visit on.
 */
export const isDue = ({ visits, shown }: InstallMemory, installed: boolean | undefined, hasSaved: boolean): boolean =>
  !shown && installed === false && (hasSaved || visits > 1)

/** Whether this is the app of the home screen, and the browser's offer to become it. */
export function useInstall() {
  const load = inject(deviceKey, undefined)
  const isInstalled = shallowRef(false)
  const canPut = shallowRef(false)

  async function look(): Promise<void> {
    const device = await load?.().catch(() => undefined)
    isInstalled.value = device?.isInstalled() ?? false
    canPut.value = device?.canInstall() ?? false
  }
  async function put(): Promise<void> {
    await (await load?.())?.install()
    await look()
  }
  return { isInstalled, canPut, look, put }
}
