/** The built site on a server of its own process: killing it is a dead network, for the page and its worker alike. */
import { fileURLToPath } from 'node:url'
import { startBackground, type BackgroundProcess } from './background-process.ts'
import { freePort, portIsDead } from './ports.ts'
import { waitUntil } from './wait-until.ts'

export { portIsDead } from './ports.ts'

export type SiteOptions = {
  /** What is served; the built app without it. */
  readonly folder?: string
  /** The path it stands under, with a slash at both ends. */
  readonly base?: string
  readonly port?: number
}

export type RunningSite = {
  readonly url: string
  readonly port: number
  /** Ends the server without a farewell; nobody listens on the port once this resolves. */
  readonly kill: () => Promise<void>
  /** Starts it again on the same port: a phone knows the place by its address. */
  readonly revive: () => Promise<void>
}

const root = fileURLToPath(new URL('../../', import.meta.url))
const command = fileURLToPath(new URL('../../src/hosting/serve-command.ts', import.meta.url))

/** Starts serving, on a port that the site keeps over all its restarts. */
export async function startSite({ folder, base = '/', port }: SiteOptions = {}): Promise<RunningSite> {
  const kept = port ?? (await freePort())
  let server: BackgroundProcess | undefined

  const revive = async (): Promise<void> => {
    if (server) throw new Error(`The site on port ${kept} is running already.`)
    const args = ['--import', 'tsx', command, `--folder=${folder ?? `${root}dist`}`, `--base=${base}`, `--port=${kept}`]
    server = startBackground(process.execPath, args)
    const [, taken] = await server.says(/listening (\d+)/)
    if (Number(taken) === kept) return
    await server.kill()
    server = undefined
    throw new Error(`Port ${kept} is taken by another program.`)
  }

  await revive()
  return {
    url: `http://localhost:${kept}${base}`,
    port: kept,
    revive,
    kill: async () => {
      await server?.kill()
      server = undefined
      await waitUntil(`port ${kept} to be dead`, async () => ((await portIsDead(kept)) ? true : undefined))
    },
  }
}
