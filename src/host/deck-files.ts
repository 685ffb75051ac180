/** Fetches the deck's chunks, which lie as JSON beside the pages. */
import { parseChunk, type DeckChunk } from '../content/chunks'
import type { Locale } from '../content/edition'
import { fetchJson } from './fetch-json'
import type { Fetch } from './fetch-within'

/** A chunk's name in the deck's folder, whose own name is a hash of the files in it. */
export function chunkFile(locale: Locale, number: number): string {
  return `${locale}-${number}.json`
}

/** One chunk, or null as with fetchJson. */
export function fetchChunk(url: string, fetch: Fetch): Promise<DeckChunk | null> {
  return fetchJson(url, parseChunk, fetch)
}
