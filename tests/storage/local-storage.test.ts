import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { localRecord, removeSessionKeys, removeVisitKeys } from '#storage/local-storage.ts'
import { newDevice } from '#support/device.ts'
import type { MemoryStorage } from '#support/memory-storage.ts'

let local: MemoryStorage
beforeEach(() => void (local = newDevice().local))
afterEach(() => void vi.unstubAllGlobals())

const numberFrom = (parsed: unknown): number | undefined => (typeof parsed === 'number' ? parsed : undefined)
const record = localRecord('install', numberFrom)

describe('a record in localStorage', () => {
  test('is read as it was written, until it is removed', () => {
    expect(record.read()).toBeUndefined()
    expect(record.write(3)).toBe(true)
    expect(local.getItem(record.key)).toBe('3')
    expect(record.text()).toBe('3')
    expect(record.read()).toBe(3)
    record.remove()
    expect(local.length).toBe(0)
  })

  test.each(['[', '"3"', '{}', 'null'])('that stands there as %s is not whole', (text) => {
    local.setItem(record.key, text)
    expect(record.read()).toBeUndefined()
    expect(record.text()).toBe(text)
  })

  test('whose check fails is not whole', () => {
    local.setItem(record.key, '3')
    const failing = localRecord('install', () => {
      throw new TypeError('not whole')
    })
    expect(failing.read()).toBeUndefined()
  })

  test('that has no room tells so', () => {
    local.full = true
    expect(record.write(3)).toBe(false)
  })

  test('is no error where there is no storage', () => {
    vi.stubGlobal('localStorage', undefined)
    expect([record.read(), record.text(), record.write(3)]).toEqual([undefined, undefined, false])
    expect(record.remove).not.toThrow()
    expect(removeVisitKeys).not.toThrow()
    expect(removeSessionKeys).not.toThrow()
  })
})

describe('the keys of the app', () => {
  const root = join(import.meta.dirname, '../..')
  const sources = ['src', 'public'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(?:ts|vue|js)$/.test(path) && !/^(?:seeding|hosting)\//.test(path))
      .map((path) => ({ path: `${folder}/${path}`, code: readFileSync(join(root, folder, path), 'utf8') })),
  )
  const keysIn = (code: string): readonly string[] =>
    [...code.matchAll(/['"`](machi-[\w-]+)['"`]/g)].map(([, key]) => key!)
  const declared = keysIn(sources.find(({ path }) => path === 'src/storage/local-storage.ts')!.code)

  test('are declared in one place, each once', () => {
    expect(declared.length).toBeGreaterThan(4)
    expect(new Set(declared).size).toBe(declared.length)
  })

  test('are the only ones: nothing else touches localStorage, but for the boot guard that runs before', () => {
    expect(
      sources
        .filter(({ code }) => /\blocalStorage(?:\.\w|\[)/.test(code))
        .map(({ path }) => path)
        .sort(),
    ).toEqual(['public/boot.js', 'src/storage/local-storage.ts'])
  })

  test('are those that the boot guard reads', () => {
    const boot = sources.find(({ path }) => path === 'public/boot.js')!.code
    const read = [...boot.matchAll(/localStorage\.\w+\('(machi-[\w-]+)'\)/g)].map(([, key]) => key!)
    expect(read.length).toBeGreaterThan(0)
    expect(declared).toEqual(expect.arrayContaining(read))
  })

  test('and every other name of this kind is a database, a mark in sessionStorage or a policy', () => {
    const others = new Set(['machi-library', 'machi-visit', 'machi-stale-chunk', 'machi-reloaded', 'machi-sw'])
    const names = sources.flatMap(({ code }) => keysIn(code))
    expect(names.filter((name) => !declared.includes(name) && !others.has(name))).toEqual([])
  })
})
