import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { firstLoad, firstLoadLimit } from '#hosting/first-load.ts'

const folders: string[] = []
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })))

/** A built site with these files; `head` is what its page names. */
function aDist(head: string, files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'first-load-'))
  folders.push(folder)
  for (const [path, text] of Object.entries({ 'index.html': `<!doctype html><head>${head}</head>`, ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}
const pathsOf = (folder: string, base = '/'): string[] =>
  firstLoad(folder, base)
    .map(({ path }) => path)
    .sort()
const script = (path: string): string => `<script type="module" crossorigin src="/${path}"></script>`

describe('what home needs first', () => {
  test.each([
    ['a script of the page', script('assets/app.js'), ['assets/app.js']],
    ['a plain script too', '<script src="/boot.js"></script>', ['boot.js']],
    [
      'what is preloaded',
      `${script('assets/app.js')}<link rel="modulepreload" crossorigin href="/assets/a.js">`,
      ['assets/a.js', 'assets/app.js'],
    ],
    ['no stylesheet', '<link rel="stylesheet" crossorigin href="/assets/app.css">', []],
    [
      'a script named twice is needed once',
      `${script('assets/app.js')}<link rel="modulepreload" href="/assets/app.js">`,
      ['assets/app.js'],
    ],
  ])('%s', (_, head, paths) => {
    expect(
      pathsOf(aDist(head, { 'boot.js': '', 'assets/app.js': '', 'assets/a.js': '', 'assets/app.css': '' })),
    ).toEqual(paths)
  })

  test.each([
    ['an import of names', 'import{a as b}from"./a.js";'],
    ['an import of everything', 'import*as a from"./a.js";'],
    ['an import of a default and names', 'import t,{n as e}from"./a.js";'],
    ['an import for its effects', 'import"./a.js";'],
    ['an export from elsewhere', 'export{a as b}from"./a.js";'],
    ['an export of everything', 'export*from"./a.js";'],
    ['a second import on the line', 'import"./app.js";import{a}from"./a.js";'],
    ['an import as a person writes it', "import { a } from './a.js'\n"],
    ['an import over several lines', "import {\n  a,\n  b,\n} from './a.js'\n"],
  ])('%s is followed', (_, code) =>
    expect(pathsOf(aDist(script('assets/app.js'), { 'assets/app.js': code, 'assets/a.js': '' }))).toEqual([
      'assets/a.js',
      'assets/app.js',
    ]),
  )

  test.each([
    ['a dynamic import', 'const a=()=>import("./a.js");'],
    ['a dynamic import after a brace', 'function a(){import("./a.js")}'],
    ['a dynamic import that begins a statement', 'b();import("./a.js").then(b);'],
    ['an import of its own address', 'const a=import.meta.url;fetch("./a.js");'],
    ['the list of what may be needed later', 'const m=["./a.js"];export{m as n};'],
    ['an export and a dynamic import after it', 'export{b as c};const a=()=>import("./a.js");'],
  ])('%s is not', (_, code) =>
    expect(pathsOf(aDist(script('assets/app.js'), { 'assets/app.js': code, 'assets/a.js': '' }))).toEqual([
      'assets/app.js',
    ]),
  )

  test('imports are followed to the end, each script once, also in a circle', () => {
    const folder = aDist(script('assets/app.js'), {
      'assets/app.js': 'import"./a.js";import"./b.js";',
      'assets/a.js': 'import"./deep/c.js";',
      'assets/b.js': 'import"./deep/c.js";',
      'assets/deep/c.js': 'import"../app.js";',
    })
    expect(pathsOf(folder)).toEqual(['assets/a.js', 'assets/app.js', 'assets/b.js', 'assets/deep/c.js'])
  })

  test('below a path of its own the same files are counted', () => {
    expect(
      pathsOf(
        aDist('<script type="module" src="/machi/assets/app.js"></script>', {
          'assets/app.js': 'import"./a.js";',
          'assets/a.js': '',
        }),
        '/machi/',
      ),
    ).toEqual(['assets/a.js', 'assets/app.js'])
  })
})

describe('what it costs', () => {
  test('is the length as fetched, compressed', () => {
    const [app] = firstLoad(aDist(script('assets/app.js'), { 'assets/app.js': `/* ${'まち'.repeat(10_000)} */` }), '/')
    expect(app!.bytes).toBeGreaterThan(0)
    expect(app!.bytes).toBeLessThan(1000)
  })

  test('may be fifty kilobytes', () => expect(firstLoadLimit).toBe(50 * 1024))
})
