import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type Pair,
} from 'yaml'
import type { z } from 'zod'
import { decoded } from './decode.ts'
import type { Problem } from './problem.ts'
import { shapeSlipsOf, silent, type ShapeSlip } from './shape-slips.ts'
import { quotedSource } from './value-words.ts'
import { repairOf } from './yaml-repair.ts'
import { wordsOfError } from './yaml-errors.ts'
import { yamlSlipsIn } from './yaml-slips.ts'

type KeyPath = readonly (string | number)[]
/** From an offset up to (not including) another, in the text of a file. */
type Span = readonly [from: number, to: number]

/** A YAML file of the seeds that still knows on which line each of its values stands. */
export class SeedFile {
  readonly name: string
  readonly problems: Problem[] = []
  readonly #text: string
  readonly #document: Document
  readonly #lines = new LineCounter()
  /** Records with a problem, by their path; of those in `#silenced` nothing more is reported. */
  readonly #faulty = new Set<string>()
  readonly #silenced = new Set<string>()

  /** Throws only when the file cannot be read; what is wrong inside is collected in `problems`. */
  constructor(path: string, root: string) {
    this.name = relative(root, path).replaceAll('\\', '/')
    const text = decoded(readFileSync(path))
    this.#text = typeof text === 'string' ? text : ''
    this.#document = parseDocument(this.#text, { lineCounter: this.#lines, uniqueKeys: true })
    if (typeof text !== 'string') this.problems.push({ file: this.name, column: 1, ...text })
    else this.#checkForm()
  }

  /** The file's value by a schema; `undefined` when the file cannot be read or breaks it (see `problems`). */
  read<T>(schema: z.ZodType<T>): T | undefined {
    if (this.problems.length) return undefined
    const result = schema.safeParse(this.#document.toJS(), { error: silent, reportInput: true })
    if (result.success) return result.data
    if (!this.#reportLines()) for (const slip of shapeSlipsOf(result.error.issues)) this.#reportShape(slip)
    return undefined
  }

  /**
   * Adds a problem at the value that a path of keys leads to, or at its nearest parent that is written; none where the
   * record that holds it had one before the last `settle`.
   */
  report(path: KeyPath, says: string, advice: string, record: KeyPath = path): void {
    if (this.#silenced.has(record.join('\n'))) return
    this.#faulty.add(record.join('\n'))
    this.#add(this.#spanAt(path)[0], shownAt(path, says), advice)
  }

  /**
   * The line on which the value of a path stands, as it is and with another text for the value; no line of after where
   * the value stands on several. `undefined` where the value is not written.
   */
  change(
    path: KeyPath,
    to: string,
  ): { readonly line: number; readonly stands: string; readonly mended: string | undefined } | undefined {
    const node = this.#document.getIn(path, true)
    if (!isNode(node) || !node.range) return undefined
    const { line } = this.#lines.linePos(node.range[0])
    return { line, stands: this.#line(line), mended: this.#replaced([node.range[0], node.range[1]], to) }
  }

  /** What has a problem by now is checked no further: what is found of it from now on follows from it. */
  settle(): void {
    for (const record of this.#faulty) this.#silenced.add(record)
  }

  /** Whether a record has a problem. */
  isFaulty(record: KeyPath): boolean {
    return this.#faulty.has(record.join('\n'))
  }

  /** Forgets every problem that was reported, as if no check had run. */
  forget(): void {
    this.problems.length = 0
    this.#faulty.clear()
    this.#silenced.clear()
  }

  #checkForm(): void {
    const { errors } = this.#document
    if (errors.length && this.#reportLines()) return
    // What follows the first error mostly follows from it; a key that stands twice is a slip of its own.
    const [first] = errors
    for (const error of first && first.code !== 'DUPLICATE_KEY' ? [first] : errors) {
      const { says, advice } = wordsOfError(error)
      const repair =
        error.code === 'DUPLICATE_KEY' ? undefined : repairOf(this.#text, this.#lines.linePos(error.pos[0]).line)
      if (repair) this.problems.push({ file: this.name, column: 1, stands: this.#line(repair.line), ...repair })
      else this.#add(error.pos[0], says, advice)
    }
    visit(this.#document, {
      Node: (_, node) => {
        const anchored = isAlias(node) || ('anchor' in node && node.anchor)
        if (anchored)
          this.#add(
            node.range?.[0] ?? 0,
            'YAMLの別名（&, *）は使えません。',
            '同じ値でも、それぞれの場所に書いてください。',
          )
      },
    })
  }

  /** Reports the slips that a line shows by itself, and tells whether there are any. */
  #reportLines(): boolean {
    const slips = yamlSlipsIn(this.#text)
    for (const slip of slips) this.problems.push({ file: this.name, stands: this.#line(slip.line), ...slip })
    return slips.length > 0
  }

  #reportShape({ path, at, says, advice, to, joined }: ShapeSlip): void {
    const key = at === 'key' ? this.#keyAt(path) : undefined
    const span = key ?? this.#spanAt(path)
    const mended = joined ? this.#quotedPair(path, joined) : to !== undefined && this.#replaced(span, to)
    this.#add(span[0], shownAt(path, says), advice, mended || undefined)
  }

  /** Where the value of a path stands, or its nearest parent that is written. */
  #spanAt(path: KeyPath): Span {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = length ? this.#document.getIn(path.slice(0, length), true) : this.#document.contents
      if (isNode(node) && node.range) return [node.range[0], node.range[1]]
    }
    return [0, 0]
  }

  #pairsAt(path: KeyPath): readonly Pair[] {
    const holder = path.length > 1 ? this.#document.getIn(path.slice(0, -1), true) : this.#document.contents
    return isMap(holder) ? holder.items : []
  }

  #keyAt(path: KeyPath): Span | undefined {
    const pair = this.#pairsAt(path).find(({ key }) => isScalar(key) && String(key.value) === String(path.at(-1)))
    return pair && spanOf(pair.key as Node)
  }

  /** The line with the value before these keys, and the keys, in quotation marks. */
  #quotedPair(path: KeyPath, joined: readonly string[]): string | undefined {
    const pairs = this.#pairsAt(path)
    const isJoined = ({ key }: Pair): boolean => isScalar(key) && joined.includes(String(key.value))
    const first = pairs.findIndex(isJoined)
    const from = spanOf(pairs[first - 1]?.value as Node | undefined)
    const to = spanOf(pairs.slice(first).filter(isJoined).at(-1)?.key as Node | undefined)
    return from && to && this.#replaced([from[0], to[1]], quotedSource)
  }

  /** The line of a span with other text in its place; `undefined` where it stands on several lines. */
  #replaced([from, to]: Span, text: string): string | undefined {
    const source = this.#text.slice(from, to)
    if (source.includes('\n')) return undefined
    const { line } = this.#lines.linePos(from)
    const start = this.#lines.lineStarts[line - 1] ?? 0
    const now = this.#line(line)
    return now.slice(0, from - start) + (text === quotedSource ? `"${source}"` : text) + now.slice(to - start)
  }

  #line(line: number): string {
    const start = this.#lines.lineStarts[line - 1] ?? 0
    const end = this.#text.indexOf('\n', start)
    return this.#text.slice(start, end < 0 ? undefined : end).trimEnd()
  }

  #add(offset: number, says: string, advice: string, mended?: string): void {
    const { line, col } = this.#lines.linePos(offset)
    const stands = this.#line(line || 1)
    this.problems.push({
      file: this.name,
      line: line || 1,
      column: col || 1,
      says,
      advice,
      stands,
      ...(mended !== undefined && mended !== stands && { mended }),
    })
  }
}

const shownAt = (path: KeyPath, says: string): string => (path.length ? `${path.join('.')}: ${says}` : says)

const spanOf = (node: Node | null | undefined): Span | undefined =>
  node?.range ? [node.range[0], node.range[1]] : undefined
