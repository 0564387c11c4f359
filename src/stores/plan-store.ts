import { isWithoutAnswer, type DownloadProblem, type SiteProblem } from '#packs/download-problem.ts'
import { defineStore } from 'pinia'
import { computed, inject, shallowRef } from 'vue'
import { regionsWith, regionWithId } from '#domain/region.ts'
import type { PublisherId, Town } from '#domain/town.ts'
import { OpenPacks } from '#packs/open-packs.ts'
import { packOf, type PackReference } from '#packs/release.ts'
import type { NamedRelease } from '#storage/pack-database.ts'
import type { DeviceCheck, DownloadProgress } from '#storage/plan-download.ts'
import { releaseWords, type RegionWords } from '#texts/region-words.ts'
import { planSourceKey } from './injection-keys.ts'

/** How opening the release went. */
export type Opening =
  { readonly kind: 'opening' } | { readonly kind: 'open' } | { readonly kind: 'failed'; readonly because: SiteProblem }

/**
 * What is on the device, as far as is known: nothing whole (`none`), a whole release (`newer`: it is newer than the one
 * that this visit reads, and is read from the next start on), or one that could not be read just now.
 */
export type DeviceState =
  | { readonly kind: 'unknown' | 'none' | 'unreadable' }
  | { readonly kind: 'whole'; readonly date: string; readonly newer: boolean }

/** How looking for something newer goes. It says nothing of what is on the device. */
export type UpdateState =
  | { readonly kind: 'waiting' | 'looking' | 'done' }
  | { readonly kind: 'fetching'; readonly progress: DownloadProgress }
  | { readonly kind: 'failed'; readonly because: DownloadProblem }

export type DownloadState = { readonly device: DeviceState; readonly update: UpdateState }

/** The release that this visit reads, the plans opened from it, and whether all of it is on the device. */
export const usePlanStore = defineStore('plans', () => {
  const source = inject(planSourceKey)! // Whoever starts the app provides it.
  const named = shallowRef<NamedRelease>()
  const opening = shallowRef<Opening>({ kind: 'opening' })
  /** What is known of the device: the release that is whole on it, or why there is none to tell of. */
  const onDevice = shallowRef<NamedRelease | Exclude<DeviceState['kind'], 'whole'>>('unknown')
  const update = shallowRef<UpdateState>({ kind: 'waiting' })
  const packs = shallowRef(OpenPacks.none)
  const opened = new Map<string, Promise<void>>()

  const release = computed(() => named.value?.release)
  const words = computed(() => releaseWords(release.value))
  const townOf = (id: string): Town | undefined => release.value?.towns.find((town) => town.id === id)
  const regionOf = (publisher: PublisherId): RegionWords | undefined => regionWithId(words.value.regions, publisher)
  /** The regions that a town is in. */
  const regionsOf = (town: string): readonly RegionWords[] => regionsWith(words.value.regions, town)
  const nameOf = (publisher: PublisherId): string => regionOf(publisher)?.towns ?? townOf(publisher)?.name ?? publisher
  /** A town with its regions: whose plans there are for it. */
  const publishersFor = (town: string): readonly PublisherId[] => [town, ...regionsOf(town).map(({ id }) => id)]

  /** Opens the release; a second call after a failure tries again. */
  async function open(): Promise<void> {
    if (named.value) return
    opening.value = { kind: 'opening' }
    try {
      named.value = await source.open()
      opening.value = { kind: 'open' }
    } catch (error) {
      opening.value = { kind: 'failed', because: problemOf(error) }
    }
  }

  /**
   * Goes on with the newest release where packs of the one that this visit reads are nowhere to be had any more: what
   * was open is let go. Leaves everything as it is where there is none.
   */
  async function moveOn(): Promise<void> {
    const newest = await source.newest().catch(() => undefined)
    if (!newest || newest.hash === named.value?.hash) return
    opened.clear()
    packs.value = OpenPacks.none
    named.value = newest
  }

  const download = computed<DownloadState>(() => ({ device: deviceState(), update: update.value }))
  function deviceState(): DeviceState {
    const stored = onDevice.value
    if (typeof stored === 'string') return { kind: stored }
    return {
      kind: 'whole',
      date: stored.release.date,
      newer: Boolean(named.value) && stored.hash !== named.value?.hash,
    }
  }

  let underway: Promise<void> | undefined
  /**
   * Says what is on the device, then brings everything onto it. What this visit reads stays what it was. Asked for
   * while it goes on, it is the same download.
   */
  function downloadAll(): Promise<void> {
    underway ??= runDownload().finally(() => (underway = undefined))
    return underway
  }

  async function runDownload(): Promise<void> {
    update.value = { kind: 'looking' }
    const { stored, problem } = await source.downloadAll({
      onStored: (release) => (onDevice.value = release ?? 'none'),
      onProgress: (progress) => (update.value = { kind: 'fetching', progress }),
    })
    onDevice.value = stored ?? (problem && isWithoutAnswer(problem) ? 'unreadable' : 'none')
    update.value = problem ? { kind: 'failed', because: problem } : { kind: 'done' }
  }

  /**
   * Looks at every pack on the device, lets go of broken ones, and brings what is missing anew. Rejects where the
   * device does not answer; `undefined` where nothing is kept on a device.
   */
  async function checkDevice(): Promise<DeviceCheck | undefined> {
    await underway
    const found = await source.check?.()
    if (found?.dropped) onDevice.value = 'none'
    await downloadAll()
    return found
  }

  // A pack that was broken on the device: what was said of it no longer holds, and it is fetched anew.
  source.watchDamage?.(() => {
    onDevice.value = 'none'
    void (underway ?? Promise.resolve()).then(downloadAll)
  })

  /** Opens a pack once; called again after a failure, it tries again. Rejects as the source does. */
  function openPack({ hash }: PackReference): Promise<void> {
    const known = opened.get(hash)
    if (known) return known
    const opening = source.pack(hash).then((pack) => {
      packs.value = packs.value.with(pack)
    })
    opened.set(hash, opening)
    opening.catch(() => {
      opened.delete(hash)
      const { device } = download.value
      // What is said to be on the device could not be read from it.
      if (device.kind === 'whole' && !device.newer) onDevice.value = 'unreadable'
    })
    return opening
  }

  /** The packs of some publishers; one that publishes nothing of its own has none. */
  const packsBy = (publishers: readonly PublisherId[]): readonly PackReference[] =>
    (release.value?.packs ?? []).filter((pack) => pack.plans.length && publishers.includes(pack.publisher))

  /** The packs of what some towns say of today. */
  const sheetPacks = (towns: readonly PublisherId[]): readonly PackReference[] =>
    (release.value?.sheets ?? []).filter(({ publisher }) => towns.includes(publisher))

  /** The pack of what all publishers share: the glossary. */
  const sharedPack = (): readonly PackReference[] =>
    (release.value?.packs ?? []).filter(({ publisher }) => publisher === 'shared')

  /** The pack in which a plan, a document or a record stands, or none when no id begins so. */
  const packHolding = (id: string): readonly PackReference[] => {
    const pack = release.value && packOf(release.value, id)
    return pack ? [pack] : []
  }

  return {
    release,
    words,
    opening,
    download,
    open,
    moveOn,
    downloadAll,
    checkDevice,
    openPack,
    packsBy,
    sheetPacks,
    sharedPack,
    packHolding,
    townOf,
    regionOf,
    regionsOf,
    publishersFor,
    nameOf,
    /**
     * The open packs, for what stands in them by id; another object after each that is opened, so reading from it is
     * reactive. No functions of the store: Pinia wraps those, and the search asks for thousands of records.
     */
    packs: computed(() => packs.value),
  }
})

/** Why a source gave nothing; what names no reason counts as a site that cannot be reached. */
export const problemOf = (error: unknown): SiteProblem =>
  (error as { readonly kind?: SiteProblem } | undefined)?.kind ?? 'unreachable'
