import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const filesIn = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .map((path) => path.replaceAll('\\', '/'))
    .sort()

/** How a component is imported by its layer's name, and the folder in which its test belongs. */
const components = [
  ...filesIn('src/components', '.vue').map((path) => ({ name: `#components/${path}`, folder: 'tests/components' })),
  ...filesIn('src/features', '.vue')
    .filter((path) => !path.endsWith('View.vue'))
    .map((path) => ({ name: `#features/${path}`, folder: `tests/features/${path.split('/')[0]}` })),
]
const tests = ['tests/components', 'tests/features', 'tests/views']
  .flatMap((folder) => filesIn(folder, '.test.ts').map((path) => readFileSync(`${folder}/${path}`, 'utf8')))
  .join('\n')

describe('every component has a test that draws it', () => {
  test.each(components)('$name', ({ name, folder }) => {
    expect(
      tests.includes(`from '${name}'`),
      `No test imports '${name}'. Add one below ${folder}: draw it with \`draw\` of #support/draw.ts, and find on it by role and name what a person would look for.`,
    ).toBe(true)
  })
})
