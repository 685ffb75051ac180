/** The caption says what the picture says, in plain text. */
import { describe, expect, it } from 'vitest'
import { captionOfCards } from '../../src/content/caption'
import type { Locale } from '../../src/content/edition'
import { viewDeck } from '../../src/content/view'
import { fakeEdition, fakeWords } from '../fakes/edition'

function caption(id: string, locale: Locale, source = 'S'): string[] {
  const card = viewDeck(fakeEdition(), fakeWords(locale), locale).cards.find((each) => each.id === id)
  if (!card) throw new Error(`There is no card "${id}".`)
  return captionOfCards([card], { locale, source }, 'https://example.org/').split('\n')
}

describe('captionOfCards', () => {
  it('gives heading, figures, lines, source and link, each on a line', () => {
    expect(caption('harvest', 'en')).toEqual([
      'Grain: 55,000 tonnes', 'Grain harvest: 55,000 tonnes', 'Growth of the grain harvest: +13.3%',
      'Up 13.3%; every granary is full.', 'S', 'https://example.org/',
    ])
  })

  it('sets two years of one indicator side by side, with their qualifiers', () => {
    expect(caption('glance', 'zh-CN')).toContain('粮食产量：2030 +13.3% → 2031 +7%以上')
    expect(caption('glance', 'en')).toContain('Grain harvest: 2030 +13.3% → 2031 at least +7%')
  })

  it('names each item', () => {
    expect(caption('meetings', 'zh-CN')).toContain('大会：青河县第十七次大会')
  })

  it('leaves no empty line where a language has no word on the source', () => {
    expect(caption('cover', 'zh-CN', '')).toEqual(['青河开会', '春天里的会', 'https://example.org/'])
  })

  it('parts the cards by empty lines and names source and link once, at the end', () => {
    const { cards } = viewDeck(fakeEdition(), fakeWords('en'), 'en')
    const [one, other] = ['harvest', 'bridges'].flatMap((id) => cards.filter((card) => card.id === id))
    if (!one || !other) throw new Error('A card is missing.')
    const alone = [one, other].map((card) => captionOfCards([card], { locale: 'en', source: '' }, '').trim())
    expect(captionOfCards([one, other], { locale: 'en', source: 'S' }, 'https://a.cn/')).toBe([...alone, 'S\nhttps://a.cn/'].join('\n\n'))
  })
})
