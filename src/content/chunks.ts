/** The deck in chunks: the files in which cards go to the phone, and what a phone accepts as one. */
import {
  CARD_KINDS, GROUPS, MEASURES, QUALIFIERS, RELATIONS, type Receipt,
} from './edition'
import { either, isCount, isText, list, maybe, oneOf, pair, record, shape, type Guard } from './guards'
import { isId } from './paths'
import type { Terms } from './terms'
import type { CardView, DeckView, FigureView, GroupView, ItemView, Run } from './view'

/** How many cards a chunk has; the last of a deck may have fewer. */
export const CHUNK_SIZE = 16

/** Some neighbouring cards, and what is to be known of the deck around them. */
export interface DeckChunk {
  year: number
  /** How many cards the whole deck has. */
  total: number
  groups: GroupView[]
  /** Place of the first of these cards in the deck. */
  first: number
  cards: CardView[]
  /** Every figure that these cards name, by id, so that its receipt can be shown. */
  figures: Record<string, FigureView>
  /** The terms that these cards mark, and those that these figures count, by id. */
  terms: Terms
}

/** The number of the chunk that holds the card at this place. */
export function chunkOf(index: number): number {
  return Math.floor(index / CHUNK_SIZE)
}

/** The chunks of a deck, in order. */
export function chunksOf({ year, groups, cards, figures, terms }: DeckView): DeckChunk[] {
  return Array.from({ length: Math.ceil(cards.length / CHUNK_SIZE) }, (_, number): DeckChunk => {
    const first = number * CHUNK_SIZE
    const own = cards.slice(first, first + CHUNK_SIZE)
    const shown = own.flatMap((card) => [...card.figures, ...card.pairs.flat()])
    const runs = own.flatMap(runsOf)
    const named = only(figures, [...runs.map((run) => 'figure' in run ? run.figure : ''), ...shown.map(({ id }) => id)])
    return {
      year, total: cards.length, groups, first, cards: own, figures: named,
      terms: only(terms, [...runs.map((run) => 'term' in run ? run.term : ''), ...Object.values(named).map(({ term }) => term ?? '')]),
    }
  })
}

/** The entries with these names, in the order of all. */
function only<T>(all: Record<string, T>, names: string[]): Record<string, T> {
  const wanted = new Set(names)
  return Object.fromEntries(Object.entries(all).filter(([name]) => wanted.has(name)))
}

/** The figures and terms in a card's texts. */
function runsOf({ title, lines, items, more }: CardView): Exclude<Run, string>[] {
  const texts = [title, ...lines, ...[...items, ...more].map(({ text }) => text)]
  return texts.flat().filter((run) => typeof run !== 'string')
}

/** A chunk as it came over the network, where anything may come; null where it is none. */
export function parseChunk(data: unknown): DeckChunk | null {
  if (!isChunk(data)) return null
  const { total, first, cards } = data
  const whole = first % CHUNK_SIZE === 0 && cards.length === Math.min(CHUNK_SIZE, total - first)
  return whole && cards.every(({ index }, at) => index === first + at) ? data : null
}

/** An address of ours below the base; links are made of it, so nothing else will do. */
const isPath: Guard<string> = (data): data is string => isText(data) && /^\/([a-z0-9-]+\/)*$/.test(data)

const isValue: Guard<number | null> = (data): data is number | null => data === null || Number.isFinite(data)

const isRun: Guard<Run> = either(isText, either(
  shape<{ figure: string, text: string }>({ figure: isText, text: isText }),
  shape<{ term: string, text: string }>({ term: isText, text: isText }),
))

const isItem = shape<ItemView>({ title: isText, text: list(isRun) })

const isGroup = shape<GroupView>({ id: oneOf(GROUPS), title: isText, first: isCount, count: isCount, path: isPath })

const isFigure = shape<FigureView>({
  id: isText, label: isText, term: maybe(isText), kind: oneOf(['quantity', 'relation', 'day']),
  relation: maybe(oneOf(RELATIONS)),
  qualifier: oneOf(QUALIFIERS), measure: oneOf(MEASURES), year: isCount, value: isValue,
  prefix: isText, number: isText, unit: isText, before: isText, after: isText, text: isText,
  receipt: shape<Receipt>({ part: oneOf(GROUPS), quote: isText }),
})

const isCard = shape<CardView>({
  id: isId, kind: oneOf(CARD_KINDS), group: oneOf(GROUPS), index: isCount, place: isCount, of: isCount, path: isPath,
  kicker: isText, title: list(isRun), short: isText, lines: list(list(isRun)), items: list(isItem), more: list(isItem),
  seal: isText, scene: isText, figures: list(isFigure), pairs: list(pair(isFigure)),
})

const isChunk = shape<DeckChunk>({
  year: isCount, total: isCount, groups: list(isGroup, 1), first: isCount,
  cards: list(isCard, 1), figures: record(isFigure), terms: record(shape<Terms[string]>({ term: isText, text: isText })),
})
