import { shallowRef, watch, type ShallowRef } from 'vue'
import type { PackReference } from '#packs/release.ts'
import { usePlanStore } from '#stores/plan-store.ts'

/** What a screen has asked for: on its way with how far it is, there, or not to be had. */
export type LoadState =
  | { readonly kind: 'loading'; readonly done: number; readonly of: number }
  | { readonly kind: 'loaded' }
  | { readonly kind: 'failed' }

/** Opens the packs that a screen needs, anew whenever they change; `retry` tries once more after a failure. */
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
    if (store.opening.kind === 'failed') await store.open()
    if (store.opening.kind !== 'open') {
      loadState.value = store.opening.kind === 'failed' ? { kind: 'failed' } : { kind: 'loading', done: 0, of: 1 }
      return
    }
    const packs = needed()
    let done = 0
    loadState.value = packs.length ? { kind: 'loading', done, of: packs.length } : { kind: 'loaded' }
    try {
      await Promise.all(
        packs.map(async (pack) => {
          await store.openPack(pack)
          done += 1
          if (thisLoad === lastLoad) loadState.value = { kind: 'loading', done, of: packs.length }
        }),
      )
      if (thisLoad === lastLoad) loadState.value = { kind: 'loaded' }
    } catch {
      if (thisLoad === lastLoad) loadState.value = { kind: 'failed' }
    }
  }

  watch(
    () =>
      [
        store.opening.kind,
        needed()
          .map((pack) => pack.hash)
          .join(),
      ] as const,
    ([opening]) => {
      if (opening !== 'failed') void load()
      else loadState.value = { kind: 'failed' }
    },
    { immediate: true },
  )
  return { loadState, retry: load }
}
