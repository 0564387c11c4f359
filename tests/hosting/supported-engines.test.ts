import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { beyondBoot, beyondEngines, supportedEngines } from '#hosting/supported-engines.ts'

describe('a built script', () => {
  test.each([
    ['sets in a pattern', 'a.match(/[a&&b]/v)', ['/[a&&b]/v']],
    ['flags inside of a pattern', 'a.match(/(?i:b)/)', ['/(?i:b)/']],
    ['groups', 'Object.groupBy(a, b)', ['Object.groupBy']],
    ['a promise with its ends', 'const { promise } = Promise.withResolvers()', ['Promise.withResolvers']],
    ['a question to a set', 'a.isSubsetOf(b)', ['isSubsetOf'].map((name) => `a.${name}`)],
    ['what is let go of by itself', 'function a() { using b = c() }', ['using']],
    ['what cannot be read', 'const = 1', [expect.any(String)]],
  ])('that holds %s goes beyond the supported browsers', (_, code, found) => expect(beyondEngines(code)).toEqual(found))

  test.each([
    ['a look behind, which Safari reads from 16.4 on', 'a.split(/(?<=b)/)'],
    ['a sorted copy', 'a.toSorted().findLast(b)'],
    ['a block of a class', 'class A { static { b() } #c = d?.e ?? f }'],
    ['a group that is not kept', 'a.match(/(?:b)(?=c)(?!d)(?<e>f)/u)'],
  ])('that holds %s does not', (_, code) => expect(beyondEngines(code)).toEqual([]))
})

describe('boot.js', () => {
  const boot = readFileSync('public/boot.js', 'utf8')

  test('is written in the syntax of 2015', () => expect(beyondBoot(boot)).toEqual([]))

  test.each(['const a = 1', 'a?.b', 'a ?? b', '() => 1', 'try { a() } catch {}', 'async () => await a', '/(?<=a)b/'])(
    'would not run in an old browser with %s',
    (code) => expect(beyondBoot(code)).not.toEqual([]),
  )

  test('tells a person the browsers that the app is built for, and so does the documentation', () => {
    const { safari, chrome, firefox } = supportedEngines
    expect(boot).toContain(`iOS ${safari}から、ChromeとEdgeは${chrome}から、Firefoxは${firefox}から`)
    for (const file of ['README.md', 'docs/hosts.md'])
      expect(readFileSync(file, 'utf8')).toContain(`Safari ${safari}, Chrome and Edge ${chrome}, Firefox ${firefox}`)
  })
})
