/** Fetches the deck's chunks, which lie as JSON beside the pages. */
import { parseChunk, type DeckChunk } from '../content/chunks'
import type { Locale } from '../content/edition'
import { fetchJson } from './fetch-json'

/** The address of a chunk below the site's base. */
export function chunkPath(folder: string, locale: Locale, number: number): string {
  return `${folder}/${locale}-${number}.json`
}

type Fetch = typeof globalThis.fetch

/** One chunk, or null as with fetchJson. */
export function fetchChunk(url: string, fetch: Fetch): Promise<DeckChunk | null> {
  return fetchJson(url, parseChunk, fetch)
}
