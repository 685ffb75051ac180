/** What pages are called and how they are described. */
import { describe, expect, it } from 'vitest'
import { LOCALES, type Locale } from '../../src/content/edition'
import { headings, pageDescription, pageTitle } from '../../src/content/titles'
import { viewDeck, type CardView } from '../../src/content/view'
import { fakeEdition, fakeWords } from '../fakes/edition'

const SITE = { description: 'A county and its year' }

function deckOf(locale: Locale): CardView[] {
  const words = fakeWords(locale)
  for (const copy of Object.values(words.cards)) copy.title = copy.title.replace(/^(.)(.*)$/, '$1\n$2')
  return viewDeck(fakeEdition(), words, locale).cards
}

function card(id: string, locale: Locale): CardView {
  const found = deckOf(locale).find((each) => each.id === id)
  if (!found) throw new Error(`There is no card "${id}".`)
  return found
}

it.each([
  ['cover', 'zh-CN', '青河'], ['cover', 'en', 'Qinghe'],
  ['harvest', 'zh-CN', '粮 食5.5万吨 · 青河'], ['harvest', 'en', 'G rain: 55,000 tonnes · Qinghe'],
] as const)('a page is called by its heading on one line, the cover by the site: %s in %s', (id, locale, title) => {
  expect(pageTitle(card(id, locale), fakeWords(locale).site)).toBe(title)
})

it.each([['zh-CN', '粮 食5.5万吨；粮 食5.5万吨'], ['en', 'G rain: 55,000 tonnes · G rain: 55,000 tonnes']] as const)('several cards are called by their headings, in %s', (locale, line) => {
  expect(headings([card('harvest', locale), card('harvest', locale)])).toBe(line)
})

describe('pageDescription', () => {
  it.each([
    ['cover', 'en', SITE.description],
    ['wages', 'zh-CN', '工资 高于经济增长；工资的增长，高于经济增长'],
    ['wages', 'en', 'Wages faster than the economy · Wages rise faster than the economy'],
    ['meetings', 'en', 'The assembly opens March 2 · It opened on March 2 · Assembly 17th assembly of Qinghe County'],
    // The many figures of the glance card would crowd out its words.
    ['glance', 'en', 'Both at a glance'],
  ] as const)('of "%s" in %s names its figures, then its first lines', (id, locale, description) => {
    expect(pageDescription(card(id, locale), SITE)).toBe(description)
  })

  it.each(LOCALES)('is there for every card in %s, on one line', (locale) => {
    for (const each of deckOf(locale)) expect(pageDescription(each, SITE)).toMatch(/^\S.*\S$/)
  })

  it('has three parts at most', () => {
    expect(pageDescription({ ...card('harvest', 'en'), lines: [['One.'], ['Two.']] }, SITE))
      .toBe('Grain harvest 55,000 tonnes · Growth of the grain harvest +13.3% · One')
  })

  it('falls back to the heading of a card that says nothing else', () => {
    expect(pageDescription({ ...card('bridges', 'en'), lines: [], items: [], figures: [] }, SITE)).toBe('B ridges')
  })
})
