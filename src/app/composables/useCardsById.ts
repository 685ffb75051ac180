/** Cards by their ids, wherever in the deck they stand. */
import { useSite } from '../site'
import { rowsOf } from '../../content/contents'
import type { CardView } from '../../content/view'

/** What finds cards whose ids come from an address or from the reader’s choice. */
export function useCardsById() {
  const { contents, deck } = useSite()
  /** The places of all cards; null where the contents cannot be had now. */
  async function places(): Promise<Map<string, number> | null> {
    await contents.load()
    const groups = contents.list?.groups.flatMap((group) => rowsOf(group).map(([id], at) => [id, group.first + at] as const))
    return groups ? new Map(groups) : null
  }
  /** The cards at these places, in this order; null where one of them cannot be had now. */
  async function cardsAt(indexes: number[]): Promise<CardView[] | null> {
    await Promise.all(indexes.map((index) => deck.ensure(index, index)))
    const cards = indexes.flatMap((index) => deck.card(index) ?? [])
    return cards.length === indexes.length ? cards : null
  }
  return { places, cardsAt }
}
