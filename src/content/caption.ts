/** The caption of a card: the plain text twin of its share picture, to be sent beside or instead of it. */
import type { Locale } from './edition'
import { signed } from './figures'
import { COLON, headingOf, plainText } from './text'
import type { CardView } from './view'

export interface CaptionWords {
  locale: Locale
  /** The line that names the source, in this language. */
  source: string
}

/**
 * Heading, figures with their names, pairs of years, key lines and items of each card, one to a line and empty lines
 * between cards; then source and link. What stands behind "more" is not in it, as it is not in the picture.
 * @param url The whole address, in this language, of the card or of the page that shows just these
 */
export function captionOfCards(cards: readonly CardView[], { locale, source }: CaptionWords, url: string): string {
  const bodies = cards.map((card) => bodyOf(card, locale).join('\n'))
  const gap = bodies.length > 1 ? '\n\n' : '\n'
  return [...bodies, [source, url].filter((line) => line !== '').join('\n')].join(gap)
}

/** A card's own lines. */
function bodyOf(card: CardView, locale: Locale): string[] {
  const colon = COLON[locale]
  const figures = card.figures.map((figure) => figure.label + colon + signed(figure))
  const pairs = card.pairs.map(([actual, target]) =>
    `${target.label}${colon}${actual.year} ${signed(actual)} → ${target.year} ${signed(target)}`)
  const items = card.items.map(({ title, text }) => title + colon + plainText(text))
  return [headingOf(card), ...figures, ...pairs, ...card.lines.map(plainText), ...items].filter((line) => line !== '')
}
