import { computed } from 'vue'
import type { Question } from '#domain/saved.ts'
import { withoutRuby } from '#domain/ruby-markup.ts'
import { useBreadcrumbs } from '#composables/use-breadcrumbs.ts'
import { useReadingContext } from '#composables/use-reading-context.ts'
import { useRecordLookup } from '#composables/use-record-lookup.ts'
import { useRecordName } from '#composables/use-record-name.ts'
import { useRouter } from 'vue-router'
import { usePlanStore } from '#stores/plan-store.ts'
import { useSavedStore } from '#stores/saved-store.ts'
import { planYears } from '#texts/plan-years.ts'
import { sending } from '#texts/sending.ts'
import { town } from '#texts/town-page.ts'
import { useRecordAsks } from './use-record-asks.ts'
import { askBox, callScript, leftToAsk, saved as words } from './words.ts'

/**
 * What is asked about one record at its office, and how the office is reached: `<AskBox v-bind="asking" />`. A question
 * that is ticked keeps the record, since the tick is written to it. `sent`: the record as it is sent to somebody. Both
 * are nothing while the record is not here.
 */
export function useAsking(id: () => string) {
  const plans = usePlanStore()
  const saved = useSavedStore()
  const [recordWith, called, reading, router] = [useRecordLookup(), useRecordName(), useReadingContext(), useRouter()]
  const { officeOf } = useBreadcrumbs()
  const asksAbout = useRecordAsks()

  async function tick(question: Question, on: boolean): Promise<void> {
    const one = id()
    if (!saved.has(one)) await saved.add(one, called(one, recordWith(one)?.title ?? ''))
    await saved.tick(one, question, on)
  }

  const record = computed(() => recordWith(id()))
  const asking = computed(() => {
    const found = record.value
    if (!found) return undefined
    const { title, plan } = found
    const { publisher } = plan
    const asks = asksAbout(found)
    const asked = saved.list.find((item) => item.id === id())?.asked ?? []
    const open = leftToAsk({ id: id(), title, years: planYears(plan.span), plan: plan.shortTitle, asks }, asked)
    const ofTown = plans.townOf(publisher)
    const office = ofTown ? town.hall(ofTown.name) : ''
    return {
      title: ofTown ? words.ask : askBox.joint,
      asks,
      asked,
      lines: open.length ? callScript(office, open, plans.nameOf(publisher)) : [],
      office: office || officeOf(publisher),
      hall: ofTown?.hall,
      site: ofTown?.site ? { name: ofTown.name, address: `https://${ofTown.site}/` } : undefined,
      onTick: (question: Question, on: boolean) => void tick(question, on),
    }
  })
  const sent = computed(() => {
    const found = record.value
    if (!found) return undefined
    const { title, plan, to } = found
    const name = called(id(), title)
    const publisher = plans.nameOf(plan.publisher)
    const sentence = withoutRuby(reading.wordingOf(id())?.plain ?? '')
    return {
      title: name,
      text: sending.record(name, publisher, planYears(plan.span), sentence),
      href: router.resolve(to).href,
    }
  })
  return { asking, sent }
}
