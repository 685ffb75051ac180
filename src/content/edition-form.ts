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

/** The keys of a part's members that are odd, for the parts that have many; else its own. */
function invalidMembers(name: string, part: unknown): string[] {
  if (name === 'figures' && isRecord(part)) {
    return Object.entries(part).filter(([, figure]) => !isFigure(figure)).map(([id]) => `figures.${id}`)
  }
  if (name === 'groups' && Array.isArray(part)) {
    return part.flatMap((group, at) => isGroup(group) ? [] : [`groups.${String(at)}`])
  }
  return [name]
}

const isNumber: Guard<number> = (value): value is number => Number.isFinite(value)

const receipt = exactly<Receipt>({ part: oneOf(GROUPS), quote: isText })

const isFigure: Guard<Figure> = either(
  exactly<Quantity>({
    kind: oneOf(['quantity']), value: isNumber, digits: maybe(isNumber), unit: oneOf(UNITS), qualifier: oneOf(QUALIFIERS),
    measure: oneOf(MEASURES), year: isCount, receipt,
  }),
  either(
    exactly<Relation>({ kind: oneOf(['relation']), relation: oneOf(RELATIONS), year: isCount, receipt }),
    exactly<CalendarDay>({ kind: oneOf(['day']), date: isText, receipt }),
  ),
)

const isGroup = exactly<GroupFacts>({
  id: oneOf(GROUPS),
  cards: list(exactly<CardFacts>({
    id: isText, kind: oneOf(CARD_KINDS), figures: maybe(list(isText)), pairs: maybe(list(pair(isText))),
  })),
})

const PARTS: { [K in keyof Edition]: Guard<Edition[K]> } = {
  year: isCount, groups: list(isGroup), figures: record(isFigure),
  parts: exactly({ opening: isText, achievements: isText, targets: isText, tasks: isText, pledges: isText, closing: isText }),
  names: exactly({ 'zh-CN': list(isText), 'en': list(isText) }),
  knowledge: list(isText),
}

/** Whether data has the form of an edition. */
export const isEdition = exactly<Edition>(PARTS)
