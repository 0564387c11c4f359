import { computed } from 'vue'
import { useRouter, type RouteLocationResolved } from 'vue-router'
import { usePlanStore } from '#stores/plan-store.ts'
import { finder } from '#texts/finder.ts'
import { links } from '#texts/links.ts'
import { region } from '#texts/region-page.ts'
import { useRecordLookup } from './use-record-lookup.ts'

/** The page from which the reader came: `record` is the id of a record whose name depends on her level. */
export type WayBack = {
  readonly name: string
  readonly record?: string
  readonly href: string
  readonly go: () => void
}

/** What an address says for one of its parameters; empty where it has none of that name. */
function paramOf({ params }: RouteLocationResolved, name: string): string {
  const value = (params as Readonly<Record<string, unknown>>)[name]
  return typeof value === 'string' ? value : ''
}

/**
 * The way back as she came: the page before this one in her history, where it is one that found this page (a list, a
 * search, a record). Nothing for one who came by a link from outside, from home, or in a kiosk, which keeps no history.
 */
export function useWayBack() {
  const router = useRouter()
  const store = usePlanStore()
  const recordWith = useRecordLookup()
  const { back } = router.options.history.state
  const page = typeof back === 'string' ? router.resolve(back) : undefined
  // A link within a page, too, is a step of the history: it has led to no other page.
  const before = page?.path === router.currentRoute.value.path ? undefined : page

  const nameOfFinder = ({ query }: RouteLocationResolved): string => {
    const scene = store.release?.scenes?.find(({ id }) => id === query.scene)
    const town = store.townOf(String(query.town ?? ''))
    return scene && town ? finder.found(scene.name, town.name) : finder.title
  }
  const regionNameOf = (page: RouteLocationResolved): string => {
    const asked = paramOf(page, 'region')
    const [only, ...others] = store.words.regions
    if (!asked && others.length) return region.all
    const shown = asked ? store.regionOf(asked) : only
    return shown ? region.title(shown.towns) : ''
  }
  /** What a page is called that is no record; empty where it is none that leads here. */
  const namesOf: Readonly<Record<string, (page: RouteLocationResolved) => string>> = {
    finder: nameOfFinder,
    search: () => finder.search,
    saved: () => links.saved,
    compare: () => links.compare,
    compareTopic: () => links.compare,
    region: regionNameOf,
    regions: regionNameOf,
    town: (page) => store.townOf(paramOf(page, 'town'))?.name ?? '',
    theme: (page) => store.release?.themes.find(({ id }) => id === paramOf(page, 'theme'))?.name ?? '',
  }
  return computed((): WayBack | undefined => {
    if (!before) return undefined
    const way = { href: before.href, go: () => router.back() }
    const record = recordWith(paramOf(before, 'id'))
    if (record) return { ...way, name: record.title, record: record.id }
    const name = namesOf[String(before.name)]?.(before)
    return name ? { ...way, name } : undefined
  })
}
