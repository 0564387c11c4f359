// @vitest-environment node
import { beforeAll, describe, expect, test } from 'vitest'
import { createPinia } from 'pinia'
import { createSSRApp } from 'vue'
import { createMemoryHistory } from 'vue-router'
import { renderToString } from 'vue/server-renderer'
import App from '#app/App.vue'
import RubyText from '#components/text/RubyText.ts'
import { makeRouter } from '#app/router.ts'
import { listStorageKey, planSourceKey, settingsStorageKey, type PlanSource } from '#stores/injection-keys.ts'
import { usePlanStore } from '#stores/plan-store.ts'
import { keyAddresses, type Address } from '#support/addresses.ts'
import { promised, sourceOf } from '#support/plan-sources.ts'
import { realFiles } from '#support/real-release.ts'
import { keeperWith, listKeeperWith, settled } from '#support/store-app.ts'

type Waiting = 'until the packs are read' | 'for nothing'

/** Draws a page as a script that prerenders would: no window, no document, every screen once. */
async function drawn(path: string, source: PlanSource, waiting: Waiting): Promise<string> {
  const history = createMemoryHistory()
  const router = makeRouter(history)
  const app = createSSRApp(App)
  app
    .component('RubyText', RubyText)
    .provide(planSourceKey, source)
    .provide(settingsStorageKey, keeperWith())
    .provide(listStorageKey, listKeeperWith())
    .use(createPinia())
    .use(router)
  if (waiting === 'until the packs are read') {
    // Every component waits a moment before it is drawn: what its setup has asked for is there by then.
    app.mixin({ serverPrefetch: settled })
    await app.runWithContext(() => usePlanStore()).open()
  }
  await router.push(path)
  return renderToString(app)
}

const wordsOf = (html: string): string => html.replace(/<rt[^>]*>.*?<\/rt>|<[^>]+>/gs, '').replace(/\s+/g, '')
const source = sourceOf(realFiles)

beforeAll(() => {
  expect(typeof window).toBe('undefined')
  expect(typeof document).toBe('undefined')
})

describe.each<Address>(keyAddresses)('/$path', ({ path, shows }) => {
  test('is drawn whole, without a style attribute and with a body in every table', async () => {
    const html = await drawn(`/${path}`, source, 'until the packs are read')
    expect(wordsOf(html)).toContain(shows.replace(/\s+/g, ''))
    expect(html).not.toMatch(/<[^>]+\sstyle=/)
    for (const table of html.match(/<table[\s\S]*?<\/table>/g) ?? []) expect(table).toContain('<tbody')
    expect(html.match(/<h1/g)).toHaveLength(1)
  })

  test('is drawn while nothing has come yet', async () => {
    const html = await drawn(`/${path}`, sourceOf(realFiles, { open: () => promised<never>().promise }), 'for nothing')
    expect(html).toContain('<main')
    expect(html).not.toMatch(/<[^>]+\sstyle=/)
  })
})
