import { describe, expect, test, vi } from 'vitest'
import { createApp, effectScope } from 'vue'
import { createPinia } from 'pinia'
import { readinessOf, useReadiness, type ReadinessPoint } from '#features/kiosk/use-readiness.ts'
import { deviceKey, type DeviceFacts, type Device } from '#composables/use-device.ts'
import { planSourceKey } from '#stores/injection-keys.ts'
import type { DownloadState } from '#stores/plan-store.ts'
import { sourceOf } from '#support/plan-sources.ts'
import { realFiles } from '#support/real-release.ts'

const ready: DeviceFacts = {
  installed: true,
  offlineStart: '2026-11-02',
  persisted: true,
  shell: true,
  canFill: true,
  canStayOn: true,
}
const kept: DownloadState = {
  device: { kind: 'whole', date: '2026-10-01', newer: false },
  update: { kind: 'done' },
}
const markOf = (point: ReadinessPoint, facts: DeviceFacts | undefined, all: DownloadState = kept) =>
  readinessOf(facts, all).find((line) => line.point === point)!.mark

describe('whether a device is ready for a fair', () => {
  test('everything is as it should be', () => {
    expect(readinessOf(ready, kept)).toEqual([
      { point: 'installed', mark: 'done' },
      { point: 'stored', mark: 'done' },
      { point: 'offline', mark: 'done', day: '2026-11-02' },
      { point: 'newest', mark: 'done' },
      { point: 'lasting', mark: 'done' },
    ])
  })

  test.each<[ReadinessPoint, Partial<DeviceFacts>, string]>([
    ['installed', { installed: false }, 'open'],
    ['installed', { installed: undefined }, 'unknown'],
    ['stored', { shell: false }, 'open'],
    ['offline', { offlineStart: undefined }, 'open'],
    ['lasting', { persisted: false }, 'open'],
    ['lasting', { persisted: undefined }, 'unknown'],
  ])('%s, where the device says %o: %s', (point, facts, mark) =>
    expect(markOf(point, { ...ready, ...facts })).toBe(mark),
  )

  const done = { kind: 'done' } as const
  test.each<[DownloadState, string, string]>([
    [{ device: { kind: 'unknown' }, update: { kind: 'looking' } }, 'unknown', 'unknown'],
    [{ device: { kind: 'unreadable' }, update: done }, 'unknown', 'unknown'],
    [{ device: { kind: 'none' }, update: { kind: 'fetching', progress: { stored: 1, total: 6 } } }, 'open', 'unknown'],
    [{ device: { kind: 'none' }, update: { kind: 'failed', because: 'unreachable' } }, 'open', 'unknown'],
    [{ device: { kind: 'whole', date: '2026-10-01', newer: false }, update: { kind: 'looking' } }, 'done', 'done'],
    [{ device: { kind: 'whole', date: '2026-10-01', newer: true }, update: done }, 'done', 'open'],
  ])('with what is kept as %o: stored %s, date %s', (all, stored, date) => {
    expect([markOf('stored', ready, all), markOf('newest', ready, all)]).toEqual([stored, date])
  })

  test('nothing but the date is known before the device has answered', () => {
    expect(readinessOf(undefined, kept).map(({ mark }) => mark)).toEqual([
      'unknown',
      'unknown',
      'unknown',
      'done',
      'unknown',
    ])
  })
})

describe('the page of staff', () => {
  function over(device?: Partial<Device>) {
    const app = createApp({}).use(createPinia()).provide(planSourceKey, sourceOf(realFiles))
    if (device) app.provide(deviceKey, async () => device as Device)
    return app.runWithContext(() => effectScope().run(() => useReadiness()))!
  }

  test('asks the device, and asks it again once the browser was asked to keep', async () => {
    const facts = vi.fn(async () => ready).mockResolvedValueOnce({ ...ready, persisted: false })
    const askToLast = vi.fn(async () => undefined)
    const fair = over({ facts, requestPersistence: askToLast })
    await fair.look()
    expect(fair.facts.value?.persisted).toBe(false)
    await fair.askToLast()
    expect(askToLast).toHaveBeenCalledTimes(1)
    expect(fair.facts.value?.persisted).toBe(true)
  })

  test('sees a start without a network as soon as it is noted', async () => {
    let changed = (): void => undefined
    const facts = vi.fn(async () => ready).mockResolvedValueOnce({ ...ready, offlineStart: undefined })
    const fair = over({ facts, watch: (heard) => ((changed = heard), () => undefined) })
    await fair.follow()
    expect(fair.facts.value?.offlineStart).toBeUndefined()
    changed()
    await vi.waitUntil(() => fair.facts.value?.offlineStart === '2026-11-02')
  })

  test('starts the kiosk with a code, and tells when the device took none', async () => {
    const start = vi.fn(async (code: string) => code === '2468')
    const fair = over({ start })
    expect([await fair.start('2468', true), await fair.start('1357', false)]).toEqual([true, false])
    expect(start.mock.calls).toEqual([
      ['2468', true],
      ['1357', false],
    ])
  })

  test('knows nothing and starts nothing where there is no device', async () => {
    const fair = over()
    await fair.look()
    expect(fair.facts.value).toBeUndefined()
    expect(await fair.start('2468', true)).toBe(false)
  })
})
