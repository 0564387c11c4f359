import { describe, expect, test } from 'vitest'
import { meantPath } from '#routing/meant-address.ts'
import { keyAddresses, recordAddresses } from '#support/addresses.ts'

describe('a path as it was meant', () => {
  test.each([
    ['a full stop behind it is none of it', '/towns/hofu。', '/towns/hofu'],
    ['nor as a browser writes it', '/towns/hofu%E3%80%82', '/towns/hofu'],
    ['a comma', '/initiatives/hofu-6、', '/initiatives/hofu-6'],
    ['brackets and what follows them', '/towns/hofu）を見てください', '/towns/hofu'],
    ['a closing quote', '/initiatives/hofu-72.1」', '/initiatives/hofu-72.1'],
    ['an ellipsis', '/towns/hofu…', '/towns/hofu'],
    ['an English full stop', '/initiatives/hofu-72.1.', '/initiatives/hofu-72.1'],
    ['three points', '/towns/hofu...', '/towns/hofu'],
    ['what else English puts there', '/towns/hofu),', '/towns/hofu'],
    ['a mark of a link that came without its question mark', '/towns/hofu&utm_source=line', '/towns/hofu'],
    ['a white space', '/towns/hofu%20', '/towns/hofu'],
    ['a stop behind a slash', '/towns/hofu/。', '/towns/hofu/'],
    ['a stop behind home', '/。', '/'],
    ['capitals are small letters', '/Towns/HOFU', '/towns/hofu'],
    ['doubled slashes are one', '//towns//hofu', '/towns/hofu'],
    ['all of it at once', '//Towns//Hofu）。', '/towns/hofu'],
    ['a percent sign that is no code', '/towns/100%', '/towns/100'],
  ])('%s', (_, path, meant) => {
    expect(meantPath(path)).toBe(meant)
    expect(meantPath(meant)).toBe(meant)
  })

  test.each(['/', '/防府市', '/%E9%98%B2%E5%BA%9C', '/%', '/nowhere/at/all'])('%s stays as it is', (path) => {
    expect(meantPath(path)).toBe(path)
  })

  test('of each page of ours is the path itself', () => {
    const paths = [...keyAddresses, ...recordAddresses].map(({ path }) => `/${path.split(/[?#]/)[0]}`)
    expect(paths.filter((path) => meantPath(path) !== path)).toEqual([])
  })
})
