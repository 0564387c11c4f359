import { computed, inject, onScopeDispose, shallowRef } from 'vue'
import { usePlanStore, type DownloadState } from '#stores/plan-store.ts'
import { deviceKey, type DeviceFacts, type Device } from '#composables/use-device.ts'

/** What staff look at before a fair. */
export const readinessPoints = ['installed', 'stored', 'offline', 'date', 'lasting'] as const
export type ReadinessPoint = (typeof readinessPoints)[number]

/** Whether a point is as it should be. `day` (`YYYY-MM-DD`) belongs to the two that have a date. */
export type PointReadiness = {
  readonly point: ReadinessPoint
  readonly mark: 'done' | 'open' | 'unknown'
  readonly day?: string
}

function markOf(isDone: boolean | undefined): PointReadiness['mark'] {
  if (isDone === undefined) return 'unknown'
  return isDone ? 'done' : 'open'
}

/** The points, from what the device says and from what is stored on it. */
export function readinessOf(facts: DeviceFacts | undefined, download: DownloadState): readonly PointReadiness[] {
  const data = download.device.kind === 'whole' ? download.device : undefined
  const isAnswered = Boolean(data) || download.device.kind === 'none'
  const { installed, offlineStart, persisted } = facts ?? {}
  return [
    { point: 'installed', mark: markOf(installed) },
    { point: 'stored', mark: markOf(facts && isAnswered ? Boolean(data) && facts.shell : undefined) },
    { point: 'offline', mark: markOf(facts && Boolean(offlineStart)), ...(offlineStart && { day: offlineStart }) },
    { point: 'date', mark: markOf(data && !data.newer), ...(data && { day: data.date }) },
    { point: 'lasting', mark: markOf(persisted) },
  ]
}

/**
 * The device for the page of staff. Where none is given (pages drawn without a browser) nothing is known and nothing
 * starts.
 */
export function useReadiness() {
  const plans = usePlanStore()
  const load = inject(deviceKey, undefined)
  const facts = shallowRef<DeviceFacts>()
  const lines = computed(() => readinessOf(facts.value, plans.download))

  const device = async (): Promise<Device | undefined> => load?.().catch(() => undefined)
  const look = async (): Promise<void> => void (facts.value = await (await device())?.facts())
  let stop: (() => void) | undefined
  onScopeDispose(() => stop?.())
  /** Looks, and looks again by itself when there is something new. */
  async function follow(): Promise<void> {
    stop ??= (await device())?.watch(() => void look())
    await look()
  }
  const askToLast = async (): Promise<void> => {
    await (await device())?.requestPersistence()
    await look()
  }
  const start = async (code: string, fullScreen: boolean): Promise<boolean> =>
    (await (await device())?.start(code, fullScreen)) ?? false
  return { facts, lines, look, follow, askToLast, start }
}
