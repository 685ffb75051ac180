/** Which prebuilt picture files belong to a card: the build lists them beside the pictures. */
import { chunkOf } from '../content/chunks'
import type { Locale } from '../content/edition'
import { isRecord, isText } from '../content/guards'

/** Addresses below the site's base. */
export interface CardPictures {
  /** 300×300, for WeChat's share cards. */
  thumb: string
  /** The ordinary share picture; only where the build knew the site's address. */
  portrait: string | null
}

/** The list's address below the site's base: one for each chunk of the deck. */
export function picturesPath(locale: Locale, number: number): string {
  return `pictures/${locale}-${number}.json`
}

/** A card's files; null where they cannot be had. */
export async function fetchPictureFiles(
  base: string, locale: Locale, card: { id: string, index: number }, fetch: typeof globalThis.fetch,
): Promise<CardPictures | null> {
  try {
    const response = await fetch(base + picturesPath(locale, chunkOf(card.index)))
    const list: unknown = response.ok ? await response.json() : null
    const files = isRecord(list) ? list[card.id] : null
    if (!isRecord(files) || !isText(files['thumb'])) return null
    return { thumb: files['thumb'], portrait: isText(files['portrait']) ? files['portrait'] : null }
  } catch {
    // No network or no such list: the caller does without.
    return null
  }
}
