/** The deck as a phone holds it: the cards that have arrived, and how more of them come. */
import { shallowReactive } from 'vue'
import { CHUNK_SIZE, chunkOf, type DeckChunk } from '../content/chunks'
import type { TermCopy } from '../content/messages'
import type { CardView, FigureView, GroupView } from '../content/view'

/** Fetches chunk `number` of the deck; null where it cannot be had now. */
export type LoadChunk = (number: number) => Promise<DeckChunk | null>

export interface Deck {
  readonly total: number
  readonly groups: GroupView[]
  readonly year: number
  /** The group that a place in the deck belongs to, whether its card has arrived or not; undefined behind the deck's end. */
  groupAt: (index: number) => GroupView | undefined
  /** A card that has arrived. Reactive: it may come later. */
  card: (index: number) => CardView | undefined
  /** What a term that a card marks means. */
  term: (id: string) => TermCopy | undefined
  /** A figure that a card names, with its receipt. */
  figure: (id: string) => FigureView | undefined
  /** Sees to it that cards [first, last] are there; false where one of them could not be had. */
  ensure: (first: number, last: number) => Promise<boolean>
}

/** The deck around a first chunk, which says how long it is. */
export function createDeck(start: DeckChunk, load: LoadChunk): Deck {
  const cards = shallowReactive(new Map<number, CardView>())
  const terms = new Map<string, TermCopy>()
  const figures = new Map<string, FigureView>()
  const asked = new Map<number, Promise<boolean>>()
  const { total, groups, year } = start

  function take(chunk: DeckChunk): void {
    for (const [id, term] of Object.entries(chunk.terms)) terms.set(id, term)
    for (const [id, figure] of Object.entries(chunk.figures)) figures.set(id, figure)
    for (const card of chunk.cards) cards.set(card.index, card)
  }
  async function fetchChunk(number: number): Promise<boolean> {
    const chunk = await load(number)
    // What failed may be asked for again.
    if (chunk) take(chunk)
    else asked.delete(number)
    return chunk !== null
  }
  function ask(number: number): Promise<boolean> {
    const known = asked.get(number) ?? fetchChunk(number)
    asked.set(number, known)
    return known
  }

  take(start)
  asked.set(chunkOf(start.first), Promise.resolve(true))
  return {
    total, groups, year,
    groupAt: (index) => groups.find(({ first, count }) => index < first + count),
    card: (index) => cards.get(index),
    term: (id) => terms.get(id),
    figure: (id) => figures.get(id),
    ensure: async (first, last) => {
      const from = chunkOf(Math.max(0, first))
      const to = chunkOf(Math.min(total - 1, last))
      const numbers = Array.from({ length: to - from + 1 }, (_, step) => from + step)
      return (await Promise.all(numbers.map(ask))).every(Boolean)
    },
  }
}

/**
 * The chunk of a card that an address names, looked for from chunk to chunk: for where the page does not say its place.
 * @returns null where no card has that name
 */
export async function findCard(id: string, load: LoadChunk): Promise<DeckChunk | null> {
  for (let number = 0; ; number++) {
    const chunk = await load(number)
    if (!chunk || chunk.cards.some((card) => card.id === id)) return chunk
    if ((number + 1) * CHUNK_SIZE >= chunk.total) return null
  }
}
