import { createRouter, type Router, type RouterHistory, type RouteRecordRaw } from 'vue-router'
import HomeView from '#views/HomeView.vue'

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
    props: ({ params, query, hash }) => ({ document: params.document, of: typeof query.of === 'string' ? query.of : '', hash }),
  },
  { path: '/how-we-judge', name: 'howWeJudge', component: () => import('#views/HowWeJudgeView.vue') },
  { path: '/about', name: 'about', component: () => import('#views/AboutView.vue') },
  { path: '/:path(.*)*', name: 'missing', component: () => import('#views/MissingView.vue') },
]

/** The router over a history: the browser's in `main.ts`, one in memory in tests. */
export const makeRouter = (history: RouterHistory): Router =>
  createRouter({
    history,
    routes: [...routes],
    scrollBehavior: (to, from, saved) => {
      // A document's lines are drawn first and then scrolled to by their own page.
      if (to.name === 'document' && to.hash) return false
      if (saved) return saved
      if (to.hash) return { el: to.hash, top: 24 }
      return to.path === from.path ? false : { top: 0 }
    },
  })
