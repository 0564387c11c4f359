import { readSettings } from '#storage/settings-storage.ts'
import type { ListStorage, PersistenceManager, SettingsStorage } from '#stores/injection-keys.ts'
import { applySettings } from './apply-settings.ts'

/** The database's code comes with the first read or write: home needs none of it. */
const loadUserData = () => import('#storage/user-data.ts')
let userData: Awaited<ReturnType<typeof loadUserData>> | undefined

const settings: SettingsStorage = {
  first: readSettings(),
  reconcile: async () => (await loadUserData()).reconcileSettings(),
  change: async (chosen) => {
    const { whole, inDatabase, inCopy } = await (await loadUserData()).changeSettings(chosen, Date.now())
    return { whole, kept: inDatabase || inCopy }
  },
  watch: (onChange) =>
    void loadUserData().then(
      ({ watchSettings }) => watchSettings(onChange),
      () => undefined,
    ),
  apply: applySettings,
}

const list: ListStorage = {
  reconcile: async () => {
    userData = await loadUserData()
    return userData.reconcileList()
  },
  update: async (next) => (await loadUserData()).changeList(next),
  // A page that goes away waits for no import: before the list was read there is nothing to write.
  updateAtOnce: (next) => userData?.changeListAtOnce(next),
  hasUnread: () => userData?.hasUnreadList() ?? false,
  watch: (onChange, onLeave) =>
    void loadUserData().then(
      ({ watchList }) => watchList(onChange, onLeave),
      () => undefined,
    ),
  now: () => Date.now(),
}

const persistence: PersistenceManager = {
  isPersisted: async () => (await loadUserData()).isPersisted(),
  requestPersistence: async () => (await loadUserData()).requestPersistence(),
}

/** Where the stores keep a person's settings and list on this device. In kiosk mode memory takes its place. */
export const deviceStorage = { settings, list, persistence }
