/** What each page's document is made of besides its body: head, styles, scripts. */
import type { Locale } from '../content/edition'
import { localeOf, parsePath } from '../content/paths'
import { headingOf } from '../content/text'
import type { CardView } from '../content/view'
import { paletteOf } from '../scenery/palette'
import { PAPER } from '../share-card/frame'
import type { Decks } from './decks'
import type { DocumentParts, HeadTag } from './document'
import { deckScript, HEAD_SCRIPT, wideScript } from './inline-scripts'
import type { ListFiles } from './list-files'
import { factsOfCard, headTags, structuredData, type PageFacts, type PreviewPicture } from './page-head'
import type { PictureFiles, PictureManifest } from './pictures'
import type { SiteAddress } from './site-address'
import { RARE, WORDS } from './words'

/** The address that the page for unknown addresses is rendered under. */
export const NOT_FOUND = '/404/'

/** What the pages share: known once the client's files are written. */
export interface Shell {
  css: string
  /** The address, below the site's base, of the style sheet of wide screens, lying phones and paper. */
  wide: string
  entry: string
  /** The address, below the site's base, of the style sheet of the display face for the pages without the app. */
  fonts: string
  list: ListFiles
  /** Which picture file is whose. */
  pictures: PictureManifest
}

/** @param card The card that the page is named for; undefined for a page beside the deck */
export function pageParts(
  route: string, card: CardView | undefined, { address, decks }: { address: SiteAddress, decks: Decks }, { css, wide, entry, fonts, pictures, list }: Shell,
): Omit<DocumentParts, 'body'> {
  const locale = localeOf(route)
  const words = WORDS[locale]
  const cover = decks[locale].cards[0]?.id ?? ''
  const facts = card
    ? factsOfCard(card, locale, words, previewsOf(pictures[locale][card.id], headingOf(card)))
    : { ...factsOfPage(route, locale), pictures: previewsOf(pictures[locale][cover], words.site.name) }
  const page = { lang: locale, headScript: HEAD_SCRIPT, title: facts.title }
  const common: HeadTag[] = [
    { tag: 'meta', attributes: { name: 'color-scheme', content: 'light dark' } },
    { tag: 'meta', attributes: { name: 'format-detection', content: 'telephone=no' } },
    ...themeColours(),
    ...iconLinks(address.base),
  ]
  const hidden: HeadTag = { tag: 'meta', attributes: { name: 'robots', content: 'noindex' } }
  const plain = { ...page, lateSheet: address.base + fonts, styles: [list.css], module: address.base + list.script }
  const sheet = address.base + wide
  const deckStyles = { styles: [css], wide: { sheet, script: wideScript(sheet) } }
  if (route === NOT_FOUND) return { ...plain, tags: [hidden, ...common] }
  const tags = [...headTags(facts, words, address), ...common]
  if (card) {
    const data = structuredData(facts, words, address, decks[locale])
    return { ...page, ...deckStyles, tags, data, script: deckScript(entry), at: card.index }
  }
  // It shows the cards that its query names, which come with the app: so that starts at once.
  if (route.endsWith('/three/')) return { ...page, ...deckStyles, styles: [css, list.css], tags: [...tags, hidden], script: deckScript(entry) }
  return { ...plain, tags }
}

/** The browser's own bars in the colour of the paper. */
function themeColours(): HeadTag[] {
  return ([['light', 'light'], ['dark', 'night']] as const).map(([scheme, theme]) => (
    { tag: 'meta', attributes: { name: 'theme-color', media: `(prefers-color-scheme: ${scheme})`, content: paletteOf(theme, 'cover').paper } }))
}

function iconLinks(base: string): HeadTag[] {
  const link = (rel: string, name: string, more: Record<string, string> = {}): HeadTag => ({ tag: 'link', attributes: { rel, href: base + name, ...more } })
  return [link('icon', 'favicon.svg', { type: 'image/svg+xml' }), link('apple-touch-icon', 'apple-touch-icon.png'), link('manifest', 'manifest.webmanifest')]
}

/** The pictures for link previews: a wide one, and a square one for chats that crop. */
function previewsOf(files: PictureFiles | undefined, alt: string): PreviewPicture[] {
  if (!files) return []
  const sized = (path: string, { width, height }: { width: number, height: number }): PreviewPicture => ({ path, width, height, alt })
  return [sized(files.preview, PAPER.preview), ...files.square ? [sized(files.square, PAPER.square)] : []]
}

function factsOfPage(route: string, locale: Locale): Omit<PageFacts, 'pictures'> {
  const { site, ui } = WORDS[locale]
  const page = parsePath(route)
  const titles = { about: ui.about, contents: ui.contents, all: ui.readAsOne, digest: ui.digest, three: RARE[locale].three.title, home: site.name, card: site.name }
  const title = page ? titles[page.kind] : RARE[locale].lost.title
  return { locale, path: route, title: `${title} · ${site.name}`, description: site.description, kind: 'website' }
}
