/**
 * `npm run changes -- OLD [NEW]`: what differs between two releases, in words. OLD and NEW are folders of built sites;
 * OLD may also be the hash of a release whose files still stand in NEW. NEW is `dist` where it is left out. Ends with
 * an error where a figure changed without a document or a correction that says so.
 */
import { existsSync } from 'node:fs'
import { regionWithId } from '#domain/region.ts'
import { builtRelease, folderReader, type BuiltRelease } from './built-release.ts'
import { changesFile, changesInWords, compared, silentChanges } from './written-changes.ts'

const [old, now = 'dist'] = process.argv.slice(2)
if (old === undefined) {
  console.error('npm run changes -- 前のフォルダーか、前の版の名前 [新しいフォルダー]')
  process.exit(2)
}
const isHash = /^[0-9a-f]{64}$/.test(old) && !existsSync(old)
const [before, after] = [
  isHash ? builtRelease(folderReader(now), old) : builtRelease(folderReader(old)),
  builtRelease(folderReader(now)),
]
const nameIn =
  ({ release }: BuiltRelease) =>
  (publisher: string): string =>
    release.towns.find(({ id }) => id === publisher)?.name ??
    regionWithId(release.regions, publisher)?.nickname ??
    publisher
const comparison = compared(before, after)
for (const line of changesInWords(changesFile(comparison), nameIn(after))) console.log(line)
const silent = silentChanges(comparison)
for (const sentence of silent) console.error(sentence)
process.exitCode = silent.length ? 1 : 0
