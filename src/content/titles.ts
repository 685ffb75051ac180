/** What a page is called: in the browser, in search results, in chats. */
import { signed } from './figures'
import { localeOf } from './paths'
import { headingOf, plainText } from './text'
import type { CardView } from './view'
import type { Locale } from './edition'

/** The title of a card's page: its heading, then the site. The cover is the site. */
export function pageTitle(card: CardView, site: { name: string }): string {
  return card.kind === 'cover' ? site.name : `${headingOf(card)} · ${site.name}`
}

/** A card's page in a sentence or two: its figures, then its first lines. */
export function pageDescription(card: CardView, site: { description: string }): string {
  if (card.kind === 'cover') return site.description
  const figures = card.kind === 'glance' ? [] : card.figures.map((figure) => `${figure.label} ${signed(figure)}`)
  const lines = [...card.lines.map(plainText), ...card.items.map(({ title, text }) => `${title} ${plainText(text)}`)]
  const glue = GLUE[localeOf(card.path)]
  // Joined as one sentence: each part leaves its own full stop behind.
  return [...figures, ...lines].slice(0, 3).map((part) => part.replace(/[。.]$/, '')).join(glue) || headingOf(card)
}

/** The headings of several cards as one line. */
export function headings(cards: readonly CardView[]): string {
  return cards.map(headingOf).join(cards[0] && GLUE[localeOf(cards[0].path)])
}

/** Where the site's facts come from, and in a translation that it is one. */
export function sourceLine({ source, unofficial }: { source: string, unofficial: string }): string {
  return unofficial === '' ? source : `${source} · ${unofficial}`
}

const GLUE: Record<Locale, string> = { 'zh-CN': '；', 'en': ' · ' }
