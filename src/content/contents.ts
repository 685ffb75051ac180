/** The contents of the whole deck: every card by name, small enough to be fetched at once; pure. */
import type { DeckChunk } from './chunks'
import { GROUPS, type GroupId } from './edition'
import { isCount, isText, list, oneOf, pair, shape, type Guard } from './guards'
import { isId } from './paths'
import type { DeckView } from './view'

/** A group with its cards, in reading order. */
export interface ContentsGroup {
  id: GroupId
  title: string
  /** Place of its first card in the deck. */
  first: number
  /** Id and short name of each card. */
  cards: [id: string, short: string][]
}

export interface Contents {
  groups: ContentsGroup[]
}

/** Where a deck comes from; null where a part of it cannot be had now. */
export interface DeckSource {
  chunk: (number: number) => Promise<DeckChunk | null>
  contents: () => Promise<Contents | null>
}

/** The contents of a deck. */
export function contentsOf({ groups, cards }: DeckView): Contents {
  return {
    groups: groups.map(({ id, title, first, count }) => ({
      id, title, first, cards: cards.slice(first, first + count).map((card) => [card.id, card.short]),
    })),
  }
}

/** As many cards fit a screen, about: a group of more is folded at first. */
const FITTING = 12

/** Whether a group is unfolded at first, where the card at this place is in view (-1: none of them). */
export function isUnfolded({ first, cards }: ContentsGroup, current: number): boolean {
  return cards.length <= FITTING || current < 0 || (current >= first && current < first + cards.length)
}

/** Contents as they came over the network, or null where they are none. */
export function parseContents(data: unknown): Contents | null {
  return isContents(data) ? data : null
}

const isCard: Guard<[string, string]> = (data): data is [string, string] => pair(isText)(data) && isId(data[0])

const isContents = shape<Contents>({
  groups: list(shape<ContentsGroup>({ id: oneOf(GROUPS), title: isText, first: isCount, cards: list(isCard) })),
})
