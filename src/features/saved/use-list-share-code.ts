import { computed, type ComputedRef } from 'vue'
import { useCalled } from '#composables/use-record-name.ts'
import { codeOf } from '#domain/share-code.ts'
import { questions } from '#domain/saved.ts'
import type { HandedOver } from '#features/handoff/use-share-code.ts'
import { usePlanStore } from '#stores/plan-store.ts'
import { useSavedStore } from '#stores/saved-store.ts'
import type { KeptGroup } from './use-saved-by-office.ts'

/** What a person keeps, to be handed over; `undefined` while nothing of it has a number. */
export function useHandedList(groups: () => readonly KeptGroup[]): ComputedRef<HandedOver | undefined> {
  const plans = usePlanStore()
  const saved = useSavedStore()
  const called = useCalled()
  return computed(() => {
    const numbers = saved.list.flatMap(({ id }) => plans.numbers.get(id) ?? [])
    if (!numbers.length) return undefined
    return {
      code: codeOf({ kind: 'list', numbers }),
      count: numbers.length,
      left: saved.list.length - numbers.length,
      groups: groups().map(({ name, records }) => ({
        name,
        names: records.map(({ item, title }) => called(item.id, title)),
      })),
      questions: questions.filter((question) =>
        groups().some(({ records }) => records.some((record) => record.questions.includes(question))),
      ),
    }
  })
}
