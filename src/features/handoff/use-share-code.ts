import { computed, type ComputedRef } from 'vue'
import { shareCodeIn, shareCodeOf, parseShareCode } from '#domain/share-code.ts'
import type { SharedGroup } from './words.ts'
import { planYears } from '#texts/plan-years.ts'
import type { RecordRoute } from '#routing/routes.ts'
import { useRecordLookup } from '#composables/use-record-lookup.ts'
import { usePacks } from '#composables/use-packs.ts'
import { usePlanStore } from '#stores/plan-store.ts'

/**
 * What is handed over: its code; how many records it holds and how many have no number and so are left out; the same in
 * words, with lines of what to ask.
 */
export type SharedCode = {
  readonly code: string
  readonly count: number
  readonly left: number
  readonly groups: readonly SharedGroup[]
  readonly ask: readonly string[]
}

/** A comparison to be handed over; `undefined` until all that it compares is known to have a number. */
export function useComparisonShareCode(
  towns: () => readonly string[],
  topics: () => readonly string[],
): ComputedRef<Pick<SharedCode, 'code'> | undefined> {
  const plans = usePlanStore()
  usePacks(plans.sharedPack)
  return computed(() => {
    const numbersOf = (ids: readonly string[]) => ids.flatMap((id) => plans.packs.number(id) ?? [])
    const [townNumbers, topicNumbers] = [numbersOf(towns()), numbersOf(topics())]
    const isWhole = townNumbers.length === towns().length && topicNumbers.length === topics().length
    return isWhole && townNumbers.length
      ? { code: shareCodeOf({ kind: 'comparison', towns: townNumbers, topics: topicNumbers }) }
      : undefined
  })
}

/** A record that was received, by its printed title. */
export type ReceivedRecord = {
  readonly id: string
  readonly title: string
  readonly to: RecordRoute
  readonly line: string
}
export type ReceivedGroup = {
  readonly publisher: string
  readonly name: string
  readonly records: readonly ReceivedRecord[]
}

/** What a code holds, in the data of this device; `unknown`: how much of it that does not know. */
export function useReceived(code: () => string) {
  const plans = usePlanStore()
  const recordWith = useRecordLookup()
  const read = computed(() => parseShareCode(shareCodeIn(code())))
  // A number does not say in which pack its record stands.
  const { loadState, retry } = usePacks(() => (read.value.kind === 'read' ? (plans.release?.packs ?? []) : []))
  const idsOf = (numbers: readonly number[], isKnown: (id: string) => boolean): readonly string[] =>
    numbers.flatMap((number) => plans.packs.idWithNumber(number) ?? []).filter(isKnown)

  function recordOf(id: string): (ReceivedRecord & { readonly publisher: string }) | undefined {
    const record = recordWith(id)
    if (!record) return undefined
    const { title, to, plan } = record
    const line = `${planYears(plan.span)}、${plan.shortTitle}`
    return { id, title, to, line, publisher: plan.publisher }
  }

  const list = computed(() => {
    if (loadState.value.kind !== 'loaded' || read.value.kind !== 'read' || read.value.content.kind !== 'list')
      return undefined
    const { numbers } = read.value.content
    const records = idsOf(numbers, () => true).flatMap((id) => recordOf(id) ?? [])
    const publishers = [...new Set(records.map(({ publisher }) => publisher))]
    return {
      ids: records.map(({ id }) => id),
      groups: publishers.map((publisher): ReceivedGroup => ({
        publisher,
        name: plans.nameOf(publisher),
        records: records.filter((record) => record.publisher === publisher),
      })),
      unknown: numbers.length - records.length,
    }
  })

  const comparison = computed(() => {
    if (loadState.value.kind !== 'loaded' || read.value.kind !== 'read' || read.value.content.kind !== 'comparison')
      return undefined
    const { content } = read.value
    const towns = idsOf(content.towns, (id) => Boolean(plans.townOf(id)))
    const topics = idsOf(content.topics, () => true)
    return { towns, topics, unknown: content.towns.length + content.topics.length - towns.length - topics.length }
  })
  return { read, loadState, retry, list, comparison }
}
