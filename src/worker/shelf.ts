/** The phone's copies of this release and of those before it: what is there, and how it gets there. */
import { cachePrefix, isOurs, type Kept } from './kept'

export interface Shelf {
  name: string
  /** This release's copy of an address, or undefined. */
  own: (address: string) => Promise<Response | undefined>
  /** A copy that an earlier release left, the latest first. */
  older: (address: string) => Promise<Response | undefined>
  /** Whether every card can be shown from here. */
  isReady: () => Promise<boolean>
  /**
   * Fetches whatever is missing, one after another and never before what the reader asks for, and lets go of all but the release before.
   * @param page The page that the reader is on, which comes first
   * @returns false where the network or the phone's room gave out: the next call goes on from there
   */
  fill: (page: string) => Promise<boolean>
}

/** Pages and their parts do not differ by header. */
const MATCH = { ignoreVary: true }

export function createShelf(kept: Kept, caches: CacheStorage, fetch: typeof globalThis.fetch): Shelf {
  const prefix = cachePrefix(kept)
  const name = prefix + kept.release
  let filling: Promise<boolean> | null = null

  async function others(): Promise<string[]> {
    return (await caches.keys()).filter((key) => key.startsWith(prefix) && key !== name).reverse()
  }
  async function older(address: string): Promise<Response | undefined> {
    for (const other of await others()) {
      const copy = await caches.match(address, { ...MATCH, cacheName: other })
      if (copy) return copy
    }
    return undefined
  }
  async function present(): Promise<Set<string>> {
    const cache = await caches.open(name)
    return new Set((await cache.keys()).map(({ url }) => new URL(url).pathname))
  }
  async function fillNow(page: string): Promise<boolean> {
    const there = await present()
    const cache = await caches.open(name)
    const wanted = [...kept.cards[page] ? [page] : [], ...kept.needed, ...kept.more].filter((address) => !there.has(address))
    for (const address of wanted) {
      const copy = await copyOf(address)
      if (copy) await cache.put(address, copy)
    }
    for (const other of (await others()).slice(1)) await caches.delete(other)
    return true
  }
  /** Null where another file than the right one came. Rejects where none did. */
  async function copyOf(address: string): Promise<Response | null> {
    if (!address.endsWith('/')) {
      const response = await older(address) ?? await fetch(address, { priority: 'low' })
      return isPart(response) ? response : null
    }
    const response = await fetch(address, { priority: 'low', cache: 'no-cache' })
    return await isPage(address, response, kept) ? response : null
  }

  return {
    name,
    older,
    own: (address) => caches.match(address, { ...MATCH, cacheName: name }),
    isReady: async () => {
      const there = await present()
      return kept.needed.every((address) => there.has(address))
    },
    fill: (page) => {
      filling ??= fillNow(page).catch(() => false).finally(() => { filling = null })
      return filling
    },
  }
}

/** Whether a response is a file as asked for, and not a page in its place. */
export function isPart(response: Response): boolean {
  return response.ok && !/^text\/html/.test(response.headers.get('content-type') ?? '')
}

/** Whether a response is this release's page of an address. The page for unknown ones has a status of its own. */
export async function isPage(address: string, response: Response, kept: Kept): Promise<boolean> {
  return response.status === (address === lostPage(kept) ? 404 : 200) && isOurs(await response.clone().text(), kept)
}

/** An address that no page has, under which the page for such is kept. */
export function lostPage({ base }: Pick<Kept, 'base'>): string {
  return `${base}404/`
}
