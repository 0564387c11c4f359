import { describe, expect, test, vi } from 'vitest'
import { nextTick, ref } from 'vue'
import type { Pack } from '#packs/pack.ts'
import { PackServerError } from '#storage/pack-server.ts'
import { usePacks } from '#composables/use-packs.ts'
import type { PlanSource } from '#stores/injection-keys.ts'
import { usePlanStore } from '#stores/plan-store.ts'
import { madeRelease } from '#support/release-makers.ts'
import { promised, sourceOf } from '#support/plan-sources.ts'
import { settled, withStores } from '#support/store-app.ts'

const made = madeRelease(['hofu', 'mine'])
const [hofu, mine] = made.release.packs as [(typeof made.release.packs)[0], (typeof made.release.packs)[0]]
const emptyPack: Pack = { format: 1, publisher: 'shared', themes: [] }

/** A screen that needs these packs, over a source. */
function screen(given: Partial<PlanSource> = {}, needed = () => [hofu, mine]) {
  const run = withStores({ source: sourceOf(made.files, given) })
  const store = run(() => usePlanStore())
  return { store, ...run(() => usePacks(needed)) }
}

describe('a screen that has asked', () => {
  test('reads until the release is open', () => {
    expect(screen().loadState.value).toEqual({ kind: 'loading', done: 0, of: 1 })
  })

  test('counts the packs as they come, until all are read', async () => {
    const packs = { [hofu.hash]: promised<Pack>(), [mine.hash]: promised<Pack>() }
    const { store, loadState } = screen({ pack: (hash) => packs[hash]!.promise })
    await store.open()
    await settled()
    expect(loadState.value).toEqual({ kind: 'loading', done: 0, of: 2 })
    packs[mine.hash]!.keep(emptyPack)
    await settled()
    expect(loadState.value).toEqual({ kind: 'loading', done: 1, of: 2 })
    packs[hofu.hash]!.keep(emptyPack)
    await settled()
    expect(loadState.value).toEqual({ kind: 'loaded' })
  })

  test('needs nothing but the release when it asks for no pack', async () => {
    const { store, loadState } = screen({}, () => [])
    await store.open()
    await settled()
    expect(loadState.value).toEqual({ kind: 'loaded' })
  })

  test('fails when one of its packs does not come, and reads it when asked again', async () => {
    const pack = vi.fn().mockResolvedValue(emptyPack).mockRejectedValueOnce(new Error('no line'))
    const { store, loadState, retry } = screen({ pack })
    await store.open()
    await settled()
    expect(loadState.value).toEqual({ kind: 'failed', because: 'unreachable' })
    await retry()
    expect(loadState.value).toEqual({ kind: 'loaded' })
    expect(pack).toHaveBeenCalledTimes(3)
  })

  test('fails when the release does not open, and opens it when asked again', async () => {
    const { store, loadState, retry } = screen({
      open: vi.fn().mockRejectedValueOnce(new Error('no line')).mockResolvedValue(made),
    })
    await store.open()
    await nextTick()
    expect(loadState.value).toEqual({ kind: 'failed', because: 'unreachable' })
    await retry()
    await settled()
    expect(loadState.value).toEqual({ kind: 'loaded' })
  })

  test('asked again in vain fails again', async () => {
    const { store, loadState, retry } = screen({ open: () => Promise.reject(new Error('no line')) })
    await store.open()
    await retry()
    await settled()
    expect(loadState.value).toEqual({ kind: 'failed', because: 'unreachable' })
  })

  test('reads what it needs next, and late answers to what it needed before change nothing', async () => {
    const late = promised<Pack>()
    const needed = ref([hofu])
    const { store, loadState } = screen(
      { pack: (hash) => (hash === hofu.hash ? late.promise : Promise.resolve(emptyPack)) },
      () => needed.value,
    )
    await store.open()
    await settled()
    needed.value = [mine]
    await settled()
    expect(loadState.value).toEqual({ kind: 'loaded' })
    late.break()
    await settled()
    expect(loadState.value).toEqual({ kind: 'loaded' })
  })
})

describe('a failure', () => {
  test('is not taken back by a pack that comes after it', async () => {
    const late = promised<Pack>()
    const { store, loadState } = screen({
      pack: (hash) => (hash === hofu.hash ? Promise.reject(new Error('no line')) : late.promise),
    })
    await store.open()
    await settled()
    expect(loadState.value.kind).toBe('failed')
    late.keep(emptyPack)
    await settled()
    expect(loadState.value.kind).toBe('failed')
  })

  test('says why', async () => {
    const { store, loadState } = screen({ pack: () => Promise.reject(new PackServerError('portal')) })
    await store.open()
    await settled()
    expect(loadState.value).toEqual({ kind: 'failed', because: 'portal' })
  })

  test('for a release that is gone goes on with the newest when asked again', async () => {
    const next = madeRelease(['ube'], '2026-02-02')
    const run = withStores({
      source: sourceOf(made.files, {
        pack: (hash) => (made.release.packs.some((pack) => pack.hash === hash) ? gone() : Promise.resolve(emptyPack)),
        newest: async () => next,
      }),
    })
    const gone = (): Promise<never> => Promise.reject(new PackServerError('gone'))
    const store = run(() => usePlanStore())
    const { loadState, retry } = run(() => usePacks(() => store.release?.packs ?? []))
    await store.open()
    await settled()
    expect(loadState.value).toEqual({ kind: 'failed', because: 'gone' })
    await retry()
    expect(store.release).toEqual(next.release)
    expect(loadState.value).toEqual({ kind: 'loaded' })
  })
})
