import { computed } from 'vue'
import { usePlanStore, type DownloadState } from '#stores/plan-store.ts'
import type { DeviceFacts } from '#composables/use-device.ts'
import { useDeviceFacts } from '#composables/use-device-facts.ts'

/** What staff look at before a fair. */
export const readinessPoints = ['installed', 'stored', 'offline', 'newest', 'lasting'] as const
export type ReadinessPoint = (typeof readinessPoints)[number]

/** Whether a point is as it should be. `day` (`YYYY-MM-DD`): when it was started without a network. */
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
    { point: 'newest', mark: markOf(data && !data.newer) },
    { point: 'lasting', mark: markOf(persisted) },
  ]
}

/** The device for the page of staff, with the points and the way into the kiosk. */
export function useReadiness() {
  const plans = usePlanStore()
  const { facts, device, look, follow, askToLast } = useDeviceFacts()
  const lines = computed(() => readinessOf(facts.value, plans.download))
  const start = async (code: string, fullScreen: boolean): Promise<boolean> =>
    (await (await device())?.start(code, fullScreen)) ?? false
  return { facts, lines, look, follow, askToLast, start }
}
