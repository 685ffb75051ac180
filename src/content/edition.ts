/**
 * What an edition is: the facts of one year's two sessions as data, in reading order.
 * The facts themselves stand in edition.json, the words in locales/*.json.
 */

/** The languages of the site. The first is the schema of the words and the language of the source. */
export const LOCALES = ['zh-CN', 'en'] as const
export type Locale = (typeof LOCALES)[number]

/** The six groups of the deck, in reading order. */
export const GROUPS = ['opening', 'achievements', 'targets', 'tasks', 'pledges', 'closing'] as const
export type GroupId = (typeof GROUPS)[number]

/** Where in the source article a figure stands. */
export type ArticlePart = GroupId

/** The few words of the article, in Chinese, that state a figure; white space does not count. */
export interface Receipt {
  part: ArticlePart
  quote: string
}

/** What figures are counted in; how each is written stands in notation.ts. */
export const UNITS = [
  'yuan', 'percent', 'percentage-point', 'tonne', 'tonne-per-year', 'hectare', 'mu', 'person', 'household', 'kilometre', 'kilowatt', 'count',
] as const
export type Unit = (typeof UNITS)[number]

/** How firm a figure is: said flatly, 以上, 以下 or 左右. */
export const QUALIFIERS = ['exact', 'at-least', 'at-most', 'about'] as const
export type Qualifier = (typeof QUALIFIERS)[number]

/** How much there is, how much more than the year before, or how much something is made for. */
export const MEASURES = ['level', 'growth', 'capacity'] as const
export type FigureMeasure = (typeof MEASURES)[number]

/** The words in which a target may be set instead of a number. */
export const RELATIONS = ['in-step-with-growth', 'faster-than-growth', 'as-required'] as const
export type RelationKind = (typeof RELATIONS)[number]

/** A number with its unit. */
export interface Quantity {
  kind: 'quantity'
  /** In base units: yuan (not 亿元), tonnes (not 万吨), percent (13.3 for 13.3 %), persons. A growth below zero is a fall, and says so itself. */
  value: number
  /** How many significant digits the source gives, where that is more than `value` shows (7.0 %: 2). */
  digits?: number
  unit: Unit
  qualifier: Qualifier
  measure: FigureMeasure
  year: number
  receipt: Receipt
}

/** A target that the source states in words, by its relation to something else. */
export interface Relation {
  kind: 'relation'
  relation: RelationKind
  year: number
  receipt: Receipt
}

/** A day. */
export interface CalendarDay {
  kind: 'day'
  /** ISO 8601, "2023-04-24". */
  date: string
  receipt: Receipt
}

/** What a figure may be. */
export const FIGURE_KINDS = ['quantity', 'relation', 'day'] as const satisfies Figure['kind'][]
export type Figure = Quantity | Relation | CalendarDay

/** What a card shows, and so which face it gets. */
export const CARD_KINDS = [
  'cover', 'meetings', 'frame', 'headline', 'area', 'glance', 'target', 'task', 'pledge', 'closing',
] as const
export type CardKind = (typeof CARD_KINDS)[number]

/** Where in the deck a kind of card stands. */
export const GROUP_OF = {
  cover: 'opening', meetings: 'opening', frame: 'opening', headline: 'achievements', area: 'achievements',
  glance: 'targets', target: 'targets', task: 'tasks', pledge: 'pledges', closing: 'closing',
} as const satisfies Record<CardKind, GroupId>

export interface CardFacts {
  /** Readable, stable, unique in the edition; the last part of the card's address. */
  id: string
  kind: CardKind
  /** The figures that the card shows as figures, the largest first. */
  figures?: string[]
  /** Only on the glance card: pairs [last year's actual, this year's target] that may be compared. */
  pairs?: [string, string][]
}

export interface GroupFacts {
  id: GroupId
  cards: CardFacts[]
}

export interface Edition {
  /** The year of the meetings; words name it {year}, and the year before {lastYear}. */
  year: number
  groups: GroupFacts[]
  /** Every figure once, by its id; words name it {id}. */
  figures: Record<string, Figure>
  /** The first words of each part of the article, by which the check cuts it; white space does not count. */
  parts: Record<ArticlePart, string>
  /** Digits that belong to an official name and are no figures ("985", "17th"), by language. */
  names: Record<Locale, string[]>
  /** Terms whose explanation may state a number that is general knowledge and no figure of the edition. */
  knowledge: string[]
}

/** All cards of an edition, in their order. */
export function cardsOf({ groups }: Edition): CardFacts[] {
  return groups.flatMap(({ cards }) => cards)
}
