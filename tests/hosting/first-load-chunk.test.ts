import { describe, expect, test } from 'vitest'
import { firstLoadChunk } from '#hosting/first-load-chunk.ts'

type Module = { readonly importedIds: readonly string[]; readonly dynamicallyImportedIds: readonly string[] }

/** A bundler's graph: for each module what it imports statically and, second, what dynamically. */
function aGraph(
  modules: Readonly<Record<string, readonly [statically: readonly string[], lazily?: readonly string[]]>>,
) {
  const graph = new Map<string, Module>(
    Object.entries(modules).map(([id, [importedIds, dynamicallyImportedIds = []]]) => [
      id,
      { importedIds, dynamicallyImportedIds },
    ]),
  )
  return { getModuleInfo: (id: string) => graph.get(id) ?? null }
}
const inFirst = (entry: string, graph: ReturnType<typeof aGraph>, ids: readonly string[]): readonly string[] => {
  const chunkOf = firstLoadChunk(entry)
  return ids.filter((id) => chunkOf(id, graph) === 'first')
}
const all = ['main', 'a', 'b', 'c', 'page', 'shared']

describe('the chunk of the first load', () => {
  test('holds what the entry imports, at any depth, each module once', () => {
    const graph = aGraph({ main: [['a', 'b']], a: [['c']], b: [['c']], c: [[]], page: [[]], shared: [[]] })
    expect(inFirst('main', graph, all)).toEqual(['a', 'b', 'c'])
  })

  test('leaves the entry out, also where a module imports it back', () => {
    const graph = aGraph({ main: [['a']], a: [['main', 'b']], b: [['a']] })
    expect(inFirst('main', graph, all)).toEqual(['a', 'b'])
  })

  test('follows no dynamic import', () => {
    const graph = aGraph({ main: [['a'], ['page']], a: [[], ['b']], page: [['shared']], b: [[]], shared: [[]] })
    expect(inFirst('main', graph, all)).toEqual(['a'])
  })

  test('holds what a lazy page shares with the entry', () => {
    const graph = aGraph({ main: [['shared'], ['page']], page: [['shared', 'c']], shared: [[]], c: [[]] })
    expect(inFirst('main', graph, all)).toEqual(['shared'])
  })

  test('takes a library that the bundler does not open as it is', () =>
    expect(inFirst('main', aGraph({ main: [['vue']] }), ['vue', 'page'])).toEqual(['vue']))

  test('gives every other module no name, so that the bundler places it', () =>
    expect(firstLoadChunk('main')('page', aGraph({ main: [[]], page: [[]] }))).toBeNull())

  test('is not made for an entry that the bundler does not know', () =>
    expect(() => firstLoadChunk('gone')('a', aGraph({ main: [['a']], a: [[]] }))).toThrow('gone'))
})
