import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { headersFile, nginxFile, redirectsFile } from './host-rules.ts'

const releaseFile = /^[0-9a-f]{64}\.json$/

/**
 * So many releases are named, the newest first: Cloudflare Pages reads a hundred rules of headers. An older one that
 * is still there is asked for anew each time.
 */
const mostReleases = 80

/**
 * The files of releases in a site, those of today and those that were carried over, which are as unchanging. `kept`:
 * when the latter were last current (`YYYY-MM-DD`), by their path.
 */
function releasesIn(folder: string, kept: Readonly<Record<string, string>>): readonly string[] {
  const path = join(folder, 'm')
  const lastCurrent = (name: string): string => kept[`m/${name}`] ?? 'today'
  return existsSync(path)
    ? readdirSync(path)
        .filter((name) => releaseFile.test(name))
        .sort((a, b) => lastCurrent(b).localeCompare(lastCurrent(a), 'en') || a.localeCompare(b, 'en'))
        .slice(0, mostReleases)
    : []
}

/**
 * Writes the hosts' rules into a site that is otherwise whole: the files of earlier releases stand in it by now, and
 * the rules name them. `pages` are the app's paths.
 */
export function writeHostRules(folder: string, base: string, pages: readonly string[]): void {
  const kept = join(folder, 'kept.json')
  const dates = existsSync(kept) ? (JSON.parse(readFileSync(kept, 'utf8')) as Readonly<Record<string, string>>) : {}
  const site = { base, pages, releases: releasesIn(folder, dates) }
  writeFileSync(join(folder, '_headers'), headersFile(site))
  writeFileSync(join(folder, '_redirects'), redirectsFile(site))
  writeFileSync(join(folder, '_nginx.conf'), nginxFile(site))
}
