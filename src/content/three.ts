/** A reader's own choice of cards as an address: "/three/?c=gdp.town.integrity"; pure. */
import type { Locale } from './edition'
import { decoded, plainPath } from './paths'

/** How many cards a reader may put together: as many as one picture has room for. */
export const MOST_CHOSEN = 3

/** Many times as long as any choice: a longer query is cut off here. */
const LONGEST = 1000

/** What an address names. */
export interface Chosen {
  ids: string[]
  /** Names that were left out: of no card, said twice, or more than there is room for. */
  dropped: number
}

/**
 * The address of cards: a card's own, or that of the page which shows just these. The ids stand in the query, which
 * chats carry along while some lose what follows "#"; between them are points, which nothing ever rewrites.
 */
export function pathOfCards(locale: Locale, cards: readonly { id: string, path: string }[]): string {
  const [first, ...others] = cards
  return first && others.length === 0 ? first.path : `${plainPath('three', locale)}?c=${cards.map(({ id }) => id).join('.')}`
}

/**
 * The cards that the query of an address names, in its order. Anyone may type an address and chats add to it, so
 * nothing makes it throw, commas do for points, and what makes no sense is left out and counted.
 * @param search The address from "?" on, as `location.search` has it
 * @param known Whether there is a card of that id
 */
export function parseChosen(search: string, known: (id: string) => boolean): Chosen {
  const [, query = ''] = /[?&]c=([^&#]*)/.exec(search.slice(0, LONGEST)) ?? []
  // Around a broken percent sequence may still be names.
  const names = (decoded(query) ?? query).split(/[.,\s]+/).filter((name) => name !== '')
  const ids = [...new Set(names)].filter(known).slice(0, MOST_CHOSEN)
  return { ids, dropped: names.length - ids.length }
}
