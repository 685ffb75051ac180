/** The form of an edition: what edition.json must look like before anything else can be said about it. */
import {
  CARD_KINDS, GROUPS, MEASURES, QUALIFIERS, RELATIONS, UNITS,
  type CalendarDay, type CardFacts, type Edition, type Figure, type GroupFacts, type Quantity, type Receipt, type Relation,
} from './edition'
import { either, exactly, isCount, isRecord, isText, list, maybe, oneOf, pair, record, type Guard } from './guards'

/** A place in data that is meant to be an edition, and what is odd there: it lacks, nothing is called so, or it may not be that. */
export interface FormFault {
  /** The way there, "figures.gdp.unit". */
  key: string
  fault: 'missing' | 'unknown' | 'odd'
}

/** What has no known form in data that is meant to be an edition; nothing where it is one. */
export function formFaults(edition: unknown): FormFault[] {
  return membersOf(PARTS)('edition', edition).map(({ key, fault }) => ({ key: key.replace(/^edition\./, ''), fault }))
}

/** Finds what is odd in data, and tells of it as near to it as can be said. */
type Look = (key: string, data: unknown) => FormFault[]

/** Looks at what an object must have, and at what else it has. */
function membersOf(guards: Record<string, Guard<unknown>>): Look {
  return (key, data) => {
    if (!isRecord(data)) return [{ key, fault: 'odd' }]
    const odd = Object.entries(guards).filter(([name, guard]) => !guard(data[name])).flatMap(([name, guard]): FormFault[] => {
      const way = `${key}.${name}`
      if (data[name] === undefined) return [{ key: way, fault: 'missing' }]
      return INSIDE.get(guard)?.(way, data[name]) ?? [{ key: way, fault: 'odd' }]
    })
    return [...odd, ...Object.keys(data).filter((name) => !(name in guards)).map((name): FormFault => ({ key: `${key}.${name}`, fault: 'unknown' }))]
  }
}

/** Looks at each member of a list. @param name What is said of a member beside its place */
function eachOf(look: Look, name: (member: unknown) => string = () => ''): Look {
  return (key, data) => Array.isArray(data) ? data.flatMap((member, at) => look(`${key}.${at}${name(member)}`, member)) : [{ key, fault: 'odd' }]
}

/** The id of a card, in brackets: its place among the others is hard to count. */
function cardName(member: unknown): string {
  return isRecord(member) && isText(member['id']) ? ` (${member['id']})` : ''
}

/** Looks at each figure as the kind that it is meant to be; of an unknown kind nothing else can be said. */
const figuresIn: Look = (key, data) => isRecord(data) ? Object.entries(data).flatMap(([id, figure]) => {
  const kind = isRecord(figure) ? figure['kind'] : undefined
  if (kind === 'quantity' || kind === 'relation' || kind === 'day') return membersOf(FIGURE[kind])(`${key}.${id}`, figure)
  if (!isRecord(figure)) return [{ key: `${key}.${id}`, fault: 'odd' }]
  return [{ key: `${key}.${id}.kind`, fault: kind === undefined ? 'missing' : 'odd' }]
}) : [{ key, fault: 'odd' }]

const isNumber: Guard<number> = (value): value is number => Number.isFinite(value)

/** A day as ISO 8601 writes it; whether the year has it is the check's business. */
const isDay: Guard<string> = (value): value is string => isText(value) && /^\d{4}-\d{2}-\d{2}$/.test(value)

type Guards<T> = { [K in keyof T]-?: Guard<T[K]> }

const RECEIPT: Guards<Receipt> = { part: oneOf(GROUPS), quote: isText }
const receipt = exactly<Receipt>(RECEIPT)

const FIGURE: { quantity: Guards<Quantity>, relation: Guards<Relation>, day: Guards<CalendarDay> } = {
  quantity: {
    kind: oneOf(['quantity']), value: isNumber, digits: maybe(isNumber), unit: oneOf(UNITS), qualifier: oneOf(QUALIFIERS),
    measure: oneOf(MEASURES), year: isCount, receipt,
  },
  relation: { kind: oneOf(['relation']), relation: oneOf(RELATIONS), year: isCount, receipt },
  day: { kind: oneOf(['day']), date: isDay, receipt },
}
const isFigure: Guard<Figure> = either(exactly<Quantity>(FIGURE.quantity), either(exactly<Relation>(FIGURE.relation), exactly<CalendarDay>(FIGURE.day)))

const CARD: Guards<CardFacts> = {
  id: isText, kind: oneOf(CARD_KINDS), figures: maybe(list(isText)), pairs: maybe(list(pair(isText))),
}
const cards = list(exactly<CardFacts>(CARD))

const GROUP: Guards<GroupFacts> = { id: oneOf(GROUPS), cards }
const groups = list(exactly<GroupFacts>(GROUP))

const ARTICLE_PARTS: Guards<Edition['parts']> = { opening: isText, achievements: isText, targets: isText, tasks: isText, pledges: isText, closing: isText }
const parts = exactly<Edition['parts']>(ARTICLE_PARTS)

const NAMES: Guards<Edition['names']> = { 'zh-CN': list(isText), 'en': list(isText) }
const names = exactly<Edition['names']>(NAMES)

const figures = record(isFigure)

const PARTS: Guards<Edition> = { year: isCount, groups, figures, parts, names, knowledge: list(isText) }

/** How the odd is found inside of what one of these guards refuses. */
const INSIDE = new Map<Guard<unknown>, Look>([
  [receipt, membersOf(RECEIPT)], [parts, membersOf(ARTICLE_PARTS)], [names, membersOf(NAMES)], [figures, figuresIn],
  [cards, eachOf(membersOf(CARD), cardName)], [groups, eachOf(membersOf(GROUP))],
])

/** Whether data has the form of an edition. */
export const isEdition = exactly<Edition>(PARTS)
