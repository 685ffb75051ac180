/** Fetches JSON over networks that fail: nothing here throws or rejects. */
import { fetchWithin, type Fetch } from './fetch-within'

/** How long the two tries may take, in milliseconds: a line that is dead is found out soon, one that is only slow is waited for. */
const PATIENCE = [15_000, 60_000] as const

/**
 * What an address holds, or null where the network, the server or the file fails or dawdles; a second try follows the first,
 * past the browser's copy, which may be cut off.
 * @param parse Says what the data is, or null where it is not that
 */
export async function fetchJson<T>(url: string, parse: (data: unknown) => T | null, fetch: Fetch): Promise<T | null> {
  return await fetchOnce(url, parse, fetch, PATIENCE[0]) ?? fetchOnce(url, parse, fetch, PATIENCE[1], { cache: 'reload' })
}

async function fetchOnce<T>(url: string, parse: (data: unknown) => T | null, fetch: Fetch, patience: number, init?: RequestInit): Promise<T | null> {
  try {
    return await fetchWithin(url, patience, fetch, async (response) => response.ok ? parse(await response.json()) : null, init)
  } catch {
    // No network, or something that is no JSON: the caller tells the reader.
    return null
  }
}
