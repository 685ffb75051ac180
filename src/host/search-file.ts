/** What the search looks through: a file of its own beside the deck's, one for both languages. */
import { parseSearchEntries, type SearchEntry } from '../content/search'
import { fetchJson } from './fetch-json'
import type { Fetch } from './fetch-within'

/** Its name in the deck's folder. */
export const SEARCH_FILE = 'search.json'

/** The cards as the search knows them, or null as with fetchJson. */
export function fetchSearchEntries(url: string, fetch: Fetch): Promise<SearchEntry[] | null> {
  return fetchJson(url, parseSearchEntries, fetch)
}
