/**
 * `npm start` and the journeys: serves the built site until it is stopped. Options: `--port=4173`, `--base=/x/` (or
 * BASE in the environment), `--folder=dist`.
 */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { serveSite, type Site, type SiteOptions } from './site-server.ts'

/** How many ports are tried after the wished one. */
const neighbours = 20

const isTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'

/** Serves on the wished port or, where others are taken, on the next free one. */
async function serveNearby(options: SiteOptions & { readonly port: number }): Promise<Site> {
  for (let port = options.port; ; port++) {
    try {
      return await serveSite({ ...options, port })
    } catch (error) {
      if (!isTaken(error)) throw error
      if (options.port === 0 || port >= options.port + neighbours)
        throw new Error(`The ports ${options.port} to ${port} are all taken.`)
    }
  }
}

/** `x`, `/x` and `/x/` all mean `/x/`. */
const withSlashes = (base: string): string => `/${base.replace(/^\/+|\/+$/g, '')}/`.replace(/^\/\/$/, '/')

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4173' },
      base: { type: 'string' },
      folder: { type: 'string', default: 'dist' },
    },
  })
  const folder = resolve(values.folder)
  if (!existsSync(folder)) throw new Error(`${values.folder}/ is missing: run \`npm run build\` first.`)
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`"${values.port}" is not a port.`)
  const site = await serveNearby({ folder, base: withSlashes(values.base ?? process.env['BASE'] ?? '/'), port })
  console.log(site.url)
  console.log(`listening ${site.port}`)
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
