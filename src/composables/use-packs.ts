import { shallowRef, watch, type ShallowRef } from 'vue'
import type { PackReference } from '#packs/release.ts'
import { usePlanStore } from '#stores/plan-store.ts'

/** What a screen has asked for: on its way with how far it is, there, or not to be had. */
export type LoadState =
  | { readonly kind: 'reading'; readonly done: number; readonly of: number }
  | { readonly kind: 'read' }
  | { readonly kind: 'failed' }

/** Opens the packs that a screen needs, anew whenever they change; `again` tries once more after a failure. */
export function usePacks(needed: () => readonly PackReference[]): {
  asked: ShallowRef<LoadState>
  again: () => Promise<void>
} {
  const store = usePlanStore()
  const asked = shallowRef<LoadState>({ kind: 'reading', done: 0, of: 1 })
  let turn = 0

  async function read(): Promise<void> {
    const mine = (turn += 1)
    if (store.opening.kind === 'failed') await store.open()
    if (store.opening.kind !== 'open') {
      asked.value = store.opening.kind === 'failed' ? { kind: 'failed' } : { kind: 'reading', done: 0, of: 1 }
      return
    }
    const packs = needed()
    let done = 0
    asked.value = packs.length ? { kind: 'reading', done, of: packs.length } : { kind: 'read' }
    try {
      await Promise.all(
        packs.map(async (pack) => {
          await store.openPack(pack)
          done += 1
          if (mine === turn) asked.value = { kind: 'reading', done, of: packs.length }
        }),
      )
      if (mine === turn) asked.value = { kind: 'read' }
    } catch {
      if (mine === turn) asked.value = { kind: 'failed' }
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
      if (opening !== 'failed') void read()
      else asked.value = { kind: 'failed' }
    },
    { immediate: true },
  )
  return { asked, again: read }
}
