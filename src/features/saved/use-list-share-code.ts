import { computed, type ComputedRef } from 'vue'
import { useRecordName } from '#composables/use-record-name.ts'
import { shareCodeOf } from '#domain/share-code.ts'
import type { SharedCode } from '#features/handoff/use-share-code.ts'
import { askLines } from '#features/handoff/words.ts'
import { usePlanStore } from '#stores/plan-store.ts'
import { useSavedStore } from '#stores/saved-store.ts'
import type { OfficeGroup } from './use-saved-by-office.ts'
import { askWords } from './words.ts'

/** What a person keeps, to be handed over; `undefined` while nothing of it has a number. */
export function useListShareCode(groups: () => readonly OfficeGroup[]): ComputedRef<SharedCode | undefined> {
  const plans = usePlanStore()
  const saved = useSavedStore()
  const called = useRecordName()
  return computed(() => {
    const numbers = saved.list.flatMap(({ id }) => plans.packs.number(id) ?? [])
    if (!numbers.length) return undefined
    return {
      code: shareCodeOf({ kind: 'list', numbers }),
      count: numbers.length,
      left: saved.list.length - numbers.length,
      groups: groups().flatMap(({ name, records }) =>
        [...new Set(records.map(({ years }) => years))].map((years) => ({
          name: [name, years].filter(Boolean).join('、'),
          names: records.filter((one) => one.years === years).map(({ item, title }) => called(item.id, title)),
        })),
      ),
      ask: askLines(
        groups().flatMap(({ records }) =>
          records.map(({ asks }) => asks.map((ask) => ({ question: ask.question, text: askWords(ask) }))),
        ),
      ),
    }
  })
}
