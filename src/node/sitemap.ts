/** The files that search engines read; pure. */
import { localeOf, pathInOther } from '../content/paths'
import { escapeHtml } from './document'
import { addressOf, type SiteAddress } from './site-address'

/** Every page with its other language. Search engines want whole addresses: they need SITE_URL. */
export function sitemapXml(paths: string[], address: SiteAddress): string {
  const whole = (path: string): string => escapeHtml(addressOf(address, path))
  const alternate = (lang: string, path: string): string => `<xhtml:link rel="alternate" hreflang="${lang}" href="${whole(path)}"/>`
  const pages = paths.map((path) => {
    const [zh, en] = localeOf(path) === 'en' ? [pathInOther(path), path] : [path, pathInOther(path)]
    return `<url><loc>${whole(path)}</loc>${alternate('zh-CN', zh)}${alternate('en', en)}${alternate('x-default', zh)}</url>`
  })
  return '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
    + `xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${pages.join('\n')}\n</urlset>\n`
}

/** What robots.txt says of the sitemap, where its whole address is known. */
export function sitemapLine({ url }: SiteAddress): string {
  return url ? `Sitemap: ${url}sitemap.xml\n` : ''
}
