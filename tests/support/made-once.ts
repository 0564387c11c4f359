/** What many test files need, and one of them makes for all. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

/** The project's own release and open data: see `real-release.ts`. */
export const realReleasePath = join('tests', '.artifacts', 'release.json')

/** Who waits longer than this waits for a process that was killed. */
const longestWaitMs = 180_000

/**
 * The text of a file that does not last longer than a run of Vitest. The first test file of the run that needs it makes
 * it; the others, which may run in other processes at the same time, wait and read it. `global-setup.ts` removes it.
 */
export async function madeOnce(path: string, make: () => Promise<string>): Promise<string> {
  mkdirSync(dirname(path), { recursive: true })
  const lock = `${path}.lock`
  const end = Date.now() + longestWaitMs
  while (Date.now() < end) {
    const text = textAt(path)
    if (text !== undefined) return text
    if (claims(lock)) {
      try {
        return textAt(path) ?? writeWhole(path, await make())
      } finally {
        rmSync(lock, { recursive: true, force: true })
      }
    }
    await setTimeout(50)
  }
  throw new Error(`${lock} is still there: another process makes ${path}, or was killed while it did.`)
}

/** Removes what an earlier run has made, and what it left behind when it was killed. */
export function clearMade(path: string): void {
  for (const file of [path, `${path}.lock`]) rmSync(file, { recursive: true, force: true })
}

function textAt(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/** Only one process succeeds in making a folder. */
function claims(lock: string): boolean {
  try {
    mkdirSync(lock)
    return true
  } catch {
    return false
  }
}

/** Writes a file that nobody sees half written; gives its text. */
function writeWhole(path: string, text: string): string {
  writeFileSync(`${path}.new`, text)
  renameSync(`${path}.new`, path)
  return text
}
