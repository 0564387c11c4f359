import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => `src/${path.replaceAll('\\', '/')}`)
  .filter((path) => /\.(?:ts|vue|css)$/.test(path))
  .sort()

/** Names that mean the same thing wherever they stand: the words of a feature, a hash in Node and in the browser. */
const sharedNames = ['words.ts', 'sha256.ts']

describe('the files of src', () => {
  test('have names that stand once in the tree, so that a name leads to its file', () => {
    const names = files.map((path) => basename(path)).filter((name) => !sharedNames.includes(name))
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })

  test('of composables are called after what they let one use', () => {
    const composables = files.filter((path) => path.startsWith('src/composables/'))
    expect(composables.filter((path) => !/^use-[a-z-]+\.ts$/.test(basename(path)))).toEqual([])
  })

  test('of stores hold stores, and the keys by which stores are given what they read from', () => {
    const stores = files.filter((path) => path.startsWith('src/stores/') && !path.endsWith('/injection-keys.ts'))
    expect(stores.filter((path) => !readFileSync(path, 'utf8').includes('defineStore('))).toEqual([])
  })
})

/**
 * The code of a file: all of it, or what stands in the script of a component, each line where it stands in the file.
 */
function codeOf(path: string): string {
  const text = readFileSync(path, 'utf8')
  if (!path.endsWith('.vue')) return text
  const [, before = '', script = ''] = /^([^]*?<script[^>]*>)([^]*?)<\/script>/.exec(text) ?? []
  return before.replace(/[^\n]/g, ' ') + script
}

/**
 * Where a value is said to be there although its type does not say so (`value!`), without a comment on the line or the
 * one above.
 */
function unexplainedAssertions(path: string): readonly string[] {
  const code = codeOf(path)
  const lines = code.split('\n')
  const source = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const hasComment = (line: string | undefined): boolean => /\/\/|\*\/\s*$/.test(line ?? '')
  const visit = (node: ts.Node): void => {
    if (ts.isNonNullExpression(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getEnd())
      if (!hasComment(lines[line]) && !hasComment(lines[line - 1]))
        found.push(`${path}:${line + 1} ${lines[line]?.trim()}`)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

describe('a value that is said to be there against its type', () => {
  test('has a comment that says why', () => {
    const code = files.filter((path) => !path.endsWith('.css'))
    expect(code.flatMap(unexplainedAssertions)).toEqual([])
  })
})

/** What may be in pixels: lines, and room around and between things. All else grows with the words. */
const linesAndRoom =
  /^(?:border|outline|box-shadow|text-decoration|text-underline-offset|padding|margin|gap|column-gap|inset|top|left|bottom|vertical-align|clip-path|width|height|min-width|grid-template-columns|--(?:space-\d|gap|post-x|text-x|to-post|edge))/

/**
 * Declarations of a style sheet that give words, or what holds them, a size that the reader's own text size does not
 * change, and widths at which a page changes its layout in pixels. A bound beside a growing size (`max(44px, 2.75rem)`)
 * is none, and neither are the sizes of drawings.
 */
function fixedSizes(path: string): readonly string[] {
  const text = readFileSync(path, 'utf8')
  const styles = path.endsWith('.css')
    ? [text]
    : [...text.matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(([, css]) => css!)
  const bare = styles.join('\n').replace(/\/\*[^]*?\*\//g, '')
  const widths = [...bare.matchAll(/@(?:media|container)[^{]*\dpx[^{]*/g)].map(([found]) => found.trim())
  const sizes = [...bare.matchAll(/([\w-]+):([^;{}]*\dpx[^;{}]*)(?=[;}])/g)]
    .filter(
      ([, property, value]) =>
        !linesAndRoom.test(property!) && !/\drem|var\(--/.test(value!) && value!.trim() !== '0px',
    )
    .map(([found]) => found.replace(/\s+/g, ' '))
  return [...widths, ...sizes].map((found) => `${path}: ${found}`)
}

describe('sizes of words', () => {
  test('follow the text size that a reader has set: none is in pixels', () => {
    const styled = files.filter((path) => /\.(?:vue|css)$/.test(path))
    expect(styled.flatMap(fixedSizes)).toEqual([])
  })
})

describe('lines', () => {
  test('are broken by no rule of which WebKit dies: `text-wrap: pretty` among phrases ends the whole page', () => {
    const styled = files.filter((path) => /\.(?:vue|css)$/.test(path))
    expect(
      styled.filter((path) => /text-wrap(?:-style)?:\s*(?:pretty|balance)/.test(readFileSync(path, 'utf8'))),
    ).toEqual([])
  })
})
