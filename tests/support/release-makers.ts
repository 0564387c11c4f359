/** A release made for a test: its packs are told apart by a word, and hold no plan. */
import type { NamedRelease } from '#storage/pack-database.ts'
import { packFormat } from '#packs/format.ts'
import { packPath, releasePath, rootPath } from '#packs/release.ts'
import type { SiteFile } from '#seeding/release-files.ts'
import { sha256 } from '#seeding/content-hash.ts'
import { aPackReference, aRelease } from './plan-makers.ts'

export type MadeRelease = NamedRelease & {
  readonly files: readonly SiteFile[]
  /** Text and hash of a pack by its word. */
  readonly text: (word: string) => string
  readonly hashOf: (word: string) => string
}

/** The format of packs, and that of the release and the root. */
type Formats = { readonly packs: number; readonly rest: number }

/**
 * `madeRelease(['hofu', 'mine'])`: a release with a pack for each word, and the files of a site that serves it; of
 * another format where one is given.
 */
export function madeRelease(
  words: readonly string[],
  date = '2026-01-02',
  format: number | Formats = packFormat,
): MadeRelease {
  const formats = typeof format === 'number' ? { packs: format, rest: format } : format
  const packText = (publisher: string): string =>
    JSON.stringify({ format: formats.packs, publisher, plans: [], documents: [] })
  const packs = words.map((word) => ({ word, text: packText(word), hash: sha256(packText(word)) }))
  const release = {
    ...aRelease({ date, packs: packs.map(({ word, hash }) => aPackReference({ publisher: word, hash })) }),
    format: formats.rest as typeof packFormat,
  }
  const text = JSON.stringify(release)
  const hash = sha256(text)
  return {
    hash,
    release,
    text: packText,
    hashOf: (word) => sha256(packText(word)),
    files: [
      ...packs.map((pack) => ({ path: packPath(pack.hash), text: pack.text })),
      { path: releasePath(hash), text },
      { path: rootPath, text: JSON.stringify({ format: formats.rest, groups: [{ id: release.group, hash }] }) },
    ],
  }
}
