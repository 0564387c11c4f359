import { isGroup, type Entry } from '#domain/entry.ts'

/** A link to the page of a record. */
export type RecordRoute = {
  readonly name: 'goal' | 'initiative' | 'indicator'
  readonly params: { readonly id: string }
}

/** The page of an entry: groups have one kind of page, whatever their plan calls them, and deeds another. */
export const entryRoute = ({ id, kind }: Pick<Entry, 'id' | 'kind'>): RecordRoute => ({
  name: isGroup({ kind }) ? 'goal' : 'initiative',
  params: { id },
})

export const indicatorRoute = (id: string): RecordRoute => ({ name: 'indicator', params: { id } })

/** The comparison of some towns, with the topics that the reader has put first. */
export const compareRoute = (towns: readonly string[], topics: readonly string[] = []) =>
  ({ name: 'compare', query: { towns: towns.join(), ...(topics.length && { topics: topics.join() }) } }) as const

/** The finder with the answers that are given: a life event, a town, a narrower subject; an empty one is left out. */
export const finderRoute = (answers: { readonly scene?: string; readonly town?: string; readonly narrow?: string }) =>
  ({
    name: 'finder',
    query: Object.fromEntries(Object.entries(answers).filter(([, value]) => value)),
  }) as const

/** The page of a region's plans. Where there is only one, it keeps the address that it has had from the first. */
export const regionRoute = (region: string, regions: readonly unknown[]) =>
  regions.length > 1 ? ({ name: 'region', params: { region } } as const) : ({ name: 'regions' } as const)

export const townRoute = (town: string) => ({ name: 'town', params: { town } }) as const
export const planRoute = (id: string) => ({ name: 'plan', params: { id } }) as const
