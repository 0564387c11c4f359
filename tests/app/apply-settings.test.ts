import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { levels } from '#domain/wording.ts'
import { applySettings } from '#app/apply-settings.ts'
import type { Settings } from '#storage/settings-storage.ts'
import { keptSettings, settingsWith } from '#support/store-app.ts'

const boot = readFileSync('public/boot.js', 'utf8')
const root = document.documentElement
const bareRoot = (): void => ['theme', 'level', 'furigana'].forEach((name) => delete root.dataset[name])
beforeEach(bareRoot)
afterEach(() => {
  bareRoot()
  localStorage.clear()
  vi.unstubAllGlobals()
})

describe('what a person has set is shown by the page', () => {
  test.each<[story: string, settings: Partial<Settings>, attributes: Record<string, string>]>([
    ['nothing for a person who has set nothing', {}, {}],
    ['a look of her own', { look: 'light' }, { theme: 'light' }],
    ['easy words', { level: 'easy' }, { level: 'easy' }],
    ["the document's own words", { level: 'printed' }, { level: 'printed' }],
    ['furigana', { furigana: true }, { furigana: 'on' }],
    ['all of it', { look: 'dark', level: 'easy', furigana: true }, { theme: 'dark', level: 'easy', furigana: 'on' }],
  ])('%s', (_, settings, attributes) => {
    applySettings(settingsWith(settings))
    expect({ ...root.dataset }).toEqual(attributes)
  })

  test('what is switched off is gone', () => {
    applySettings(settingsWith({ look: 'dark', level: 'easy', furigana: true }))
    applySettings(settingsWith())
    expect({ ...root.dataset }).toEqual({})
  })
})

describe('before anything is drawn', () => {
  /** Runs `boot.js` on a device with this copy of the settings; it is told nothing by any network. */
  function booted(copy: string): Record<string, string | undefined> {
    localStorage.setItem('machi-person', copy)
    vi.stubGlobal('fetch', () => new Promise(() => undefined))
    const script = document.createElement('script')
    Object.defineProperty(script, 'src', { value: 'http://localhost/boot.js' })
    const seen = new Proxy(document, {
      get: (page, name) => (name === 'currentScript' ? script : bound(Reflect.get(page, name, page) as unknown, page)),
    })
    new Function('document', boot)(seen)
    return { ...root.dataset }
  }
  const bound = (value: unknown, owner: object): unknown =>
    typeof value === 'function' ? (value.bind(owner) as unknown) : value

  const all = (['auto', 'light', 'dark'] as const).flatMap((look) =>
    levels.flatMap((level) => [true, false].map((furigana) => [look, level, furigana] as const)),
  )

  test.each(all)('the same is shown: %s, %s, furigana %s', (look, level, furigana) => {
    const early = booted(JSON.stringify(keptSettings({ look, level, furigana })))
    bareRoot()
    applySettings({ look, level, furigana })
    expect(early).toEqual({ ...root.dataset })
  })

  test.each([
    ['a copy of the days before levels', '{"changed":1,"settings":{"look":"dark"}}', { theme: 'dark' }],
    ['a copy cut short', '{"changed":1,"setti', {}],
    ['no settings', '{"changed":1}', {}],
    ['null', 'null', {}],
  ])('%s does no harm', (_, copy, attributes) => expect(booted(copy)).toEqual(attributes))
})
