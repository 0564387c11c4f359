import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const filesIn = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .map((path) => path.replaceAll('\\', '/'))
    .sort()

const components = filesIn('src/components', '.vue')
const tests = ['tests/components', 'tests/views']
  .flatMap((folder) => filesIn(folder, '.test.ts').map((path) => readFileSync(`${folder}/${path}`, 'utf8')))
  .join('\n')

describe('every component has a test that draws it', () => {
  test.each(components)('%s', (component) => {
    const folder = component.split('/')[0]
    expect(
      tests.includes(`from '#components/${component}'`),
      `No test imports '#components/${component}'. Add one to tests/components/${folder}.test.ts: draw it with \`draw\` of #support/draw.ts, and find on it by role and name what a person would look for.`,
    ).toBe(true)
  })
})
