import { folded } from '../search/search-text.ts'
import type { ListedItem, TownList } from './town-list.ts'

/** An item with all that is looked for in it, as the search compares texts. */
export type SearchedItem = { readonly list: TownList; readonly item: ListedItem; readonly text: string }

/** The items of some lists, made ready once. */
export const searchedItems = (lists: readonly TownList[]): readonly SearchedItem[] =>
  lists.flatMap((list) =>
    list.items.map((item) => ({
      list,
      item,
      text: [item.name, item.kana, item.sort, item.summary, item.who, item.venue, item.address]
        .map((words) => folded(words ?? ''))
        .join('\n'),
    })),
  )

/** The items in which each word of a query stands, in the order of the lists; none of an empty query. */
export function itemsWith(items: readonly SearchedItem[], query: string): readonly SearchedItem[] {
  const words = query.split(/\s+/).map(folded).filter(Boolean)
  return words.length ? items.filter(({ text }) => words.every((word) => text.includes(word))) : []
}
