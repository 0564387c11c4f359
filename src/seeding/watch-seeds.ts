import { watch, type FSWatcher } from 'node:fs'
import { join, sep } from 'node:path'

/** Editors save a file in several steps; so long (milliseconds) must all be quiet before it is read. */
const quiet = 200

/**
 * Calls `check` each time something below `seeds/` of a project folder was saved, until the watcher is closed. The
 * schemas, which the command writes itself, do not count. A check that throws is printed and the next one awaited.
 */
export function watchSeeds(root: string, check: () => unknown): FSWatcher {
  let timer: NodeJS.Timeout | undefined
  return watch(join(root, 'seeds'), { recursive: true }, (_, name) => {
    if (name?.startsWith(`schema${sep}`)) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      try {
        check()
      } catch (error) {
        console.error(error)
      }
    }, quiet)
  })
}
