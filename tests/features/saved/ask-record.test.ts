import { flushPromises } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { expect, test } from 'vitest'
import { createApp } from 'vue'
import { createMemoryHistory } from 'vue-router'
import { makeRouter } from '#app/router.ts'
import RubyText from '#components/text/RubyText.ts'
import AskRecord from '#features/saved/AskRecord.vue'
import { listStorageKey, planSourceKey, settingsStorageKey } from '#stores/injection-keys.ts'
import { usePlanStore } from '#stores/plan-store.ts'
import { Screen } from '#support/screen.ts'
import { sourceOf } from '#support/plan-sources.ts'
import { realFiles, realRelease } from '#support/real-release.ts'
import { deviceWith, keeperWith } from '#support/store-app.ts'

/** The box of a record on a device with nothing kept; its packs come once `open` is called. */
function shown(id: string, title?: string) {
  const app = createApp(AskRecord, { id, title }).use(createPinia()).use(makeRouter(createMemoryHistory()))
  app.component('RubyText', RubyText)
  app.provide(planSourceKey, sourceOf(realFiles))
  app.provide(settingsStorageKey, keeperWith())
  app.provide(listStorageKey, deviceWith())
  const ground = document.createElement('div')
  document.body.replaceChildren(ground)
  app.mount(ground)
  const plans = app.runWithContext(() => usePlanStore())
  const open = async (): Promise<void> => {
    await plans.open()
    await Promise.all(realRelease.packs.map((pack) => plans.openPack(pack)))
    await flushPromises()
  }
  return { screen: new Screen(() => document.body), open }
}

test('the box of a record has its questions, and buttons for the script, for keeping and for sending', async () => {
  const { screen, open } = shown('hofu-15')
  expect(screen.has('heading')).toBe(false)
  await open()
  expect(screen.names('heading')).toEqual(['市役所で聞くこと'])
  expect(screen.names('checkbox').length).toBeGreaterThan(2)
  expect(screen.names('button')).toEqual(expect.arrayContaining(['電話で話す文', '保存する', '送る']))
})

test('a box with a title of its own is headed by it', async () => {
  const { screen, open } = shown('hofu-kpi-7', '今の数を聞く')
  await open()
  expect(screen.names('heading')).toEqual(['今の数を聞く'])
})
