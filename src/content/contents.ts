/** The contents of the whole deck: every card by name, small enough to be fetched at once; pure. */
import type { DeckChunk } from './chunks'
import { GROUPS, type GroupId } from './edition'
import { isCount, isText, list, oneOf, shape } from './guards'
import { isId } from './paths'
import type { DeckView } from './view'

/** A group with its cards, in reading order. */
export interface ContentsGroup {
  id: GroupId
  title: string
  /** Place of its first card in the deck. */
  first: number
  /** How many cards it has. */
  count: number
  /** A line for each: its id, a space, its short name. One text, for thousands of lists would weigh on a phone. */
  rows: string
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
      id, title, first, count, rows: cards.slice(first, first + count).map((card) => `${card.id} ${card.short.replace(/\s+/g, ' ')}`).join('\n'),
    })),
  }
}

/** Id and short name of each card of a group. */
export function rowsOf({ rows }: Pick<ContentsGroup, 'rows'>): [id: string, short: string][] {
  return rows === '' ? [] : rows.split('\n').map((row) => {
    const [id = '', ...words] = row.split(' ')
    return [id, words.join(' ')]
  })
}

/** As many cards fit a screen, about: a group of more is folded at first. */
const FITTING = 12

/** Whether a group is unfolded at first, where the card at this place is in view (-1: none of them). */
export function isUnfolded({ first, count }: Pick<ContentsGroup, 'first' | 'count'>, current: number): boolean {
  return count <= FITTING || current < 0 || (current >= first && current < first + count)
}

/** Contents as they came over the network, or null where they are none. */
export function parseContents(data: unknown): Contents | null {
  return isContents(data) && data.groups.every((group) => isWhole(rowsOf(group), group.count)) ? data : null
}

function isWhole(rows: [id: string, short: string][], count: number): boolean {
  return rows.length === count && rows.every(([id, short]) => isId(id) && short !== '')
}

const isContents = shape<Contents>({
  groups: list(shape<ContentsGroup>({ id: oneOf(GROUPS), title: isText, first: isCount, count: isCount, rows: isText })),
})
