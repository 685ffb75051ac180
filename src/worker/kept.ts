/** What the build tells the worker of its release, and what follows from that; pure. Addresses are whole paths: "/en/about/". */

export interface Kept {
  /** Names this release among all: a hash of all that it is made of. */
  release: string
  /** The path below which the site lives, ending in "/". */
  base: string
  /** The app's entry script. */
  entry: string
  /** Texts of which each page of this release contains one, and no page of another host. A release that changes neither the app nor the list's script has the same ones. */
  marks: string[]
  /** Without these the release is not whole: the app, its words and cards, the covers. */
  needed: string[]
  /** All else that is kept, the most useful first. */
  more: string[]
  /** Every card's page. */
  cards: Record<string, CardPage>
}

export interface CardPage {
  /** The cover in the card's language. */
  cover: string
  /** The card's place in the deck. */
  at: number
  title: string
}

/** What all caches of a site begin with; other sites may live at the same host. */
export function cachePrefix({ base }: Pick<Kept, 'base'>): string {
  return `two-sessions ${base} `
}

/** What the worker has to answer: pages, the parts that they load, and neither. */
export function kindOf({ mode, url }: Pick<Request, 'mode' | 'url'>, { base }: Pick<Kept, 'base'>, origin: string): 'page' | 'part' | 'other' {
  const address = new URL(url)
  if (address.origin !== origin || !address.pathname.startsWith(base)) return 'other'
  if (address.pathname.startsWith(`${base}assets/`)) return 'part'
  return mode === 'navigate' && !/\.[a-z0-9]+$/i.test(tidied(address)) ? 'page' : 'other'
}

/** The path of a page's folder, also where its file is named. */
function tidied({ pathname }: URL): string {
  return pathname.replace(/\/index\.html$/, '/')
}

/** The address that a page is kept under, whatever a chat has added to it. */
export function pageKey(url: string): string {
  const path = tidied(new URL(url))
  return path.endsWith('/') ? path : `${path}/`
}

/** An address that no page has, under which the page for such is kept. */
export function lostPage({ base }: Pick<Kept, 'base'>): string {
  return `${base}404/`
}

/** Whether this release has a page of that address. */
export function isKnown(address: string, { cards, needed, more }: Kept): boolean {
  return cards[address] !== undefined || needed.includes(address) || more.includes(address)
}

/** Whether what came for an address is a page of this release: not the next one's, and not a network's log-in page. */
export function isOurs(html: string, { marks }: Pick<Kept, 'marks'>): boolean {
  return marks.some((mark) => html.includes(mark))
}

/** Whether a response is a file as asked for, and not a page in its place. */
export function isPart({ ok, headers }: Pick<Response, 'ok' | 'headers'>): boolean {
  return ok && !/^text\/html/.test(headers.get('content-type') ?? '')
}

/** A page made of another's text, with its headers: its policy above all. */
export function remade(html: string, headers: Headers, status = 200): Response {
  const own = new Headers(headers)
  // They speak of the file as it was sent.
  for (const name of ['content-encoding', 'content-length', 'etag']) own.delete(name)
  return new Response(html, { headers: own, status })
}

/**
 * A page for a card whose own is not kept: the cover's document, empty, from which the app builds the card.
 * @param cover The cover's HTML
 */
export function shellOf(cover: string, { at, title }: Pick<CardPage, 'at' | 'title'>): string {
  return cover
    .replace(/<title>.*?<\/title>/s, () => `<title>${escapeHtml(title)}</title>`)
    .replace(/<(meta|link)\b[^>]*\b(property="og:|name="(twitter:|description)|itemprop=|rel="(canonical|alternate)")[^>]*>/g, '')
    .replace(/<script type="application\/ld\+json">.*?<\/script>/s, '')
    .replace(/<div id="app"[^>]*>.*<\/div>(?=<script>)/s, `<div id="app" data-at="${at}"></div>`)
}

function escapeHtml(text: string): string {
  return text.replace(/[&<]/g, (mark) => mark === '&' ? '&amp;' : '&lt;')
}
