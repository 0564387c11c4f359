/** Ends a browser as a telephone does that needs its memory: at once, with all its processes, and without a word. */
import { readdirSync, readFileSync } from 'node:fs'
import { waitUntil } from './wait-until.ts'

const textOf = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return '' // It has ended meanwhile.
  }
}

/** The processes that a process has started, and those that they have started. */
export const descendantsOf = (pid: number): readonly number[] =>
  textOf(`/proc/${pid}/task/${pid}/children`)
    .split(' ')
    .filter(Boolean)
    .map(Number)
    .flatMap((child) => [child, ...descendantsOf(child)])

/** The processes whose command names this folder: those of the one browser that runs on it. */
export const processesOn = (folder: string): readonly number[] =>
  readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid && pid !== process.pid && textOf(`/proc/${pid}/cmdline`).includes(folder))

const isAlive = (pid: number): boolean => /^\d+ \(.*\) [^ZX]/.test(textOf(`/proc/${pid}/stat`))

/** Kills these processes and all that they have started (SIGKILL), and waits until they are gone. */
export async function killHard(pids: readonly number[]): Promise<void> {
  const all = [...new Set(pids.flatMap((pid) => [pid, ...descendantsOf(pid)]))]
  for (const pid of all) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It has ended with another one.
    }
  }
  await waitUntil('the killed browser to be gone', () => (all.some(isAlive) ? undefined : true))
}
