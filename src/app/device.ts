import { codeDigest, newSalt, readOfflineStart, writeKiosk, writeOfflineStart } from '#storage/kiosk.ts'
import { networkSilenceMs } from '#storage/pack-server.ts'
import { requestPersistence, isPersisted } from '#storage/persistence.ts'
import { markChangesSeen, releaseChanges } from '#storage/release-changes.ts'
import { removeAllStored } from '#storage/remove-all.ts'
import type { Device } from '#composables/use-device.ts'
import { dayOf } from '#domain/day.ts'

/** The browser's offer to install the app, which `boot.js` has put there. */
const page = window as { machiInstallPrompt?: { prompt(): Promise<unknown> } | undefined }
const isShownAs = (mode: string): boolean => matchMedia(`(display-mode: ${mode})`).matches

/** Whether this page is the app of the home screen; `undefined` where the browser tells neither. */
export function isInstalled(): boolean | undefined {
  if (
    (navigator as { standalone?: boolean }).standalone ||
    isShownAs('standalone') ||
    isShownAs('minimal-ui') ||
    isShownAs('window-controls-overlay')
  )
    return true
  return isShownAs('browser') || isShownAs('fullscreen') ? false : undefined
}

const watchers = new Set<() => void>()

/**
 * Asks the site for its smallest file, once a day: only requests that fail show that the app has started without a
 * network. Two of them, a second apart: a page that is being left fails its requests too.
 */
export async function noteOfflineStart(base: string): Promise<void> {
  const today = dayOf(new Date())
  if (readOfflineStart() === today) return
  const fails = (): Promise<boolean> =>
    fetch(`${base}status.json`, { cache: 'no-store', signal: AbortSignal.timeout(networkSilenceMs) }).then(
      () => false,
      () => true,
    )
  if (!(await fails())) return
  await new Promise((resolve) => setTimeout(resolve, 1000))
  if ((await fails()) && writeOfflineStart(today)) watchers.forEach((onChange) => onChange())
}

/** This device, for an app below `base`. */
export function thisDevice(base: string): Device {
  return {
    isInstalled,
    canInstall: () => Boolean(page.machiInstallPrompt),
    install: async () => {
      const offer = page.machiInstallPrompt
      page.machiInstallPrompt = undefined
      await offer?.prompt().catch(() => undefined)
    },
    facts: async () => ({
      installed: isInstalled(),
      offlineStart: readOfflineStart(),
      persisted: await isPersisted(),
      shell: await hasActiveWorker(base),
      canFill: document.fullscreenEnabled === true,
      canStayOn: 'wakeLock' in navigator,
    }),
    watch: (onChange) => {
      watchers.add(onChange)
      // The app itself may still be on its way onto the device.
      void navigator.serviceWorker?.ready.then(() => watchers.has(onChange) && onChange())
      return () => void watchers.delete(onChange)
    },
    requestPersistence: async () => void (await requestPersistence()),
    start: async (code, fullScreen) => {
      const salt = newSalt()
      if (!writeKiosk({ salt, code: await codeDigest(code, salt), fullScreen, wrong: 0, waitUntil: 0 })) return false
      // A page of its own: nothing that staff have opened is still in memory.
      location.replace(`${base}fair`)
      return true
    },
    usage: async () => {
      try {
        return (await navigator.storage.estimate()).usage
      } catch {
        return undefined
      }
    },
    mendShell: async () => {
      try {
        const registration = await navigator.serviceWorker.getRegistration(base)
        registration?.active?.postMessage({ type: 'MEND_SHELL' })
      } catch {
        // Where a browser knows no workers there is nothing to mend.
      }
    },
    changes: () => releaseChanges(base),
    markChangesSeen,
    removeAll: async () => {
      const shell = await removeShell(base)
      return (await removeAllStored()) && shell
    },
  }
}

/** Removes the worker of this app, and the files that it has kept. */
async function removeShell(base: string): Promise<boolean> {
  try {
    const scope = new URL(base, location.href).href
    const registration = await navigator.serviceWorker.getRegistration(base)
    if (registration?.scope === scope) await registration.unregister()
    const names = (await caches.keys()).filter((name) => name.endsWith(scope))
    await Promise.all(names.map((name) => caches.delete(name)))
    return true
  } catch {
    return false
  }
}

/** Whether a worker of this app stands ready to answer without a network. */
async function hasActiveWorker(base: string): Promise<boolean> {
  try {
    return Boolean((await navigator.serviceWorker.getRegistration(base))?.active)
  } catch {
    return false
  }
}
