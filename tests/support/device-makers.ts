/** Devices for the pages that look at one: a phone's browser on which the app stands, not yet on the home screen. */
import type { Device, DeviceFacts } from '#composables/use-device.ts'

export const deviceFacts: DeviceFacts = {
  installed: false,
  offlineStart: undefined,
  persisted: false,
  shell: true,
  canFill: false,
  canStayOn: false,
}

export const aDevice = (given: Partial<Device> = {}): Device => ({
  facts: async () => deviceFacts,
  watch: () => () => undefined,
  requestPersistence: async () => undefined,
  start: async () => true,
  isInstalled: () => false,
  canInstall: () => false,
  install: async () => undefined,
  usage: async () => undefined,
  mendShell: async () => undefined,
  removeAll: async () => true,
  changes: async () => ({ files: [] }),
  markChangesSeen: () => undefined,
  ...given,
})
