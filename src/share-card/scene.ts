/** What a share card shows, as data: composeScene turns cards and words into blocks, before any measuring. */
import type { Locale } from '../content/edition'
import type { CardView, FigureView, ItemView, RichText } from '../content/view'
import type { Stretch } from './marks'

export const SHAPES = ['portrait', 'story', 'square', 'preview', 'thumb'] as const
export type Shape = (typeof SHAPES)[number]

export interface PictureOptions {
  shape: Shape
  theme: 'light' | 'night'
  print: 'ordinary' | 'big'
}

/** The site's own words on a picture, in one language. */
export interface PictureWords {
  /** The site's name. */
  site: string
  /** What to do with the QR code, in a few words. */
  hint: string
  /** Where words and figures come from. */
  source: string
  /** Behind a year in the chart: "actual", "target". */
  actual: string
  target: string
}

/** A card with the language it is in and that language's words: what a picture is made from. */
export interface PictureCard {
  card: CardView
  locale: Locale
  words: PictureWords
}

/** A piece of the card's face. Those with `optional` may be left out where room is short, highest first. */
export type Block = { optional?: number } & (
  | { kind: 'kicker', text: string }
  | { kind: 'heading', text: RichText, rank: 'main' | 'second' }
  | { kind: 'figure', figure: FigureView, label: boolean, rank: 'main' | 'second' }
  | { kind: 'figures', figures: FigureView[] }
  | { kind: 'line', text: RichText, bullet: boolean, rank: 'main' | 'second' }
  | { kind: 'item', item: ItemView }
  | { kind: 'rows', figures: FigureView[] }
  | { kind: 'bars', pairs: [FigureView, FigureView][], actual: string, target: string }
  | { kind: 'day', figure: FigureView, item: ItemView | null }
  | { kind: 'ordinal', place: number, of: number }
  /** A whole face: an upright title, upright asides, lines across beside them, the seal at the end. */
  | { kind: 'upright', kicker: string, columns: string[], asides: string[], lines: RichText[], seal: string }
  | { kind: 'rule' }
)

/** Blocks of one language. */
export interface Part {
  locale: Locale
  blocks: Block[]
}

export interface Foot {
  site: string[]
  hint: string
  source: string
  url: string
}

export interface Scene extends PictureOptions {
  /** The card's id, for messages. */
  id: string
  parts: Part[]
  seal: string
  branch: boolean
  stretch: Stretch
  foot: Foot | null
}

/** Text that can be set in upright columns: Han characters and nothing else. */
function upright(words: string): boolean {
  return /^[\u4E00-\u9FFF\u3007]+$/u.test(words)
}

/** A rich text as plain words. */
export function plain(words: RichText): string {
  return words.map((run) => (typeof run === 'string' ? run : run.text)).join('')
}

/** The face of a card whose title stands upright, as on a scroll; null where its words cannot. */
function uprightFace(card: CardView): Block[] | null {
  const columns = plain(card.title).replace(/[，。！]/g, '').split('\n')
  if (!columns.every(upright)) return null
  const asides = card.lines.map(plain).filter(upright)
  const rest = card.lines.filter((line) => !upright(plain(line)))
  return [{ kind: 'upright', kicker: card.kicker, columns, asides, lines: rest, seal: card.seal }]
}

const lines = (card: CardView, bullet: boolean): Block[] => card.lines.map((text, at) => ({
  kind: 'line', text, bullet: bullet && card.lines.length > 1 && !/[：:]$/.test(plain(text)), rank: 'main', optional: at + 1,
}))

const items = (card: CardView): Block[] => card.items.map((item) => ({ kind: 'item', item }))

const kicker = (card: CardView): Block => ({ kind: 'kicker', text: card.kicker })
const title = (card: CardView): Block => ({ kind: 'heading', text: card.title, rank: 'main' })
const head = (card: CardView): Block[] => [kicker(card), title(card)]

function figures(card: CardView): Block[] {
  const [first, ...others] = card.figures
  if (!first) return []
  const large: Block = { kind: 'figure', figure: first, label: card.kind === 'headline', rank: 'main' }
  return others.length ? [large, { kind: 'figures', figures: others }] : [large]
}

/** The blocks of a card's own face. */
function face(card: CardView, words: PictureWords): Block[] {
  switch (card.kind) {
    case 'cover':
    case 'closing': {
      const standing = uprightFace(card)
      return standing ?? [...head(card), ...lines(card, false)]
    }
    case 'meetings': {
      const days = card.figures.filter((figure) => figure.kind === 'day')
      return [
        ...head(card),
        ...days.map((figure, at): Block => ({ kind: 'day', figure, item: card.items[at] ?? null })),
        ...items({ ...card, items: card.items.slice(days.length) }),
        ...lines(card, false),
      ]
    }
    case 'glance':
      return [
        ...head(card), { kind: 'rows', figures: card.figures },
        { kind: 'bars', pairs: card.pairs, actual: words.actual, target: words.target }, ...lines(card, false),
      ]
    case 'area':
      return [...head(card), ...items(card), ...lines(card, true)]
    case 'task':
      return [kicker(card), { kind: 'ordinal', place: card.place, of: card.of }, title(card), ...lines(card, true), ...items(card)]
    case 'pledge':
      return [...head(card), ...lines(card, true), ...items(card)]
    case 'frame':
    case 'headline':
    case 'target':
      return [...head(card), ...figures(card), ...lines(card, false), ...items(card)]
  }
}

/** The small face that only has to be known again: a figure or a title. */
function thumbFace(card: CardView): Block[] {
  const [first] = card.figures
  const title: Block = { kind: 'heading', text: [card.short], rank: 'main' }
  return first?.kind === 'quantity' && card.kind !== 'glance'
    ? [title, { kind: 'figure', figure: first, label: false, rank: 'main' }] : [title]
}

/** The face on a link preview: what fits into its middle square. */
function previewFace(card: CardView): Block[] {
  const [first] = card.figures
  const large = first && first.kind !== 'day' && card.kind !== 'glance'
    ? [{ kind: 'figure', figure: first, label: card.kind === 'headline', rank: 'main' } as const] : []
  return [...head(card), ...large, ...lines(card, false).slice(0, 2)]
}

/** A card in a picture's second language: shorter, for beside the first it repeats. */
function secondFace(card: CardView): Block[] {
  const [first] = card.figures
  return [
    { kind: 'rule' },
    { kind: 'heading', text: card.title, rank: 'second' },
    ...(first && first.kind !== 'day' && card.kind !== 'glance'
      ? [{ kind: 'figure', figure: first, label: false, rank: 'second' } as const] : []),
    ...card.lines.map((text, at): Block => ({ kind: 'line', text, bullet: false, rank: 'second', optional: 10 + at })),
  ]
}

function firstFace({ card, words }: PictureCard, shape: Shape): Block[] {
  if (shape === 'thumb') return thumbFace(card)
  return shape === 'preview' ? previewFace(card) : face(card, words)
}

/**
 * The scene of one card, in one language or in two (the second is set smaller, below the first).
 * `url` is the address in the QR code: the card's own page in the first language.
 */
export function composeScene(cards: [PictureCard, PictureCard?], options: PictureOptions, url: string): Scene {
  const [first, second] = cards
  const { card, locale, words } = first
  const parts: Part[] = [{ locale, blocks: firstFace(first, options.shape) }]
  if (second) parts.push({ locale: second.locale, blocks: secondFace(second.card) })
  const { hint, source } = words
  const site = second ? [words.site, second.words.site] : [words.site]
  const small = options.shape === 'preview' || options.shape === 'thumb'
  return {
    ...options, id: card.id, parts, seal: card.seal, branch: card.kind === 'pledge',
    stretch: { group: card.group, index: card.index, theme: options.theme },
    foot: small ? null : { site, hint, source, url },
  }
}
