/** A program that runs beside the tests until it is stopped; none outlives them. */
import { spawn, type ChildProcess } from 'node:child_process'
import { waitUntil } from './wait-until.ts'

export type BackgroundProcess = {
  /** What it has printed so far, errors too. */
  readonly printed: () => string
  /** Waits for something it prints. Rejects, with all it printed, when it ends before that. */
  readonly says: (pattern: RegExp) => Promise<RegExpExecArray>
  /** Ends it at once (SIGKILL) and waits until it is gone. */
  readonly kill: () => Promise<void>
  /** Asks it to end (SIGTERM), and ends it after three seconds. */
  readonly stop: () => Promise<void>
}

const running = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})
// A test runner ends its workers this way; without a listener they would go without an `exit`.
process.once('SIGTERM', () => process.exit(143))

export function startBackground(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): BackgroundProcess {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } })
  let printed = ''
  let ended: string | undefined
  const gone = new Promise<void>((over) => {
    const end = (how: string): void => {
      ended ??= how
      running.delete(child)
      over()
    }
    child.once('exit', (code, signal) => end(`ended with ${code ?? signal}`))
    child.once('error', (error) => end(error.message))
  })
  running.add(child)
  child.stdout.on('data', (part) => (printed += String(part)))
  child.stderr.on('data', (part) => (printed += String(part)))

  return {
    printed: () => printed,
    says: async (pattern) => {
      const found = await waitUntil(
        `${command} to say ${pattern}`,
        () => pattern.exec(printed) ?? (ended === undefined ? undefined : ('ended' as const)),
        () => `It said: ${printed}`,
      )
      if (found === 'ended')
        throw new Error(`${command} ${args.join(' ')} ${ended} before it said ${pattern}:\n${printed}`)
      return found
    },
    kill: async () => {
      child.kill('SIGKILL')
      await gone
    },
    stop: async () => {
      child.kill('SIGTERM')
      const clock = setTimeout(() => child.kill('SIGKILL'), 3000)
      await gone
      clearTimeout(clock)
    },
  }
}
