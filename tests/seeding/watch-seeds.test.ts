import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { watchSeeds } from '#seeding/watch-seeds.ts'

const root = mkdtempSync(join(tmpdir(), 'watched-'))
mkdirSync(join(root, 'seeds/plans/made'), { recursive: true })
mkdirSync(join(root, 'seeds/schema'))
let close: () => void = () => undefined
afterEach(() => {
  close()
  rmSync(root, { recursive: true, force: true })
})

test('what is saved several times at once is checked once, and again when it is saved again', async () => {
  const check = vi.fn()
  const watcher = watchSeeds(root, check)
  close = () => watcher.close()
  const save = (name: string): void => writeFileSync(join(root, 'seeds', name), `${Math.random()}`)
  const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 500))
  await pause()
  save('schema/plan.json')
  await pause()
  expect(check).not.toHaveBeenCalled()
  save('plans/made/entries.yaml')
  save('plans/made/entries.yaml')
  await vi.waitFor(() => expect(check).toHaveBeenCalledTimes(1), 5000)
  await pause()
  expect(check).toHaveBeenCalledTimes(1)
  save('plans/made/entries.yaml')
  await vi.waitFor(() => expect(check).toHaveBeenCalledTimes(2), 5000)
})
