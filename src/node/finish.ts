/** Makes finished pages of what vite-ssg renders, and the files around them: 404, sitemap, robots. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { LOCALES, type Locale } from '../content/edition'
import { loadEdition } from '../content/load'
import { aboutPath, contentsPath, parsePath } from '../content/paths'
import type { CardView } from '../content/view'
import en from '../../locales/en.json'
import zhCN from '../../locales/zh-CN.json'
import type { Decks } from './decks'
import { documentOf, type DocumentParts, type HeadTag } from './document'
import { deckScript, HEAD_SCRIPT, policyHash } from './inline-scripts'
import { factsOfCard, headTags, structuredData, type PageFacts } from './page-head'
import { robotsTxt, sitemapXml } from './sitemap'
import type { SiteAddress } from './site-address'

const WORDS = { 'zh-CN': zhCN, en }

/** The address that the page for unknown addresses is rendered under. */
const NOT_FOUND = '/404/'

export interface SiteParts {
  address: SiteAddress
  decks: Decks
  /** Where the build writes. */
  dist: string
}

/** What the build needs to know of the client's files: found in the shell that Vite wrote. */
interface Shell {
  css: string
  entry: string
}

export interface FinishedSite {
  /** Every page's path. */
  paths: string[]
  /** vite-ssg's onPageRendered. */
  page: (route: string, html: string) => string
  /** vite-ssg's onFinished. */
  finish: () => void
}

export function finishSite({ address, decks, dist }: SiteParts): FinishedSite {
  const cards = new Map(LOCALES.flatMap((locale) => decks[locale].cards.map((card) => [card.path, card] as const)))
  const others = LOCALES.flatMap((locale) => [aboutPath(locale), contentsPath(locale)])
  let shell: Shell | undefined
  return {
    paths: [...cards.keys(), ...others, NOT_FOUND],
    page(route, html) {
      shell ??= readShell(html, dist, address.base)
      return documentOf({ ...partsOf(route, cards.get(route), { address, decks, dist }, shell), body: bodyOf(html) })
    },
    finish() {
      const css = shell?.css ?? ''
      const scripts = [HEAD_SCRIPT, deckScript(shell?.entry ?? '')]
      renamePage(dist)
      removeInlined(dist)
      writeFileSync(join(dist, 'sitemap.xml'), sitemapXml([...cards.keys(), ...others], address))
      writeFileSync(join(dist, 'robots.txt'), robotsTxt(address))
      writeFileSync(join(dist, 'policy.json'), JSON.stringify({ scriptHashes: scripts.map(policyHash), styleHashes: [policyHash(css)] }))
    },
  }
}

function partsOf(route: string, card: CardView | undefined, { address, decks }: SiteParts, { css, entry }: Shell): Omit<DocumentParts, 'body'> {
  const locale: Locale = route.startsWith('/en/') ? 'en' : 'zh-CN'
  const words = WORDS[locale]
  const facts = card ? factsOfCard(card, locale, words, []) : factsOfPage(route, locale)
  const page = { lang: locale, css, headScript: HEAD_SCRIPT, title: facts.title }
  const common: HeadTag[] = [
    { tag: 'meta', attributes: { name: 'color-scheme', content: 'light dark' } },
    { tag: 'meta', attributes: { name: 'format-detection', content: 'telephone=no' } },
  ]
  if (route === NOT_FOUND) return { ...page, tags: [{ tag: 'meta', attributes: { name: 'robots', content: 'noindex' } }, ...common] }
  const tags = [...headTags(facts, words, address), ...common]
  if (!card) return { ...page, tags }
  const data = structuredData(facts, words, address, decks[locale], loadEdition().published)
  return { ...page, tags, data, script: deckScript(entry), at: card.index }
}

function factsOfPage(route: string, locale: Locale): PageFacts {
  const { site, ui } = WORDS[locale]
  const page = parsePath(route)
  const title = page?.kind === 'about' ? ui.about : page?.kind === 'contents' ? ui.contents : ui.notFound
  return { locale, path: route, title: `${title} · ${site.name}`, description: site.description, kind: 'website', pictures: [] }
}

/** What stands in the app's element. */
function bodyOf(html: string): string {
  const start = /<div id="app"[^>]*>/.exec(html)
  if (!start) throw new Error('The rendered page has no <div id="app">.')
  return html.slice(start.index + start[0].length, html.lastIndexOf('</div>'))
}

/** The style sheets and the entry that Vite put into the shell. */
function readShell(html: string, dist: string, base: string): Shell {
  const entry = /<script type="module"[^>]* src="([^"]+)"/.exec(html)?.[1]
  const sheets = [...html.matchAll(/<link rel="stylesheet"[^>]* href="([^"]+)"/g)].map(([, href = '']) => href)
  if (!entry || sheets.length === 0) throw new Error('The shell that Vite wrote names no entry script or no style sheet.')
  // A module preload of a chunk's styles can repeat the shell's.
  const css = [...new Set(sheets)].map((href) => readFileSync(join(dist, href.slice(base.length)), 'utf8')).join('')
  return { css: css.trim(), entry }
}

function renamePage(dist: string): void {
  const html = readFileSync(join(dist, '404', 'index.html'))
  rmSync(join(dist, '404'), { recursive: true })
  writeFileSync(join(dist, '404.html'), html)
}

/** The manifest that only the rendering needed. */
function removeInlined(dist: string): void {
  if (readdirSync(dist).includes('.vite')) rmSync(join(dist, '.vite'), { recursive: true })
}
