/** What takes the worker's place in a build without one: it removes the copies and itself. */
import { cachePrefix, type Kept } from './kept'

declare const self: ServiceWorkerGlobalScope
declare const __KEPT__: Pick<Kept, 'base'>

self.addEventListener('install', () => void self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(leave()))

async function leave(): Promise<void> {
  try {
    const prefix = cachePrefix(__KEPT__)
    const names = (await caches.keys()).filter((name) => name.startsWith(prefix))
    await Promise.all(names.map((name) => caches.delete(name)))
  } finally {
    await self.registration.unregister()
  }
}
