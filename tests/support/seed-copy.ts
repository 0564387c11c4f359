/** A copy of the project's seeds that a test may spoil. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { checkPassages } from '#seeding/check-passages.ts'
import { checkSeeds } from '#seeding/check-seeds.ts'
import { checkTexts } from '#seeding/check-texts.ts'
import type { Problem } from '#seeding/problem.ts'
import { readSeeds } from '#seeding/seeds.ts'

const projectRoot = process.cwd()

export class SeedCopy {
  readonly root = mkdtempSync(join(tmpdir(), 'seeds-'))

  constructor() {
    cpSync(join(projectRoot, 'seeds'), join(this.root, 'seeds'), { recursive: true })
  }

  /** The first words of a file that a pattern fits. Throws where there are none. */
  first(file: string, pattern: RegExp): string {
    const found = pattern.exec(readFileSync(join(this.root, file), 'utf8'))
    if (!found) throw new Error(`${file} holds nothing like ${pattern}`)
    return found[0]
  }

  /** What stands under an id in a file of words, from the id on, on lines of its own or in braces behind it. */
  block(file: string, id: string): string {
    return this.first(file, new RegExp(`^${id.replaceAll('.', '\\.')}:(?: \\{.*|\\n(?: {2}.*\\n)+)`, 'm'))
  }

  /**
   * Writes other text for the first of these words in a file; gives the line on which they began. Throws where they
   * are not.
   */
  change(file: string, from: string, to: string): number {
    const path = join(this.root, file)
    const text = readFileSync(path, 'utf8')
    const at = text.indexOf(from)
    if (at < 0) throw new Error(`${file} does not hold: ${from}`)
    writeFileSync(path, text.slice(0, at) + to + text.slice(at + from.length))
    return text.slice(0, at).split('\n').length
  }

  /** Puts a file of one's own among the seeds, in a folder that need not be there yet. */
  write(file: string, text: string): void {
    const path = join(this.root, file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }

  problems(): readonly Problem[] {
    return checkSeeds(this.root).problems
  }

  /** What is wrong with shapes and with our words alone: the same check, without the long way through the documents. */
  problemsInWords(): readonly Problem[] {
    const seeds = readSeeds(this.root)
    checkTexts(seeds)
    checkPassages(seeds)
    return seeds.currentProblems()
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true })
  }
}
