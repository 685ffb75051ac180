/** What the head of each page tells browsers, search engines and chats; pure. */
import type { Locale } from '../content/edition'
import { pageDescription, pageTitle } from '../content/titles'
import { otherLocale, pathInOther } from '../content/paths'
import type { CardView, DeckView } from '../content/view'
import type { HeadTag } from './document'
import { addressOf, type SiteAddress } from './site-address'

export interface HeadWords {
  site: { name: string, description: string }
}

/** A picture of the page, for link previews. */
export interface PreviewPicture {
  /** Below the site's base, without a slash at the start. */
  path: string
  width: number
  height: number
  alt: string
}

export interface PageFacts {
  locale: Locale
  path: string
  title: string
  description: string
  kind: 'article' | 'website'
  pictures: PreviewPicture[]
}

const OG_LOCALE: Record<Locale, string> = { 'zh-CN': 'zh_CN', 'en': 'en_US' }

/** The page of a card as its head tells of it. */
export function factsOfCard(card: CardView, locale: Locale, words: HeadWords, pictures: PreviewPicture[]): PageFacts {
  return {
    locale, path: card.path, title: pageTitle(card, words.site), description: pageDescription(card, words.site),
    kind: card.kind === 'cover' ? 'website' : 'article', pictures,
  }
}

/** Meta and link tags, the ones for chats first: some of their readers stop early. */
export function headTags(facts: PageFacts, words: HeadWords, address: SiteAddress): HeadTag[] {
  const { locale, path, title, description, kind, pictures } = facts
  const whole = (below: string): string => addressOf(address, below)
  const url = whole(path)
  const meta = (name: string, content: string): HeadTag => ({ tag: 'meta', attributes: { [name.includes(':') && !name.startsWith('twitter') ? 'property' : 'name']: name, content } })
  return [
    meta('og:title', title), meta('og:description', description), meta('og:url', url), meta('og:type', kind),
    meta('og:site_name', words.site.name), meta('og:locale', OG_LOCALE[locale]), meta('og:locale:alternate', OG_LOCALE[otherLocale(locale)]),
    // A preview must name its picture whole: without the site's address there is none.
    ...address.url ? pictures.flatMap((picture) => pictureTags(whole(picture.path), picture, meta)) : [],
    meta('twitter:card', address.url && pictures.length > 0 ? 'summary_large_image' : 'summary'),
    ...itemprops(title, description, address.url ? pictures.at(-1)?.path : undefined, whole),
    meta('description', description),
    // Search engines take whole addresses only.
    ...address.url ? languageLinks(locale, url, whole(pathInOther(path))) : [],
  ]
}

/** The page's own address, and that of the same page in each language. */
function languageLinks(locale: Locale, url: string, otherUrl: string): HeadTag[] {
  const link = (rel: string, href: string, more: Record<string, string> = {}): HeadTag => ({ tag: 'link', attributes: { rel, ...more, href } })
  const [zh, en] = locale === 'en' ? [otherUrl, url] : [url, otherUrl]
  return [
    link('canonical', url),
    ...[['zh-CN', zh], ['en', en], ['x-default', zh]].map(([hreflang = '', href = '']) => link('alternate', href, { hreflang })),
  ]
}

function pictureTags(url: string, { width, height, alt }: PreviewPicture, meta: (name: string, content: string) => HeadTag): HeadTag[] {
  return [meta('og:image', url), meta('og:image:width', String(width)), meta('og:image:height', String(height)), meta('og:image:alt', alt)]
}

/** QQ reads these. */
function itemprops(name: string, description: string, picture: string | undefined, whole: (below: string) => string): HeadTag[] {
  const meta = (itemprop: string, content: string): HeadTag => ({ tag: 'meta', attributes: { itemprop, content } })
  return [meta('name', name), meta('description', description), ...picture ? [meta('image', whole(picture))] : []]
}

/** JSON-LD of a card's page: the article that the card is, in its place in the list of all. */
export function structuredData(facts: PageFacts, words: HeadWords, address: SiteAddress, deck: DeckView): object {
  const whole = (below: string): string => addressOf(address, below)
  const list = {
    '@type': 'ItemList', 'name': words.site.name,
    'itemListElement': deck.groups.map(({ title, path }, at) => ({ '@type': 'ListItem', 'position': at + 1, 'name': title, 'url': whole(path) })),
  }
  if (facts.kind === 'website') return { '@context': 'https://schema.org', ...list }
  return {
    '@context': 'https://schema.org', '@type': 'Article', 'headline': facts.title, 'description': facts.description,
    'inLanguage': facts.locale, 'temporalCoverage': `${deck.year - 1}/${deck.year}`, 'mainEntityOfPage': whole(facts.path),
    ...address.url && facts.pictures[0] ? { image: whole(facts.pictures[0].path) } : {},
  }
}
