/** What the quiet bar says to whom. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '../../src/content/edition'
import { arrivalOf, type Arrival, type Landing } from '../../src/host/arrival'

const plain: Landing = {
  locale: 'zh-CN', chosen: null, languages: ['zh-CN'], seen: 0, referrer: '', site: 'https://a.example/2023/', cover: false,
}

describe('arrivalOf', () => {
  it.each<[string, Partial<Landing>, Arrival]>([
    ['a single card from a chat', {}, 'shared-card'],
    ['the cover', { cover: true }, 'none'],
    ['a reader who has seen cards before', { seen: 2 }, 'none'],
    ['a reload of the first card', { seen: 1 }, 'shared-card'],
    ['a page of this very site before', { referrer: 'https://a.example/2023/contents/' }, 'none'],
    ['another page of the same host', { referrer: 'https://a.example/' }, 'shared-card'],
    ['another year’s edition beside it', { referrer: 'https://a.example/2022/' }, 'shared-card'],
    ['a site whose name only begins alike', { referrer: 'https://a.example.org/' }, 'shared-card'],
    ['an English browser', { languages: ['en-GB', 'zh-CN'] }, 'other-language'],
    ['an English browser on the cover', { languages: ['en'], cover: true }, 'other-language'],
    ['an English browser for an earlier choice of Chinese', { languages: ['en'], chosen: 'zh-CN' }, 'shared-card'],
    ['a Chinese browser for an earlier choice of English', { chosen: 'en' }, 'other-language'],
    ['a Chinese browser that knows English, too', { languages: ['zh-CN', 'en'] }, 'shared-card'],
    ['an English browser on an English card', { locale: 'en', languages: ['en-US', 'zh-CN'] }, 'shared-card'],
    ['a browser in a language that the site has not, then English', { languages: ['fr', 'en-US'] }, 'other-language'],
    ['a browser in no language of the site', { languages: ['fr', 'enm', 'zha'] }, 'shared-card'],
    ['a browser that keeps its languages to itself', { languages: [] }, 'shared-card'],
    ['a browser that writes them small', { languages: ['ZH-hant-tw'] }, 'shared-card'],
  ])('for %s', (_, landing, arrival) => {
    expect(arrivalOf({ ...plain, ...landing })).toBe(arrival)
  })

  it('offers the other language to nobody who chose this one', () => {
    const anyone = fc.record({
      locale: fc.constantFrom(...LOCALES), languages: fc.array(fc.constantFrom('zh-CN', 'en-US', 'fr', '')),
      seen: fc.nat(), referrer: fc.constantFrom('', 'https://a.example/2023/', 'https://b.example/'), cover: fc.boolean(),
    })
    fc.assert(fc.property(anyone, (landing) => {
      expect(arrivalOf({ ...plain, ...landing, chosen: landing.locale })).not.toBe('other-language')
    }))
  })
})
