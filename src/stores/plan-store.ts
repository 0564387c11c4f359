import { defineStore } from 'pinia'
import { computed, inject, shallowRef } from 'vue'
import type { PublisherId, Town } from '#domain/town.ts'
import { OpenPacks } from '#packs/open-packs.ts'
import { packOf, type PackReference } from '#packs/release.ts'
import type { NamedRelease } from '#storage/pack-database.ts'
import type { DownloadResult, DownloadProgress } from '#storage/plan-repository.ts'
import { regionWords } from '#texts/region-words.ts'
import { planSourceKey } from './injection-keys.ts'

/** How opening the release went. */
export type Opening = { readonly kind: 'opening' } | { readonly kind: 'open' } | { readonly kind: 'failed' }

/** Whether everything is on the device. `newer`: a newer release is there, and is read from the next start on. */
export type DownloadState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'fetching'; readonly progress: DownloadProgress }
  | { readonly kind: 'stored'; readonly date: string; readonly newer: boolean }
  | Extract<DownloadResult, { kind: 'notStored' }>

/** The release that this visit reads, the plans opened from it, and whether all of it is on the device. */
export const usePlanStore = defineStore('plans', () => {
  const source = inject(planSourceKey)! // Whoever starts the app provides it.
  const named = shallowRef<NamedRelease>()
  const opening = shallowRef<Opening>({ kind: 'opening' })
  const download = shallowRef<DownloadState>({ kind: 'waiting' })
  const packs = shallowRef(OpenPacks.none)
  const opened = new Map<string, Promise<void>>()

  const release = computed(() => named.value?.release)
  const region = computed(() => regionWords(release.value))
  const townOf = (id: string): Town | undefined => release.value?.towns.find((town) => town.id === id)
  const nameOf = (publisher: PublisherId): string =>
    publisher === 'region' ? region.value.towns : (townOf(publisher)?.name ?? publisher)

  /** Opens the release; a second call after a failure tries again. */
  async function open(): Promise<void> {
    if (named.value) return
    opening.value = { kind: 'opening' }
    try {
      named.value = await source.open()
      opening.value = { kind: 'open' }
    } catch {
      opening.value = { kind: 'failed' }
    }
  }

  /** Brings everything onto the device. What this visit reads stays what it was. */
  async function downloadAll(): Promise<void> {
    download.value = { kind: 'fetching', progress: { stored: 0, total: 0 } }
    const result = await source.downloadAll((progress) => {
      download.value = { kind: 'fetching', progress }
    })
    download.value =
      result.kind === 'stored'
        ? {
            kind: 'stored',
            date: result.release.release.date,
            newer: Boolean(named.value) && result.release.hash !== named.value?.hash,
          }
        : result
  }

  /** Opens a pack once; called again after a failure, it tries again. Rejects as the source does. */
  function openPack({ hash }: PackReference): Promise<void> {
    const known = opened.get(hash)
    if (known) return known
    const opening = source.pack(hash).then((pack) => {
      packs.value = packs.value.with(pack)
    })
    opened.set(hash, opening)
    opening.catch(() => opened.delete(hash))
    return opening
  }

  /** The packs of some publishers; one that publishes nothing of its own has none. */
  const packsBy = (publishers: readonly PublisherId[]): readonly PackReference[] =>
    (release.value?.packs ?? []).filter((pack) => pack.plans.length && publishers.includes(pack.publisher))

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
    regionWords: region,
    opening,
    download,
    open,
    downloadAll,
    openPack,
    packsBy,
    sharedPack,
    packHolding,
    townOf,
    nameOf,
    /**
     * The open packs, for what stands in them by id; another object after each that is opened, so reading from it is
     * reactive. No functions of the store: Pinia wraps those, and the search asks for thousands of records.
     */
    packs: computed(() => packs.value),
  }
})
