import { defineStore } from 'pinia'
import { computed, inject, shallowReactive, shallowRef } from 'vue'
import type { ComparableTable } from '#domain/comparable.ts'
import type { RubyMarkup } from '#domain/ruby-markup.ts'
import type { NamedPlace } from '#domain/named-place.ts'
import type { SourceDocument } from '#domain/plan.ts'
import { PlanIndex } from '#domain/plan-index.ts'
import type { Card } from '#domain/life-event.ts'
import type { SynonymTable } from '#domain/search/query.ts'
import type { SearchText } from '#domain/search/search-text.ts'
import type { GlossaryWord, Wording } from '#domain/wording.ts'
import type { PublisherId, Town } from '#domain/town.ts'
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
  | { readonly kind: 'kept'; readonly date: string; readonly newer: boolean }
  | Extract<DownloadResult, { kind: 'unkept' }>

/** Before what all publishers share is there. */
const noSynonyms: SynonymTable = { spellings: [], synonyms: [], wider: {}, kana: {} }
const noComparables: ComparableTable = { together: [], apart: [] }

/** The release that this visit reads, the plans opened from it, and whether all of it is on the device. */
export const usePlanStore = defineStore('plans', () => {
  const source = inject(planSourceKey)!
  const named = shallowRef<NamedRelease>()
  const opening = shallowRef<Opening>({ kind: 'opening' })
  const kept = shallowRef<DownloadState>({ kind: 'waiting' })
  const plans = shallowReactive(new Map<string, PlanIndex>())
  const documents = shallowReactive(new Map<string, SourceDocument>())
  const wordings = shallowReactive(new Map<string, Wording>())
  const printed = shallowReactive(new Map<string, RubyMarkup>())
  const glossary = shallowRef<readonly GlossaryWord[]>([])
  const comparables = shallowRef<ComparableTable>(noComparables)
  const cards = shallowReactive(new Map<string, Card>())
  const places = shallowRef<readonly NamedPlace[]>([])
  const searchTexts = shallowReactive(new Map<string, SearchText>())
  const numbers = shallowReactive(new Map<string, number>())
  const alike = shallowRef<SynonymTable>(noSynonyms)
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
  async function keep(): Promise<void> {
    kept.value = { kind: 'fetching', progress: { kept: 0, total: 0 } }
    const done = await source.keep((progress) => {
      kept.value = { kind: 'fetching', progress }
    })
    kept.value =
      done.kind === 'kept'
        ? {
            kind: 'kept',
            date: done.release.release.date,
            newer: Boolean(named.value) && done.release.hash !== named.value?.hash,
          }
        : done
  }

  /** Opens a pack once; asked again after a failure, it tries again. Throws what the source throws. */
  function openPack(reference: PackReference): Promise<void> {
    const known = opened.get(reference.hash)
    if (known) return known
    const asked = source.pack(reference.hash).then((pack) => {
      for (const [id, number] of Object.entries(pack.numbers ?? {})) numbers.set(id, number)
      for (const [id, wording] of Object.entries(pack.wordings ?? {})) wordings.set(id, wording)
      if (!('plans' in pack)) {
        glossary.value = pack.glossary ?? []
        comparables.value = pack.comparable ?? noComparables
        alike.value = pack.alike ?? noSynonyms
        places.value = pack.places ?? []
        for (const [name, texts] of Object.entries(pack.search ?? {})) searchTexts.set(name, texts)
        return
      }
      for (const [words, marked] of Object.entries(pack.printed ?? {})) printed.set(words, marked)
      for (const [id, card] of Object.entries(pack.cards ?? {})) cards.set(id, card)
      for (const [id, texts] of Object.entries(pack.search ?? {})) searchTexts.set(id, texts)
      for (const document of pack.documents) documents.set(document.id, document)
      for (const plan of pack.plans) plans.set(plan.id, new PlanIndex(plan))
    })
    opened.set(reference.hash, asked)
    asked.catch(() => opened.delete(reference.hash))
    return asked
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

  /** The open plan to which a record or a document belongs. */
  const planHolding = (id: string): PlanIndex | undefined =>
    [...plans.values()]
      .filter(({ plan }) => id === plan.id || id.startsWith(`${plan.id}-`) || id === plan.document)
      .sort((a, b) => b.plan.id.length - a.plan.id.length)[0]

  return {
    release,
    regionWords: region,
    opening,
    kept,
    plans,
    documents,
    wordings,
    printed,
    glossary,
    comparables,
    places,
    cards,
    searchTexts,
    numbers,
    alike,
    open,
    keep,
    openPack,
    packsBy,
    sharedPack,
    packHolding,
    planHolding,
    townOf,
    nameOf,
  }
})
