import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const lost = new Error('Connection to Indexed Database server lost. Refresh the page to try again')
const reloadPage = vi.fn()
let lose: () => Promise<void>
let now = 1_000_000
let typing = false

beforeEach(async () => {
  vi.useFakeTimers()
  vi.resetModules()
  vi.doMock('#app/reload-page.ts', () => ({ reloadPage }))
  reloadPage.mockClear()
  sessionStorage.clear()
  typing = false
  const { withTimeout } = await import('#storage/timeout.ts')
  const { reloadOnLostStorage } = await import('#app/lost-storage.ts')
  reloadOnLostStorage(
    () => now,
    () => typing,
  )
  lose = () => withTimeout(Promise.reject(lost)).catch(() => undefined)
})
afterEach(() => {
  vi.doUnmock('#app/reload-page.ts')
  vi.useRealTimers()
})

test('a page whose storage is lost loads anew, once', async () => {
  await lose()
  await lose()
  expect(reloadPage).toHaveBeenCalledTimes(1)
})

test('a field that is being typed in is waited for', async () => {
  typing = true
  await lose()
  await vi.advanceTimersByTimeAsync(5000)
  expect(reloadPage).not.toHaveBeenCalled()
  typing = false
  await vi.advanceTimersByTimeAsync(1000)
  expect(reloadPage).toHaveBeenCalledTimes(1)
})

test('a storage that is lost again at once is not mended by loading the page', async () => {
  sessionStorage.setItem('machi-storage-lost', String(now - 30_000))
  await lose()
  expect(reloadPage).not.toHaveBeenCalled()
  now += 60_000
  await lose()
  expect(reloadPage).toHaveBeenCalledTimes(1)
})
