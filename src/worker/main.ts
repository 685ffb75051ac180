/** The service worker: keeps the edition on the phone, so that it is read without a network. Bundled by src/node/worker-files.ts. */
import { answerPage, answerPart } from './answers'
import { kindOf, type Kept } from './kept'
import { createQuiet } from './quiet'
import { createShelf } from './shelf'

declare const self: ServiceWorkerGlobalScope
declare const __KEPT__: Kept

/** How long a page may take from the network where a copy could be shown, in milliseconds. */
const PATIENCE = 3000

const kept = __KEPT__
const send: typeof fetch = (...request) => fetch(...request)
const { disturb, quiet } = createQuiet()
const shelf = createShelf(kept, caches, (...request) => quiet().then(() => fetch(...request)))
const env = { kept, shelf, fetch: send, patience: () => new Promise<void>((resolve) => { setTimeout(resolve, PATIENCE) }) }

// At once: until this release is whole the one before stands in, and its files stay for the pages that are open.
self.addEventListener('install', () => void self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(tellPages()))
self.addEventListener('message', (event) => {
  const { keep }: { keep?: unknown } = event.data ?? {}
  event.source?.postMessage({ entry: kept.entry })
  if (typeof keep === 'string') event.waitUntil(shelf.fill(keep))
})
self.addEventListener('fetch', (event) => {
  const kind = kindOf(event.request, kept, location.origin)
  // Pictures and lists are the browser's own business; a page waits for them all the same.
  if (kind === 'other') return disturb()
  const answer = kind === 'part' ? answerPart(event.request, env) : answerPage(event.request, env)
  disturb(answer)
  event.respondWith(answer)
})

/** Open pages may be of an earlier release. */
async function tellPages(): Promise<void> {
  await self.clients.claim()
  for (const page of await self.clients.matchAll({ type: 'window' })) page.postMessage({ entry: kept.entry })
}
