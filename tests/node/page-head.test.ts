/** What pages tell search engines and chats. */
import { describe, expect, it } from 'vitest'
import { viewDeck, type CardView } from '../../src/content/view'
import type { HeadTag } from '../../src/node/document'
import { factsOfCard, headTags, structuredData, type PreviewPicture } from '../../src/node/page-head'
import type { SiteAddress } from '../../src/node/site-address'
import { fakeEdition, fakeWords } from '../fakes/edition'

const WORDS = { site: { name: 'Qinghe', description: 'A county & its year' } }
const KNOWN: SiteAddress = { url: 'https://a.example/2031/', base: '/2031/' }
const UNKNOWN: SiteAddress = { url: '', base: '/' }
const PICTURES: PreviewPicture[] = [
  { path: 'pictures/wide.jpg', width: 1200, height: 630, alt: 'Wages' }, { path: 'pictures/square.jpg', width: 1080, height: 1080, alt: 'Wages' },
]
const decks = { 'zh-CN': viewDeck(fakeEdition(), fakeWords('zh-CN'), 'zh-CN'), 'en': viewDeck(fakeEdition(), fakeWords('en'), 'en') }

function card(id: string, locale: 'zh-CN' | 'en' = 'en'): CardView {
  const found = decks[locale].cards.find((each) => each.id === id)
  if (!found) throw new Error(`There is no card "${id}".`)
  return found
}

function tagsOf(id: string, address: SiteAddress, locale: 'zh-CN' | 'en' = 'en'): HeadTag[] {
  return headTags(factsOfCard(card(id, locale), locale, WORDS, PICTURES), WORDS, address)
}

/** "name → content" and "rel hreflang → href" of all tags. */
function plain(tags: HeadTag[]): string[] {
  return tags.map(({ attributes: { name, property, itemprop, content, rel, hreflang, href } }) =>
    rel ? `${[rel, hreflang].filter(Boolean).join(' ')} → ${href}` : `${property ?? name ?? `itemprop ${itemprop}`} → ${content}`)
}

describe('headTags', () => {
  it('name the page, its other language and its pictures by whole addresses', () => {
    expect(plain(tagsOf('wages', KNOWN))).toEqual([
      'og:title → Wages · Qinghe',
      'og:description → Wages faster than the economy · Wages rise faster than the economy',
      'og:url → https://a.example/2031/en/targets/wages/',
      'og:type → article', 'og:site_name → Qinghe', 'og:locale → en_US', 'og:locale:alternate → zh_CN',
      'og:image → https://a.example/2031/pictures/wide.jpg', 'og:image:width → 1200', 'og:image:height → 630', 'og:image:alt → Wages',
      'og:image → https://a.example/2031/pictures/square.jpg', 'og:image:width → 1080', 'og:image:height → 1080', 'og:image:alt → Wages',
      'twitter:card → summary_large_image',
      'itemprop name → Wages · Qinghe',
      'itemprop description → Wages faster than the economy · Wages rise faster than the economy',
      'itemprop image → https://a.example/2031/pictures/square.jpg',
      'description → Wages faster than the economy · Wages rise faster than the economy',
      'canonical → https://a.example/2031/en/targets/wages/',
      'alternate zh-CN → https://a.example/2031/targets/wages/',
      'alternate en → https://a.example/2031/en/targets/wages/',
      'alternate x-default → https://a.example/2031/targets/wages/',
    ])
  })

  it('say the same of the languages on both pages', () => {
    const alternates = (locale: 'zh-CN' | 'en') => plain(tagsOf('wages', KNOWN, locale)).filter((tag) => tag.startsWith('alternate'))
    expect(alternates('zh-CN')).toEqual(alternates('en'))
    expect(plain(tagsOf('wages', KNOWN, 'zh-CN'))).toContain('canonical → https://a.example/2031/targets/wages/')
  })

  it('name no picture and no links for search engines where the site’s address is not known', () => {
    const tags = plain(tagsOf('wages', UNKNOWN))
    expect(tags.filter((tag) => /image/.test(tag))).toEqual([])
    expect(tags).toContain('twitter:card → summary')
    expect(tags.filter((tag) => /^(canonical|alternate)/.test(tag))).toEqual([])
    expect(tags).toContain('og:url → /en/targets/wages/')
  })

  it('give Open Graph its property and the others their name', () => {
    const attributes = tagsOf('wages', KNOWN).filter(({ tag }) => tag === 'meta').map((tag) => tag.attributes)
    expect(attributes.filter(({ property }) => property).every(({ property }) => property?.startsWith('og:'))).toBe(true)
    expect(attributes.filter(({ name }) => name).map(({ name }) => name)).toEqual(['twitter:card', 'description'])
  })
})

describe('structuredData', () => {
  const dataOf = (id: string, address: SiteAddress) =>
    structuredData(factsOfCard(card(id), 'en', WORDS, PICTURES), WORDS, address, decks.en)

  it('makes an article of a card', () => {
    expect(dataOf('wages', KNOWN)).toMatchObject({
      '@type': 'Article', 'headline': 'Wages · Qinghe', 'inLanguage': 'en', 'temporalCoverage': '2030/2031',
      'mainEntityOfPage': 'https://a.example/2031/en/targets/wages/', 'image': 'https://a.example/2031/pictures/wide.jpg',
    })
    expect(dataOf('wages', UNKNOWN)).not.toHaveProperty('image')
  })

  it('makes a list of the groups of the cover', () => {
    expect(dataOf('cover', KNOWN)).toMatchObject({
      '@type': 'ItemList',
      'itemListElement': decks.en.groups.map(({ title, path }, at) => ({ position: at + 1, name: title, url: `https://a.example/2031${path}` })),
    })
  })
})
