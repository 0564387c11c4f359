/** A copy of the built site that a test changes as a deployment would, or as something breaks it. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '#seeding/content-hash.ts'
import { artifact, projectFolder } from './addresses.ts'

type Root = { readonly groups: { readonly id: string; hash: string }[] }

export class SiteCopy {
  readonly folder: string

  /** `name` is that of its folder: each journey and engine has its own. Nothing is there before `make`. */
  constructor(name: string) {
    this.folder = artifact(name)
  }

  /** Copies the site as it was built, whatever an earlier run has left. */
  make(): void {
    this.remove()
    cpSync(join(projectFolder, 'dist'), this.folder, { recursive: true })
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8')
  }

  write(path: string, text: string | Buffer): void {
    writeFileSync(join(this.folder, path), text)
  }

  /** A newer build of the app: another worker, which holds the same files. */
  deployApp(): void {
    this.write('sw.js', `${this.read('sw.js')}\n// A newer build.\n`)
  }

  /** A newer release; `change` makes its text from the text of the one that is there. */
  deployRelease(change: (text: string) => string): void {
    const root = JSON.parse(this.read('m/root.json')) as Root
    const [group] = root.groups
    if (!group) throw new Error('The root names no release.')
    const text = change(this.read(`m/${group.hash}.json`))
    group.hash = sha256(text)
    this.write(`m/${group.hash}.json`, text)
    this.write('m/root.json', JSON.stringify(root))
  }

  /**
   * A newer release with other packs: `change` makes the text of each from the text that is there. `old`: whether the
   * packs of before stay on the site.
   */
  deployPacks(change: (pack: string, publisher: string) => string, old: 'stay' | 'go'): void {
    this.deployRelease((text) => {
      const release = JSON.parse(text) as { readonly packs: readonly { readonly publisher: string; hash: string }[] }
      for (const named of release.packs) {
        const before = this.read(`packs/${named.hash}.json`)
        const pack = change(before, named.publisher)
        if (pack === before) continue
        if (old === 'go') rmSync(join(this.folder, `packs/${named.hash}.json`))
        named.hash = sha256(pack)
        this.write(`packs/${named.hash}.json`, pack)
      }
      return JSON.stringify(release)
    })
  }

  /** A newer release that has the same plans and another date (`YYYY-MM-DD`). */
  deployDate(date: string): void {
    this.deployRelease((text) => text.replace(/"date":"\d{4}-\d\d-\d\d"/, `"date":"${date}"`))
  }
}
