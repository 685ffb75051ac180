/** Makes finished pages of what vite-ssg renders, and the files around them: 404, sitemap, robots. */
import { readFileSync, renameSync, rmdirSync } from 'node:fs'
import { appendFile, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chunksOf } from '../content/chunks'
import { LOCALES, type Locale } from '../content/edition'
import { PLAIN_PAGES, plainPath } from '../content/paths'
import { picturesPath } from '../host/picture-files'
import { policyHash } from './csp'
import type { Decks } from './decks'
import { documentOf } from './document'
import { deckScript, HEAD_SCRIPT, laidOutInSteps, LAYOUT_SCRIPT, wideScript } from './inline-scripts'
import type { FrameWords } from './display-chars'
import { writeDisplayFonts } from './display-fonts'
import { ICONS, writeIcons } from './icons'
import { paletteOf } from '../scenery/palette'
import { writeHashed } from './hashed'
import { writeHosting } from './hosting'
import { writeListFiles } from './list-files'
import { NOT_FOUND, pageParts, type Shell } from './page-parts'
import { PICTURE_WORDS, writePictures, type PictureManifest } from './pictures'
import { bodyOf, readShell } from './shell'
import { sitemapLine, sitemapXml } from './sitemap'
import type { SiteAddress } from './site-address'
import { RARE, WORDS } from './words'
import { keptOf, writeWorker } from './worker-files'

/** What Vite writes the licences of the bundled packages to, below dist. */
export const LICENSES = 'licenses.txt'
/** Whose font travels with the pages. */
const FONT = '@fontsource/noto-serif-sc'

/** The frame's words in the display face. */
function frameWordsOf(locale: Locale): FrameWords {
  const { ui, site, about, digest } = WORDS[locale]
  const { three, lost } = RARE[locale]
  return {
    name: site.name,
    sheets: [three.title, three.share, ui.contents, ui.settings, ui.share, ui.figureSource, ui.termTitle],
    pages: [site.tagline, ui.about, lost.title, ...about.parts.map(({ title }) => title), ...Object.values(digest)],
  }
}

export interface SiteParts {
  address: SiteAddress
  /** Where the signature service lives; "" where there is none. */
  signer: string
  /** Whether phones keep the edition for when there is no network. */
  offline: boolean
  decks: Decks
  /** Where the build writes. */
  dist: string
}

export interface FinishedSite {
  /** Every page's path. */
  paths: string[]
  /** vite-ssg's onPageRendered. */
  page: (route: string, html: string) => Promise<string>
  /** vite-ssg's onFinished. */
  finish: () => Promise<void>
}

/**
 * Makes finished pages of what vite-ssg renders, and whatever stands beside them: fonts, pictures, lists, headers.
 * @throws where a page was rendered without its card, or a file cannot be made
 */
export function finishSite(parts: SiteParts): FinishedSite {
  const { address, signer, offline, decks, dist } = parts
  const cards = new Map(LOCALES.flatMap((locale) => decks[locale].cards.map((card) => [card.path, card] as const)))
  const others = LOCALES.flatMap((locale) => PLAIN_PAGES.map((page) => plainPath(page, locale)))
  let shell: Promise<Shell> | undefined
  return {
    paths: [...cards.keys(), ...others, NOT_FOUND],
    async page(route, html) {
      // All pages have the same shell; the first that is rendered asks for it.
      shell ??= prepare(html, parts)
      const card = cards.get(route)
      // Vue leaves out a component that throws while it renders.
      if (card && !html.includes(`id="${card.id}-title"`)) throw new Error(`The page ${route} was rendered without its card; what failed stands above.`)
      return documentOf({ ...pageParts(route, card, parts, await shell), body: card ? laidOutInSteps(bodyOf(html)) : bodyOf(html) })
    },
    async finish() {
      if (!shell) throw new Error('No page was rendered.')
      const { css, wide, entry, list } = await shell
      renamePage(dist)
      await writeFile(join(dist, 'sitemap.xml'), sitemapXml([...cards.keys(), ...others.filter((path) => !path.endsWith('/three/'))], address))
      await appendFile(join(dist, 'robots.txt'), sitemapLine(address))
      await appendFile(join(dist, LICENSES), `\n## ${FONT}\n\n${readFileSync(join('node_modules', FONT, 'LICENSE'), 'utf8')}`)
      await writeIcons(dist, decks['zh-CN'].cards[0]?.seal ?? '')
      await writeManifest(dist, address.base)
      await rm(join(dist, '.vite'), { recursive: true, force: true })
      const worker = { base: address.base, marks: [entry, address.base + list.script] as const, decks, names: { 'zh-CN': WORDS['zh-CN'].site, 'en': WORDS.en.site } }
      await writeWorker(dist, offline ? keptOf(dist, worker) : { base: address.base })
      const scripts = [HEAD_SCRIPT, wideScript(address.base + wide), LAYOUT_SCRIPT, deckScript(entry)]
      // The site's own host needs no mention.
      const foreign = signer !== '' && !address.url.startsWith(`${signer}/`) ? { signer } : {}
      await writeHosting(dist, { scriptHashes: scripts.map(policyHash), styleHashes: [css, list.css].map(policyHash), ...foreign }, address.base)
    },
  }
}

/** Reads the shell that Vite wrote; adds fonts and pictures. */
async function prepare(html: string, { address, decks, dist, offline }: SiteParts): Promise<Shell> {
  const { css, wide, entry } = readShell(html, dist, address.base)
  const frames = { 'zh-CN': frameWordsOf('zh-CN'), 'en': frameWordsOf('en') }
  const [fonts, pictures] = [await writeDisplayFonts(dist, address.base, decks, frames), await writePictures(dist, { decks, words: PICTURE_WORDS, url: address.url })]
  await writePictureLists(dist, decks, pictures)
  const list = await writeListFiles(dist, offline)
  return {
    css: fonts.standIns + fonts.deck + css, wide: await writeHashed(dist, 'assets/wide', 'css', wide), fonts: fonts.sheet, entry, pictures, list: { ...list, css: fonts.standIns + list.css },
  }
}

/** The lists by which phones find a card's picture files, one for each chunk of the deck. */
async function writePictureLists(dist: string, decks: Decks, pictures: PictureManifest): Promise<void> {
  await mkdir(join(dist, 'lists'), { recursive: true })
  await Promise.all(LOCALES.flatMap((locale) => chunksOf(decks[locale]).map(({ cards }, number) => {
    const list = Object.fromEntries(cards.map(({ id }) => [id, { thumb: pictures[locale][id]?.thumb, portrait: pictures[locale][id]?.portrait }]))
    return writeFile(join(dist, picturesPath(locale, number)), JSON.stringify(list))
  })))
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

function renamePage(dist: string): void {
  renameSync(join(dist, '404', 'index.html'), join(dist, '404.html'))
  rmdirSync(join(dist, '404'))
}
