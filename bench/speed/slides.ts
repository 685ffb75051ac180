/** The words of a deck as plain slides: what every contender of the bench shows, word for word. */
import { oneLine, plainText } from '../../src/content/text'
import type { CardView, DeckView, ItemView } from '../../src/content/view'

export interface Slide {
  /** Place in the deck, from 0. */
  at: number
  kicker: string
  title: string
  lines: string[]
  items: { title: string, text: string }[]
}

export function slidesOf({ cards }: DeckView): Slide[] {
  return cards.map(slideOf)
}

function slideOf({ index, kicker, title, figures, lines, items, more, scene }: CardView): Slide {
  const item = ({ title, text }: ItemView) => ({ title, text: plainText(text) })
  const shown = figures.map(({ label, text }) => `${label} ${text}`)
  const texts = [...shown, ...lines.map(plainText), scene].filter((text) => text !== '')
  return { at: index, kicker, title: oneLine(plainText(title)), lines: texts, items: [...items, ...more].map(item) }
}

/** A slide as markup; `data-at` tells the bench which one is in view. */
export function slideHtml({ at, kicker, title, lines, items }: Slide): string {
  const paragraphs = lines.map((line) => `<p>${line}</p>`)
  const list = items.map((item) => `<h3>${item.title}</h3><p>${item.text}</p>`)
  return `<section class="slide" data-at="${at}"><p>${kicker}</p><h2>${title}</h2>${[...paragraphs, ...list].join('')}</section>`
}

/** A Chinese page for a phone. */
export function pageHtml(head: string, body: string): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">`
    // Else the browser asks for one.
    + `<link rel="icon" href="data:,"><title>交城两会</title>${head}</head><body>${body}</body></html>`
}

/** How a slide looks, the same for all. */
export const SLIDE_CSS = 'body{margin:0;font:18px/1.6 sans-serif}.slide{box-sizing:border-box;height:100%;padding:1.5rem;overflow:auto;text-align:left}'
