import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'

type Layer = {
  readonly may: readonly string[]
  readonly types?: readonly string[]
  readonly values?: readonly string[]
  readonly packages: readonly string[]
}

/** The lint configuration is JavaScript without types. */
const { layers } = (await import(pathToFileURL('eslint.config.js').href)) as {
  readonly layers: Readonly<Record<string, Layer>>
}

const files = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'seeds/README.md',
  ...readdirSync('docs').map((name) => `docs/${name}`),
]
const pages = files.filter((file) => file.endsWith('.md')).map((file) => ({ file, text: readFileSync(file, 'utf8') }))

/**
 * Everything that a page names as code: `storage/kiosk.ts`. Blocks of code are left out: they hold made names and
 * trees.
 */
const namedIn = (text: string): readonly string[] =>
  [...text.replace(/```[^]*?```/g, '').matchAll(/`([^`\n]+)`/g)].flatMap(([, name]) => name ?? [])

const everyFile = ['src', 'tests', 'seeds', 'public', 'docs', '.ci']
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => `/${folder}/${path}`))
  .map((path) => path.replaceAll('\\', '/'))

/** A path may be written from any folder on; a name with a placeholder or a star is no path. */
const isThere = (path: string): boolean => existsSync(path) || everyFile.some((file) => file.endsWith(`/${path}`))

describe('the documentation', () => {
  test('the README is read in one go', () => {
    expect(readFileSync('README.md', 'utf8').split('\n').length).toBeLessThanOrEqual(150)
  })

  test.each(pages)('$file names files that are there', ({ text }) => {
    const paths = namedIn(text).filter((name) => /^[\w./-]+\.(?:ts|vue|js|css|yaml|yml|md)$/.test(name))
    expect(paths.filter((path) => !isThere(path))).toEqual([])
  })

  test.each(pages)('$file names commands that are there', ({ text }) => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
    const named = [...text.matchAll(/npm run ([\w:-]+)/g)].flatMap(([, name]) => name ?? [])
    expect(named.filter((name) => !(name in scripts))).toEqual([])
  })

  test.each(Object.entries(layers))(
    'the table of layers says what lint says of %s',
    (layer, { may, types = [], values = [], packages }) => {
      const imports = [
        may.join(', ') || 'nothing',
        types.length ? `types of ${types.join(', ')}` : '',
        values.length ? `values of ${values.join(', ')}` : '',
      ]
      const row = `| \`${layer}\` | ${imports.filter(Boolean).join('; ')} | ${packages.join(', ') || 'none'} |`
      expect(readFileSync('CONTRIBUTING.md', 'utf8').split('\n')).toContain(row)
    },
  )
})
