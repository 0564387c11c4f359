import { localRecord } from './local-storage.ts'

/** What the help for the home screen remembers: how many visits there were, and whether it was shown. */
export type InstallMemory = { readonly visits: number; readonly shown: boolean }

const record = localRecord('install', (parsed): InstallMemory => {
  const { visits, shown } = (parsed ?? {}) as { visits?: unknown; shown?: unknown }
  return { visits: typeof visits === 'number' ? visits : 0, shown: shown === true }
})
/** In sessionStorage, so that a visit is one opening of the app in a window. */
const visitKey = 'machi-visit'
/** Where nothing can be remembered the help counts as shown: what cannot be said once is not said again and again. */
const nothingRemembered: InstallMemory = { visits: 0, shown: true }

export const readInstall = (): InstallMemory => record.read() ?? nothingRemembered

/** Remembers that the help was shown; tells whether the device took it. */
export const markShown = (): boolean => record.write({ ...readInstall(), shown: true })

/** Counts a visit, once for each opening of the app in a window, and gives what is remembered then. */
export function countVisit(): InstallMemory {
  const memory = readInstall()
  try {
    if (sessionStorage.getItem(visitKey)) return memory
    sessionStorage.setItem(visitKey, 'yes')
  } catch {
    return memory
  }
  const next = { ...memory, visits: memory.visits + 1 }
  return record.write(next) ? next : nothingRemembered
}
