import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { createMemoryHistory, type Router } from 'vue-router'
import { makeRouter } from '#app/router.ts'
import { Screen } from '#support/screen.ts'

const updateFailed = 'https://vuejs.org/error-reference/#runtime-15'

/** A window in which nothing has gone wrong so far, at home. */
async function fresh(): Promise<{ router: Router; tell: (info: string) => void; screen: Screen }> {
  vi.resetModules()
  document.body.replaceChildren()
  const router = makeRouter(createMemoryHistory())
  await router.push('/about')
  const { tellPageFailure } = await import('#app/tell-page-failure.ts')
  return { router, tell: (info) => tellPageFailure(info, router), screen: new Screen(() => document.body) }
}

afterEach(() => {
  vi.restoreAllMocks()
  delete document.documentElement.dataset.kiosk
})

describe('a page that could not be drawn', () => {
  test('is told in a sentence with two ways on, once', async () => {
    const { tell, screen } = await fresh()
    const reload = vi.spyOn(location, 'reload').mockImplementation(() => undefined)
    tell(updateFailed)
    tell(updateFailed)
    expect(screen.says('alert')).toEqual([
      'このページを、うまく見せることができませんでした。もう一度開くはじめのページへ',
    ])
    expect(screen.leadsTo('はじめのページへ')).toBe('/')
    expect(await screen.complaints()).toEqual([])
    await screen.press('button', 'もう一度開く')
    expect(reload).toHaveBeenCalledOnce()
  })

  test('is left by loading the next one anew', async () => {
    const { router, tell } = await fresh()
    const assign = vi.spyOn(location, 'assign').mockImplementation(() => undefined)
    tell(updateFailed)
    await router.push('/search?q=バス')
    await flushPromises()
    expect(assign).toHaveBeenCalledExactlyOnceWith('/search?q=バス')
    expect(router.currentRoute.value.name).toBe('about')
  })

  test('at a kiosk is left by beginning anew', async () => {
    const { router, tell } = await fresh()
    const reload = vi.spyOn(location, 'reload').mockImplementation(() => undefined)
    document.documentElement.dataset.kiosk = 'on'
    tell(updateFailed)
    await router.push('/saved')
    expect(reload).toHaveBeenCalledOnce()
  })

  test.each(['native event handler', 'https://vuejs.org/error-reference/#runtime-5', 'watcher callback'])(
    'is not what an error in a handler means (%s)',
    async (info) => {
      const { router, tell, screen } = await fresh()
      tell(info)
      expect(screen.has('alert')).toBe(false)
      await router.push('/saved')
      expect(router.currentRoute.value.name).toBe('saved')
    },
  )
})
