/**
 * The names under which the app stores something. Two apps below one origin (`city.github.io/a/` and `/b/`) share
 * databases and localStorage, so names below a sub-path carry it: `machi-list:/a/`. At the root they stay as they stand
 * on devices.
 */
export const appBase: string = import.meta.env.BASE_URL

/** A name as it is stored by the app below `base`. */
export const storedName = (name: string, base = appBase): string => (base === '/' ? name : `${name}:${base}`)

/** The database of packs can be had again at any time; that of the person nobody but the person deletes. */
export const databaseNames = { packs: storedName('machi-library'), user: storedName('machi-person') } as const
