/** The picture files that the build drew of each card; it lists them beside the pictures. */
import { chunkOf } from '../content/chunks'
import type { Locale } from '../content/edition'
import { isRecord, isText } from '../content/guards'
import { fetchWithin, type Fetch } from './fetch-within'
import type { PictureChoice } from './preferences'

/** Addresses below the site's base. */
export interface CardPictures {
  /** 300×300, for WeChat's share cards. */
  thumb: string
  /** The ordinary share picture; only where the build knew the site's address. */
  portrait: string | null
}

/** Pixels of the portrait, as share-card/frame.ts has them. */
export const BUILT_SIZE = { width: 1080, height: 1440 }

/** Whether a choice is the one that the build draws of each card. */
export function isOrdinary({ shape, theme, print, languages }: PictureChoice): boolean {
  return shape === 'portrait' && theme === 'light' && print === 'ordinary' && languages === 'own'
}

/** The list's address below the site's base, one for each chunk of the deck: in no folder whose files never change, for its name has no hash. */
export function picturesPath(locale: Locale, number: number): string {
  return `lists/${locale}-${number}.json`
}

/** How long a list may take, in milliseconds. */
const LIST_LIMIT = 15_000

/** A card's files; null where they cannot be had. */
export async function fetchPictureFiles(
  base: string, locale: Locale, card: { id: string, index: number }, fetch: Fetch,
): Promise<CardPictures | null> {
  try {
    const list: unknown = await fetchWithin(base + picturesPath(locale, chunkOf(card.index)), LIST_LIMIT, fetch, (response) => response.ok ? response.json() : null)
    const files = isRecord(list) ? list[card.id] : null
    if (!isRecord(files) || !isText(files['thumb'])) return null
    return { thumb: files['thumb'], portrait: isText(files['portrait']) ? files['portrait'] : null }
  } catch {
    // No network, none that answers in time, or no such list: the caller does without.
    return null
  }
}

/**
 * A picture file, once an <img> with its address would show it at once; null where it cannot be had.
 * @param image A new image, to decode it in
 * @param limit How long it may take, in milliseconds: 200 KB on a bad day
 */
export async function fetchPicture(
  url: string, fetch: Fetch, image: Pick<HTMLImageElement, 'src' | 'decode'>, limit = 20_000,
): Promise<Blob | null> {
  try {
    return await fetchWithin(url, limit, fetch, async (response) => {
      if (!response.ok) return null
      const blob = await response.blob()
      image.src = url
      // A log-in page that comes in its place cannot be decoded.
      await image.decode()
      return blob
    })
  } catch {
    // No network, none that answers in time, or no picture: the caller does without.
    return null
  }
}
