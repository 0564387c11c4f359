/** Draws components and whole pages in a document without a browser. */
import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { afterEach, vi } from 'vitest'
import { computed, type Component } from 'vue'
import { createMemoryHistory, type Router } from 'vue-router'
import App from '#app/App.vue'
import { makeRouter } from '#app/router.ts'
import RubyText from '#components/text/RubyText.ts'
import { readingContextKey, type ReadingContext } from '#composables/use-reading-context.ts'
import { releaseWordsKey } from '#composables/use-release-words.ts'
import {
  listStorageKey,
  planSourceKey,
  settingsStorageKey,
  type ListStorage,
  type PlanSource,
  type SettingsStorage,
} from '#stores/injection-keys.ts'
import { usePlanStore } from '#stores/plan-store.ts'
import { ourWords } from './region.ts'
import { Screen } from './screen.ts'
import { keeperWith, listKeeperWith } from './store-app.ts'

enableAutoUnmount(afterEach)
// Each test begins at a place of its own in the history, where nothing was unfolded yet.
afterEach(() => history.replaceState(null, ''))
// axe reads a whole page: on a machine that is busy it needs longer than the runner's five seconds.
vi.setConfig({ testTimeout: 20_000 })

type PropsOf<C> = C extends new () => { $props: infer Props } ? Props : never

/** A drawn component: what it shows, and what it has told its parent. */
export class Drawing extends Screen {
  readonly #told: (event: string) => unknown[][] | undefined
  readonly #change: (props: Record<string, unknown>) => Promise<void>

  constructor(
    root: Element,
    told: (event: string) => unknown[][] | undefined,
    change: (props: Record<string, unknown>) => Promise<void>,
  ) {
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

/** Someone who has chosen nothing, in an app whose words carry no marks and explain nothing but what is given. */
export const aReadingContext = (given: Partial<ReadingContext> = {}): ReadingContext => ({
  level: () => 'plain',
  wordingOf: () => undefined,
  planYearsOf: () => '',
  ownRuby: (text) => text,
  explain: async () => undefined,
  ...given,
})

/**
 * Draws a component with its props, at an address of the app; `saying` is how it is told the reader's level and
 * words.
 */
export async function draw<C extends Component>(
  component: C,
  props: PropsOf<C>,
  {
    at = '/',
    slot = '',
    saying,
  }: { readonly at?: string; readonly slot?: string; readonly saying?: Partial<ReadingContext> } = {},
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
    global: {
      components: { RubyText },
      plugins: [router],
      provide: {
        [releaseWordsKey]: computed(() => ourWords),
        ...(saying && { [readingContextKey]: aReadingContext(saying) }),
      },
    },
    attachTo: ground,
  })
  await flushPromises()
  return new Drawing(
    document.body,
    (event) => wrapper.emitted(event),
    (given) => wrapper.setProps(given),
  )
}

/** The whole app over a source, at an address: `page` is what hangs on the post, `frame` is everything. */
export type OpenedApp = {
  readonly page: Screen
  readonly frame: Screen
  readonly router: Router
  readonly store: ReturnType<typeof usePlanStore>
}

export async function openApp(
  path: string,
  source: PlanSource,
  {
    keeper = keeperWith(),
    listKeeper = listKeeperWith(),
    provided = {},
  }: {
    readonly keeper?: SettingsStorage
    readonly listKeeper?: ListStorage
    readonly provided?: Record<symbol, unknown>
  } = {},
): Promise<OpenedApp> {
  const history = createMemoryHistory()
  history.replace(path)
  const router = makeRouter(history)
  const ground = document.createElement('div')
  document.body.replaceChildren(ground)
  const pinia = createPinia()
  const wrapper = mount(App, {
    global: {
      components: { RubyText },
      plugins: [pinia, router],
      provide: { [planSourceKey]: source, [settingsStorageKey]: keeper, [listStorageKey]: listKeeper, ...provided },
    },
    attachTo: ground,
  })
  const store = wrapper.vm.$.appContext.app.runWithContext(() => usePlanStore())
  void store.open()
  await router.isReady()
  await flushPromises()
  // Parts of home come behind its first load.
  await vi.dynamicImportSettled()
  await flushPromises()
  return {
    page: new Screen(() => document.querySelector('main')!),
    frame: new Screen(() => document.body),
    router,
    store,
  }
}
