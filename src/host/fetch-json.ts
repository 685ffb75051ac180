/** Fetches JSON over networks that fail: nothing here throws or rejects. */

type Fetch = typeof globalThis.fetch

/** How long one try may take, in milliseconds: 20 KB at the slowest that is of any use. */
const PATIENCE = 15_000

/**
 * What an address holds, or null where the network, the server or the file fails or dawdles; a second try follows the first.
 * @param parse Says what the data is, or null where it is not that
 */
export async function fetchJson<T>(url: string, parse: (data: unknown) => T | null, fetch: Fetch): Promise<T | null> {
  return await fetchOnce(url, parse, fetch) ?? fetchOnce(url, parse, fetch)
}

async function fetchOnce<T>(url: string, parse: (data: unknown) => T | null, fetch: Fetch): Promise<T | null> {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), PATIENCE)
  try {
    const response = await fetch(url, { signal: abort.signal })
    return response.ok ? parse(await response.json()) : null
  } catch {
    // No network, or something that is no JSON: the caller tells the reader.
    return null
  } finally {
    clearTimeout(timer)
  }
}
