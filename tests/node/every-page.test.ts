/** Every page of the build, as crawlers and chats read it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cardScenery } from '../../src/scenery/svg'
import { CARDS, DIST, distFiles, LOCALES, pageHtml, PLAIN } from '../browser/site'

const PAGES = [...CARDS.flatMap(({ path }) => Object.values(path)), ...Object.values(PLAIN).flat()]

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
    expect(metas(html, 'og:url'), path).toEqual([path])
    for (const name of ['title', 'description', 'url', 'type', 'site_name', 'locale']) expect(new RegExp(`<meta property="og:${name}" content="[^"]+"`).test(html), `${path} og:${name}`).toBe(true)
  }
})

test('every page leads to the same page in the other language', () => {
  for (const path of PAGES) {
    const [other, lang] = path.startsWith('/en/') ? [path.slice(3), 'zh-CN'] : [`/en${path}`, 'en']
    expect(pageHtml(path), path).toContain(`href="${other}" hreflang="${lang}" lang="${lang}" rel="alternate"`)
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

test('the sitemap lists every page once, with its other language, but for the page that is empty without a choice', () => {
  const sitemap = readFileSync(join(DIST, 'sitemap.xml'), 'utf8')
  const listed = PAGES.filter((path) => !path.endsWith('/three/'))
  expect([...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc]) => loc).sort()).toEqual([...listed].sort())
  expect(sitemap.split('hreflang="en"').length).toBe(listed.length + 1)
  for (const path of PAGES) expect(pageHtml(path).includes('<meta name="robots" content="noindex">'), path).toBe(!listed.includes(path))
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

/** The contents of all tags like <meta property="og:title" content="…">. */
function metas(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(`<meta (?:name|property|itemprop)="${name}" content="([^"]*)"`, 'g'))].map(([, content = '']) => content)
}

test('every page tells chats the same as browsers', () => {
  for (const path of PAGES) {
    const html = pageHtml(path)
    const [title, description] = [attribute(html, /<title>([^<]+)<\/title>/), attribute(html, /<meta name="description" content="([^"]+)"/)]
    expect([metas(html, 'og:title'), metas(html, 'name')], path).toEqual([[title], [title]])
    expect([metas(html, 'og:description'), new Set(metas(html, 'description'))], path).toEqual([[description], new Set([description])])
    expect(metas(html, 'og:locale'), path).toEqual([path.startsWith('/en/') ? 'en_US' : 'zh_CN'])
    expect(html.indexOf('og:title'), path).toBeLessThan(600)
  }
})

test('every card’s page describes itself to search engines as an article, the cover as the list of groups', () => {
  for (const { index, path } of CARDS) {
    for (const locale of LOCALES) {
      const [, json = '{}'] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(pageHtml(path[locale])) ?? []
      const data = JSON.parse(json) as Record<string, unknown>
      expect(data['@type'], path[locale]).toBe(index === 0 ? 'ItemList' : 'Article')
      if (index > 0) expect([data['inLanguage'], data['mainEntityOfPage']]).toEqual([locale, path[locale]])
    }
  }
})

test('the page for unknown addresses is kept out of search and leads to every card', () => {
  const html = readFileSync(join(DIST, '404.html'), 'utf8')
  expect(html).toContain('<meta name="robots" content="noindex">')
  for (const { path } of CARDS) expect(html).toContain(`href="${path['zh-CN']}"`)
})

test('a site without a signature service has nothing of WeChat’s interface', () => {
  expect(distFiles('assets').filter((file) => /weixin/.test(file))).toEqual([])
})

test('every page without the app ends in the hills that follow behind the last card', () => {
  const hills = cardScenery(CARDS.length, 'cover')
  for (const path of [...Object.values(PLAIN).flat(), '/404.html']) {
    const html = path === '/404.html' ? readFileSync(join(DIST, path), 'utf8') : pageHtml(path)
    expect(html.split('</main>').at(-1)?.includes(hills), path).toBe(!path.endsWith('/three/'))
  }
})
