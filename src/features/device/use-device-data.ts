import { inject, onScopeDispose, shallowRef } from 'vue'
import { deviceKey, type Device, type DeviceFacts } from '#composables/use-device.ts'
import { usePlanStore } from '#stores/plan-store.ts'

/** How a check of the device went; `count`: packs that were whole, or those that were broken. */
export type CheckResult =
  | { readonly kind: 'none' | 'checking' | 'failed' | 'missing' }
  | { readonly kind: 'whole' | 'mended' | 'notMended'; readonly count: number }

/** Whether everything was removed from the device; `asked`: the person is asked once more. */
export type Removal = 'none' | 'asked' | 'removed' | 'notRemoved'

/**
 * The device for the page about what is on it. Where none is given, as where pages are drawn without a browser, only
 * the data is known.
 */
export function useDeviceData() {
  const plans = usePlanStore()
  const load = inject(deviceKey, undefined)
  const facts = shallowRef<DeviceFacts>()
  const usage = shallowRef<number>()
  const checked = shallowRef<CheckResult>({ kind: 'none' })
  const removal = shallowRef<Removal>('none')

  const device = async (): Promise<Device | undefined> => load?.().catch(() => undefined)

  let stop: (() => void) | undefined
  onScopeDispose(() => stop?.())
  /** Looks, and looks again by itself when there is something new. */
  async function follow(): Promise<void> {
    stop ??= (await device())?.watch(() => void look())
    await look()
  }

  async function look(): Promise<void> {
    const it = await device()
    ;[facts.value, usage.value] = await Promise.all([it?.facts(), it?.usage()])
  }

  async function askToLast(): Promise<void> {
    await (await device())?.requestPersistence()
    await look()
  }

  async function check(): Promise<void> {
    checked.value = { kind: 'checking' }
    try {
      await (await device())?.mendShell()
      const found = await plans.checkDevice()
      checked.value = resultOf(found?.whole ?? 0, found?.dropped ?? 0, plans.download.device.kind === 'whole')
    } catch {
      checked.value = { kind: 'failed' }
    }
    await look()
  }

  async function remove(): Promise<void> {
    removal.value = (await (await device())?.removeAll()) ? 'removed' : 'notRemoved'
  }

  return { facts, usage, checked, removal, follow, askToLast, check, remove }
}

function resultOf(whole: number, dropped: number, isWholeNow: boolean): CheckResult {
  if (dropped) return { kind: isWholeNow ? 'mended' : 'notMended', count: dropped }
  return isWholeNow ? { kind: 'whole', count: whole } : { kind: 'missing' }
}
