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
 * Heading, figures with their names, pairs of years, key lines, items, source, link: one to a line.
 * What stands behind "more" is not in it, as it is not in the picture.
 * @param url The card's whole address in this language
 */
export function captionOf(card: CardView, { locale, source }: CaptionWords, url: string): string {
  const colon = locale === 'en' ? ': ' : '：'
  const figures = card.figures.map((figure) => figure.label + colon + signed(figure))
  const pairs = card.pairs.map(([actual, target]) =>
    `${target.label}${colon}${actual.year} ${signed(actual)} → ${target.year} ${signed(target)}`)
  const items = card.items.map(({ title, text }) => title + colon + plainText(text))
  return [oneLine(plainText(card.title)), ...figures, ...pairs, ...card.lines.map(plainText), ...items, source, url]
    .filter((line) => line !== '')
    .join('\n')
}
