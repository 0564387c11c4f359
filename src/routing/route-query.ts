import type { LocationQuery, RouteParamsGeneric } from 'vue-router'
import { meantIds } from './meant-address.ts'

/** One value of an address, of its query or its path; empty where the address has none, or more than one. */
export const textAt = (values: LocationQuery | RouteParamsGeneric | undefined, key: string): string => {
  const value = values?.[key]
  return typeof value === 'string' ? value : ''
}

/** The ids at some keys of an address, as the props of a page: without what a message has put behind them. */
export const idsAt = <Key extends string>(query: LocationQuery, keys: readonly Key[]): Record<Key, string> =>
  Object.fromEntries(keys.map((key) => [key, meantIds(textAt(query, key))])) as Record<Key, string>
