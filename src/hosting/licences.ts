/** What of other people's software is in the built app, and under which licences: each asks for its text to travel. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/** A package as it lies in `node_modules`: `text` is its licence, with its notice where it has one. */
export type ShippedPackage = {
  readonly name: string
  readonly version: string
  readonly licence: string
  readonly text: string
}

/** Licences under which we may ship what we do: all that they ask for is that their text goes along. */
export const shippable: readonly string[] = ['MIT', 'Apache-2.0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD']

/** Pieces that the build itself puts into the app, by a part of the name that they have there. */
const partsOfTheBuild = [
  ['vite/preload-helper', 'vite'],
  ['plugin-vue/export-helper', '@vitejs/plugin-vue'],
  ['plugin-vue:export-helper', '@vitejs/plugin-vue'],
  ['rolldown/runtime', 'rolldown'],
] as const

/** The package that a module of the bundle belongs to; `undefined` for one of ours. */
export function packageOf(id: string): string | undefined {
  const [, name] = /^.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(id) ?? []
  return name?.replaceAll('\\', '/') ?? partsOfTheBuild.find(([part]) => id.includes(part))?.[1]
}

/** The styles of packages that a style imports: they are no modules of the bundle. */
const importedStyles = (id: string): readonly string[] =>
  id.endsWith('.css') && existsSync(id)
    ? [...readFileSync(id, 'utf8').matchAll(/@import '([^.'][^']*)'/g)].map(([, name]) => `/node_modules/${name}`)
    : []

type Described = { version: string; license?: string; dependencies?: Readonly<Record<string, string>> }
const describedIn = (folder: string): Described =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Described

/** The packages that a script imports, and all that these need: the worker is built apart from the app. */
export function packagesBehind(script: string, modules: string): readonly string[] {
  const found = new Set([...script.matchAll(/from '([a-z@][^'.]*)'/g)].flatMap(([, name]) => name ?? []))
  // A set is walked in the order of insertion, what is added on the way included.
  for (const name of found)
    for (const needed of Object.keys(describedIn(join(modules, name)).dependencies ?? {})) found.add(needed)
  return [...found]
}

/** Reads a package. Throws where we may not ship it, or where it brings no text of its licence. */
export function readPackage(name: string, modules: string): ShippedPackage {
  const folder = join(modules, name)
  const { version, license } = describedIn(folder)
  if (!license || !shippable.includes(license))
    throw new Error(`${name} is under "${license ?? 'no licence'}", which is not one of: ${shippable.join(', ')}.`)
  const names = readdirSync(folder).filter((file) => /^(?:licen[cs]e|notice)(?:\.(?:md|txt))?$/i.test(file))
  // Vite's file goes on with what Vite itself is built of, which does not come into the app.
  const texts = names
    .sort()
    .map((file) =>
      (readFileSync(join(folder, file), 'utf8').split('# Licenses of bundled dependencies')[0] ?? '').trim(),
    )
  if (!names.some((file) => /^licen/i.test(file))) throw new Error(`${name} brings no text of its licence.`)
  return { name, version, licence: license, text: texts.join('\n\n') }
}

const line = '='.repeat(80)

/** The file `licences.txt`. */
export const licencesFile = (own: string, packages: readonly ShippedPackage[]): string =>
  [
    own.trim(),
    ...packages.map(
      ({ name, version, licence, text }) => `${line}\n${name} ${version} (${licence})\n${line}\n\n${text}`,
    ),
  ].join('\n\n') + '\n'

/** What the plugin needs: the packages that the page of licences names, and the script of the worker. */
export type LicencesOptions = { readonly named: readonly string[]; readonly worker: string; readonly root: string }

/**
 * Writes `licences.txt` for what really is in the bundle. Fails the build where a package may not be shipped, or where
 * the page of licences names others than those.
 */
export function licencesPlugin({ named, worker, root }: LicencesOptions): Plugin {
  const modules = join(root, 'node_modules')
  return {
    name: 'machi-licences',
    generateBundle(_options, bundle) {
      const scripts = Object.values(bundle).flatMap((output) =>
        output.type === 'chunk'
          ? Object.entries(output.modules).flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? id : []))
          : [],
      )
      const styles = [...this.getModuleIds()].flatMap(importedStyles)
      const inBundle = [...scripts, ...styles].flatMap((id) => packageOf(id) ?? [])
      const inWorker = existsSync(worker) ? packagesBehind(readFileSync(worker, 'utf8'), modules) : []
      const shipped = [...new Set([...inBundle, ...inWorker])].sort()
      const difference = [
        ...shipped.filter((name) => !named.includes(name)).map((name) => `${name} is shipped and not named`),
        ...named.filter((name) => !shipped.includes(name)).map((name) => `${name} is named and not shipped`),
      ]
      if (difference.length > 0) throw new Error(`src/texts/software-page.ts: ${difference.join('; ')}.`)
      this.emitFile({
        type: 'asset',
        fileName: 'licences.txt',
        source: licencesFile(
          readFileSync(join(root, 'LICENSE'), 'utf8'),
          shipped.map((name) => readPackage(name, modules)),
        ),
      })
    },
  }
}
