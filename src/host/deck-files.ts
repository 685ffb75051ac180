/** Fetches the deck's files, which lie as JSON beside the pages. */
import { parseChunk, type DeckChunk } from '../content/chunks'
import { parseContents, type Contents } from '../content/contents'
import type { Locale } from '../content/edition'
import { fetchJson } from './fetch-json'

/** The address of a chunk below the site's base. */
export function chunkPath(folder: string, locale: Locale, number: number): string {
  return `${folder}/${locale}-${number}.json`
}

/** The address of the contents below the site's base. */
export function contentsFile(folder: string, locale: Locale): string {
  return `${folder}/${locale}-contents.json`
}

type Fetch = typeof globalThis.fetch

/** One chunk, or null as with fetchJson. */
export function fetchChunk(url: string, fetch: Fetch): Promise<DeckChunk | null> {
  return fetchJson(url, parseChunk, fetch)
}

/** The contents, or null as with fetchChunk. */
export function fetchContents(url: string, fetch: Fetch): Promise<Contents | null> {
  return fetchJson(url, parseContents, fetch)
}
