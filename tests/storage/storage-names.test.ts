import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { storedName } from '#storage/storage-names.ts'
import { newDevice, type Device } from '#support/device.ts'

test('at the root names are those that stand on devices; below a sub-path they carry it', () => {
  expect([storedName('machi-list', '/'), storedName('machi-list', '/x/')]).toEqual(['machi-list', 'machi-list:/x/'])
})

describe('two apps below one origin', () => {
  let device: Device
  beforeEach(() => {
    device = newDevice()
    vi.resetModules()
  })
  afterEach(() => void vi.unstubAllEnvs())

  /** The storage of the app below a base, as its own build has it. */
  async function appBelow(base: string) {
    vi.stubEnv('BASE_URL', base)
    vi.resetModules()
    return import('#storage/local-storage.ts')
  }
  const list = (value: unknown): string => JSON.stringify(value)

  test('do not read or remove what is the other’s', async () => {
    const a = await appBelow('/a/')
    const b = await appBelow('/b/')
    a.localRecord('list', (parsed) => parsed ?? undefined).write(list('a'))
    b.localRecord('list', (parsed) => parsed ?? undefined).write(list('b'))
    expect(a.localRecord('list', (parsed) => parsed ?? undefined).read()).toBe(list('a'))
    expect(a.removeAllKeys()).toBe(true)
    expect(Array.from({ length: device.local.length }, (_, at) => device.local.key(at))).toEqual(['machi-list:/b/'])
  })

  test('an app at the root removes nothing of one below it', async () => {
    device.local.setItem('machi-list:/a/', '1')
    device.local.setItem('machi-list', '2')
    device.local.setItem('other', '3')
    ;(await appBelow('/')).removeAllKeys()
    expect(Array.from({ length: device.local.length }, (_, at) => device.local.key(at)).toSorted()).toEqual([
      'machi-list:/a/',
      'other',
    ])
  })

  test('what is hers is taken over from the name of before; the kiosk and the copy of the plans are not', async () => {
    for (const key of ['machi-list', 'machi-booth', 'machi-front']) device.local.setItem(key, '"before"')
    const { localRecord } = await appBelow('/a/')
    const read = (name: 'list' | 'kiosk' | 'release') => localRecord(name, (parsed) => parsed ?? undefined).read()
    expect([read('list'), read('kiosk'), read('release')]).toEqual(['before', undefined, undefined])
    const record = localRecord('list', (parsed) => parsed ?? undefined)
    record.write('after')
    expect([record.read(), device.local.getItem('machi-list')]).toEqual(['after', '"before"'])
  })
})
