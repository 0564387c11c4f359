import { join } from 'node:path'
import type { Plugin } from 'vite'
import type { z } from 'zod'
import { app } from '#texts/frame.ts'
import { appDescription } from '#texts/joint-words.ts'
import { releaseWords } from '#texts/region-words.ts'
import { checkSeeds } from './check-seeds.ts'
import { openDataFiles } from './open-data/open-data-files.ts'
import { printProblem } from './problem.ts'
import { releaseFiles, type SiteFile } from './release-files.ts'
import { regionsSchema, townsSchema } from './schemas/plan-schemas.ts'
import { SeedFile } from './seed-file.ts'

/** Everything that the seeds become, below the app's base; throws with all problems when a check fails. */
export async function seedFiles(root: string): Promise<readonly SiteFile[]> {
  const { checked, problems } = checkSeeds(root)
  if (!checked) throw new Error(`seeds:\n${problems.map(printProblem).join('\n')}`)
  return [...(await releaseFiles(checked)), ...openDataFiles(checked)]
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

/** Puts packs, manifests and open data beside the app: into `dist` when building, from memory when developing. */
export function seedsPlugin(): Plugin {
  let root = process.cwd()
  return {
    name: 'machi-seeds',
    configResolved(config) {
      root = config.root
    },
    async generateBundle() {
      for (const { path, text } of await seedFiles(root)) this.emitFile({ type: 'asset', fileName: path, source: text })
    },
    async configureServer(server) {
      const read = async (): Promise<ReadonlyMap<string, string>> =>
        new Map((await seedFiles(root)).map((file) => [file.path, file.text]))
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
