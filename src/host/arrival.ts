/** How a reader came to the page, as far as it helps them; pure. */
import type { Locale } from '../content/edition'
import { FEW } from './preferences'

/** What the quiet bar says, if anything. */
export type Arrival = 'none' | 'shared-card' | 'other-language'

export interface Landing {
  /** The page's language, and the one the reader chose earlier. */
  locale: Locale
  chosen: Locale | null
  /** The browser's languages, the most preferred first. */
  languages: readonly string[]
  /** How many cards the reader has seen, this one included, as far as they are counted (FEW). */
  seen: number
  referrer: string
  /** The address below which the site lives, ending in "/": its host may have other pages, too, and other years' editions. */
  site: string
  /** Whether the page shows the cover, where nothing need be said. */
  cover: boolean
}

/**
 * The link decides the language, then the reader's choice, then the browser's: where the last two differ from
 * the page, the other language is offered. Who comes from outside to a single card is told that there are more.
 */
export function arrivalOf({ locale, chosen, languages, seen, referrer, site, cover }: Landing): Arrival {
  if (referrer.startsWith(site)) return 'none'
  if ((chosen ?? spoken(languages) ?? locale) !== locale) return 'other-language'
  return cover || seen >= FEW ? 'none' : 'shared-card'
}

/** The first language of the browser that the site speaks. */
function spoken(languages: readonly string[]): Locale | null {
  for (const language of languages) {
    if (/^zh\b/i.test(language)) return 'zh-CN'
    if (/^en\b/i.test(language)) return 'en'
  }
  return null
}
