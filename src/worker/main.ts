/** The service worker: keeps the edition on the phone, so that it is read without a network. Bundled by src/node/worker-files.ts. */
import { registerRoute } from 'workbox-routing'
import { createPages, createParts } from './answers'
import type { Kept } from './kept'
import { createShelf } from './shelf'

declare const self: ServiceWorkerGlobalScope
declare const __KEPT__: Kept

const kept = __KEPT__
const shelf = createShelf(kept, caches, (...request) => fetch(...request))

// At once: the files of the release before stay for the pages that are open.
self.addEventListener('install', () => void self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(tellPages()))
self.addEventListener('message', (event) => {
  const { keep }: { keep?: unknown } = event.data ?? {}
  event.source?.postMessage({ entry: kept.entry })
  if (typeof keep === 'string') event.waitUntil(shelf.fill(keep))
})
registerRoute(({ sameOrigin, url }) => sameOrigin && url.pathname.startsWith(`${kept.base}assets/`), createParts(shelf))
registerRoute(({ request, url }) => request.mode === 'navigate' && url.pathname.startsWith(kept.base) && !/\.[a-z0-9]+$/i.test(url.pathname), createPages(kept, shelf))

/** Open pages may be of an earlier release. */
async function tellPages(): Promise<void> {
  await self.clients.claim()
  for (const page of await self.clients.matchAll({ type: 'window' })) page.postMessage({ entry: kept.entry })
}
