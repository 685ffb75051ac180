/**
 * Facts and words joined: what a card shows in one language, ready to be put on a page or a picture.
 * It is made at build time, so neither the facts nor the formatting go to the phone.
 */
import type {
  CardFacts, CardKind, Edition, FigureMeasure, GroupFacts, GroupId, Locale, Qualifier, Receipt, RelationKind,
} from './edition'
import { formatFigure, type RelationWords } from './figures'
import type { Copy, CopyItem } from './messages'
import { cardPath } from './paths'
import { termIn, termMarker, type Terms } from './terms'
import { hasLoneBrace, joinRuns, piecesOf, plainText } from './text'

/** A run of text: plain; a figure, which never breaks and knows its receipt; or a term that is explained. */
export type Run = string | { figure: string, text: string } | { term: string, text: string }

/** A line of text as runs. */
export type RichText = Run[]

/** A formatted figure in pieces, so that a large figure can set its unit and its qualifier smaller. */
export interface FigureView {
  id: string
  /** What is counted: the indicator's name. */
  label: string
  /** The term in the label that is explained, by its id. */
  term?: string
  /** A figure in digits, in words (a relation), or a day. */
  kind: 'quantity' | 'relation' | 'day'
  /** Which relation, where it is one. */
  relation?: RelationKind
  qualifier: Qualifier
  measure: FigureMeasure
  year: number
  /** What stands before the number, without the qualifier: "¥", a level's "−", or ""; signedPrefix() adds a rise's "+". */
  prefix: string
  /** The digits, or all the words of a relation or a day; a relation's may have soft breaks. */
  number: string
  /** What stands behind the number: "亿元", " billion", "%", or "". */
  unit: string
  /** The qualifier as words before or behind ("at least " before; "以上" behind), "" if exact; a fall begins with "下降" or "down ". */
  before: string
  after: string
  /** All of it in one string as running text says it: "7%以上", "at least 7%", "¥10.72 billion". */
  text: string
  /** The value as data, for charts; null for a relation or a day. */
  value: number | null
  /** Where it stands in the article, and in which words. */
  receipt: Receipt
}

export interface ItemView {
  title: string
  text: RichText
}

/** A card in one language. */
export interface CardView {
  id: string
  kind: CardKind
  group: GroupId
  /** Place in the deck, from 0. */
  index: number
  /** Place in the group, from 1, and how many the group has. */
  place: number
  of: number
  /** Address below the site's base, "/targets/gdp/" or "/en/targets/gdp/". */
  path: string
  /** What stands above the heading; it may have soft breaks. */
  kicker: string
  /** The heading; it may have soft breaks. */
  title: RichText
  short: string
  lines: RichText[]
  items: ItemView[]
  more: ItemView[]
  seal: string
  scene: string
  figures: FigureView[]
  pairs: [FigureView, FigureView][]
}

export interface GroupView {
  id: GroupId
  title: string
  /** Index of its first card in the deck. */
  first: number
  count: number
  /** Address of its first card. */
  path: string
}

/** The whole deck in one language. */
export interface DeckView {
  locale: Locale
  year: number
  groups: GroupView[]
  cards: CardView[]
  /** Every figure, by id: also those that stand in running text only. */
  figures: Record<string, FigureView>
  /** The explained terms, by id. */
  terms: Terms
}

/** The part of the words that a deck is made of: of what stands in locales/*.json, for one. */
export interface DeckWords {
  groups: Record<GroupId, { title: string }>
  cards: Record<string, Copy>
  figures: Record<string, string>
  relations: RelationWords
  terms: Terms
}

/**
 * The deck in one language: every card with its words filled in and its figures formatted.
 * @throws naming card and key where words and facts do not fit (checkContent tells the same without throwing)
 */
export function viewDeck(edition: Edition, words: DeckWords, locale: Locale): DeckView {
  const figures = viewFigures(edition, words, locale)
  const places = edition.groups.flatMap(({ id, cards }) => cards.map((facts, at) => ({
    facts, group: id, place: at + 1, of: cards.length,
  })))
  const cards = places.map(({ facts, ...place }, index) => ({
    ...viewCard(facts, words.cards[facts.id], fillerOf(edition, figures, facts.id), termMarker(words.terms)),
    ...place, index, path: cardPath(locale, place.group, facts.id, index),
  }))
  const groups = edition.groups.map((group) => viewGroup(group, words, cards))
  return { locale, year: edition.year, groups, cards, figures: Object.fromEntries(figures), terms: words.terms }
}

function viewGroup({ id }: GroupFacts, words: DeckWords, cards: CardView[]): GroupView {
  const own = cards.filter(({ group }) => group === id)
  const [first] = own
  if (!first) throw new Error(`The group "${id}" has no cards.`)
  return { id, title: words.groups[id].title, first: first.index, count: own.length, path: first.path }
}

function viewFigures(edition: Edition, words: DeckWords, locale: Locale): Map<string, FigureView> {
  return new Map(Object.entries(edition.figures).map(([id, figure]) => {
    const label = words.figures[id]
    if (label === undefined) throw new Error(`figures.${id}: the figure has no name in ${locale}.`)
    const term = termIn(label, words.terms)
    const view = formatFigure(id, figure, label, words.relations, locale)
    return [id, term === undefined ? view : { ...view, term }]
  }))
}

/** What a card needs to fill its words: each method names card and key when it throws. */
interface Filler {
  rich: (template: string, key: string) => RichText
  plain: (template: string | undefined, key: string) => string
  figure: (id: string, key: string) => FigureView
}

function fillerOf(edition: Edition, figures: Map<string, FigureView>, card: string): Filler {
  const years = new Map([['year', edition.year], ['lastYear', edition.year - 1]])
  function figure(id: string, key: string): FigureView {
    const found = figures.get(id)
    if (!found) throw new Error(`cards.${card}.${key}: "${id}" is no figure of the edition.`)
    return found
  }
  function rich(template: string, key: string): RichText {
    if (hasLoneBrace(template)) throw new Error(`cards.${card}.${key}: a brace has no partner in "${template}".`)
    return joinRuns(piecesOf(template).map((piece) => {
      if ('text' in piece) return piece.text
      const year = years.get(piece.name)
      return year === undefined ? { figure: piece.name, text: figure(piece.name, key).text } : String(year)
    }))
  }
  return { rich, figure, plain: (template = '', key) => plainText(rich(template, key)) }
}

function viewCard(
  facts: CardFacts, copy: Copy | undefined, { rich, plain, figure }: Filler, mark: (runs: RichText) => RichText,
) {
  if (!copy) throw new Error(`cards.${facts.id}: the card has no words.`)
  const items = (list: CopyItem[] = [], key: string) => list.map((item, index): ItemView => ({
    title: plain(item.title, `${key}.${index}.title`),
    text: mark(rich(item.text, `${key}.${index}.text`)),
  }))
  return {
    id: facts.id,
    kind: facts.kind,
    kicker: plain(copy.kicker, 'kicker'),
    title: rich(copy.title, 'title'),
    short: plain(copy.short, 'short'),
    // Terms are marked where they are read first: so these three stay in this order.
    lines: (copy.lines ?? []).map((line, index) => mark(rich(line, `lines.${index}`))),
    items: items(copy.items, 'items'),
    more: items(copy.more, 'more'),
    seal: plain(copy.seal, 'seal'),
    scene: plain(copy.scene, 'scene'),
    figures: (facts.figures ?? []).map((id) => figure(id, 'figures')),
    pairs: (facts.pairs ?? []).map(([actual, target]): [FigureView, FigureView] => [
      figure(actual, 'pairs'), figure(target, 'pairs'),
    ]),
  }
}
