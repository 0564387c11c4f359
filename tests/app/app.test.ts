import { flushPromises } from '@vue/test-utils'
import { describe, expect, test, vi } from 'vitest'
import { shallowRef } from 'vue'
import { chunkErrorKey, serviceWorkerKey } from '#app/frame-keys.ts'
import type { ServiceWorkerState } from '#app/service-worker/service-worker-state.ts'
import { openApp } from '#support/draw.ts'
import { sourceOf } from '#support/plan-sources.ts'
import { realFiles } from '#support/real-release.ts'

const source = sourceOf(realFiles)
const shell = (state: ServiceWorkerState, update = () => undefined) => ({
  provided: { [serviceWorkerKey as symbol]: { state: shallowRef(state), update } },
})
const ready = (): string | undefined => document.documentElement.dataset.offline

describe('the frame of the app', () => {
  test('has one main part, one navigation of its own and a notice at the foot', async () => {
    const { frame } = await openApp('/', source)
    expect(frame.names('main')).toHaveLength(1)
    expect(frame.names('navigation')).toEqual(['おもな行き先'])
    expect(frame.within('contentinfo').words).toBe(
      'この端末に入っているかを見ています。この端末に入っているものこのアプリについて',
    )
  })

  test('leads past itself to the content', async () => {
    const { frame, page } = await openApp('/towns/hofu', source)
    await frame.press('link', '本文へ')
    expect(document.activeElement).toBe(page.find('heading', '防府市'))
  })

  test('draws the next page when a link is followed', async () => {
    const { page } = await openApp('/', source)
    await page.press('link', '地図から見る7つの市と町と、それぞれの計画')
    await vi.waitUntil(() => page.names('heading')[0] === 'まちをえらぶ', { timeout: 10_000 })
  })

  test('has nothing that axe finds wrong', async () => {
    const { frame } = await openApp('/', source, shell('waiting'))
    expect(await frame.complaints()).toEqual([])
  })
})

describe('the mark that everything is on this device', () => {
  test.each([
    ['stands once data and app are here', 'working', 'ready'],
    ['stands while a newer app waits', 'waiting', 'ready'],
    ['is missing while the app is coming', 'installing', undefined],
    ['is missing where the app cannot be kept', 'none', undefined],
  ] as const)('%s', async (_, state, mark) => {
    const { store } = await openApp('/', source, shell(state))
    expect(ready()).toBeUndefined()
    await store.downloadAll()
    await flushPromises()
    expect(ready()).toBe(mark)
    delete document.documentElement.dataset.offline
  })
})

describe('notices', () => {
  test('a newer app is offered when it waits, and takes over at the tap', async () => {
    const update = vi.fn()
    const { frame } = await openApp('/', source, shell('waiting', update))
    await frame.press('button', '新しくする')
    expect(update).toHaveBeenCalledTimes(1)
  })

  test('nothing is offered while there is nothing newer', async () => {
    expect((await openApp('/', source, shell('working'))).frame.has('button', '新しくする')).toBe(false)
  })

  test('a page that did not come is named with its address', async () => {
    const { frame } = await openApp('/', source, { provided: { [chunkErrorKey as symbol]: shallowRef('/towns/hofu') } })
    expect(frame.leadsTo('もう一度開く')).toBe('/towns/hofu')
  })
})
