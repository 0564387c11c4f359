import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

/** The lines (from 1) on which a module awaits something while it is being loaded. */
function topLevelAwaits(code: string): readonly number[] {
  const file = ts.createSourceFile('module.ts', code, ts.ScriptTarget.Latest, true)
  const lines: number[] = []
  const visit = (node: ts.Node): void => {
    // A function waits when it is called, not when the module is loaded.
    if (ts.isFunctionLike(node)) return
    const isAwait =
      ts.isAwaitExpression(node) ||
      (ts.isForOfStatement(node) && node.awaitModifier !== undefined) ||
      (ts.isVariableDeclarationList(node) && (node.flags & ts.NodeFlags.AwaitUsing) === ts.NodeFlags.AwaitUsing)
    if (isAwait) lines.push(file.getLineAndCharacterOfPosition(node.getStart()).line + 1)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return lines
}

const source = join(import.meta.dirname, '../../src')
/** Modules that run in the browser; what builds the site may await at its top. */
const browserModules = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.ts') && !/^(?:seeding|hosting)\//.test(path),
)

describe('a module that is being loaded waits for nothing', () => {
  test.each([
    ['an await', 'const a = 1\nawait a', [2]],
    ['an await in a condition', 'const a = b ? await b() : undefined', [1]],
    ['a loop over what comes later', 'for await (const a of b) a()', [1]],
    ['something that is let go of later', 'await using a = b()', [1]],
    ['no await within a function', 'async function a() { await b() }\nvoid a()', []],
    ['no await within an arrow', 'const a = async () => (await b()).c', []],
    ['no await within a method', 'const a = { async b() { await c() } }', []],
  ])('%s is told', (_, code, lines) => expect(topLevelAwaits(code)).toEqual(lines))

  // The bundler may put `main.ts` into one chunk with what lazy pages import. With an await for the router at its top,
  // the module would wait for the page, and the page for the module.
  test('the start of the app, above all', () => expect(browserModules).toContain('app/main.ts'))

  test.each(browserModules)('%s', (path) =>
    expect(topLevelAwaits(readFileSync(join(source, path), 'utf8'))).toEqual([]),
  )
})
