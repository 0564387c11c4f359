import { Dexie } from 'dexie'
import { beforeEach, describe, expect, test } from 'vitest'
import { emptyDraft } from '#domain/town-sheet/staff-draft.ts'
import { readDraft, townsWithDraft, writeDraft } from '#storage/draft-storage.ts'
import { changeSettings, reconcileList, reconcileSettings } from '#storage/user-data.ts'
import { newDevice, newDeviceWithoutDatabase } from '#support/device.ts'
import { keptList, keptSettings, savedItem } from '#support/store-app.ts'

beforeEach(() => void newDevice())

const draft = {
  file: { name: 'いま.xlsx', bytes: new Uint8Array([80, 75, 3, 4]) },
  same: [{ ids: ['hofu-8'], day: '2026-11-30' }],
}

describe('what an official has begun', () => {
  test('is kept town by town, with the bytes of its file', async () => {
    expect(await writeDraft('hofu', draft)).toBe(true)
    expect(await readDraft('hofu')).toEqual(draft)
    expect(await readDraft('mine')).toBeUndefined()
    expect(await townsWithDraft()).toEqual(['hofu'])
  })
  test('goes when nothing of it is left', async () => {
    await writeDraft('hofu', draft)
    await writeDraft('hofu', emptyDraft)
    expect(await readDraft('hofu')).toBeUndefined()
  })
  test('is told not to be kept where the device has no database', async () => {
    newDeviceWithoutDatabase()
    Dexie.dependencies.indexedDB = undefined as unknown as IDBFactory
    expect(await writeDraft('hofu', draft)).toBe(false)
    expect(await townsWithDraft()).toEqual([])
    expect(await readDraft('hofu')).toBeUndefined()
  })
})

/** The database as an app of before has made it. */
async function databaseOfBefore(): Promise<Dexie> {
  const before = new Dexie('machi-person')
  before.version(1).stores({ settings: 'id' })
  before.version(2).stores({ list: 'id' })
  await before.open()
  return before
}

describe('a device of the days before drafts', () => {
  test('keeps its settings and its list, and takes drafts beside them', async () => {
    const before = await databaseOfBefore()
    await before.table('settings').put({ id: 'mine', ...keptSettings({ look: 'dark' }) })
    await before.table('list').put({ id: 'mine', ...keptList([savedItem({ note: '9時' })]) })
    before.close()
    expect(await writeDraft('hofu', draft)).toBe(true)
    expect(await reconcileSettings()).toEqual(keptSettings({ look: 'dark' }))
    expect((await reconcileList())?.list).toEqual([savedItem({ note: '9時' })])
    expect(await readDraft('hofu')).toEqual(draft)
  })
  test('and an app of before still opens what a newer one has made', async () => {
    await writeDraft('hofu', draft)
    await changeSettings({ look: 'dark' }, 5)
    const before = await databaseOfBefore()
    expect(await before.table('settings').get('mine')).toMatchObject({ settings: { look: 'dark' } })
    before.close()
    expect(await readDraft('hofu')).toEqual(draft)
  })
})
