/** What one page of the site stands on: its language, its words, its part of the deck; handed to every component. */
import { inject, type InjectionKey } from 'vue'
import type { DeckChunk } from '../content/chunks'
import type { Locale } from '../content/edition'
import type { PictureCard } from '../share-card/scene'
import type { SiteContents } from './contents'
import type { Deck } from './deck'
import type { Words } from './words/words'

/** A card in the other language: for pictures, and with what its figures and terms mean. */
export interface Translation extends PictureCard {
  terms: DeckChunk['terms']
  figures: DeckChunk['figures']
}

export interface Site {
  /** A page keeps its language for life: the other language is another address. */
  locale: Locale
  words: Words
  /** The path below which all pages live, ending in "/". */
  base: string
  /** Where the site lives, for addresses that leave the phone: absolute, ending in "/". */
  url: string
  /** The address of a page by its path ("/about/"): on this host, for links, and as a whole, for what leaves the phone. */
  href: (path: string) => string
  whole: (path: string) => string
  /** The address that the reader landed on, and that of the app's own entry script. */
  landing: string
  entry: string
  deck: Deck
  contents: SiteContents
  /** The same card in the other language, with that language's words for pictures; null where the card cannot be had, rejected where its words cannot. */
  translation: (index: number) => Promise<Translation | null>
  /** The place in the deck of the card that the page was opened for. */
  start: number
}

/** Under which main.ts provides the site. */
export const siteKey: InjectionKey<Site> = Symbol('site')

/** The site of this page. Throws outside the app. */
export function useSite(): Site {
  const site = inject(siteKey)
  if (!site) throw new Error('useSite() was called outside the app: main.ts provides the site.')
  return site
}
