import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectFolder } from '#support/addresses.ts'
import { behindFirstScreen, preloadsOf } from '#hosting/preloads.ts'

const files = [
  'assets/first-a1.js',
  'assets/first-a1.css',
  'assets/index-b2.js',
  'assets/part-c3.js',
  'assets/part-d4.css',
]
const byScript = { hostType: 'js' }

describe('what is asked for together with a chunk', () => {
  test('for a page is all that the first load does not hold', () => {
    expect(preloadsOf('assets/TownView-x1.js', files, byScript)).toEqual(['assets/part-c3.js', 'assets/part-d4.css'])
  })

  test('for code behind the first screen is its styles alone', () => {
    expect(preloadsOf('assets/device-x1.js', files, byScript)).toEqual(['assets/part-d4.css'])
  })

  test('by the page itself is everything', () => {
    expect(preloadsOf('assets/index-b2.js', files, { hostType: 'html' })).toEqual(files)
  })
})

test('what comes behind the first screen is code that there is', () => {
  const sources = readdirSync(join(projectFolder, 'src'), { recursive: true, encoding: 'utf8' })
  const names = new Set(sources.map((path) => path.replace(/^.*\//, '').replace(/\.(?:ts|vue)$/, '')))
  expect(behindFirstScreen.filter((name) => !names.has(name))).toEqual([])
})
