import { inject, onScopeDispose, shallowRef } from 'vue'
import { deviceKey, type Device, type DeviceFacts } from './use-device.ts'

/**
 * This device and what it says of itself, for pages that follow it. Where none is given, as where pages are drawn
 * without a browser, nothing is known and nothing starts. `onLook` is called with the device at each look.
 */
export function useDeviceFacts(onLook: (device: Device | undefined) => Promise<void> = async () => undefined) {
  const load = inject(deviceKey, undefined)
  const facts = shallowRef<DeviceFacts>()

  const device = async (): Promise<Device | undefined> => load?.().catch(() => undefined)

  async function look(): Promise<void> {
    const it = await device()
    const [said] = await Promise.all([it?.facts(), onLook(it)])
    facts.value = said
  }

  let stop: (() => void) | undefined
  onScopeDispose(() => stop?.())
  /** Looks, and looks again by itself when there is something new. */
  async function follow(): Promise<void> {
    stop ??= (await device())?.watch(() => void look())
    await look()
  }

  async function askToLast(): Promise<void> {
    await (await device())?.requestPersistence()
    await look()
  }

  return { facts, device, look, follow, askToLast }
}
