/**
 * `npm test`: everything that must hold before a change is done, in order, with its time; the last line counts all of
 * it.
 */
import { spawn, spawnSync } from 'node:child_process'
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

type Ended = { readonly ok: boolean; readonly output: string }

/** Runs a script of the package while others run, with its output kept until it has ended. */
const npmRun = (script: string) => (): Promise<Ended> =>
  new Promise((done) => {
    const child = spawn('npm', ['run', '--silent', script], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: limitMs,
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += String(text)))
    child.on('error', (error) => done({ ok: false, output: `${output}${script}: ${error.message}\n` }))
    child.on('close', (code) => done({ ok: code === 0, output }))
  })

function browsers(): Promise<Ended> {
  const missing = installBrowsers()
  const ok = missing.length === 0
  return Promise.resolve({ ok, output: ok ? '' : `${lacksBrowser(missing.join(', ')).message}\n` })
}

function build(): Promise<Ended> {
  // What an earlier build left must not pass for this one.
  rmSync(new URL('../dist', import.meta.url), { recursive: true, force: true })
  return npmRun('build')()
}

/** A step that fails does not keep the others from being told; only one that needs another is left out without it. */
type Step = { readonly name: string; readonly run: () => Promise<Ended>; readonly needs?: string }

/** Rows one after the other; the steps of a row at the same time, each on a processor of its own. */
const rows: readonly (readonly Step[])[] = [
  [{ name: 'browsers', run: browsers }],
  [
    { name: 'lint', run: npmRun('lint') },
    { name: 'types', run: npmRun('types') },
  ],
  [
    { name: 'seeds', run: npmRun('seeds') },
    { name: 'textlint', run: npmRun('textlint') },
  ],
  [
    { name: 'format', run: npmRun('format:check') },
    { name: 'build', run: build },
  ],
  [{ name: 'budget', run: npmRun('budget'), needs: 'build' }],
]

const seconds = (start: number): string => `${((performance.now() - start) / 1000).toFixed(1)} s`

async function runSteps(): Promise<Count> {
  const failed: string[] = []
  const runStep = async ({ name, run, needs }: Step): Promise<void> => {
    const start = performance.now()
    const left = needs !== undefined && failed.includes(needs)
    const { ok, output } = left ? { ok: false, output: '' } : await run()
    if (!ok) failed.push(name)
    console.log(`\n── ${name}\n${output}`)
    console.log(left ? `✗ ${name}: not run, it needs ${needs}` : `${ok ? '✓' : '✗'} ${name} (${seconds(start)})`)
  }
  for (const row of rows) await Promise.all(row.map(runStep))
  const count = rows.flat().length
  return { passed: count - failed.length, failed: failed.length, failures: failed.map((name) => `step ${name}`) }
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
const counts = [await runSteps(), runVitest(), await compareFaults()]
const passed = counts.reduce((sum, count) => sum + count.passed, 0)
const failed = counts.reduce((sum, count) => sum + count.failed, 0)

console.log(`\n${seconds(start)} in all`)
for (const failure of counts.flatMap((count) => count.failures)) console.log(`✗ ${failure}`)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
