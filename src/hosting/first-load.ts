import { readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

/** A script that home needs before its text stands there, with its length as fetched. */
export type LoadedScript = { readonly path: string; readonly bytes: number }

/** What home's first text may cost, in bytes of brotli: Vue, router and Pinia are 32 KB of it. */
export const firstLoadLimit = 51_200

const namedInPage = /<(?:script[^>]+src|link[^>]+rel="modulepreload"[^>]+href)="([^"]+\.js)"/g
const importedStatically = /(?:^|[;}\s])(?:import|export)\s*(?:[^'"();]*?from\s*)?["'](\.{1,2}\/[^"']+\.js)["']/g

/** All scripts that the page names and all that those import statically, each once. */
export function firstLoad(folder: string, base: string): readonly LoadedScript[] {
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  const waiting = [...page.matchAll(namedInPage)].map(([, address = '']) => address.slice(base.length))
  const found = new Map<string, LoadedScript>()
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue
    const script = readFileSync(join(folder, path))
    found.set(path, { path, bytes: brotliLength(script) })
    for (const [, relative = ''] of script.toString('utf8').matchAll(importedStatically))
      waiting.push(normalize(join(dirname(path), relative)))
  }
  return [...found.values()]
}

const brotliLength = (bytes: Buffer): number =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length
