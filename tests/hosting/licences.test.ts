import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { licencesFile, packageOf, packagesBehind, readPackage, shippable } from '#hosting/licences.ts'
import { shippedSoftware } from '#texts/software-page.ts'

/** Under these we may also build and test, which ships nothing. Each way of a choice (`A OR B`) must be here. */
const usable = [
  ...shippable,
  ...['BlueOak-1.0.0', 'CC0-1.0', 'CC-BY-3.0', 'CC-BY-4.0', 'MPL-2.0', 'Python-2.0', 'WTFPL', 'Unlicense'],
]

/** Packages that name no licence where npm looks for it, and the one that their files name. */
const namedElsewhere: Readonly<Record<string, string>> = { format: 'MIT' }

type Locked = { readonly license?: string }
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> }
const locked = Object.entries(packages).filter(([path]) => path !== '')

describe('every package that is installed', () => {
  test('is under a licence that we know', () => {
    const unknown = locked.flatMap(([path, { license }]) => {
      const name = path.replace(/^.*node_modules\//, '')
      const licence = license ?? namedElsewhere[name] ?? 'no licence'
      const ways = licence.replace(/[()]/g, '').split(' OR ')
      return ways.every((way) => usable.includes(way)) ? [] : `${name}: ${licence}`
    })
    expect(unknown).toEqual([])
  })
})

describe('what is shipped', () => {
  test.each(shippedSoftware)(
    '$name is under the licence that the page names, and brings its text',
    ({ name, licence }) => {
      const read = readPackage(name, 'node_modules')
      expect(read.licence).toBe(licence)
      expect(read.text.length).toBeGreaterThan(500)
    },
  )

  test('goes along with its text', () => {
    const text = licencesFile('Ours', [{ name: 'a', version: '1.2.3', licence: 'MIT', text: 'Copyright A' }])
    expect(text).toMatch(/^Ours\n\n=+\na 1\.2\.3 \(MIT\)\n=+\n\nCopyright A\n$/)
  })

  test('is not what may not be shipped', () => {
    expect(() => readPackage('axe-core', 'node_modules')).toThrow('axe-core is under "MPL-2.0"')
  })

  test.each([
    ['/a/node_modules/vue/dist/vue.js', 'vue'],
    ['/a/node_modules/@vue/shared/dist/a.js', '@vue/shared'],
    ['/a/node_modules/b/node_modules/c/d.js', 'c'],
    ['\0vite/preload-helper.js', 'vite'],
    ['/a/src/app/main.ts', undefined],
  ])('%s belongs to %s', (id, name) => expect(packageOf(id)).toBe(name))

  test('in the worker is what its script imports, and what that needs', () => {
    expect(
      packagesBehind("import { precache } from 'workbox-precaching'\nimport { a } from '#b'", 'node_modules'),
    ).toEqual(expect.arrayContaining(['workbox-precaching', 'workbox-core', 'workbox-strategies', 'workbox-routing']))
  })
})
