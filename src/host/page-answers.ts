/** Whether a page of the site can be had now: for a way that would take the place of the page that is read. */
import { fetchWithin } from './fetch-within'

/** How long the network may take to say so, in milliseconds. */
const PATIENCE = 15_000

/** The worker's list of all cards, beside its script: once it is there, every card's page can be shown (worker/shelf.ts). */
const CARD_LIST = 'cards.json'

/** What is asked: the server, and the copies of the worker. */
type PageEnv = Pick<Window & typeof globalThis, 'fetch' | 'navigator'> & { caches?: CacheStorage }

/**
 * Resolves to true where the worker has the page, or can make it, or else the server has it.
 * @throws where neither does
 */
export async function pageAnswers(address: string, env: PageEnv): Promise<true> {
  const { fetch, navigator } = env
  const worker = navigator.serviceWorker?.controller
  if (worker && await isKept([address, new URL(CARD_LIST, worker.scriptURL).href], env)) return true
  await fetchWithin(address, PATIENCE, fetch, ({ ok, status }) => {
    if (!ok) throw new Error(`${address} is not there (${status})`)
  }, { method: 'HEAD' })
  return true
}

async function isKept(addresses: string[], env: Pick<PageEnv, 'caches'>): Promise<boolean> {
  try {
    const copies = await Promise.all(addresses.map((address) => env.caches?.match(address, { ignoreVary: true })))
    return copies.some((copy) => copy !== undefined)
  } catch {
    // Refused, as soon as they are named or later: the server is asked.
    return false
  }
}
