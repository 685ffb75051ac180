/** The phone's copies, each release in a cache of its own: what is there, and how it gets there. */
import { cachePrefix, isOurs, isPart, lostPage, remade, shellOf, type Kept } from './kept'

export interface Shelf {
  /** This release's copy of an address, or undefined. */
  own: (address: string) => Promise<Response | undefined>
  /** Any release's copy, the newest first. */
  any: (address: string) => Promise<Response | undefined>
  /** Puts a file that came anew in the place of every copy of it, whichever release left that. */
  replace: (address: string, response: Response) => Promise<void>
  /** What can be shown of a page without the network: the newest copy, or a card of the newest release that is whole. */
  standIn: (address: string) => Promise<Response | undefined>
  /**
   * Fetches what is missing, one file at a time and at low priority; then deletes all releases but this one and the one
   * before. Where the network, the host's files or the phone's room give out, the next call goes on from there.
   * @param page The page that the reader is on, which comes first where no other release can serve it
   */
  fill: (page: string) => Promise<void>
}

/** Pages and their parts do not differ by header. */
const MATCH = { ignoreVary: true }

/** The copies of the release that `kept` lists, and of those before it. */
export function createShelf(kept: Kept, caches: CacheStorage, fetch: typeof globalThis.fetch): Shelf {
  const prefix = cachePrefix(kept)
  const name = prefix + kept.release
  // Written last, so that a cache that has it has every file the cards need. If its format changes, its name must, here and where pages look for it (host/page-answers.ts).
  const list = `${kept.base}cards.json`
  let filling: Promise<void> | null = null

  /** Every release that there are copies of, the latest first. */
  async function releases(): Promise<string[]> {
    return (await caches.keys()).filter((key) => key.startsWith(prefix)).reverse()
  }
  /** The first copy that is found, this release's cache before others; none too where the phone refuses to look. */
  async function find(look: (cache: Cache) => Promise<Response | undefined>): Promise<Response | undefined> {
    for (const each of new Set([name, ...await releases().catch(() => [])])) {
      try {
        // To open a cache is to make it: an empty one would count as the release before.
        const found = await caches.has(each) ? await look(await caches.open(each)) : undefined
        if (found) return found
      } catch { /* As if it were empty. */ }
    }
    return undefined
  }
  async function pageFrom(cache: Cache, address: string): Promise<Response | undefined> {
    const copy = await cache.match(address, MATCH)
    const cards = copy ? undefined : await (await cache.match(list))?.json() as Kept['cards'] | undefined
    const card = cards?.[address]
    const cover = card && await cache.match(card.cover, MATCH)
    return cover ? remade(shellOf(await cover.text(), card), cover.headers) : copy
  }
  async function fillNow(page: string): Promise<void> {
    const cache = await caches.open(name)
    const there = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname))
    const isMissing = (address: string): boolean => !there.has(address)
    const own = kept.cards[page] ? [page] : []
    // Pages are shown as soon as they are there: where a whole release serves meanwhile, after all that they need.
    const order = await any(list) ? [...kept.needed, ...own] : [...own, ...kept.needed]
    for (const address of [...new Set(order)].filter(isMissing)) {
      const copy = await fetchCopy(address)
      // The host has another release by now: what is left of this one cannot be had.
      if (!copy) return
      await cache.put(address, copy)
    }
    if (isMissing(list)) await cache.put(list, new Response(JSON.stringify(kept.cards)))
    for (const address of kept.more.filter(isMissing)) {
      const copy = await fetchCopy(address)
      if (copy) await cache.put(address, copy)
    }
    const all = await releases()
    const at = all.indexOf(name)
    // A later one than this was withdrawn: it must not stand in for what comes next.
    for (const other of [...all.slice(0, at), ...all.slice(at + 2)]) await caches.delete(other)
  }
  /** Null where another file than the right one came. Rejects where none did. */
  async function fetchCopy(address: string): Promise<Response | null> {
    if (!address.endsWith('/')) {
      // Its name changes with its content.
      const response = await any(address) ?? await fetch(address, { priority: 'low' })
      return isPart(response) ? response : null
    }
    const response = await fetch(address, { priority: 'low', cache: 'no-cache' })
    const html = await response.text()
    if (!isOurs(html, kept)) return null
    // Hosts differ in whether they know the page for unknown addresses by one.
    return address === lostPage(kept) ? remade(html, response.headers, 404) : response.ok ? remade(html, response.headers) : null
  }

  const any = (address: string): Promise<Response | undefined> => find((cache) => cache.match(address, MATCH))
  return {
    own: (address) => caches.match(address, { ...MATCH, cacheName: name }).catch(() => undefined),
    any,
    replace: async (address, response) => {
      if (!isPart(response)) return
      try {
        for (const each of await releases()) {
          const cache = await caches.open(each)
          if (await cache.match(address, MATCH)) await cache.put(address, response.clone())
        }
      } catch { /* The phone refuses: the page has what came all the same. */ }
    },
    standIn: (address) => find((cache) => pageFrom(cache, address)),
    fill: (page) => {
      filling ??= fillNow(page).catch(() => undefined).finally(() => { filling = null })
      return filling
    },
  }
}
