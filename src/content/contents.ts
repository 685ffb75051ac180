/** The contents of the whole deck: every card by name, small enough to be fetched at once; pure. */
import { GROUPS, type GroupId, type Locale } from './edition'
import { homePath, ID_PATTERN, pathOf } from './paths'
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

/** The contents of a deck. */
export function contentsOf({ groups, cards }: DeckView): Contents {
  return {
    groups: groups.map(({ id, title, first, count }) => ({
      id, title, first, cards: cards.slice(first, first + count).map((card) => [card.id, card.short]),
    })),
  }
}

/** The address of a card in the contents, by its group, id and place in the deck. */
export function contentsHref(locale: Locale, group: GroupId, id: string, index: number): string {
  return index === 0 ? homePath(locale) : pathOf(locale, group, id)
}

/** Contents as they came over the network, or null where they are none. */
export function parseContents(data: unknown): Contents | null {
  const groups = isRecord(data) && Array.isArray(data['groups']) ? data['groups'].map(parseGroup) : [null]
  return groups.every((group) => group !== null) ? { groups } : null
}

function parseGroup(data: unknown): ContentsGroup | null {
  if (!isRecord(data) || !Array.isArray(data['cards'])) return null
  const id = GROUPS.find((group) => group === data['id'])
  const { title, first } = data
  const cards = data['cards'].filter(isEntry)
  if (!id || typeof title !== 'string' || typeof first !== 'number' || cards.length !== data['cards'].length) return null
  return { id, title, first, cards }
}

function isEntry(data: unknown): data is [string, string] {
  return Array.isArray(data) && typeof data[0] === 'string' && ID_PATTERN.test(data[0]) && typeof data[1] === 'string'
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null
}
