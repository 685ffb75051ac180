/** Makes finished pages of what vite-ssg renders, and the files around them: 404, sitemap, robots. */
import { createHash } from 'node:crypto'
import { readFileSync, renameSync, rmdirSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chunksOf } from '../content/chunks'
import { LOCALES, type Locale } from '../content/edition'
import { loadEdition } from '../content/load'
import { parsePath, PLAIN_PAGES, plainPath } from '../content/paths'
import { plainText } from '../content/text'
import type { CardView } from '../content/view'
import { picturesPath } from '../host/picture-files'
import type { PictureWords } from '../share-card/scene'
import { DISPLAY_FAMILY } from '../share-card/type'
import en from '../../locales/en.json'
import zhCN from '../../locales/zh-CN.json'
import type { Decks } from './decks'
import { documentOf, type DocumentParts, type HeadTag } from './document'
import { deckScript, HEAD_SCRIPT, policyHash } from './inline-scripts'
import { displayChars } from './display-chars'
import { subsetDisplayFont } from './fonts'
import { ICONS, writeIcons } from './icons'
import { paletteOf } from '../scenery/palette'
import { writeHosting } from './hosting'
import { writeListFiles, type ListFiles } from './list-files'
import { factsOfCard, headTags, structuredData, type PageFacts, type PreviewPicture } from './page-head'
import { writePictures, type PictureFiles, type PictureManifest } from './pictures'
import { robotsTxt, sitemapXml } from './sitemap'
import type { SiteAddress } from './site-address'

const WORDS = { 'zh-CN': zhCN, en }

/** The address that the page for unknown addresses is rendered under. */
const NOT_FOUND = '/404/'

export interface SiteParts {
  address: SiteAddress
  /** Where the signature service lives; "" where there is none. */
  signer: string
  decks: Decks
  /** Where the build writes. */
  dist: string
}

/** What the pages share: known once the client's files are written. */
interface Shell {
  css: string
  entry: string
  list: ListFiles
  /** Which picture file is whose. */
  pictures: PictureManifest
}

export interface FinishedSite {
  /** Every page's path. */
  paths: string[]
  /** vite-ssg's onPageRendered. */
  page: (route: string, html: string) => Promise<string>
  /** vite-ssg's onFinished. */
  finish: () => Promise<void>
}

export function finishSite(parts: SiteParts): FinishedSite {
  const { address, signer, decks, dist } = parts
  const cards = new Map(LOCALES.flatMap((locale) => decks[locale].cards.map((card) => [card.path, card] as const)))
  const others = LOCALES.flatMap((locale) => PLAIN_PAGES.map((page) => plainPath(page, locale)))
  let shell: Promise<Shell> | undefined
  return {
    paths: [...cards.keys(), ...others, NOT_FOUND],
    async page(route, html) {
      // All pages have the same shell; the first that is rendered asks for it.
      shell ??= prepare(html, parts)
      return documentOf({ ...partsOf(route, cards.get(route), parts, await shell), body: bodyOf(html) })
    },
    async finish() {
      if (!shell) throw new Error('No page was rendered.')
      const { css, entry } = await shell
      renamePage(dist)
      await writeFile(join(dist, 'sitemap.xml'), sitemapXml([...cards.keys(), ...others], address))
      await writeFile(join(dist, 'robots.txt'), robotsTxt(address))
      await writeIcons(dist)
      await writeManifest(dist, address.base)
      await rm(join(dist, '.vite'), { recursive: true, force: true })
      const scripts = [HEAD_SCRIPT, deckScript(entry)]
      // The site's own host needs no mention.
      const foreign = signer !== '' && !address.url.startsWith(`${signer}/`) ? { signer } : {}
      await writeHosting(dist, { scriptHashes: scripts.map(policyHash), styleHashes: [policyHash(css)], ...foreign })
    },
  }
}

/** Reads the shell that Vite wrote; adds fonts and pictures. */
async function prepare(html: string, { address, decks, dist }: SiteParts): Promise<Shell> {
  const { css, entry } = readShell(html, dist, address.base)
  const words = { 'zh-CN': pictureWordsOf('zh-CN'), 'en': pictureWordsOf('en') }
  const [faces, pictures] = [await writeFonts(dist, address.base, decks), await writePictures(dist, { decks, words, url: address.url }, [...LOCALES])]
  await writePictureLists(dist, decks, pictures)
  return { css: faces + css, entry, pictures, list: await writeListFiles(dist) }
}

/** The lists by which phones find a card's picture files, one for each chunk of the deck. */
async function writePictureLists(dist: string, decks: Decks, pictures: PictureManifest): Promise<void> {
  await Promise.all(LOCALES.flatMap((locale) => chunksOf(decks[locale]).map(({ cards }, number) => {
    const list = Object.fromEntries(cards.map(({ id }) => [id, { thumb: pictures[locale][id]?.thumb, portrait: pictures[locale][id]?.portrait }]))
    return writeFile(join(dist, picturesPath(locale, number)), JSON.stringify(list))
  })))
}

function pictureWordsOf(locale: Locale): PictureWords {
  const { site, picture } = WORDS[locale]
  return { site: site.name, source: site.source, ...picture }
}

/** Writes the display face of each language, cut down to its characters; gives the CSS that names them. */
async function writeFonts(dist: string, base: string, decks: Decks): Promise<string> {
  const faces = await Promise.all(LOCALES.map(async (locale) => {
    const { ui, site, about, digest } = WORDS[locale]
    const headings = [
      site.name, site.tagline, ui.contents, ui.settings, ui.share, ui.figureSource, ui.termTitle, ui.about, ui.notFound,
      ...about.parts.map(({ title }) => title), ...Object.values(digest),
    ]
    const font = await subsetDisplayFont(displayChars(decks[locale], headings), locale)
    const name = `assets/display-${locale}.${createHash('sha256').update(font).digest('hex').slice(0, 8)}.woff2`
    await writeFile(join(dist, name), font)
    return `@font-face{font-family:"${DISPLAY_FAMILY[locale]}";font-weight:900;font-display:swap;src:url(${base}${name}) format("woff2")}`
  }))
  return faces.join('')
}

function partsOf(route: string, card: CardView | undefined, { address, decks }: SiteParts, { css, entry, pictures, list }: Shell): Omit<DocumentParts, 'body'> {
  const locale: Locale = route.startsWith('/en/') ? 'en' : 'zh-CN'
  const words = WORDS[locale]
  const facts = card ? factsOfCard(card, locale, words, previewsOf(pictures[locale][card.id], plainText(card.title))) : factsOfPage(route, locale)
  const page = { lang: locale, css, headScript: HEAD_SCRIPT, title: facts.title }
  const common: HeadTag[] = [
    { tag: 'meta', attributes: { name: 'color-scheme', content: 'light dark' } },
    { tag: 'meta', attributes: { name: 'format-detection', content: 'telephone=no' } },
    ...themeColours(),
    ...iconLinks(address.base),
  ]
  if (route === NOT_FOUND) return { ...page, tags: [{ tag: 'meta', attributes: { name: 'robots', content: 'noindex' } }, ...common] }
  const tags = [...headTags(facts, words, address), ...common]
  if (route.endsWith('/all/') || route.endsWith('/digest/')) return { ...page, tags, sheet: address.base + list.sheet, module: address.base + list.script }
  if (!card) return { ...page, tags }
  const data = structuredData(facts, words, address, decks[locale], loadEdition().published)
  return { ...page, tags, data, script: deckScript(entry), at: card.index }
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

/** How the site looks on a phone's home screen. */
async function writeManifest(dist: string, base: string): Promise<void> {
  const { site } = WORDS['zh-CN']
  const { paper } = paletteOf('light', 'cover')
  const icons = ICONS.filter(({ name }) => name.startsWith('icon-')).map(({ name, size, margin }) => (
    { src: name, sizes: `${size}x${size}`, type: 'image/png', purpose: margin > 0 ? 'maskable' : 'any' }))
  await writeFile(join(dist, 'manifest.webmanifest'), JSON.stringify({
    name: site.name, short_name: site.name, description: site.description, lang: 'zh-CN', start_url: base, scope: base,
    display: 'minimal-ui', background_color: paper, theme_color: paper, icons,
  }))
}

/** The pictures for link previews: a wide one, and a square one for chats that crop. */
function previewsOf(files: PictureFiles | undefined, alt: string): PreviewPicture[] {
  if (!files) return []
  const square = files.square ? [{ path: files.square, width: 1080, height: 1080, alt }] : []
  return [{ path: files.preview, width: 1200, height: 630, alt }, ...square]
}

function factsOfPage(route: string, locale: Locale): PageFacts {
  const { site, ui } = WORDS[locale]
  const page = parsePath(route)
  const titles = { about: ui.about, contents: ui.contents, all: ui.readAsOne, digest: ui.digest, home: site.name, card: site.name }
  const title = page ? titles[page.kind] : ui.notFound
  return { locale, path: route, title: `${title} · ${site.name}`, description: site.description, kind: 'website', pictures: [] }
}

/** What stands in the app's element. */
function bodyOf(html: string): string {
  const start = /<div id="app"[^>]*>/.exec(html)
  if (!start) throw new Error('The rendered page has no <div id="app">.')
  return html.slice(start.index + start[0].length, html.lastIndexOf('</div>'))
}

/** The style sheets and the entry that Vite put into the shell. */
function readShell(html: string, dist: string, base: string): Pick<Shell, 'css' | 'entry'> {
  const entry = /<script type="module"[^>]* src="([^"]+)"/.exec(html)?.[1]
  const sheets = [...html.matchAll(/<link rel="stylesheet"[^>]* href="([^"]+)"/g)].map(([, href = '']) => href)
  if (!entry || sheets.length === 0) throw new Error('The shell that Vite wrote names no entry script or no style sheet.')
  // A module preload of a chunk's styles can repeat the shell's.
  const css = [...new Set(sheets)].map((href) => readFileSync(join(dist, href.slice(base.length)), 'utf8')).join('')
  return { css: css.trim(), entry }
}

function renamePage(dist: string): void {
  renameSync(join(dist, '404', 'index.html'), join(dist, '404.html'))
  rmdirSync(join(dist, '404'))
}
