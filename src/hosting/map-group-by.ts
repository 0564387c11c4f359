/**
 * `Map.groupBy` for Node 20. Vitest's reporter calls it as soon as a test fails: without it no failure is printed at
 * all. Node 20 is past its end, yet many machines and hosts still have it, so `engines` allows it from 20.19 on.
 */
function groupBy<Item, Key>(items: Iterable<Item>, keyOf: (item: Item, index: number) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  let index = 0
  for (const item of items) {
    const key = keyOf(item, index++)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

if (!Object.hasOwn(Map, 'groupBy')) Object.assign(Map, { groupBy })
