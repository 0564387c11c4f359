import type { SiteProblem } from '#packs/download-problem.ts'
import { shallowRef, watch, type ShallowRef } from 'vue'
import type { PackReference } from '#packs/release.ts'
import { problemOf, usePlanStore } from '#stores/plan-store.ts'

/** What a screen has asked for: on its way with how far it is, there, or not to be had. */
export type LoadState =
  | { readonly kind: 'loading'; readonly done: number; readonly of: number }
  | { readonly kind: 'loaded' }
  | { readonly kind: 'failed'; readonly because: SiteProblem }

/**
 * Opens the packs that a screen needs, anew whenever they change. `retry` tries once more after a failure, and goes on
 * with the newest release where the one that this visit reads is gone.
 */
export function usePacks(needed: () => readonly PackReference[]): {
  loadState: ShallowRef<LoadState>
  retry: () => Promise<void>
} {
  const store = usePlanStore()
  const loadState = shallowRef<LoadState>({ kind: 'loading', done: 0, of: 1 })
  /** Counts the loads: only the last one may say how far it is. */
  let lastLoad = 0

  async function load(): Promise<void> {
    const thisLoad = (lastLoad += 1)
    const show = (state: LoadState): void => void (thisLoad === lastLoad && (loadState.value = state))
    if (store.opening.kind === 'failed') await store.open()
    if (store.opening.kind !== 'open') {
      show(store.opening.kind === 'failed' ? store.opening : { kind: 'loading', done: 0, of: 1 })
      return
    }
    const packs = needed()
    let done = 0
    let hasFailed = false
    show(packs.length ? { kind: 'loading', done, of: packs.length } : { kind: 'loaded' })
    try {
      await Promise.all(
        packs.map(async (pack) => {
          await store.openPack(pack)
          done += 1
          // A pack that comes after another has failed does not take the failure back.
          if (!hasFailed) show({ kind: 'loading', done, of: packs.length })
        }),
      )
      show({ kind: 'loaded' })
    } catch (error) {
      hasFailed = true
      show({ kind: 'failed', because: problemOf(error) })
    }
  }

  async function retry(): Promise<void> {
    await load()
    if (loadState.value.kind !== 'failed' || store.opening.kind !== 'open') return
    const { device } = store.download
    const hasOther = device.kind === 'whole' && device.newer
    if (loadState.value.because !== 'gone' && !hasOther) return
    await store.moveOn()
    await load()
  }

  watch(
    () =>
      [
        store.opening.kind,
        needed()
          .map((pack) => pack.hash)
          .join(),
      ] as const,
    () => {
      if (store.opening.kind !== 'failed') void load()
      else loadState.value = store.opening
    },
    { immediate: true },
  )
  return { loadState, retry }
}
