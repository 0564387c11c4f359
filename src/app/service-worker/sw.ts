import { createHandlerBoundToURL, getCacheKeyForURL, precache, addRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { lastAnswer } from '#texts/last-answer.ts'

/*
 * The worker keeps the app's shell and nothing else: plans are IndexedDB's. It takes over when the person says so.
 * Every file of the shell carries its hash; an installation that gets anything else is refused whole.
 */
declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: unknown }
type ShellFile = { url: string; revision: string | null; integrity?: string }

const shell = self.__WB_MANIFEST as ShellFile[]
precache(shell)
addRoute()
const openShell = createHandlerBoundToURL('shell.html')
const lastHeaders = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'" }
registerRoute(
  new NavigationRoute(
    // Where the browser has thrown the shell away and the line is dead, the worker itself says what a person can do.
    (options) => openShell(options).catch(() => new Response(lastAnswer, { status: 503, headers: lastHeaders })),
    {
      // Data and files are no pages of the app. Endings by name: an id holds a dot as well (/initiatives/hofu-72.1).
      denylist: [
        /\/(?:packs|m|open-data|\.well-known)\//,
        /\.(?:js|css|json|csv|html|txt|png|svg|ico|map|webmanifest)(?:\?.*)?$/,
      ],
    },
  ),
)

/** Fetches again, with its hash, what the browser has thrown out of the cache. */
async function mend(): Promise<void> {
  await Promise.all(
    shell.map(async ({ url, integrity }) => {
      const key = getCacheKeyForURL(url)
      if (!key || (await caches.match(key))) return
      const response = await fetch(key, {
        cache: 'no-cache',
        credentials: 'same-origin',
        ...(integrity && { integrity }),
      })
      if (!response.ok) return
      const [name] = (await caches.keys()).filter(
        (one) => one.startsWith('workbox-precache') && one.endsWith(self.registration.scope),
      )
      const cache = await caches.open(name ?? `workbox-precache-v2-${self.registration.scope}`)
      await cache.put(key, response)
    }),
  )
}

self.addEventListener('message', (event) => {
  if ((event.data as { type?: string } | undefined)?.type === 'SKIP_WAITING') void self.skipWaiting()
  if ((event.data as { type?: string } | undefined)?.type === 'MEND_SHELL')
    event.waitUntil(mend().catch(() => undefined))
})
