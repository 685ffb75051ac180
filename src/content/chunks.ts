/** The deck in chunks: the files in which cards go to the phone, and what a phone accepts as one. */
import { GROUPS, LOCALES, type Locale } from './edition'
import { ID_PATTERN } from './paths'
import type { Terms } from './terms'
import type { CardView, DeckView, GroupView, RichText } from './view'

/** How many cards a chunk has; the last of a deck may have fewer. */
export const CHUNK_SIZE = 16

/** Some neighbouring cards, and what is to be known of the deck around them. */
export interface DeckChunk {
  locale: Locale
  year: number
  /** How many cards the whole deck has. */
  total: number
  groups: GroupView[]
  /** Place of the first of these cards in the deck. */
  first: number
  cards: CardView[]
  /** The terms that these cards mark. */
  terms: Terms
}

/** The number of the chunk that holds the card at this place. */
export function chunkOf(index: number): number {
  return Math.floor(index / CHUNK_SIZE)
}

/** The chunks of a deck, in order. */
export function chunksOf({ locale, year, groups, cards, terms }: DeckView): DeckChunk[] {
  return Array.from({ length: Math.ceil(cards.length / CHUNK_SIZE) }, (_, number): DeckChunk => {
    const first = number * CHUNK_SIZE
    const own = cards.slice(first, first + CHUNK_SIZE)
    return { locale, year, total: cards.length, groups, first, cards: own, terms: termsOf(own, terms) }
  })
}

/** The terms that these cards mark, in the order of all terms. */
function termsOf(cards: CardView[], terms: Terms): Terms {
  const used = new Set(cards.flatMap(termIdsOf))
  return Object.fromEntries(Object.entries(terms).filter(([id]) => used.has(id)))
}

/** The ids of the terms that a card marks. */
function termIdsOf({ lines, items, more, figures, pairs }: CardView): string[] {
  const texts: RichText[] = [...lines, ...[...items, ...more].map(({ text }) => text)]
  const marked = texts.flat().flatMap((run) => typeof run !== 'string' && 'term' in run ? [run.term] : [])
  return [...marked, ...[...figures, ...pairs.flat()].flatMap(({ term }) => term ?? [])]
}

/** A chunk as it came over the network, where anything may come; null where it is none. */
export function parseChunk(data: unknown): DeckChunk | null {
  if (!isChunk(data)) return null
  const { total, first, cards } = data
  const whole = first % CHUNK_SIZE === 0 && cards.length === Math.min(CHUNK_SIZE, total - first)
  return whole && cards.every(({ index }, at) => index === first + at) ? data : null
}

type Guard<T> = (data: unknown) => data is T

const isText: Guard<string> = (data) => typeof data === 'string'
const isCount: Guard<number> = (data): data is number => Number.isSafeInteger(data) && Number(data) >= 0
const isId: Guard<string> = (data): data is string => isText(data) && ID_PATTERN.test(data)
const isPath: Guard<string> = (data): data is string => isText(data) && /^\/[a-z0-9-]+(\/[a-z0-9-]+)*\/$/.test(data)

/** A list whose members all pass, of at least `least` members. */
function list<T>(guard: Guard<T>, least = 0): Guard<T[]> {
  return (data): data is T[] => Array.isArray(data) && data.length >= least && data.every(guard)
}

/** One of these values. */
function oneOf<T>(values: readonly T[]): Guard<T> {
  return (data): data is T => values.some((value) => value === data)
}

/** An object whose members pass; a member that may be missing has a guard that takes undefined. */
function shape<T extends object>(guards: { [K in keyof T]-?: (data: unknown) => boolean }): Guard<T> {
  return (data): data is T => typeof data === 'object' && data !== null && !Array.isArray(data)
    && Object.entries<(data: unknown) => boolean>(guards).every(([key, guard]) => guard(Object.getOwnPropertyDescriptor(data, key)?.value))
}

function maybe<T>(guard: Guard<T>): Guard<T | undefined> {
  return (data): data is T | undefined => data === undefined || guard(data)
}

const isRun = (data: unknown): boolean => isText(data)
  || shape<{ figure: string, text: string }>({ figure: isText, text: isText })(data)
  || shape<{ term: string, text: string }>({ term: isText, text: isText })(data)

const isRich = (data: unknown): boolean => Array.isArray(data) && data.every(isRun)

const isItem = shape<CardView['items'][number]>({ title: isText, text: isRich })

const isGroup = shape<GroupView>({ id: oneOf(GROUPS), title: isText, first: isCount, count: isCount, path: isPath })

const isFigure = shape<CardView['figures'][number]>({
  id: isText, label: isText, term: maybe(isText), kind: oneOf(['quantity', 'relation', 'day']),
  relation: maybe(oneOf(['in-step-with-growth', 'faster-than-growth', 'as-required'])),
  qualifier: oneOf(['exact', 'at-least', 'at-most', 'about']), measure: oneOf(['level', 'growth']), year: isCount,
  prefix: isText, number: isText, unit: isText, before: isText, after: isText, text: isText,
  value: (data) => data === null || Number.isFinite(data),
  receipt: shape<CardView['figures'][number]['receipt']>({ part: oneOf(GROUPS), quote: isText }),
})

const isPair = (data: unknown): boolean => Array.isArray(data) && data.length === 2 && data.every(isFigure)

const isCard = shape<CardView>({
  id: isId,
  kind: oneOf(['cover', 'meetings', 'frame', 'headline', 'area', 'glance', 'target', 'task', 'pledge', 'closing']),
  group: oneOf(GROUPS), index: isCount, place: isCount, of: isCount, path: isPath,
  kicker: isText, title: isRich, short: isText, lines: (data) => Array.isArray(data) && data.every(isRich),
  items: list(isItem), more: list(isItem), seal: isText, scene: isText, figures: list(isFigure),
  pairs: (data) => Array.isArray(data) && data.every(isPair),
})

const isTerms = (data: unknown): boolean => typeof data === 'object' && data !== null && !Array.isArray(data)
  && Object.values(data).every(shape<Terms[string]>({ term: isText, text: isText }))

const isChunk = shape<DeckChunk>({
  locale: oneOf(LOCALES), year: isCount, total: isCount, groups: list(isGroup, 1), first: isCount,
  cards: list(isCard, 1), terms: isTerms,
})
