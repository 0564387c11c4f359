import { readdirSync, readFileSync } from 'node:fs'
import { join, normalize } from 'node:path'
import { expect, test } from 'vitest'
import { jsonSchemas } from '#seeding/json-schemas.ts'

const written = jsonSchemas().map(({ path }) => path)

test('every schema that a seed file names for the editor is written', () => {
  const named = readdirSync('seeds', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name) => {
      const schema = /\$schema=(\S+)/.exec(readFileSync(join('seeds', name), 'utf8'))?.[1]
      return schema ? [{ name, path: normalize(join('seeds', name, '..', schema)) }] : []
    })
  expect(named.length).toBeGreaterThan(0)
  expect(named.filter(({ path }) => !written.includes(path))).toEqual([])
})

test('the schemas that lie in seeds/schema are those that the code gives, and no others', () => {
  const lying = readdirSync('seeds/schema').map((name) => `seeds/schema/${name}`)
  expect(lying.toSorted()).toEqual(written.toSorted())
  const old = jsonSchemas().filter(({ path, text }) => readFileSync(path, 'utf8') !== text)
  expect(
    old.map(({ path }) => path),
    'npm run seeds writes them',
  ).toEqual([])
})

test('a schema refuses fields that nobody knows and offers the values that there are', () => {
  const { items } = JSON.parse(jsonSchemas().find(({ path }) => path.endsWith('/entries.json'))!.text) as {
    items: { additionalProperties: boolean; properties: { kind: { enum: string[] } } }
  }
  expect(items.additionalProperties).toBe(false)
  expect(items.properties.kind.enum).toContain('initiative')
})
