/** Whether a page of the site can be had now: for a way that would take the place of the page that is read. */
import { fetchWithin } from './fetch-within'

/** How long the network may take to say so, in milliseconds. */
const PATIENCE = 15_000

/**
 * Resolves to true where the worker answers, which has a word without a network too, or the server has the page.
 * @throws where neither does
 */
export async function pageAnswers(address: string, { fetch, navigator }: Pick<Window & typeof globalThis, 'fetch' | 'navigator'>): Promise<true> {
  if (navigator.serviceWorker?.controller) return true
  await fetchWithin(address, PATIENCE, fetch, ({ ok, status }) => {
    if (!ok) throw new Error(`${address} is not there (${status})`)
  }, { method: 'HEAD' })
  return true
}
