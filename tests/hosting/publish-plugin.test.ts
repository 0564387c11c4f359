import { spawn, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { build, type Plugin } from 'vite'
import { carryOver, nextFolder, publishPlugin } from '#hosting/publish-plugin.ts'
import { parseHeaders } from '#hosting/static-rules.ts'
import { writeHostRules } from '#hosting/write-host-rules.ts'
import { serveSite, type Site } from '#hosting/site-server.ts'
import { projectFolder } from '#support/addresses.ts'

const worker: Plugin = {
  name: 'worker',
  enforce: 'post',
  closeBundle: {
    sequential: true,
    handler(error) {
      if (!error) writeFileSync(join(nextFolder(place), 'sw.js'), 'worker')
    },
  },
}
const failing = (hooks: Partial<Plugin>): Plugin => ({ name: 'failing', ...hooks })
const fail = (): never => {
  throw new Error('made to fail')
}

let root: string
let place: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'publish-'))
  place = join(root, 'site')
  writeFileSync(join(root, 'index.html'), '<script type="module" src="/main.js"></script>')
  writeFileSync(join(root, 'main.js'), "document.title = 'one'")
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

/** Builds the little site of this test as the app is built; another plugin may break in. */
const make = (...plugins: readonly Plugin[]) =>
  build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [worker, ...plugins, publishPlugin(place, '2026-05-01')],
    build: { outDir: nextFolder(place), emptyOutDir: true },
  })

const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name).slice(folder.length + 1))
    .sort()

/** What the server answers at every address of a site. */
async function answersOf({ url }: Site, paths: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const answers = paths.map(async (path) => {
    const response = await fetch(new URL(path, url))
    return [path, `${response.status} ${await response.text()}`] as const
  })
  return Object.fromEntries(await Promise.all(answers))
}

describe('a build that fails while the site is served', () => {
  test.each([
    ['before it reads anything', () => make(failing({ buildStart: fail }))],
    [
      'at a line of the app that cannot be read',
      () => {
        writeFileSync(join(root, 'main.js'), 'const = 1')
        return make()
      },
    ],
    ['when the files are made', () => make(failing({ generateBundle: fail }))],
    ['when the files are written', () => make(failing({ writeBundle: fail }))],
    ['when the worker is written', () => make(failing({ closeBundle: { sequential: true, handler: fail } }))],
    [
      'without a worker',
      async () => {
        await build({
          root,
          configFile: false,
          logLevel: 'silent',
          plugins: [publishPlugin(place, '2026-05-01')],
          build: { outDir: nextFolder(place), emptyOutDir: true },
        })
        throw new Error('there is no worker')
      },
    ],
  ] as const)('%s: every address answers as before', async (_, breakIt) => {
    await make()
    const site = await serveSite({ folder: place })
    const paths = filesOf(place)
    const before = await answersOf(site, paths)
    expect(paths.length).toBeGreaterThan(2)
    writeFileSync(join(root, 'main.js'), "document.title = 'two'")
    await expect(breakIt()).rejects.toThrow()
    expect(filesOf(place)).toEqual(paths)
    expect(await answersOf(site, paths)).toEqual(before)
    await site.close()
  })

  test('killed in its midst: every address answers as before, and the next build sweeps up', async () => {
    await make()
    const site = await serveSite({ folder: place })
    const paths = filesOf(place)
    const before = await answersOf(site, paths)
    mkdirSync(nextFolder(place), { recursive: true })
    const half = spawn(process.execPath, [
      '-e',
      `require('fs').writeFileSync(${JSON.stringify(join(nextFolder(place), 'half.js'))}, ''); setInterval(() => {}, 1000)`,
    ])
    await expect.poll(() => existsSync(join(nextFolder(place), 'half.js'))).toBe(true)
    half.kill('SIGKILL')
    expect(await answersOf(site, paths)).toEqual(before)
    await make()
    expect(filesOf(place)).not.toContain('half.js')
    expect(existsSync(nextFolder(place))).toBe(false)
    await site.close()
  })

  test('with a slip in the seeds: the real build ends at once and touches nothing', () => {
    const project = join(root, 'project')
    mkdirSync(project)
    for (const name of ['src', 'public', 'node_modules', 'tsconfig.json', 'package.json'])
      symlinkSync(join(projectFolder, name), join(project, name))
    for (const name of ['index.html', 'vite.config.ts', 'seeds'])
      cpSync(join(projectFolder, name), join(project, name), { recursive: true })
    const plan = join(project, 'seeds/plans/hofu/plan.yaml')
    writeFileSync(plan, readFileSync(plan, 'utf8').replace('FY2015', 'FY2016'))
    const served = join(project, 'dist')
    mkdirSync(served)
    writeFileSync(join(served, 'index.html'), 'served')
    const ended = spawnSync(process.execPath, [join(projectFolder, 'node_modules/vite/bin/vite.js'), 'build'], {
      cwd: project,
      env: { ...process.env, VITEST: '', NODE_ENV: 'production', OUT: served },
      encoding: 'utf8',
    })
    expect(ended.status).not.toBe(0)
    expect(ended.stderr + ended.stdout).toContain('seeds/plans/hofu/plan.yaml')
    expect(filesOf(served)).toEqual(['index.html'])
    expect(readFileSync(join(served, 'index.html'), 'utf8')).toBe('served')
  }, 60_000)
})

describe('a build that succeeds', () => {
  test('takes the place, and keeps the hashed files of the release before', async () => {
    await make()
    const [old] = readdirSync(join(place, 'assets'))
    writeFileSync(join(root, 'main.js'), "document.title = 'two'")
    await make()
    const assets = readdirSync(join(place, 'assets'))
    expect(assets).toHaveLength(2)
    expect(assets).toContain(old)
    expect(JSON.parse(readFileSync(join(place, 'kept.json'), 'utf8'))).toEqual({ [`assets/${old}`]: '2026-05-01' })
    expect(existsSync(`${place}.old`)).toBe(false)
  })
})

describe('the rules of the hosts', () => {
  const releases = ['a', 'b', 'c'].map((letter) => `m/${letter.repeat(64)}.json`)
  /** Builds the little site with a release of its own, and rules for what is in it then. */
  const makeRelease = (path: string) =>
    build({
      root,
      configFile: false,
      logLevel: 'silent',
      plugins: [
        worker,
        {
          name: 'release',
          generateBundle() {
            this.emitFile({ type: 'asset', fileName: path, source: path })
            this.emitFile({ type: 'asset', fileName: 'm/root.json', source: path })
          },
        },
        publishPlugin(place, '2026-05-01', (next) => writeHostRules(next, '/', ['/towns/:town'])),
      ],
      build: { outDir: nextFolder(place), emptyOutDir: true },
    })

  test('keep what was carried over as long as what is new, in the second build and in the third', async () => {
    const forAYear = 'public, max-age=31536000, immutable'
    for (const [at, path] of releases.entries()) {
      await makeRelease(path)
      const there = releases.slice(0, at + 1)
      const site = await serveSite({ folder: place })
      const told = await Promise.all(
        [...there, 'm/root.json'].map(async (one) =>
          (await fetch(new URL(one, site.url))).headers.get('cache-control'),
        ),
      )
      await site.close()
      expect(told).toEqual([...there.map(() => forAYear), 'no-cache'])
      const nginx = readFileSync(join(place, '_nginx.conf'), 'utf8')
      for (const one of there) expect(nginx).toContain(`/${one.replace('.', '\\.')}$" "${forAYear}"`)
    }
  })

  test('name no more releases than Cloudflare Pages can read, and the newest of them', () => {
    mkdirSync(join(place, 'm'), { recursive: true })
    const name = (at: number): string => `${String(at).padStart(64, '0')}.json`
    const days = Array.from({ length: 120 }, (_, at) => at)
    for (const at of days) writeFileSync(join(place, 'm', name(at)), '{}')
    const since = days
      .slice(1)
      .map((at) => [`m/${name(at)}`, new Date(Date.UTC(2026, 0, at)).toISOString().slice(0, 10)])
    writeFileSync(join(place, 'kept.json'), JSON.stringify(Object.fromEntries(since)))
    writeHostRules(place, '/', [])
    const rules = parseHeaders(readFileSync(join(place, '_headers'), 'utf8')).map(({ path }) => path)
    expect(rules.length).toBeLessThanOrEqual(100)
    const named = (at: number): boolean => rules.includes(`/m/${name(at)}`)
    expect([named(0), named(119), named(60), named(2)]).toEqual([true, true, true, false])
  })
})

describe('files of earlier releases', () => {
  const hash = 'a'.repeat(64)
  test.each([
    ['stay 90 days after they were last current', '2026-07-30', true],
    ['go on the day after', '2026-07-31', false],
  ] as const)('%s', (_, today, stays) => {
    const next = nextFolder(place)
    for (const folder of [join(place, 'packs'), next]) mkdirSync(folder, { recursive: true })
    for (const name of [`${hash}.json`, 'notes.txt']) writeFileSync(join(place, 'packs', name), '{}')
    mkdirSync(join(place, 'm'))
    writeFileSync(join(place, `m/${hash}.changes.json`), '{}')
    const since = { [`packs/${hash}.json`]: '2026-05-01', [`m/${hash}.changes.json`]: '2026-05-01' }
    writeFileSync(join(place, 'kept.json'), JSON.stringify(since))
    carryOver(place, next, today)
    expect(existsSync(join(next, `packs/${hash}.json`))).toBe(stays)
    expect(existsSync(join(next, 'packs/notes.txt'))).toBe(false)
    // What a release has changed is asked for by devices that were away for longer.
    expect(existsSync(join(next, `m/${hash}.changes.json`))).toBe(true)
  })
})
