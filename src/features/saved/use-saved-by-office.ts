import { computed } from 'vue'
import type { Ask } from '#domain/asking.ts'
import { titleOf, type SavedItem } from '#domain/saved.ts'
import type { PublisherId } from '#domain/town.ts'
import { sourceSpanWords } from '#texts/citations.ts'
import { useRecordAsks } from './use-record-asks.ts'
import { useSeenFigures } from './use-seen-figures.ts'
import { leftToAsk, type Asking } from './words.ts'
import { planYears } from '#texts/plan-years.ts'
import { town } from '#texts/town-page.ts'
import type { RecordRoute } from '#routing/routes.ts'
import { useRecordLookup } from '#composables/use-record-lookup.ts'
import { usePlanStore } from '#stores/plan-store.ts'
import { useSavedStore } from '#stores/saved-store.ts'

/**
 * A kept item with what it stands for; `source` is where its document says so, in words.
 * Where its data is not here yet, or not to be had, it has only the name by which it was saved.
 */
export type ListedRecord = {
  readonly item: SavedItem
  readonly title: string
  readonly to?: RecordRoute
  /** What has changed of its figures since it was seen, in sentences. */
  readonly changes: readonly string[]
  readonly asks: readonly Ask[]
  readonly years: string
  readonly plan: string
  readonly source: string
}
/**
 * What is kept of one publisher, and what is asked at its office; a region has none (empty). While nobody
 * knows who publishes it, publisher and name are empty too.
 */
export type OfficeGroup = {
  readonly publisher: PublisherId
  readonly name: string
  readonly office: string
  readonly records: readonly ListedRecord[]
  readonly askings: readonly Asking[]
}

/** What a person keeps, by the office that is to be asked; what no plan of today holds stands apart. */
export function useSavedByOffice() {
  const plans = usePlanStore()
  const saved = useSavedStore()
  const recordWith = useRecordLookup()
  const asksAbout = useRecordAsks()
  const { sentencesOf } = useSeenFigures()

  function recordOf(item: SavedItem): (ListedRecord & { readonly publisher: PublisherId }) | undefined {
    const record = recordWith(item.id)
    if (!record) return undefined
    const { title, to, cited, plan } = record
    return {
      item,
      title,
      to,
      changes: sentencesOf(item),
      asks: asksAbout(record),
      years: planYears(plan.span),
      plan: plan.shortTitle,
      source: sourceSpanWords(cited[0], plan.shortTitle),
      publisher: plan.publisher,
    }
  }

  /** Whether the data that may hold it is not here: then nobody can say that it is gone. */
  const isAway = ({ id }: SavedItem): boolean =>
    !plans.release || (plans.packHolding(id).length > 0 && !plans.packs.planHolding(id))
  /** Her own words stand on what she has saved, not on data that can be missing or broken. */
  const ownWordsOf = (item: SavedItem): ListedRecord & { readonly publisher: PublisherId } => ({
    item,
    title: titleOf(item) || item.id,
    changes: [],
    asks: [],
    years: '',
    plan: '',
    source: '',
    publisher: plans.packHolding(item.id)[0]?.publisher ?? '',
  })

  const records = computed(() =>
    saved.list.map((item) => ({ item, record: recordOf(item) ?? (isAway(item) ? ownWordsOf(item) : undefined) })),
  )
  const gone = computed(() => records.value.flatMap(({ item, record }) => (record ? [] : [item])))
  const groups = computed((): readonly OfficeGroup[] => {
    const known = records.value.flatMap(({ record }) => record ?? [])
    return [...new Set(known.map(({ publisher }) => publisher))].map((publisher) => {
      const own = known.filter((record) => record.publisher === publisher)
      return {
        publisher,
        name: publisher && plans.nameOf(publisher),
        office: !publisher || plans.regionOf(publisher) ? '' : town.hall(plans.nameOf(publisher)),
        records: own,
        askings: own.flatMap(({ title, years, plan, asks, item }) =>
          leftToAsk({ id: item.id, title, years, plan, asks }, item.asked),
        ),
      }
    })
  })
  return { groups, gone }
}
