/** What this needs of the bundler's graph: which modules a module imports statically. */
type ModuleGraph = { getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null }

/**
 * Puts all that the entry imports statically, the entry itself left out, into one chunk called `first`: what home
 * needs compresses better in one piece than in small chunks that are shared with other pages. It is read from the
 * module graph, because a list of names by hand grows wrong unseen.
 *
 * `entry` is the entry's module id, the absolute path of its file. Throws where the graph does not know it.
 */
export function firstLoadChunk(entry: string): (id: string, graph: ModuleGraph) => 'first' | null {
  let firstLoad: ReadonlySet<string> | undefined
  return (id, graph) => ((firstLoad ??= importedBy(entry, graph)).has(id) ? 'first' : null)
}

/** The modules that a module imports statically, and those that these import, each once. */
function importedBy(entry: string, graph: ModuleGraph): ReadonlySet<string> {
  const root = graph.getModuleInfo(entry)
  if (!root) throw new Error(`The bundler knows no module ${entry}: the first load cannot be put together.`)
  const found = new Set(root.importedIds)
  // A set is walked in the order of insertion, what is added on the way included.
  for (const id of found) for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) found.add(imported)
  found.delete(entry)
  return found
}
