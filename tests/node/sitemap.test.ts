/** The files for search engines. */
import { describe, expect, it } from 'vitest'
import { sitemapLine, sitemapXml } from '../../src/node/sitemap'

const KNOWN = { url: 'https://a.example/a&b/', base: '/a&b/' }

describe('sitemapXml', () => {
  const pages = sitemapXml(['/', '/en/', '/targets/gdp/', '/en/targets/gdp/'], KNOWN).match(/<url>.*?<\/url>/g) ?? []
  const at = (page: string, lang: string): string => new RegExp(`hreflang="${lang}" href="([^"]*)"`).exec(page)?.[1] ?? ''

  it('lists every page by its whole address', () => {
    expect(pages.map((page) => /<loc>(.*?)<\/loc>/.exec(page)?.[1])).toEqual(
      ['', 'en/', 'targets/gdp/', 'en/targets/gdp/'].map((path) => `https://a.example/a&amp;b/${path}`))
  })

  it('says the same of a page’s languages from both sides', () => {
    for (const [one, other] of [[0, 1], [2, 3]] as const) {
      for (const lang of ['zh-CN', 'en', 'x-default']) expect(at(pages[one] ?? '', lang)).toBe(at(pages[other] ?? 'x', lang))
    }
    expect(['zh-CN', 'en', 'x-default'].map((lang) => at(pages[3] ?? '', lang))).toEqual(
      ['targets/gdp/', 'en/targets/gdp/', 'targets/gdp/'].map((path) => `https://a.example/a&amp;b/${path}`))
  })
})

describe('sitemapLine', () => {
  it('names the sitemap where its address is known', () => {
    expect(sitemapLine(KNOWN)).toBe('Sitemap: https://a.example/a&b/sitemap.xml\n')
    expect(sitemapLine({ url: '', base: '/' })).toBe('')
  })
})
