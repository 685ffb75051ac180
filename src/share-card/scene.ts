/** What a share card shows, as data: cards and words become blocks, before any measuring. */
import type { CardKind, Locale } from '../content/edition'
import type { CardView, FigureView, ItemView, RichText } from '../content/view'
import { moodOf, type Mood } from '../scenery/mood'
import type { Theme } from '../scenery/palette'
import { faceOf, previewFace, secondFace, stripsOf, thumbFace } from './faces'
import { isLinkShape } from './frame'
import type { Stretch } from './marks'
import type { PictureWords } from './picture-words'

/** What a picture is for: three that readers save, one for link previews, one for WeChat’s share card. */
export type Shape = 'portrait' | 'story' | 'square' | 'preview' | 'thumb'

export interface PictureOptions {
  shape: Shape
  theme: Theme
  print: 'ordinary' | 'big'
}

/** A card with the language it is in and that language's words: what a picture is made from. */
export interface PictureCard {
  card: CardView
  locale: Locale
  words: PictureWords
}

type Rank = 'main' | 'second'

/** A title in the picture's second language. */
interface Second {
  locale: Locale
  title: RichText
}

/**
 * A piece of the card's face. Where room is short those with `optional` are left out, highest first, or give way to
 * what they have in `brief`; those that are needed give way to theirs only where the smallest type does not fit.
 */
export type Block = { optional?: number, brief?: Block } & (
  | { kind: 'kicker', text: string }
  | { kind: 'heading', text: RichText, rank: Rank | 'title' }
  | { kind: 'figure', figure: FigureView, label: boolean, rank: Rank }
  | { kind: 'figures', figures: FigureView[] }
  | { kind: 'line', text: RichText, bullet: boolean, rank: Rank }
  /** That `count` facts had no room. */
  | { kind: 'rest', text: string, count: number }
  /** A fact; its name stands in a column of `beside` ems, or above it if that is 0. */
  | { kind: 'item', item: ItemView, beside: number }
  /** Figures and their names, row below row in one or two columns. */
  | { kind: 'table', figures: FigureView[], columns: number }
  | { kind: 'bars', pairs: [FigureView, FigureView][], actual: string, target: string }
  | { kind: 'day', figure: FigureView, item: ItemView | null }
  | { kind: 'ordinal', place: number, of: number }
  /** A whole face: an upright title, upright asides, lines across beside them, the seal at the end. */
  | { kind: 'upright', kicker: string, columns: string[], asides: string[], lines: RichText[], seal: string }
  /** One of several cards on a picture. */
  | { kind: 'strip', seal: string, kicker: string, title: RichText, figure: FigureView | null, line: RichText | null, second: Second | null }
  /** A hairline across, or a short stroke before the second language. */
  | { kind: 'rule', wide: boolean }
)

/** Blocks of one language. */
export interface Part {
  locale: Locale
  /** Says how many facts had no room, as PictureWords has it; where it is missing nothing is said. */
  more?: string
  blocks: Block[]
}

export interface Foot {
  /** The site's name, in each language of the picture. */
  site: { locale: Locale, name: string }[]
  hint: string
  source: string
  url: string
}

export interface Scene extends PictureOptions {
  parts: Part[]
  seal: string
  /** Whether a plum branch reaches in at the top. */
  branch: boolean
  stretch: Stretch
  /** Of its cards, each once. */
  moods: Mood[]
  foot: Foot | null
}

function firstFace({ card, words }: PictureCard, shape: Shape): Block[] {
  if (shape === 'thumb') return thumbFace(card)
  return shape === 'preview' ? previewFace(card) : faceOf(card, words)
}

/** Cards that list facts: a picture that lacks one says so. */
const LISTS: readonly CardKind[] = ['frame', 'area', 'task', 'pledge']

function footOf(first: PictureCard, second: PictureCard | undefined, url: string): Foot {
  const { hint, source } = first.words
  const all = second ? [first, second] : [first]
  const site = all.map(({ locale, words }) => ({ locale, name: words.site }))
  return { site, hint, source: [source, ...all.map(({ words }) => words.unofficial)].filter((text) => text !== '').join(' · '), url }
}

/** The scene of one card; its second language is set smaller, below the first. */
function sceneOfCard(first: PictureCard, second: PictureCard | undefined, options: PictureOptions, url: string): Scene {
  const { card, locale } = first
  const small = isLinkShape(options.shape)
  const parts: Part[] = [{ locale, blocks: firstFace(first, options.shape), ...!small && LISTS.includes(card.kind) && { more: first.words.more } }]
  if (second) parts.push({ locale: second.locale, blocks: secondFace(second.card), ...LISTS.includes(card.kind) && { more: second.words.more } })
  return {
    ...options, parts, seal: card.seal, branch: card.kind === 'pledge' && !small,
    stretch: { group: card.group, index: card.index, theme: options.theme }, moods: [moodOf(card.group)],
    foot: small ? null : footOf(first, second, url),
  }
}

/**
 * The scene of what a reader shares: one card, or their own choice of two or three, in one language or in two.
 * @param seconds The same cards in the other language; none for a picture in one
 * @param url The address in the QR code: of a page in the first language that shows these cards
 * @throws where there is no card, which no caller sends
 */
export function composeScene(firsts: PictureCard[], seconds: PictureCard[], options: PictureOptions, url: string): Scene {
  const [first] = firsts
  if (!first) throw new Error('A picture needs at least one card.')
  if (firsts.length === 1) return sceneOfCard(first, seconds[0], options, url)
  const { group, index } = first.card
  return {
    ...options, seal: '', branch: false,
    parts: [{ locale: first.locale, blocks: stripsOf(firsts, seconds) }], stretch: { group, index, theme: options.theme },
    moods: [...new Set(firsts.map(({ card }) => moodOf(card.group)))],
    foot: { ...footOf(first, seconds[0], url), hint: first.words.hintAll },
  }
}
