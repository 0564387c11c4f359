import type { RouteRecordInfo } from 'vue-router'

/** Each page of the app by the name of its route: its path, and with the path what a link to it must say. */
export const paths = {
  home: '/',
  towns: '/towns',
  town: '/towns/:town',
  regions: '/region',
  region: '/regions/:region',
  plan: '/plans/:id',
  goal: '/goals/:id',
  initiative: '/initiatives/:id',
  indicator: '/indicators/:id',
  theme: '/themes/:theme',
  document: '/documents/:document',
  howWeJudge: '/how-we-judge',
  search: '/search',
  finder: '/find',
  compare: '/compare',
  compareTopic: '/compare/:topic',
  saved: '/saved',
  leaflet: '/leaflet',
  receive: '/open',
  glossary: '/glossary',
  about: '/about',
  openData: '/data',
  software: '/software',
  install: '/install',
  device: '/device',
  staff: '/staff',
  kioskSetup: '/fair',
  kiosk: '/booth',
  kioskSupport: '/booth/support',
  missing: '/:path(.*)*',
} as const

export type RouteName = keyof typeof paths

/** The parameters that a path has: `town` for `/towns/:town`. */
type ParamIn<Path> = Path extends `${string}/:${infer Param}(${string}`
  ? Param
  : Path extends `${string}/:${infer Param}`
    ? Param
    : never

export type RouteNamedMap = {
  [Name in RouteName]: RouteRecordInfo<
    Name,
    (typeof paths)[Name],
    Record<ParamIn<(typeof paths)[Name]>, string>,
    Record<ParamIn<(typeof paths)[Name]>, string>
  >
}

// A link to a name that is not in the table, or without its parameters, does not compile.
declare module 'vue-router' {
  interface TypesConfig {
    RouteNamedMap: RouteNamedMap
  }
}
