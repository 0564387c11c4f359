/** What the help for the home screen remembers: how many visits there were, and whether it was shown. */
export type InstallMemory = { readonly visits: number; readonly shown: boolean }

const key = 'machi-install'
const visitKey = 'machi-visit'

/** Where nothing can be remembered it counts as shown: what cannot be said once is not said again and again. */
export function readInstall(): InstallMemory {
  try {
    const { visits, shown } = (JSON.parse(localStorage.getItem(key) ?? 'null') ?? {}) as {
      visits?: unknown
      shown?: unknown
    }
    return { visits: typeof visits === 'number' ? visits : 0, shown: shown === true }
  } catch {
    return { visits: 0, shown: true }
  }
}

function write(memory: InstallMemory): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(memory))
    return true
  } catch {
    return false
  }
}

/** Remembers that the help was shown; tells whether the device took it. */
export const markShown = (): boolean => write({ ...readInstall(), shown: true })

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
  return write(next) ? next : { visits: 0, shown: true }
}
