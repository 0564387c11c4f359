/** Draws components and whole pages in a document without a browser. */
import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { afterEach } from 'vitest'
import type { Component } from 'vue'
import { createMemoryHistory, type Router } from 'vue-router'
import App from '#app/App.vue'
import { makeRouter } from '#app/router.ts'
import { planSourceKey, type PlanSource } from '#stores/plan-source.ts'
import { usePlanStore } from '#stores/plan-store.ts'
import { settingsKeeperKey, type SettingsKeeper } from '#stores/settings-store.ts'
import { Screen } from './screen.ts'
import { keeperWith } from './store-app.ts'

enableAutoUnmount(afterEach)

type PropsOf<C> = C extends new () => { $props: infer Props } ? Props : never

/** A drawn component: what it shows, and what it has told its parent. */
export class Drawing extends Screen {
  readonly #told: (event: string) => unknown[][] | undefined
  readonly #change: (props: Record<string, unknown>) => Promise<void>

  constructor(root: Element, told: (event: string) => unknown[][] | undefined, change: (props: Record<string, unknown>) => Promise<void>) {
    super(() => root)
    this.#told = told
    this.#change = change
  }

  /** What came with each event of this name. */
  told(event: string): readonly unknown[][] {
    return this.#told(event) ?? []
  }

  change(props: Record<string, unknown>): Promise<void> {
    return this.#change(props)
  }
}

/** Draws a component with its props, at an address of the app. */
export async function draw<C extends Component>(
  component: C,
  props: PropsOf<C>,
  { at = '/', slot = '' }: { readonly at?: string; readonly slot?: string } = {},
): Promise<Drawing> {
  const router = makeRouter(createMemoryHistory())
  // A component stands alone: what the address names to scroll to is not there.
  delete router.options.scrollBehavior
  await router.push(at)
  const ground = document.createElement('div')
  document.body.replaceChildren(ground)
  const wrapper = mount(component as Component, {
    props: props as Record<string, unknown>,
    slots: slot ? { default: slot } : {},
    global: { plugins: [router] },
    attachTo: ground,
  })
  await flushPromises()
  return new Drawing(document.body, (event) => wrapper.emitted(event), (given) => wrapper.setProps(given))
}

/** The whole app over a source, at an address: `page` is what hangs on the post, `frame` is everything. */
export type OpenedApp = { readonly page: Screen; readonly frame: Screen; readonly router: Router; readonly store: ReturnType<typeof usePlanStore> }

export async function openApp(
  path: string,
  source: PlanSource,
  { keeper = keeperWith(), provided = {} }: { readonly keeper?: SettingsKeeper; readonly provided?: Record<symbol, unknown> } = {},
): Promise<OpenedApp> {
  const history = createMemoryHistory()
  history.replace(path)
  const router = makeRouter(history)
  const ground = document.createElement('div')
  document.body.replaceChildren(ground)
  const pinia = createPinia()
  const wrapper = mount(App, {
    global: { plugins: [pinia, router], provide: { [planSourceKey]: source, [settingsKeeperKey]: keeper, ...provided } },
    attachTo: ground,
  })
  const store = wrapper.vm.$.appContext.app.runWithContext(() => usePlanStore())
  void store.open()
  await router.isReady()
  await flushPromises()
  return { page: new Screen(() => document.querySelector('main')!), frame: new Screen(() => document.body), router, store }
}
