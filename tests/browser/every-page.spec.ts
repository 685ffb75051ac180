/** Every page of the build, as crawlers and chats read it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './fixtures'
import { CARDS, DIST, distFiles, LOCALES, pageHtml } from './site'

const PLAIN = ['/about/', '/contents/', '/all/', '/digest/'].flatMap((path) => [path, `/en${path}`])
const PAGES = [...CARDS.flatMap(({ path }) => Object.values(path)), ...PLAIN]

function attribute(html: string, pattern: RegExp): string {
  return pattern.exec(html)?.[1] ?? ''
}

test('every page says its language, title, description and address', () => {
  const titles = new Map<string, string>()
  for (const path of PAGES) {
    const html = pageHtml(path)
    const locale = path.startsWith('/en/') ? 'en' : 'zh-CN'
    expect(attribute(html, /<html lang="([^"]+)"/), path).toBe(locale)
    const title = attribute(html, /<title>([^<]+)<\/title>/)
    expect(titles.get(title), `${path} and ${titles.get(title) ?? ''} have one title: ${title}`).toBeUndefined()
    titles.set(title, path)
    expect(attribute(html, /<meta name="description" content="([^"]+)"/).length, path).toBeGreaterThan(8)
    expect(attribute(html, /<link rel="canonical" href="([^"]+)"/), path).toBe(path)
    for (const name of ['title', 'description', 'url', 'type', 'site_name', 'locale']) expect(new RegExp(`<meta property="og:${name}" content="[^"]+"`).test(html), `${path} og:${name}`).toBe(true)
  }
})

test('every page names itself and its other language, and so does the other', () => {
  for (const path of PAGES) {
    const other = path.startsWith('/en/') ? path.slice(3) : `/en${path}`
    for (const html of [pageHtml(path), pageHtml(other)]) {
      const alternates = [...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)].map(([, lang, href]) => `${lang} ${href}`)
      const [zh, en] = path.startsWith('/en/') ? [other, path] : [path, other]
      expect(alternates, path).toEqual([`zh-CN ${zh}`, `en ${en}`, `x-default ${zh}`])
    }
  }
})

test('every card is an article whose id is the last part of its address', () => {
  for (const { id, index, path } of CARDS) {
    for (const locale of LOCALES) {
      if (index > 0) expect(path[locale].split('/').at(-2)).toBe(id)
      expect(pageHtml(path[locale]).split(`<article id="${id}"`).length, path[locale]).toBe(2)
    }
  }
})

test('the sitemap lists every page once, with its other language', () => {
  const sitemap = readFileSync(join(DIST, 'sitemap.xml'), 'utf8')
  expect([...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc]) => loc).sort()).toEqual([...PAGES].sort())
  expect(sitemap.split('hreflang="en"').length).toBe(PAGES.length + 1)
})

test('no page holds a style attribute, a script of another site, or a figure that was not filled in', () => {
  for (const path of PAGES) {
    const html = pageHtml(path)
    expect(/<[a-z][^>]*\sstyle=/.test(html), path).toBe(false)
    expect(/<(script|link|img)[^>]*(src|href)="https?:/.test(html), path).toBe(false)
    const unfilled = /\{[a-z][\w-]*\}/i.exec(html.replace(/<(script|style)[\s\S]*?<\/\1>| data-\w+="[^"]*"/g, ''))?.[0]
    expect(unfilled, path).toBeUndefined()
  }
})

test('every file that a page names is there', () => {
  const files = new Set(distFiles())
  for (const path of PAGES) {
    for (const [, href = ''] of pageHtml(path).matchAll(/(?:href|src)="(\/[^"#?]*)"/g)) {
      const file = href.slice(1) + (href.endsWith('/') ? 'index.html' : '')
      expect(files.has(file), `${path} names ${href}`).toBe(true)
    }
  }
})
