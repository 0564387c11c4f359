import { describe, expect, it } from 'vitest'
import { redirectFor, givesWayToFile, headersFor, parseHeaders, parseRedirects } from '#hosting/static-rules.ts'

const headers = parseHeaders(`
# every page
/*
  X-Content-Type-Options: nosniff
  Content-Security-Policy: default-src 'none'; img-src 'self' data:

/assets/*
  Cache-Control: public, max-age=31536000, immutable
/sw.js
  cache-control: no-cache
/assets/draft.js
  ! Cache-Control
  Cache-Control: no-store
/twice/*
  X-Robots-Tag: noindex
/twice/b
  X-Robots-Tag: nofollow
/towns/:town/card
  X-Town: one
`)

describe('headersFor', () => {
  it.each([
    ['a rule with a star covers everything below', '/towns/hofu', 'x-content-type-options', 'nosniff'],
    ['a rule with a star covers the path itself', '/', 'x-content-type-options', 'nosniff'],
    [
      'a value keeps its own colons and semicolons',
      '/',
      'content-security-policy',
      "default-src 'none'; img-src 'self' data:",
    ],
    ['a second rule adds its headers', '/assets/a.js', 'cache-control', 'public, max-age=31536000, immutable'],
    ['names are read in lower case', '/sw.js', 'cache-control', 'no-cache'],
    ['a path without a star matches itself alone', '/sw.js.map', 'cache-control', undefined],
    ['a header can be taken away and set anew', '/assets/draft.js', 'cache-control', 'no-store'],
    ['two values of one name are joined', '/twice/b', 'x-robots-tag', 'noindex, nofollow'],
    ['a star covers the folder without its slash', '/twice', 'x-robots-tag', 'noindex'],
    ['a name stands for one segment', '/towns/hofu/card', 'x-town', 'one'],
    ['a name does not stand for two segments', '/towns/hofu/old/card', 'x-town', undefined],
  ])('%s', (_story, path, name, value) => {
    expect(headersFor(headers, path)[name]).toBe(value)
  })
})

const redirects = parseRedirects(`
/old/*       /towns/:splat  301
/t/:town     /towns/:town   302
/packs/*     /not-found.txt 404   
/now         /shell.html    200!
/*           /shell.html    200
`)

describe('answerFor', () => {
  it.each([
    ['the rest of the path travels along', '/old/hofu/goals', '/towns/hofu/goals', 301],
    ['a name travels along', '/t/mine', '/towns/mine', 302],
    ['the first rule that matches counts', '/packs/none.json', '/not-found.txt', 404],
    ['the last rule takes the rest', '/towns/hofu', '/shell.html', 200],
  ] as const)('%s', (_story, path, to, status) => {
    expect(redirectFor(redirects, path)).toMatchObject({ to, status })
  })

  it('gives nothing for a path no rule matches', () => {
    expect(redirectFor(redirects.slice(0, 3), '/towns')).toBeUndefined()
  })

  it.each([
    ['a rewrite gives way to a file', '/towns/hofu', true],
    ['a rule for what is not found gives way to a file', '/packs/a.json', true],
    ['a forced rewrite does not', '/now', false],
    ['a redirect does not', '/old/hofu', false],
  ])('%s', (_story, path, gives) => {
    expect(givesWayToFile(redirectFor(redirects, path)!)).toBe(gives)
  })
})

describe('a mistake in the rules is refused with its line', () => {
  it.each([
    ['a header that is not indented', () => parseHeaders('/*\nX-A: b'), '_headers:2: "X-A: b" is not a path'],
    ['a header before any path', () => parseHeaders('  X-A: b'), '_headers:1: "X-A: b" stands before the first path'],
    ['a header without a value', () => parseHeaders('/*\n  X-A'), '_headers:2: "X-A" is not "Name: value"'],
    ['a redirect without a status', () => parseRedirects('/a /b'), '_redirects:1: "/a /b" is not "from to status"'],
    [
      'a status no host knows',
      () => parseRedirects('# x\n/a /b 299'),
      '_redirects:2: "/a /b 299" is not "from to status"',
    ],
  ])('%s', (_story, read, message) => {
    expect(read).toThrow(message)
  })
})
