/** Fetches the deck's files, which lie as JSON beside the pages. */
import { parseChunk, type DeckChunk } from '../content/chunks'
import { parseContents, type Contents } from '../content/contents'
import type { Locale } from '../content/edition'

/** The address of a chunk below the site's base. */
export function chunkPath(folder: string, locale: Locale, number: number): string {
  return `${folder}/${locale}-${number}.json`
}

/** The address of the contents below the site's base. */
export function contentsFile(folder: string, locale: Locale): string {
  return `${folder}/${locale}-contents.json`
}

type Fetch = typeof globalThis.fetch

/** One chunk, or null where the network, the server or the file fails; a second try follows the first. */
export function fetchChunk(url: string, fetch: Fetch): Promise<DeckChunk | null> {
  return fetchTwice(url, parseChunk, fetch)
}

/** The contents, or null as with fetchChunk. */
export function fetchContents(url: string, fetch: Fetch): Promise<Contents | null> {
  return fetchTwice(url, parseContents, fetch)
}

async function fetchTwice<T>(url: string, parse: (data: unknown) => T | null, fetch: Fetch): Promise<T | null> {
  return await fetchOnce(url, parse, fetch) ?? fetchOnce(url, parse, fetch)
}

async function fetchOnce<T>(url: string, parse: (data: unknown) => T | null, fetch: Fetch): Promise<T | null> {
  try {
    const response = await fetch(url)
    return response.ok ? parse(await response.json()) : null
  } catch {
    // No network, or something that is no JSON: the caller tells the reader.
    return null
  }
}
