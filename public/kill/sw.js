/*
 * The worker of last resort. An operator puts it in the place of sw.js when an installed copy is so faulty that it
 * neither obeys status.json nor lets a newer app in: the browser fetches sw.js by itself. This one clears the app's
 * files, takes itself off the device, and lets each open page load anew from the network, once; a page in which
 * something is typed is left alone. It never touches the databases. docs/offline.md says how it is used.
 */
/* How long a page may take to say whether something is typed in it, in milliseconds. One that is broken never does. */
const limitMs = 1000

const isTypedIn = (page) =>
  new Promise((told) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }) => told(data === true)
    setTimeout(told, limitMs, false)
    page.postMessage('machi-typing?', [port2])
  })

async function removeAll() {
  const { scope } = self.registration
  const names = await caches.keys()
  const ours = names.filter((name) => name.startsWith('workbox-precache') && name.endsWith(scope))
  await Promise.all(ours.map((name) => caches.delete(name)))
  // Pages of the faulty copy alone: one that came from the network has no worker, and would load anew for ever.
  const pages = await self.clients.matchAll({ type: 'window' })
  await self.registration.unregister()
  await Promise.all(
    pages.map(async (page) => {
      // Not awaited: a page waits for its worker to be active, which waits for this.
      if (!(await isTypedIn(page))) void page.navigate(page.url).catch(() => undefined)
    }),
  )
}

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(removeAll()))
