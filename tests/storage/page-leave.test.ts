import { Dexie, type Table } from 'dexie'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { newDevice } from '#support/device.ts'

class Rows extends Dexie {
  declare rows: Table<{ readonly id: string }, string>

  constructor() {
    super('rows')
    this.version(1).stores({ rows: 'id' })
  }
}

const page = new EventTarget()
const leave = (persisted: boolean): boolean => page.dispatchEvent(Object.assign(new Event('pagehide'), { persisted }))
const comeBack = (): boolean => page.dispatchEvent(new Event('pageshow'))

let leaving: typeof import('#storage/page-leave.ts')
let database: Rows
beforeEach(async () => {
  newDevice()
  vi.stubGlobal('addEventListener', (...given: Parameters<EventTarget['addEventListener']>) =>
    page.addEventListener(...given),
  )
  vi.resetModules()
  leaving = await import('#storage/page-leave.ts')
  database = new Rows()
  leaving.abortOnLeave(database)
  await database.open()
})
afterEach(() => {
  comeBack()
  database.close()
  vi.unstubAllGlobals()
})

const rows = () => database.rows

test('a page that goes into the back/forward cache takes no open transaction with it', async () => {
  const writing = database.transaction('rw', rows(), async () => {
    await rows().put({ id: 'a' })
    leave(true)
    await rows().put({ id: 'b' })
  })
  await expect(writing).rejects.toThrow()
  comeBack()
  expect(await rows().toArray()).toEqual([])
})

test('a page that is left for good goes on with what it writes', async () => {
  await database.transaction('rw', rows(), async () => {
    await rows().put({ id: 'a' })
    leave(false)
    await rows().put({ id: 'b' })
  })
  expect(await rows().count()).toBe(2)
})

test('no transaction begins while the page is away', async () => {
  leave(true)
  await expect(rows().get('a')).rejects.toThrow('away')
  comeBack()
  expect(await rows().get('a')).toBeUndefined()
})

test('a call that leaving has cut is made again once the page is back', async () => {
  let calls = 0
  const call = leaving.acrossLeaves(async () => {
    calls += 1
    if (calls === 1) leave(true)
    await rows().put({ id: 'a' })
    return 'written'
  })
  await new Promise((next) => setTimeout(next, 30))
  expect(calls).toBe(1)
  comeBack()
  expect(await call).toBe('written')
  expect(await rows().count()).toBe(1)
})

test('a call that fails while the page is here fails', async () => {
  await expect(leaving.acrossLeaves(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
})

test('one can wait until no transaction is open', async () => {
  const writing = rows().put({ id: 'a' })
  await leaving.transactionsEnd()
  expect(await rows().count()).toBe(1)
  await writing
})

test('what leaving has cut of hers is in the database once the page is back', async () => {
  const { changeList } = await import('#storage/user-data.ts')
  let isFirst = true
  const changing = changeList(() => {
    if (isFirst) leave(true)
    isFirst = false
    return { changed: 1, list: [] }
  })
  await new Promise((next) => setTimeout(next, 30))
  comeBack()
  expect(await changing).toMatchObject({ inDatabase: true, inCopy: true })
})
