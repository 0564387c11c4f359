/**
 * The names under which the app stores something. Two apps below one origin (`city.github.io/a/` and `/b/`) share
 * databases and localStorage, so names below a sub-path carry it. At the root they stay as they stand on devices.
 */
const below = (base: string): string => (base === '/' ? '' : `:${base}`)

/** A name as it is stored: `machi-list`, or `machi-list:/x/` below the sub-path `/x/`. */
export const storedName = (name: string, base: string = import.meta.env.BASE_URL): string => name + below(base)

/** The database of packs can be had again at any time; that of the person nobody but the person deletes. */
export const databaseNames = { packs: storedName('machi-library'), user: storedName('machi-person') } as const
