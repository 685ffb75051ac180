/** Fetches the contents of the deck; apart from the chunks, since only who opens them needs it. */
import { parseContents, type Contents } from '../content/contents'
import type { Locale } from '../content/edition'
import { fetchJson } from './fetch-json'
import type { Fetch } from './fetch-within'

/** Their name in the deck's folder. */
export function contentsFile(locale: Locale): string {
  return `${locale}-contents.json`
}

/** The contents, or null as with fetchJson. */
export function fetchContents(url: string, fetch: Fetch): Promise<Contents | null> {
  return fetchJson(url, parseContents, fetch)
}
