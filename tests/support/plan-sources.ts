/** Where stores read from in tests: files in memory, and whatever a test puts in their place. */
import { packFrom } from '#packs/pack.ts'
import { packPath, releaseFrom, rootFrom, releasePath, rootPath } from '#packs/release.ts'
import type { SiteFile } from '#seeding/release-files.ts'
import type { NamedRelease } from '#storage/pack-database.ts'
import type { PlanSource } from '#stores/injection-keys.ts'

/** The release that the root among these files names. */
export function releaseAmong(files: readonly SiteFile[]): NamedRelease {
  const textOf = (path: string): string => files.find((file) => file.path === path)!.text
  const { hash } = rootFrom(textOf(rootPath)).groups[0]!
  return { hash, release: releaseFrom(textOf(releasePath(hash))) }
}

/** A source that has all these files at hand; `given` answers in its place. */
export function sourceOf(files: readonly SiteFile[], given: Partial<PlanSource> = {}): PlanSource {
  const named = releaseAmong(files)
  const texts = new Map(files.map(({ path, text }) => [path, text]))
  return {
    open: async () => named,
    pack: async (hash) => packFrom(texts.get(packPath(hash))!),
    newest: async () => named,
    downloadAll: async () => ({ stored: named, problem: undefined }),
    ...given,
  }
}

/** A promise that a test keeps or breaks when it likes. */
export function promised<T>(): {
  readonly promise: Promise<T>
  readonly keep: (value: T) => void
  readonly break: () => void
} {
  let keep!: (value: T) => void
  let fail!: (reason: Error) => void
  const promise = new Promise<T>((kept, broken) => {
    keep = kept
    fail = broken
  })
  return { promise, keep, break: () => fail(new Error('broken by the test')) }
}
