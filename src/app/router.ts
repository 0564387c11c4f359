import {
  createRouter,
  type LocationQuery,
  type RouteComponent,
  type RouteLocationNormalizedGeneric,
  type Router,
  type RouterHistory,
  type RouteRecordRaw,
} from 'vue-router'
import { meantPath } from '#routing/meant-address.ts'
import { paths, type RouteName } from '#routing/paths.ts'
import { idsAt, textAt } from '#routing/route-query.ts'
import HomeView from '#views/HomeView.vue'

type Props = true | ((to: RouteLocationNormalizedGeneric) => Record<string, unknown>)

/** A page by its name. Unless `props` says otherwise, its props are the parameters of its path. */
const page = (name: RouteName, component: RouteComponent | (() => Promise<unknown>), props: Props = true) =>
  ({ name, path: paths[name], component, props }) as RouteRecordRaw

/** Props of a page: some keys of the query, which hold ids; one that the address does not have is empty. */
const keys =
  (...names: readonly string[]) =>
  ({ query }: { readonly query: LocationQuery }) =>
    idsAt(query, names)

const regionsView = (): Promise<unknown> => import('#views/RegionsView.vue')

/** The pages of the app. Home is in the first load; the code of the others comes when they are opened. */
const routes: readonly RouteRecordRaw[] = [
  page('home', HomeView),
  page('towns', () => import('#views/TownsView.vue')),
  page('town', () => import('#views/TownView.vue')),
  page('regions', regionsView),
  page('region', regionsView),
  page('plan', () => import('#views/PlanView.vue')),
  page('goal', () => import('#views/GoalView.vue')),
  page('initiative', () => import('#views/InitiativeView.vue')),
  page('indicator', () => import('#views/IndicatorView.vue')),
  page('theme', () => import('#views/ThemeView.vue')),
  page(
    'document',
    () => import('#views/DocumentView.vue'),
    ({ params, query, hash }) => ({ document: params.document, ...keys('of')({ query }), hash }),
  ),
  page('howWeJudge', () => import('#views/HowWeJudgeView.vue')),
  page(
    'search',
    () => import('#features/search/SearchView.vue'),
    ({ query }) => ({ q: textAt(query, 'q'), ...keys('town', 'theme', 'scene', 'kind')({ query }) }),
  ),
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
  page('openData', () => import('#features/open-data/OpenDataView.vue')),
  page('software', () => import('#views/SoftwareView.vue')),
  page('install', () => import('#features/install/InstallView.vue')),
  page('device', () => import('#features/device/DeviceView.vue')),
  page('staff', () => import('#features/staff/StaffView.vue')),
  page('kioskSetup', () => import('#features/kiosk/KioskSetupView.vue')),
  page(
    'missing',
    () => import('#components/layout/MissingPage.vue'),
    () => ({}),
  ),
]

/** Keys of a query that make a page of its own of each value: a question of the finder, a choice of towns. */
const pageKeys: { readonly [Name in RouteName]?: readonly string[] } = { finder: ['scene', 'town'], compare: ['towns'] }

/** The router over a history: the browser's in `main.ts`, one in memory in tests. */
export function makeRouter(history: RouterHistory): Router {
  const router = createRouter({
    history,
    routes: [...routes],
    scrollBehavior: async (to, from, saved) => {
      if (saved || to.hash) return (await import('./place-on-page.ts')).placeOnPage(to, saved)
      const isSame =
        to.path === from.path && (pageKeys[to.name] ?? []).every((key) => to.query[key] === from.query[key])
      return isSame ? false : { top: 0 }
    },
  })
  router.beforeEach(({ path, query, hash }) => {
    const meant = meantPath(path)
    return meant === path || { path: meant, query, hash, replace: true }
  })
  return router
}
