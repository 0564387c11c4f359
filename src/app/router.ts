import {
  createRouter,
  type LocationQuery,
  type RouteComponent,
  type RouteLocationNormalizedGeneric,
  type Router,
  type RouterHistory,
  type RouteRecordRaw,
} from 'vue-router'
import { paths, type RouteName } from '#routing/paths.ts'
import { textAt, textsAt } from '#routing/route-query.ts'
import HomeView from '#views/HomeView.vue'

type Props = true | ((to: RouteLocationNormalizedGeneric) => Record<string, unknown>)

/** A page by its name. Unless `props` says otherwise, its props are the parameters of its path. */
const page = (name: RouteName, component: RouteComponent | (() => Promise<unknown>), props: Props = true) =>
  ({ name, path: paths[name], component, props }) as RouteRecordRaw

/** Props of a page: some keys of the query; one that the address does not have is empty. */
const keys =
  (...names: readonly string[]) =>
  ({ query }: { readonly query: LocationQuery }) =>
    textsAt(query, names)

/** The pages of the app. Home is in the first load; the code of the others comes when they are opened. */
const routes: readonly RouteRecordRaw[] = [
  page('home', HomeView),
  page('town', () => import('#views/TownView.vue')),
  page('region', () => import('#views/RegionView.vue')),
  page('plan', () => import('#views/PlanView.vue')),
  page('goal', () => import('#views/GoalView.vue')),
  page('initiative', () => import('#views/InitiativeView.vue')),
  page('indicator', () => import('#views/IndicatorView.vue')),
  page('theme', () => import('#views/ThemeView.vue')),
  page(
    'document',
    () => import('#views/DocumentView.vue'),
    ({ params, query, hash }) => ({ document: params.document, of: textAt(query, 'of'), hash }),
  ),
  page('howWeJudge', () => import('#views/HowWeJudgeView.vue')),
  page('search', () => import('#features/search/SearchView.vue'), keys('q', 'town', 'theme', 'scene', 'kind')),
  page('finder', () => import('#views/FinderView.vue'), keys('scene', 'town', 'narrow')),
  page('compare', () => import('#features/compare/CompareView.vue'), keys('towns', 'topics')),
  page('compareTopic', () => import('#features/compare/CompareTopicView.vue')),
  page('saved', () => import('#features/saved/SavedView.vue')),
  page('leaflet', () => import('#features/leaflet/LeafletView.vue'), keys('town', 'towns', 'topics', 'saved')),
  page(
    'receive',
    () => import('#features/handoff/ReceiveView.vue'),
    ({ hash }) => ({ code: hash.slice(1) }),
  ),
  page('glossary', () => import('#views/GlossaryView.vue')),
  page('about', () => import('#views/AboutView.vue')),
  page('software', () => import('#views/SoftwareView.vue')),
  page('install', () => import('#features/install/InstallView.vue')),
  page('kioskSetup', () => import('#features/kiosk/KioskSetupView.vue')),
  page(
    'missing',
    () => import('#components/layout/MissingPage.vue'),
    () => ({}),
  ),
]

/** Keys of a query that make a page of its own of each value: a question of the finder, a choice of towns. */
const pageKeys: { readonly [Name in RouteName]?: readonly string[] } = { finder: ['scene', 'town'], compare: ['towns'] }

/** Waits for a place on a page that is still being drawn: a second at most, and no longer than one stays there. */
const standing = (isThere: () => boolean): Promise<boolean> =>
  new Promise((done) => {
    const { href } = window.location
    let frames = 60
    const look = (): void => {
      if (isThere()) done(true)
      else if ((frames -= 1) < 0 || window.location.href !== href) done(false)
      else requestAnimationFrame(look)
    }
    look()
  })

/** Whether the page is long enough to be scrolled so far. */
const reaches = (top: number): boolean => top <= document.documentElement.scrollHeight - window.innerHeight || !top

/** The router over a history: the browser's in `main.ts`, one in memory in tests. */
export const makeRouter = (history: RouterHistory): Router =>
  createRouter({
    history,
    routes: [...routes],
    scrollBehavior: (to, from, saved) => {
      // A document's lines are drawn first and then scrolled to by their own page.
      if (to.name === 'document' && to.hash) return false
      if (saved) {
        const { href } = window.location
        return standing(() => reaches(saved.top)).then(() => window.location.href === href && saved)
      }
      if (to.hash)
        return standing(() => Boolean(document.getElementById(to.hash.slice(1)))).then(
          (there) => there && { el: to.hash, top: 24 },
        )
      const isSame =
        to.path === from.path && (pageKeys[to.name] ?? []).every((key) => to.query[key] === from.query[key])
      return isSame ? false : { top: 0 }
    },
  })
