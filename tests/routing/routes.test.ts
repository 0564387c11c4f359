import { describe, expect, test } from 'vitest'
import ts from 'typescript'
import { deedKinds, groupKinds } from '#domain/entry.ts'
import { compareRoute, entryRoute } from '#routing/routes.ts'

describe('the page of an entry', () => {
  test.each(groupKinds)('that is a %s is the page of groups', (kind) =>
    expect(entryRoute({ id: 'hofu-g3', kind })).toEqual({ name: 'goal', params: { id: 'hofu-g3' } }),
  )
  test.each(deedKinds)('that is a %s is the page of deeds', (kind) =>
    expect(entryRoute({ id: 'hofu-1', kind })).toEqual({ name: 'initiative', params: { id: 'hofu-1' } }),
  )
})

describe('the comparison', () => {
  test('names its towns, and its topics where there are any', () => {
    expect(compareRoute(['hofu', 'mine'])).toEqual({ name: 'compare', query: { towns: 'hofu,mine' } })
    expect(compareRoute(['hofu'], ['work', 'moving']).query).toEqual({ towns: 'hofu', topics: 'work,moving' })
  })
})

describe('a link', () => {
  /** What the compiler says of a file that begins with the router and its names. */
  function complaints(code: string): readonly string[] {
    const name = `${import.meta.dirname}/made.ts`
    const text = `import { useRouter } from 'vue-router'\nimport '#routing/paths.ts'\n${code}`
    const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile)
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd())
    const host = ts.createCompilerHost(options)
    const { getSourceFile, fileExists } = host
    host.fileExists = (path) => path === name || fileExists(path)
    host.getSourceFile = (path, version) =>
      path === name ? ts.createSourceFile(path, text, version) : getSourceFile(path, version)
    const program = ts.createProgram([name], { ...options, types: [] }, host)
    return program
      .getSemanticDiagnostics(program.getSourceFile(name))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
  }

  test('to a page that is there compiles', () =>
    expect(complaints("void useRouter().push({ name: 'town', params: { town: 'hofu' } })")).toEqual([]))

  test('to a page that is not there does not', () =>
    expect(complaints("void useRouter().push({ name: 'twon', params: { town: 'hofu' } })").join()).toMatch(
      /"twon"' is not assignable/,
    ))

  test('without the parameter of its path does not', () =>
    expect(complaints("void useRouter().push({ name: 'town', params: { id: 'hofu' } })").join()).toContain('town'))
})
