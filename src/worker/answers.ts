/** How the worker answers the page: kept files at once, pages as fast as they can be had. */
import type { RouteHandlerCallback, WorkboxPlugin } from 'workbox-core/types'
import { CacheFirst, NetworkFirst } from 'workbox-strategies'
import { pageKey, shellOf, type Kept } from './kept'
import { isPage, isPart, lostPage, type Shelf } from './shelf'

/** How long a page may take from the network where a copy could be shown, in seconds. */
const PATIENCE = 3

const MATCH = { ignoreVary: true }

/** Scripts, styles, words, fonts: their names change with their content, so a copy is as good as the file, whichever release left it. */
export function createParts(shelf: Shelf): CacheFirst {
  const plugin: WorkboxPlugin = {
    cachedResponseWillBeUsed: async ({ cachedResponse, request }) => cachedResponse ?? await shelf.older(request.url),
    cacheWillUpdate: ({ response }) => Promise.resolve(isPart(response) ? response : null),
  }
  return new CacheFirst({ cacheName: shelf.name, matchOptions: MATCH, plugins: [plugin] })
}

/**
 * Pages: this release's own copy; else the network, for a built page is there before the app is; where that
 * fails or dawdles, what stands in for it. Who reloads wants the server's word.
 */
export function createPages(kept: Kept, shelf: Shelf): RouteHandlerCallback {
  const plugin: WorkboxPlugin = {
    cacheKeyWillBeUsed: ({ request }) => Promise.resolve(pageKey(request.url)),
    fetchDidSucceed: ({ response }) => response.status < 500 ? Promise.resolve(response) : Promise.reject(new Error(`The server answers ${response.status}.`)),
    cacheWillUpdate: async ({ request, response }) => {
      const address = pageKey(request.url)
      return kept.cards[address] && await isPage(address, response, kept) ? response : null
    },
    cachedResponseWillBeUsed: async ({ cachedResponse, request }) => cachedResponse ?? await standIn(pageKey(request.url), kept, shelf),
    handlerDidError: async ({ request }) => isKnown(pageKey(request.url), kept) ? undefined : shelf.own(lostPage(kept)),
  }
  const network = new NetworkFirst({ cacheName: shelf.name, networkTimeoutSeconds: PATIENCE, matchOptions: MATCH, plugins: [plugin] })
  return async ({ request, event }) => {
    const copy = isReload(request) ? undefined : await shelf.own(pageKey(request.url))
    return copy ?? network.handle({ request, event })
  }
}

/** What is shown for a page that is not there. */
async function standIn(address: string, kept: Kept, shelf: Shelf): Promise<Response | undefined> {
  const card = kept.cards[address]
  const cover = card && await shelf.isReady() ? await shelf.own(card.cover) : undefined
  if (!card || !cover) return shelf.older(address)
  const headers = new Headers(cover.headers)
  // They speak of the packed file.
  for (const name of ['content-encoding', 'content-length', 'etag']) headers.delete(name)
  return new Response(shellOf(await cover.text(), card), { headers })
}

function isKnown(address: string, { cards, needed, more }: Kept): boolean {
  return cards[address] !== undefined || needed.includes(address) || more.includes(address)
}

function isReload(request: Request): boolean {
  return request.cache === 'no-cache' || request.cache === 'reload'
}
