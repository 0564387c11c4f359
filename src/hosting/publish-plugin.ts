import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'

/** The folder in which a site is built, beside the one that is served: on the same disk, so that a rename moves it. */
export const nextFolder = (site: string): string => `${site}.next`
const oldFolder = (site: string): string => `${site}.old`

/** How long the files of earlier releases stay: a phone that opens the app so rarely still finds what it asks for. */
const keptDays = 90
const dayMs = 24 * 60 * 60 * 1000

/** Files of earlier releases that the site still has, each with the day (`YYYY-MM-DD`) on which it was last current. */
type Kept = Readonly<Record<string, string>>
const keptPath = 'kept.json'

/** Files whose name holds the hash of what they hold: `assets/home-Bx3kP2aQ.js`, `packs/<sha256>.json`. */
const hashedFiles: Readonly<Record<string, RegExp>> = {
  assets: /-[\w-]{8}\.\w+$/,
  packs: /^[0-9a-f]{64}\.json$/,
  m: /^[0-9a-f]{64}(?:\.changes)?\.json$/,
}

/** What releases have changed stays for good: a device follows it back to the first. */
const lasting = /\.changes\.json$/

const hashedIn = (site: string): readonly string[] =>
  Object.entries(hashedFiles).flatMap(([folder, pattern]) =>
    existsSync(join(site, folder))
      ? readdirSync(join(site, folder))
          .filter((name) => pattern.test(name))
          .map((name) => `${folder}/${name}`)
      : [],
  )

function keptIn(site: string): Kept {
  const path = join(site, keptPath)
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Kept) : {}
}

/** Takes the files of earlier releases over into the next site, and writes down since when they are not current. */
export function carryOver(site: string, next: string, today: string): void {
  const before = keptIn(site)
  const kept: Record<string, string> = {}
  for (const path of hashedIn(site)) {
    if (existsSync(join(next, path))) continue
    const last = before[path] ?? today
    const isOver = Date.parse(today) - Date.parse(last) > keptDays * dayMs
    if (isOver && !lasting.test(path)) continue
    mkdirSync(dirname(join(next, path)), { recursive: true })
    cpSync(join(site, path), join(next, path), { preserveTimestamps: true })
    kept[path] = last
  }
  writeFileSync(join(next, keptPath), `${JSON.stringify(kept, undefined, 2)}\n`)
}

/** Puts the next site in the place of the one that is served: two renames, and nothing is copied in between. */
export function putInPlace(site: string): void {
  rmSync(oldFolder(site), { recursive: true, force: true })
  if (existsSync(site)) renameSync(site, oldFolder(site))
  try {
    renameSync(nextFolder(site), site)
  } catch (error) {
    if (existsSync(oldFolder(site))) renameSync(oldFolder(site), site)
    throw error
  }
  rmSync(oldFolder(site), { recursive: true, force: true })
}

/**
 * The last step of a build: the site was built beside the one that is served, is whole, and takes its place. A build
 * that fails leaves the served site as it was; what it left behind is swept away by the next one. `site`: the served
 * folder; `today` (`YYYY-MM-DD`). `complete` writes what must know every file of the next site, those of earlier
 * releases too.
 */
export function publishPlugin(site: string, today: string, complete: (next: string) => void = () => undefined): Plugin {
  // A build closes after an error too, and not every error is told there.
  let isWritten = false
  return {
    name: 'machi-publish',
    apply: 'build',
    enforce: 'post',
    writeBundle: {
      sequential: true,
      order: 'post',
      handler() {
        isWritten = true
      },
    },
    closeBundle: {
      // After the worker was written: that step ends last of all others.
      sequential: true,
      order: 'post',
      handler(error) {
        if (error || !isWritten || !existsSync(join(nextFolder(site), 'sw.js'))) return
        carryOver(site, nextFolder(site), today)
        complete(nextFolder(site))
        putInPlace(site)
      },
    },
  }
}
