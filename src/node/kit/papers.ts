/** The kit's two A4 papers as documents that a browser prints: the sheet of QR codes, and the page for a notice board. */
import { readFileSync } from 'node:fs'
import { digestOf, type DigestWords } from '../../content/digest'
import type { Locale } from '../../content/edition'
import { signed } from '../../content/figures'
import { below, homePath } from '../../content/paths'
import { headingOf } from '../../content/text'
import { sourceLine } from '../../content/titles'
import type { DeckView } from '../../content/view'
import { paletteCss } from '../../scenery/palette'
import { cardScenery } from '../../scenery/svg'
import { qrSvg } from '../../share-card/qr'
import { escapeHtml } from '../document'

interface PaperWords {
  site: { name: string, tagline: string, source: string, unofficial: string }
  digest: DigestWords
  list: { scan: string }
}

export interface Paper {
  deck: DeckView
  locale: Locale
  words: PaperWords
  /** The site's whole address, ending in "/". */
  url: string
  /** The display face as woff2, with all characters of the paper. */
  font: Buffer
}

const styles = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8')

function qrMarkup(url: string): string {
  const { box, path } = qrSvg(url)
  return `<svg class="qr" viewBox="${box}" shape-rendering="crispEdges"><path d="${path}"/></svg>`
}

function paperOf({ locale, words, font }: Paper, name: string, body: string): string {
  const face = `@font-face{font-family:Display;font-weight:900;src:url(data:font/woff2;base64,${font.toString('base64')})}`
  return `<!DOCTYPE html><html lang="${locale}" class="theme-light elder"><meta charset="utf-8"><title>${escapeHtml(words.site.name)}</title>`
    + `<style>${face}${paletteCss()}${styles('../../app/styles/scenery.css')}${styles('papers.css')}</style><body class="${name} mood-cover">${body}`
}

/** Every card's QR code with its heading, to be cut out. */
export function qrSheet(paper: Paper): string {
  const { deck, words, url } = paper
  const codes = deck.cards.map((card, place) =>
    `<li>${qrMarkup(below(url, card.path))}<p><b>${place + 1}</b> ${escapeHtml(headingOf(card))}</p></li>`)
  return paperOf(paper, 'codes', `<h1>${escapeHtml(words.site.name)}</h1><p class="lead">${escapeHtml(words.list.scan)}</p><ol>${codes.join('')}</ol>`)
}

/** The edition's main points in large print, over the cover's hills, with one QR code. */
export function noticeBoard(paper: Paper): string {
  const { deck, locale, words, url } = paper
  const section = (title: string, list: 'dl' | 'ol', rows: string[]): string => `<section><h2>${escapeHtml(title)}</h2><${list}>${rows.join('')}</${list}></section>`
  const digest = digestOf(deck.cards, words.digest, deck.year)
  const sections = [
    ...digest.figures.map(({ title, figures }) => section(title, 'dl', figures.map((figure) => `<div><dt>${escapeHtml(figure.label)}</dt><dd>${escapeHtml(signed(figure))}</dd></div>`))),
    ...digest.cards.map(({ title, cards }) => section(title, 'ol', cards.map((card) => `<li>${escapeHtml(headingOf(card))}</li>`))),
  ]
  const home = below(url, homePath(locale))
  const seal = deck.cards[0]?.seal ?? ''
  return paperOf(paper, 'board', [
    `<div class="scenery mood-cover">${cardScenery(0, 'cover')}</div>`,
    `<header><p class="seal">${escapeHtml(seal)}</p><h1>${escapeHtml(words.site.name)}</h1><p class="lead">${escapeHtml(words.site.tagline)}</p></header>`,
    `<main>${sections.join('')}</main>`,
    `<footer>${qrMarkup(home)}<p><b>${escapeHtml(words.list.scan)}</b><br>${escapeHtml(home)}<br>${escapeHtml(sourceLine(words.site))}</p></footer>`,
  ].join(''))
}
