import { createRouter, type LocationQuery, type Router, type RouterHistory, type RouteRecordRaw } from 'vue-router'
import HomeView from '#views/HomeView.vue'

/** What an address answers to some questions; empty where it says nothing, or not one thing. */
const answersIn = (query: LocationQuery, asked: readonly string[]): Record<string, string> =>
  Object.fromEntries(asked.map((key) => [key, typeof query[key] === 'string' ? query[key] : '']))

/** Every address of the app. Home is in the first load; the others come when they are asked for. */
const routes: readonly RouteRecordRaw[] = [
  { path: '/', name: 'home', component: HomeView },
  { path: '/towns/:town', name: 'town', component: () => import('#views/TownView.vue'), props: true },
  { path: '/region', name: 'region', component: () => import('#views/RegionView.vue') },
  { path: '/plans/:id', name: 'plan', component: () => import('#views/PlanView.vue'), props: true },
  { path: '/goals/:id', name: 'goal', component: () => import('#views/GoalView.vue'), props: true },
  { path: '/initiatives/:id', name: 'initiative', component: () => import('#views/InitiativeView.vue'), props: true },
  { path: '/indicators/:id', name: 'indicator', component: () => import('#views/IndicatorView.vue'), props: true },
  { path: '/themes/:theme', name: 'theme', component: () => import('#views/ThemeView.vue'), props: true },
  {
    path: '/documents/:document',
    name: 'document',
    component: () => import('#views/DocumentView.vue'),
    props: ({ params, query, hash }) => ({
      document: params.document,
      of: typeof query.of === 'string' ? query.of : '',
      hash,
    }),
  },
  { path: '/how-we-judge', name: 'howWeJudge', component: () => import('#views/HowWeJudgeView.vue') },
  {
    path: '/search',
    name: 'search',
    component: () => import('#features/search/SearchView.vue'),
    props: ({ query }) => answersIn(query, ['q', 'town', 'theme', 'scene', 'kind']),
  },
  {
    path: '/find',
    name: 'finder',
    component: () => import('#views/FinderView.vue'),
    props: ({ query }) => answersIn(query, ['scene', 'town', 'narrow']),
  },
  {
    path: '/compare',
    name: 'compare',
    component: () => import('#features/compare/CompareView.vue'),
    props: ({ query }) => answersIn(query, ['towns', 'topics']),
  },
  {
    path: '/compare/:topic',
    name: 'compareTopic',
    component: () => import('#features/compare/CompareTopicView.vue'),
    props: true,
  },
  { path: '/saved', name: 'saved', component: () => import('#features/saved/SavedView.vue') },
  {
    path: '/leaflet',
    name: 'leaflet',
    component: () => import('#features/leaflet/LeafletView.vue'),
    props: ({ query }) => answersIn(query, ['town', 'towns', 'topics', 'saved']),
  },
  {
    path: '/open',
    name: 'open',
    component: () => import('#features/handoff/ReceiveView.vue'),
    props: ({ hash }) => ({ code: hash.slice(1) }),
  },
  { path: '/glossary', name: 'glossary', component: () => import('#views/GlossaryView.vue') },
  { path: '/about', name: 'about', component: () => import('#views/AboutView.vue') },
  { path: '/install', name: 'install', component: () => import('#features/install/InstallView.vue') },
  { path: '/fair', name: 'fair', component: () => import('#features/kiosk/KioskSetupView.vue') },
  { path: '/:path(.*)*', name: 'missing', component: () => import('#components/layout/MissingPage.vue') },
]

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
      // Each question of the finder, and each choice of towns, is a screen of its own at the same path.
      const asked = to.name === 'finder' ? ['scene', 'town'] : to.name === 'compare' ? ['towns'] : []
      const isSame = to.path === from.path && asked.every((key) => to.query[key] === from.query[key])
      return isSame ? false : { top: 0 }
    },
  })
