import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import type { z } from 'zod'
import { app } from '#texts/frame.ts'
import { appDescription } from '#texts/joint-words.ts'
import { releaseWords } from '#texts/region-words.ts'
import { changesPath } from '#packs/changes-file.ts'
import { rootPath } from '#packs/release.ts'
import { builtRelease, folderReader, type BuiltRelease, type SiteReader } from './built-release.ts'
import { changesFile, compared, firstChanges, silentChanges } from './written-changes.ts'
import { checkSeeds } from './check-seeds.ts'
import { licencePath } from './open-data/data-licence.ts'
import type { OpenDataSite } from './open-data/open-data-context.ts'
import { openDataFiles } from './open-data/open-data-files.ts'
import { printProblem } from './problem.ts'
import { makeRelease, type SiteFile } from './release-files.ts'
import { dateOfContent, recordFrom, recordPath, recordWith } from './release-record.ts'
import { regionsSchema, townsSchema } from './schemas/plan-schemas.ts'
import { SeedFile } from './seed-file.ts'

/**
 * Everything that the seeds become, below the app's base. `previous` reads the site that is there now: its record dates
 * the release, and what differs from its release is told. Throws with all problems when a check fails, and where a
 * figure changed without a document or a correction that says so.
 */
export async function seedFiles(
  root: string,
  previous: SiteReader,
  today: string,
  site: OpenDataSite,
): Promise<readonly SiteFile[]> {
  const { checked, problems } = checkSeeds(root, undefined, today)
  if (!checked) throw new Error(`seeds:\n${problems.map(printProblem).join('\n')}`)
  const record = recordFrom(previous(recordPath))
  const made = await makeRelease(checked, (content) => dateOfContent(record, content, today))
  const { hash, content, date, files } = made
  return [
    ...files,
    ...openDataFiles(checked, made, site),
    { path: `open-data/${licencePath}`, text: readFileSync(join(root, 'LICENSE'), 'utf8') },
    changesSince(previous, files, hash),
    {
      path: recordPath,
      text: `${JSON.stringify(recordWith(record, { release: hash, content, date }), undefined, 2)}\n`,
    },
  ]
}

/**
 * What a release has changed, as a file: what it said already where it is the same release again. Each release has one,
 * so that a device that goes back in time asks for nothing that is missing.
 */
function changesSince(previous: SiteReader, files: readonly SiteFile[], hash: string): SiteFile {
  const path = changesPath(hash)
  const after = builtRelease((name) => files.find((file) => file.path === name)?.text)
  const before = previous(rootPath) === undefined ? undefined : wholeRelease(previous)
  if (!before) return { path, text: JSON.stringify(firstChanges(after)) }
  if (before.hash === hash) return { path, text: previous(path) ?? JSON.stringify(firstChanges(after)) }
  const comparison = compared(before, after)
  const silent = silentChanges(comparison)
  if (silent.length) throw new Error(`seeds:\n${silent.join('\n')}`)
  return { path, text: JSON.stringify(changesFile(comparison)) }
}

/**
 * What the app is called and what it is, for the page and the web manifest: of the towns in
 * `seeds/municipalities.yaml` and the regions in `seeds/regions.yaml`. Throws where these have no right shape.
 */
export function siteTexts(root: string): { readonly name: string; readonly description: string } {
  const read = <T>(name: string, schema: z.ZodType<T>): T => {
    const value = new SeedFile(join(root, name), root).read(schema)
    if (value === undefined) throw new Error(`${name}: npm run seeds`)
    return value
  }
  const { towns } = read('seeds/municipalities.yaml', townsSchema)
  const regions = read('seeds/regions.yaml', regionsSchema)
  return { name: app.name, description: appDescription(releaseWords({ regions, towns, plans: [] })) }
}

/** Today's release of a site; none where it is not whole, or of a format that is no longer read: that is said. */
function wholeRelease(read: SiteReader): BuiltRelease | undefined {
  try {
    return builtRelease(read)
  } catch (error) {
    console.warn(`前のサイトを読めないので、かわったところは書きません。${String(error)}`)
    return undefined
  }
}

/**
 * Puts packs, manifests and open data beside the app: into the site when building, from memory when developing.
 * `folder`: of the site that is there now; `today`: the day of the build (`YYYY-MM-DD`); `site`: where it will lie.
 */
export function seedsPlugin(folder: string, today: string, site: OpenDataSite): Plugin {
  let root = process.cwd()
  let made: readonly SiteFile[] = []
  const make = (): Promise<readonly SiteFile[]> => seedFiles(root, folderReader(folder), today, site)
  return {
    name: 'machi-seeds',
    configResolved(config) {
      root = config.root
    },
    // Before a line of the app is read: who has slipped in the seeds is told so at once.
    async buildStart() {
      if (this.environment.config.command !== 'build') return
      made = await make()
      if (!site.origin)
        this.warn(
          'SITE=https://… がないので、open_data_list.csv のダウンロードURLは空にし、ページの住所は / から書きました。',
        )
    },
    generateBundle() {
      for (const { path, text } of made) this.emitFile({ type: 'asset', fileName: path, source: text })
    },
    async configureServer(server) {
      const read = async (): Promise<ReadonlyMap<string, string>> =>
        new Map((await make()).map((file) => [file.path, file.text]))
      let files = await read()
      const reload = async (): Promise<void> => {
        try {
          files = await read()
          server.ws.send({ type: 'full-reload' })
        } catch (error) {
          // Seeds that somebody is still typing may have problems: they are printed, and the last good files are
          // served.
          server.config.logger.error(String(error instanceof Error ? error.message : error))
        }
      }
      server.watcher.on('change', (changed) => {
        if (changed.includes('/seeds/')) void reload()
      })
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? '').slice(server.config.base.length).split('?')[0] ?? ''
        const text = files.get(path)
        if (text === undefined) return next()
        response.setHeader('content-type', path.endsWith('.csv') ? 'text/csv; charset=utf-8' : 'application/json')
        response.end(text)
      })
    },
  }
}
