import type { InjectionKey } from 'vue'
import type { ReleaseChanges } from '#storage/release-changes.ts'

/**
 * What this device says of itself; `undefined` where it cannot say. `offlineStart`: the day (`YYYY-MM-DD`) of the last
 * start without a network.
 */
export type DeviceFacts = {
  readonly installed: boolean | undefined
  readonly offlineStart: string | undefined
  readonly persisted: boolean | undefined
  readonly shell: boolean
  readonly canFill: boolean
  readonly canStayOn: boolean
}

/**
 * The device, for the pages that staff and the help for the home screen need. `watch` calls back when a start without a
 * network was noted or the app itself is on the device, and gives how to stop that. `start` leaves the page for the
 * kiosk, or tells that the device took no code. `canInstall`: the browser offers to install the app; `install` takes
 * that up, once. `usage`: how many bytes this site takes on the device, as the browser estimates it; `undefined` where
 * it cannot say. `mendShell` fetches anew what has gone of the app itself. `removeAll` removes the app, its data and
 * what the person saved from the device, and tells whether all of it went. `changes`: what the releases have changed;
 * `markChangesSeen`: they were shown up to a release.
 */
export type Device = {
  facts(): Promise<DeviceFacts>
  watch(onChange: () => void): () => void
  requestPersistence(): Promise<void>
  start(code: string, fullScreen: boolean): Promise<boolean>
  isInstalled(): boolean | undefined
  canInstall(): boolean
  install(): Promise<void>
  usage(): Promise<number | undefined>
  mendShell(): Promise<void>
  removeAll(): Promise<boolean>
  changes(): Promise<ReleaseChanges>
  markChangesSeen(release: string): void
}

/** Its code comes when it is asked for; `main.ts` gives it. */
export const deviceKey: InjectionKey<() => Promise<Device>> = Symbol('this device')
