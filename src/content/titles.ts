/** What a page is called: in the browser, in search results, in chats. */
import { oneLine, plainText } from './text'
import type { CardView } from './view'
import type { Locale } from './edition'

/** The title of a card's page: its heading, then the site. The cover is the site. */
export function pageTitle({ kind, title, path }: CardView, site: { name: string }): string {
  return kind === 'cover' ? site.name : `${headingOf(title, path)} · ${site.name}`
}

function headingOf(title: CardView['title'], path: string): string {
  const locale: Locale = path.startsWith('/en/') ? 'en' : 'zh-CN'
  return oneLine(plainText(title), locale)
}
