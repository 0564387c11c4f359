import { shallowRef } from 'vue'
import { useDeviceFacts } from '#composables/use-device-facts.ts'
import type { ReleaseChanges } from '#storage/release-changes.ts'
import { usePlanStore } from '#stores/plan-store.ts'

/** How a check of the device went; `count`: packs that were whole, or those that were broken. */
export type CheckResult =
  | { readonly kind: 'none' | 'checking' | 'failed' | 'missing' }
  | { readonly kind: 'whole' | 'mended' | 'notMended'; readonly count: number }

/** Whether everything was removed from the device; `asked`: the person is asked once more. */
export type Removal = 'none' | 'asked' | 'removed' | 'notRemoved'

/** The device for the page about what is on it. Without a device only the data is known. */
export function useDeviceData() {
  const plans = usePlanStore()
  const usage = shallowRef<number>()
  const { facts, device, look, follow, askToLast } = useDeviceFacts(
    async (it) => void (usage.value = await it?.usage()),
  )
  const checked = shallowRef<CheckResult>({ kind: 'none' })
  const removal = shallowRef<Removal>('none')
  const changes = shallowRef<ReleaseChanges>()

  /** What the releases have changed: shown once, it is not new the next time. */
  async function lookForChanges(): Promise<void> {
    const it = await device()
    changes.value = await it?.changes()
    const [newest] = changes.value?.files ?? []
    if (newest) it?.markChangesSeen(newest.release)
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

  return { facts, usage, checked, removal, changes, follow, askToLast, lookForChanges, check, remove }
}

function resultOf(whole: number, dropped: number, isWholeNow: boolean): CheckResult {
  if (dropped) return { kind: isWholeNow ? 'mended' : 'notMended', count: dropped }
  return isWholeNow ? { kind: 'whole', count: whole } : { kind: 'missing' }
}
