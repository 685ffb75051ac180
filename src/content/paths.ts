/** The address of each page in each language, below the site's base; every one ends in "/". */
import { GROUPS, type GroupId, type Locale } from './edition'
import { isText, type Guard } from './guards'

/** The pages beside the deck: about the site, the list of all cards, their words on one page, the main points on one sheet, a reader's own three. */
export const PLAIN_PAGES = ['about', 'contents', 'all', 'digest', 'three'] as const
export type PlainPage = (typeof PLAIN_PAGES)[number]

/** A page of the site in one language, as its address says it. */
export type Page =
  | { kind: 'home', locale: Locale }
  | { kind: PlainPage, locale: Locale }
  | { kind: 'card', locale: Locale, group: GroupId, id: string }

/** What a card's id looks like: lower-case words and numbers, joined by single hyphens. */
export const ID_PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*$/
/** A card’s id by its looks; whether there is such a card is another question. */
export const isId: Guard<string> = (data): data is string => isText(data) && ID_PATTERN.test(data)

/** Where each language's pages begin: the language of the source at the root. */
const ROOTS: Record<Locale, string> = { 'zh-CN': '/', 'en': '/en/' }

/** No page's address is nearly as long; longer input is not looked at. */
const LONGEST = 256

/** The address of the cover: "/", "/en/". */
export function homePath(locale: Locale): string {
  return ROOTS[locale]
}

/** The address of a card, "/targets/gdp/", "/en/targets/gdp/"; the first of the deck, the cover, stands at the root of its language. */
export function cardPath(locale: Locale, group: GroupId, id: string, index: number): string {
  return index === 0 ? homePath(locale) : `${ROOTS[locale]}${group}/${id}/`
}

/** The address of a page beside the deck: "/about/", "/en/contents/". */
export function plainPath(page: PlainPage, locale: Locale): string {
  return `${ROOTS[locale]}${page}/`
}

/** The whole address of a page: its path below the site's base or URL, which ends in "/". */
export function below(base: string, path: string): string {
  return base + path.slice(1)
}

/** The language of the page at a path: "/en/about/" is English. */
export function localeOf(path: string): Locale {
  return path.startsWith(ROOTS.en) ? 'en' : 'zh-CN'
}

/** The other language. */
export function otherLocale(locale: Locale): Locale {
  return locale === 'en' ? 'zh-CN' : 'en'
}

/** The address of the same page in the other language. */
export function pathInOther(path: string): string {
  return localeOf(path) === 'en' ? path.slice(ROOTS.en.length - 1) : below(ROOTS.en, path)
}

/**
 * The page that an address below the site's base names, or null where it can be none. Anyone may type an
 * address, so nothing makes it throw; a missing last slash, a query and a fragment are forgiven.
 * Whether a card of that name exists is for the deck to say.
 */
export function parsePath(path: string): Page | null {
  const parts = partsOf(path)
  if (!parts) return null
  const locale: Locale = parts[0] === 'en' ? 'en' : 'zh-CN'
  const [first, second, ...rest] = locale === 'en' ? parts.slice(1) : parts
  if (first === undefined) return { kind: 'home', locale }
  if (second === undefined) {
    const plain = PLAIN_PAGES.find((page) => page === first)
    return plain ? { kind: plain, locale } : null
  }
  const group = GROUPS.find((candidate) => candidate === first)
  return group && rest.length === 0 && ID_PATTERN.test(second) ? { kind: 'card', locale, group, id: second } : null
}

/** The names between the slashes, or null where the path is no clean path from the root. */
function partsOf(path: string): string[] | null {
  const plain = path.length > LONGEST ? null : decoded(path.replace(/[?#].*$/s, ''))
  if (plain === null || !plain.startsWith('/')) return null
  const inner = plain.slice(1).replace(/\/$/, '')
  return plain === '/' ? [] : inner.split('/')
}

/** A text without its percent sequences; null where one of them is broken. */
export function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    // Nothing that this site has written.
    return null
  }
}
