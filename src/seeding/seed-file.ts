import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { isAlias, isNode, LineCounter, parseDocument, visit, type Document } from 'yaml'
import type { z } from 'zod'
import type { Problem } from './problem.ts'

type KeyPath = readonly (string | number)[]

/** A YAML file of the seeds that still knows on which line each of its values stands. */
export class SeedFile {
  readonly name: string
  readonly problems: Problem[] = []
  readonly #document: Document
  readonly #lines = new LineCounter()

  /** Throws only when the file cannot be read; what is wrong inside is collected in `problems`. */
  constructor(path: string, root: string) {
    this.name = relative(root, path).replaceAll('\\', '/')
    this.#document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: this.#lines, uniqueKeys: true })
    for (const error of this.#document.errors) {
      this.#add(
        error.pos[0],
        `YAML: ${error.message.split('\n')[0]}`,
        'この行の字下げ、引用符、同じ名前の項目を見てください。',
      )
    }
    visit(this.#document, {
      Node: (_, node) => {
        const anchored = isAlias(node) || ('anchor' in node && node.anchor)
        if (anchored) {
          this.#add(
            node.range?.[0] ?? 0,
            'YAMLの別名（&, *）は使えません。',
            '同じ値でも、それぞれの場所に書いてください。',
          )
        }
      },
    })
  }

  /** The file's value by a schema; `undefined` when the file breaks it (see `problems`). */
  read<T>(schema: z.ZodType<T>): T | undefined {
    if (this.#document.errors.length) return undefined
    const result = schema.safeParse(this.#document.toJS(), { reportInput: false })
    if (result.success) return result.data
    for (const { path, message } of result.error.issues.flatMap((issue) => plainIssues(issue))) {
      this.report(
        path.filter((key) => typeof key !== 'symbol'),
        message,
        'seeds/README.md の項目の説明を見てください。',
      )
    }
    return undefined
  }

  /** Adds a problem at the value that a path of keys leads to, or at its nearest parent that is written. */
  report(path: KeyPath, says: string, advice: string): void {
    const shown = path.length ? `${path.join('.')}: ${says}` : says
    for (let length = path.length; length >= 0; length -= 1) {
      const node = length ? this.#document.getIn(path.slice(0, length), true) : this.#document.contents
      if (isNode(node) && node.range) {
        this.#add(node.range[0], shown, advice)
        return
      }
    }
    this.#add(0, shown, advice)
  }

  #add(offset: number, says: string, advice: string): void {
    const { line, col } = this.#lines.linePos(offset)
    this.problems.push({ file: this.name, line: line || 1, column: col || 1, says, advice })
  }
}

type Issue = z.core.$ZodIssue
type PlainIssue = { readonly path: readonly PropertyKey[]; readonly message: string }

/**
 * What is wrong, at the value that is wrong: an unknown item at its own line, and of several forms that a value could
 * have the one that it comes nearest to (the one whose first problem lies deepest).
 */
function plainIssues(issue: Issue, above: readonly PropertyKey[] = []): readonly PlainIssue[] {
  const path = [...above, ...issue.path]
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [...path, key], message: `「${key}」という項目はありません。` }))
  if (issue.code !== 'invalid_union' || !issue.errors.length) return [{ path, message: issue.message }]
  const branches = issue.errors.map((errors) => errors.flatMap((inner) => plainIssues(inner, path)))
  const depth = (branch: readonly PlainIssue[]): number => Math.max(...branch.map((one) => one.path.length))
  return branches.toSorted((a, b) => depth(b) - depth(a) || a.length - b.length)[0] ?? []
}
