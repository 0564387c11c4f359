import type { RouteLocationRaw } from 'vue-router'
import type { Entry } from '#domain/entry.ts'
import type { PlanIndex } from '#domain/plan-index.ts'
import type { PublisherId } from '#domain/town.ts'
import { entryRoute, townRoute } from '#routing/routes.ts'
import { codeWords } from '#texts/entries.ts'
import { region } from '#texts/region-page.ts'
import { town } from '#texts/town-page.ts'
import { usePlanStore } from '#stores/plan-store.ts'

/** A page above this one. `record`: the id of a record whose name depends on the reader's level. */
export type Breadcrumb = { readonly name: string; readonly record?: string; readonly to: RouteLocationRaw }

/** The pages between home and a plan or an entry, and the office that answers questions about it. */
export function useBreadcrumbs() {
  const store = usePlanStore()
  const breadcrumbsToPlan = (publisher: PublisherId): readonly Breadcrumb[] => [
    publisher === 'region'
      ? { name: region.title(store.regionWords.towns), to: { name: 'region' } }
      : { name: store.nameOf(publisher), to: townRoute(publisher) },
  ]
  /** Down to the goal above an entry: the groups in between stand on the page itself. */
  const breadcrumbsTo = (index: PlanIndex, entry: Entry): readonly Breadcrumb[] => [
    ...breadcrumbsToPlan(index.plan.publisher),
    ...index
      .ancestorsOf(entry)
      .slice(0, 1)
      .map((top) => ({ ...breadcrumbName(top), to: entryRoute(top) })),
  ]
  const officeOf = (publisher: PublisherId): string =>
    publisher === 'region' ? region.offices : town.office(store.nameOf(publisher))
  return { breadcrumbsToPlan, breadcrumbsTo, officeOf }
}

/** A code that is a word (基本目標1) names the goal; where it is a number alone, the goal's name does. */
const breadcrumbName = (entry: Entry): Pick<Breadcrumb, 'name' | 'record'> =>
  /[\p{L}]/u.test(codeWords(entry)) ? { name: codeWords(entry) } : { name: entry.title, record: entry.id }
