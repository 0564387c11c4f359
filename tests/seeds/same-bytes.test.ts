import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { checkedSeeds } from '#seeding/checked-plan.ts'
import { sha256 } from '#seeding/content-hash.ts'
import { openDataFiles } from '#seeding/open-data/open-data-files.ts'
import { makeRelease } from '#seeding/release-files.ts'
import { readSeeds } from '#seeding/seeds.ts'
import { SeedCopy } from '#support/seed-copy.ts'

const copies = [new SeedCopy(), new SeedCopy()]
const sites = copies.map(() => mkdtempSync(join(tmpdir(), 'site-')))
afterAll(() => {
  copies.forEach((copy) => copy.remove())
  for (const site of sites) rmSync(site, { recursive: true, force: true })
})

/** Writes all that the seeds of a copy become into a folder; that they are right, other tests say. */
async function buildInto(site: string, copy: SeedCopy): Promise<void> {
  const checked = checkedSeeds(readSeeds(copy.root))
  const made = await makeRelease(checked, () => '2026-05-01')
  for (const { path, text } of [...made.files, ...openDataFiles(checked, made)]) {
    mkdirSync(dirname(join(site, path)), { recursive: true })
    writeFileSync(join(site, path), text)
  }
}

/** Each file of a folder with the hash of what it holds. */
const hashesIn = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => join(file.parentPath, file.name))
      .map((file) => [file.slice(folder.length + 1), sha256(readFileSync(file, 'utf8'))] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )

test('two builds in two folders are the same bytes', async () => {
  const [first, second] = sites as [string, string]
  await buildInto(first, copies[0]!)
  await buildInto(second, copies[1]!)
  const hashes = hashesIn(first)
  for (const kind of [/^packs\//, /^m\/[0-9a-f]{64}\.json$/, /^m\/root\.json$/, /\.csv$/, /datapackage\.json$/])
    expect(Object.keys(hashes).filter((path) => kind.test(path))).not.toEqual([])
  expect(hashesIn(second)).toEqual(hashes)
}, 60_000)
