import type { RouteLocationRaw } from 'vue-router'
import type { Entry } from '#domain/entry.ts'
import type { PlanIndex } from '#domain/plan-index.ts'
import type { PublisherId } from '#domain/town.ts'
import { codeWords } from '#texts/entries.ts'
import { app } from '#texts/frame.ts'
import { region } from '#texts/region-page.ts'
import { town } from '#texts/town-page.ts'
import { usePlanStore } from '#stores/plan-store.ts'

/** `record`: the id of what is named, where it is called as the reader wants to be told. */
export type Breadcrumb = { readonly name: string; readonly record?: string; readonly to: RouteLocationRaw }

/** The steps from home to a plan or an entry, and whom to ask about it. */
export function useBreadcrumbs() {
  const store = usePlanStore()
  const breadcrumbsToPlan = (publisher: PublisherId): readonly Breadcrumb[] => [
    { name: app.home, to: { name: 'home' } },
    publisher === 'region'
      ? { name: region.title(store.regionWords.towns), to: { name: 'region' } }
      : { name: store.nameOf(publisher), to: { name: 'town', params: { town: publisher } } },
  ]
  /** Down to the goal above an entry: the groups in between stand on the page itself. */
  const breadcrumbsTo = (index: PlanIndex, entry: Entry): readonly Breadcrumb[] => [
    ...breadcrumbsToPlan(index.plan.publisher),
    ...index
      .ancestorsOf(entry)
      .slice(0, 1)
      .map((top) => ({ ...breadcrumbName(top), to: { name: 'goal', params: { id: top.id } } })),
  ]
  const officeOf = (publisher: PublisherId): string =>
    publisher === 'region' ? region.offices : town.office(store.nameOf(publisher))
  return { stepsToPlan: breadcrumbsToPlan, stepsTo: breadcrumbsTo, officeOf }
}

/** A code that is a word (基本目標1) names the goal; where it is a number alone, the goal's name does. */
const breadcrumbName = (entry: Entry): Pick<Breadcrumb, 'name' | 'record'> =>
  /[\p{L}]/u.test(codeWords(entry)) ? { name: codeWords(entry) } : { name: entry.title, record: entry.id }
