import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Contents } from '#domain/changes.ts'
import type { Pack, PlanPack } from '#packs/pack.ts'
import { packFrom } from '#packs/pack.ts'
import { newestIn, packPath, releaseFrom, releasePath, rootFrom, rootPath, type Release } from '#packs/release.ts'

/** A release of a built site: what it names, and what its packs hold. */
export type BuiltRelease = {
  readonly hash: string
  readonly release: Release
  readonly contents: Contents
  /** What a document is called in short; `undefined` where it is none of the release. */
  readonly documentName: (id: string) => string | undefined
}

/** How a file of a site is read, by its path below the base; `undefined` where it is not there. */
export type SiteReader = (path: string) => string | undefined

/** Reads the files of a built site from its folder. */
export const folderReader =
  (folder: string): SiteReader =>
  (path) => {
    const file = join(folder, path)
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined
  }

/**
 * A release of a site: today's, or the one with a hash, which may stand there for as long as its files are kept. Throws
 * a Japanese sentence where it is not whole.
 */
export function builtRelease(read: SiteReader, hash?: string): BuiltRelease {
  const textOf = (path: string): string => {
    const text = read(path)
    if (text === undefined)
      throw new Error(`${path} がありません。まちしるべを作ったフォルダーか、前の版の名前を書いてください。`)
    return text
  }
  const named = hash ?? newestIn(rootFrom(textOf(rootPath)))
  const release = releaseFrom(textOf(releasePath(named)))
  const packs = release.packs
    .map((reference) => packFrom(textOf(packPath(reference.hash))))
    .filter((pack): pack is PlanPack => isOfPlans(pack))
  return {
    hash: named,
    release,
    contents: {
      plans: packs.flatMap(({ plans }) => plans),
      wording: (id) => packs.map(({ wordings }) => wordings?.[id]).find(Boolean),
    },
    documentName: (id) => {
      const document = packs.flatMap(({ documents }) => documents).find((one) => one.id === id)
      return document?.shortTitle ?? document?.title
    },
  }
}

const isOfPlans = (pack: Pack): pack is PlanPack => 'plans' in pack
