/** The caption of a card: the plain text twin of its share picture, to be sent beside or instead of it. */
import type { Locale } from './edition'
import { signed } from './figures'
import { oneLine, plainText } from './text'
import type { CardView } from './view'

export interface CaptionWords {
  locale: Locale
  /** The line that names the source, in this language. */
  source: string
}

/**
 * Heading, figures with their names, key lines (or the items, where a card has no lines), source, link:
 * one to a line, in the order of the picture.
 * @param url The card's whole address in this language
 */
export function captionOf(card: CardView, { locale, source }: CaptionWords, url: string): string {
  const colon = locale === 'en' ? ': ' : '：'
  const figures = card.figures.map((figure) => figure.label + colon + signed(figure))
  const lines = card.lines.map(plainText)
  const items = card.items.map(({ title, text }) => title + colon + plainText(text))
  const body = lines.length > 0 ? lines : items
  return [oneLine(plainText(card.title), locale), ...figures, ...body, source, url]
    .filter((line) => line !== '')
    .join('\n')
}
