import type { RouteLocationRaw } from 'vue-router'
import type { Entry } from '#domain/entry.ts'
import type { PlanIndex } from '#domain/plan-index.ts'
import type { PublisherId } from '#domain/town.ts'
import { plansOf } from '#packs/release.ts'
import { entryRoute, planRoute, regionRoute, townRoute } from '#routing/routes.ts'
import { codeWords } from '#texts/entries.ts'
import { planYears } from '#texts/plan-years.ts'
import { region } from '#texts/region-page.ts'
import { town } from '#texts/town-page.ts'
import { usePlanStore } from '#stores/plan-store.ts'

/** A page above this one. `record`: the id of a record whose name depends on the reader's level. */
export type Breadcrumb = { readonly name: string; readonly record?: string; readonly to: RouteLocationRaw }

/** The pages between home and a plan or an entry, and the office that answers questions about it. */
export function useBreadcrumbs() {
  const store = usePlanStore()
  const breadcrumbsToPlan = (publisher: PublisherId): readonly Breadcrumb[] => {
    const joint = store.regionOf(publisher)
    return [
      joint
        ? { name: region.title(joint.towns), to: regionRoute(publisher, store.words.regions) }
        : { name: store.nameOf(publisher), to: townRoute(publisher) },
    ]
  }
  /** The plan itself where its town has others too: two plans can have a goal of the same name. */
  const planAmongOthers = ({ plan }: PlanIndex): readonly Breadcrumb[] => {
    const isAmongOthers = store.release && plansOf(store.release, plan.publisher).length > 1
    return isAmongOthers && !store.regionOf(plan.publisher)
      ? [{ name: planYears(plan.span), to: planRoute(plan.id) }]
      : []
  }
  /** Down to the goal above an entry: the groups in between stand on the page itself. */
  const breadcrumbsTo = (index: PlanIndex, entry: Entry): readonly Breadcrumb[] => [
    ...breadcrumbsToPlan(index.plan.publisher),
    ...planAmongOthers(index),
    ...index
      .ancestorsOf(entry)
      .slice(0, 1)
      .map((top) => ({ ...breadcrumbName(top), to: entryRoute(top) })),
  ]
  const officeOf = (publisher: PublisherId): string =>
    store.regionOf(publisher) ? region.offices : town.office(store.nameOf(publisher))
  return { breadcrumbsToPlan, breadcrumbsTo, officeOf }
}

/** A code that is a word (基本目標1) names the goal; where it is a number alone, the goal's name does. */
const breadcrumbName = (entry: Entry): Pick<Breadcrumb, 'name' | 'record'> =>
  /[\p{L}]/u.test(codeWords(entry)) ? { name: codeWords(entry) } : { name: entry.title, record: entry.id }
