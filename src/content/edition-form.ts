/** The form of an edition: what edition.json must look like before anything else can be said about it. */
import {
  CARD_KINDS, GROUPS, MEASURES, QUALIFIERS, RELATIONS, UNITS,
  type CalendarDay, type CardFacts, type Edition, type Figure, type GroupFacts, type Quantity, type Receipt, type Relation,
} from './edition'
import { either, exactly, isCount, isRecord, isText, list, maybe, oneOf, pair, record, type Guard } from './guards'

/** The keys of what has no known form in data that is meant to be an edition; none where it is one. */
export function invalidKeys(edition: unknown): string[] {
  if (isEdition(edition)) return []
  if (!isRecord(edition)) return ['edition']
  const parts = Object.entries(PARTS).filter(([name, guard]) => !guard(edition[name])).map(([name]) => name)
  return [...parts.flatMap((name) => invalidMembers(name, edition[name])), ...Object.keys(edition).filter((name) => !(name in PARTS))]
}

/** The keys of what is odd in a part, as near to it as can be said. */
function invalidMembers(name: string, part: unknown): string[] {
  if (name === 'figures' && isRecord(part)) {
    return Object.entries(part).flatMap(([id, figure]) => oddFields(`figures.${id}`, figure, guardsOf(figure)))
  }
  if (name === 'groups' && Array.isArray(part)) {
    return part.flatMap((group: unknown, at) => {
      const cards = isRecord(group) && Array.isArray(group['cards']) ? group['cards'] as unknown[] : []
      const odd = cards.flatMap((card, place) => oddFields(`groups.${at}.cards.${place}${named(card)}`, card, CARD))
      return odd.length > 0 ? odd : oddFields(`groups.${at}`, group, GROUP)
    })
  }
  return [name]
}

/** The fields of an object that lack, are odd, or are unknown; the object itself where it is none. */
function oddFields(key: string, data: unknown, guards: Record<string, Guard<unknown>>): string[] {
  if (!isRecord(data)) return [key]
  const names = [...Object.keys(guards).filter((name) => !guards[name]?.(data[name])), ...Object.keys(data).filter((name) => !(name in guards))]
  return names.map((name) => `${key}.${name}`)
}

/** The id of a card, in brackets: its place among the others is hard to count. */
function named(card: unknown): string {
  return isRecord(card) && isText(card['id']) ? ` (${card['id']})` : ''
}

/** The guards of the kind that a figure is meant to be; of an unknown kind nothing else can be said. */
function guardsOf(figure: unknown): Record<string, Guard<unknown>> {
  if (!isRecord(figure)) return {}
  const { kind } = figure
  if (kind === 'quantity' || kind === 'relation' || kind === 'day') return FIGURE[kind]
  return { ...Object.fromEntries(Object.keys(figure).map((name) => [name, isAnything])), kind: oneOf<unknown>(Object.keys(FIGURE)) }
}

const isAnything: Guard<unknown> = (data): data is unknown => data !== undefined

const isNumber: Guard<number> = (value): value is number => Number.isFinite(value)

const receipt = exactly<Receipt>({ part: oneOf(GROUPS), quote: isText })

type Guards<T> = { [K in keyof T]-?: Guard<T[K]> }

const FIGURE: { quantity: Guards<Quantity>, relation: Guards<Relation>, day: Guards<CalendarDay> } = {
  quantity: {
    kind: oneOf(['quantity']), value: isNumber, digits: maybe(isNumber), unit: oneOf(UNITS), qualifier: oneOf(QUALIFIERS),
    measure: oneOf(MEASURES), year: isCount, receipt,
  },
  relation: { kind: oneOf(['relation']), relation: oneOf(RELATIONS), year: isCount, receipt },
  day: { kind: oneOf(['day']), date: isText, receipt },
}
const isFigure: Guard<Figure> = either(exactly<Quantity>(FIGURE.quantity), either(exactly<Relation>(FIGURE.relation), exactly<CalendarDay>(FIGURE.day)))

const CARD: Guards<CardFacts> = {
  id: isText, kind: oneOf(CARD_KINDS), figures: maybe(list(isText)), pairs: maybe(list(pair(isText))),
}
const GROUP: Guards<GroupFacts> = { id: oneOf(GROUPS), cards: list(exactly<CardFacts>(CARD)) }

const PARTS: Guards<Edition> = {
  year: isCount, groups: list(exactly<GroupFacts>(GROUP)), figures: record(isFigure),
  parts: exactly({ opening: isText, achievements: isText, targets: isText, tasks: isText, pledges: isText, closing: isText }),
  names: exactly({ 'zh-CN': list(isText), 'en': list(isText) }),
  knowledge: list(isText),
}

/** Whether data has the form of an edition. */
export const isEdition = exactly<Edition>(PARTS)
