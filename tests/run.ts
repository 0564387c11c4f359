/**
 * `npm test`: everything that must hold before a change is done, in order, with its time; the last line counts all of
 * it.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { docs, faultsOfRun } from './support/fault-report.ts'
import { countVitest, type Count } from './support/count-vitest.ts'
import { installBrowsers, lacksBrowser } from './support/install-browsers.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const report = fileURLToPath(new URL('.artifacts/vitest.json', import.meta.url))

/** No step takes 75 minutes, on a slow and busy machine either: one that does hangs. */
const limitMs = 75 * 60_000

/** Runs a program with its output shown, and says whether it ended well. Tools that ask questions get no answer. */
function succeeds(command: string, args: readonly string[]): boolean {
  const ended = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: limitMs,
    killSignal: 'SIGKILL',
  })
  if (ended.error) console.error(`${command}: ${ended.error.message}`)
  return ended.status === 0
}

const npmRun = (script: string) => (): boolean => succeeds('npm', ['run', '--silent', script])

function browsers(): boolean {
  const missing = installBrowsers()
  if (missing.length > 0) console.error(lacksBrowser(missing.join(', ')).message)
  return missing.length === 0
}

function build(): boolean {
  // What an earlier build left must not pass for this one.
  rmSync(new URL('../dist', import.meta.url), { recursive: true, force: true })
  return npmRun('build')()
}

/** A step that fails does not keep the others from being told; only one that needs another is left out without it. */
type Step = { readonly name: string; readonly run: () => boolean; readonly needs?: string }

const steps: readonly Step[] = [
  { name: 'browsers', run: browsers },
  { name: 'seeds', run: npmRun('seeds') },
  { name: 'types', run: npmRun('types') },
  { name: 'format', run: npmRun('format:check') },
  { name: 'lint', run: npmRun('lint') },
  { name: 'textlint', run: npmRun('textlint') },
  { name: 'build', run: build },
  { name: 'budget', run: npmRun('budget'), needs: 'build' },
]

const seconds = (start: number): string => `${((performance.now() - start) / 1000).toFixed(1)} s`

function runSteps(): Count {
  const failed: string[] = []
  for (const { name, run, needs } of steps) {
    console.log(`\n── ${name}`)
    const start = performance.now()
    const left = needs !== undefined && failed.includes(needs)
    const passed = !left && run()
    if (!passed) failed.push(name)
    console.log(left ? `✗ ${name}: not run, it needs ${needs}` : `${passed ? '✓' : '✗'} ${name} (${seconds(start)})`)
  }
  return { passed: steps.length - failed.length, failed: failed.length, failures: failed.map((name) => `step ${name}`) }
}

function runVitest(): Count {
  console.log('\n── tests')
  const start = performance.now()
  mkdirSync(new URL('.artifacts/', import.meta.url), { recursive: true })
  rmSync(report, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const ended = succeeds(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...reporters])
  const count = countVitest(report, ended)
  console.log(`${count.failed === 0 ? '✓' : '✗'} tests (${seconds(start)})`)
  return count
}

/** The table of faults in docs/ says what this run has shown. */
async function compareFaults(): Promise<Count> {
  console.log('\n── faults')
  const made = await faultsOfRun().catch((error: unknown) => console.error(error))
  if (!made) return { passed: 0, failed: 1, failures: ['step faults: there is no report'] }
  const { text, problems } = made
  const isTrue = readFileSync(docs, 'utf8') === text
  for (const problem of problems) console.error(problem)
  if (!isTrue) console.error(`docs/faults.md is not what this run has shown. \`npm run faults\` writes:\n${text}`)
  const passed = isTrue && problems.length === 0
  console.log(`${passed ? '✓' : '✗'} faults`)
  return { passed: Number(passed), failed: Number(!passed), failures: passed ? [] : ['step faults'] }
}

const start = performance.now()
const counts = [runSteps(), runVitest(), await compareFaults()]
const passed = counts.reduce((sum, count) => sum + count.passed, 0)
const failed = counts.reduce((sum, count) => sum + count.failed, 0)

console.log(`\n${seconds(start)} in all`)
for (const failure of counts.flatMap((count) => count.failures)) console.log(`✗ ${failure}`)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
