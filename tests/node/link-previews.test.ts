/** Every page as chats read it: by a parser of link previews that knows nothing of this site. */
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadImage } from '@napi-rs/canvas'
import { Window } from 'happy-dom'
import openGraph from 'open-graph-scraper'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LOCALES } from '../../src/content/edition'
import { parsePath, pathInOther, PLAIN_PAGES, plainPath } from '../../src/content/paths'
import { loadDecks } from '../../src/node/decks'
import { documentOf } from '../../src/node/document'
import { pageParts, type Shell } from '../../src/node/page-parts'
import { PICTURE_WORDS, writePictures } from '../../src/node/pictures'
import { readSiteAddress } from '../../src/node/site-address'
import { WORDS } from '../../src/node/words'

const SITE = 'https://lianghui.example.gov.cn/2023/'
/** What WhatsApp, the strictest of the chats, still fetches, in bytes. */
const MOST = 300_000
const address = readSiteAddress({ SITE_URL: SITE })
const decks = loadDecks()
const cards = new Map(LOCALES.flatMap((locale) => decks[locale].cards.map((card) => [card.path, card] as const)))
/** A card of each kind has its pictures drawn; of the others they are only named: the proof draws them all. */
const drawn = decks['zh-CN'].cards.filter(({ kind }, at, all) => all.findIndex((other) => other.kind === kind) === at).map(({ id }) => id)
const paths = [...cards.keys(), ...LOCALES.flatMap((locale) => PLAIN_PAGES.map((page) => plainPath(page, locale)))]
const named = (card: string) => ({ preview: `pictures/${card}-preview.jpg`, thumb: `pictures/${card}-thumb.jpg`, portrait: `pictures/${card}-portrait.jpg`, square: `pictures/${card}-square.jpg` })
const whole = (path: string): string => SITE + path.slice(1)

const parser = new Window()
let dist = ''
const pages = new Map<string, { html: string, preview: Awaited<ReturnType<typeof openGraph>>['result'] }>()

beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'previews-'))
  const few = Object.fromEntries(LOCALES.map((locale) => {
    return [locale, { ...decks[locale], cards: decks[locale].cards.filter(({ id }) => drawn.includes(id)) }] as const
  })) as typeof decks
  const pictures = await writePictures(dist, { decks: few, words: PICTURE_WORDS, url: SITE })
  for (const locale of LOCALES) for (const { id } of decks[locale].cards) pictures[locale][id] ??= named(`${id}-${locale}`)
  const shell: Shell = { css: '', wide: 'wide.css', entry: '/2023/app.js', fonts: 'fonts.css', list: { script: 'list.js', css: '' }, pictures }
  for (const path of paths) {
    const html = documentOf({ ...pageParts(path, cards.get(path), { address, decks }, shell), body: '' })
    pages.set(path, { html, preview: (await openGraph({ html })).result })
  }
})
afterAll(() => rm(dist, { recursive: true }))

/** What a page holds, by its address. */
function pageOf(path: string) {
  const page = pages.get(path)
  if (!page) throw new Error(`There is no page ${path}.`)
  return page
}

describe.each(paths)('the page %s', (path) => {
  const locale = parsePath(path)?.locale

  it('says title, description, address, site and language', () => {
    const { ogTitle, ogDescription, ogUrl, ogSiteName, ogType, ogLocale, ogLocaleAlternate, twitterCard, charset } = pageOf(path).preview
    const siteName = WORDS[locale ?? 'zh-CN'].site.name
    expect({ ogUrl, ogSiteName, ogType, ogLocale, ogLocaleAlternate, twitterCard, charset }).toEqual({
      ogUrl: whole(path), ogSiteName: siteName, ogType: cards.get(path)?.index ? 'article' : 'website', charset: 'utf-8',
      ogLocale: locale === 'en' ? 'en_US' : 'zh_CN', ogLocaleAlternate: locale === 'en' ? 'zh_CN' : 'en_US', twitterCard: 'summary_large_image',
    })
    expect(ogTitle).toContain(siteName)
    expect(ogDescription?.length).toBeGreaterThan(8)
  })

  it('has a wide picture and a square one of its card, of the size that is said and not too heavy', async () => {
    const { ogImage = [] } = pageOf(path).preview
    expect(ogImage.map(({ width, height }) => `${width}×${height}`)).toEqual(['1200×630', '1080×1080'])
    const { id } = cards.get(path) ?? decks[locale ?? 'zh-CN'].cards[0] ?? { id: '' }
    for (const { url, alt } of ogImage) {
      expect(url).toContain(`${SITE}pictures/${id}-${locale}-`)
      expect(alt).not.toBe('')
    }
    if (!drawn.includes(id)) return
    for (const { url, width, height } of ogImage) {
      const file = join(dist, url.slice(SITE.length))
      const picture = await loadImage(await readFile(file))
      expect([url.startsWith(SITE), picture.width, picture.height]).toEqual([true, Number(width), Number(height)])
      expect((await stat(file)).size).toBeLessThan(MOST)
    }
  })

  it('names itself and its other language, and so does the other', () => {
    const links = (page: string) => {
      const document = new parser.DOMParser().parseFromString(pageOf(page).html, 'text/html')
      return [...document.querySelectorAll('link[rel=canonical], link[rel=alternate]')].map((link) => [link.getAttribute('hreflang') ?? 'canonical', link.getAttribute('href')])
    }
    const other = pathInOther(path)
    const [zh, en] = locale === 'en' ? [other, path] : [path, other]
    const alternates = [['zh-CN', whole(zh)], ['en', whole(en)], ['x-default', whole(zh)]]
    expect(links(path)).toEqual([['canonical', whole(path)], ...alternates])
    expect(links(other)).toEqual([['canonical', whole(other)], ...alternates])
  })

  it('says all of it right behind charset and viewport', () => {
    const { html } = pageOf(path)
    expect(html).toMatch(/^<!DOCTYPE html><html lang="[\w-]+"><head><meta charset="utf-8"><meta name="viewport" [^>]+><title>[^<]+<\/title><meta property="og:title"/)
    expect(Buffer.byteLength(html.slice(0, html.indexOf('<link rel="canonical"')))).toBeLessThan(4_000)
  })
})

describe('JSON-LD', () => {
  it.each([...cards].filter(([, { index }]) => index > 0).map(([path]) => path))('makes an article of %s', (path) => {
    const { jsonLD = [], ogTitle, ogDescription, ogImage = [] } = pageOf(path).preview
    expect(jsonLD).toEqual([{
      '@context': 'https://schema.org', '@type': 'Article', 'headline': ogTitle, 'description': ogDescription, 'inLanguage': parsePath(path)?.locale,
      'temporalCoverage': `${decks['zh-CN'].year - 1}/${decks['zh-CN'].year}`, 'mainEntityOfPage': whole(path), 'image': ogImage[0]?.url,
    }])
    // Search engines cut longer ones.
    expect(ogTitle?.length).toBeLessThanOrEqual(110)
  })

  it.each(['/', '/en/'])('makes of the cover %s the list of groups, each at the address of its first card', (path) => {
    const [list] = pageOf(path).preview.jsonLD as { itemListElement: { position: number, name: string, url: string }[] }[]
    const { groups } = decks[path === '/' ? 'zh-CN' : 'en']
    expect(list).toMatchObject({ '@context': 'https://schema.org', '@type': 'ItemList' })
    expect(list?.itemListElement).toEqual(groups.map((group, at) => ({ '@type': 'ListItem', 'position': at + 1, 'name': group.title, 'url': whole(group.path) })))
    for (const { url } of list?.itemListElement ?? []) expect(paths.map(whole)).toContain(url)
  })
})
