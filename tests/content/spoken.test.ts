/** The cards read aloud: everything that stands on them is said, in words that a voice can say. */
import { describe, expect, it } from 'vitest'
import en from '../../locales/en.json'
import zhCN from '../../locales/zh-CN.json'
import { LOCALES, type Locale } from '../../src/content/edition'
import { loadEdition } from '../../src/content/load'
import { saidOf, spokenCard, wordAt, type Sentence } from '../../src/content/spoken'
import { plainText } from '../../src/content/text'
import { viewDeck, type CardView } from '../../src/content/view'
import { fakeCardOf, fakeFigure } from '../fakes/cards'

const WORDS = { 'zh-CN': zhCN.face, 'en': en.face }
const said = (card: CardView, locale: Locale) => spokenCard(card, locale, WORDS[locale]).map(saidOf)

/** The sentence as it stands on the card, where not all of it need stand together. */
const shownOf = (sentence: Sentence): string => sentence.map(({ shown }) => shown).join('')

const decks = LOCALES.map((locale) => [locale, viewDeck(loadEdition(), locale === 'en' ? en : zhCN, locale).cards] as const)
const cards = decks.flatMap(([locale, list]) => list.map((card) => [locale, card.id, card] as const))

describe.each(cards)('the card in %s of "%s", read aloud', (locale, _, card) => {
  const sentences = spokenCard(card, locale, WORDS[locale])
  const bare = (text: string) => text.replace(/\s/g, '')

  it('leaves out nothing that stands on it', () => {
    const shown = bare(sentences.map(shownOf).join(''))
    const lines = [card.title, ...card.lines, ...[...card.items, ...card.more].map(({ text }) => text)].map(plainText)
    for (const text of [card.kicker, card.scene, ...lines]) expect(shown).toContain(bare(text))
    for (const figure of [...card.figures, ...card.pairs.flat()]) expect(shown).toContain(bare(figure.number + figure.unit + figure.after))
  })

  it('says it in words that no voice stumbles over', () => {
    for (const sentence of sentences) expect(saidOf(sentence)).not.toMatch(/[%％¥+\u2212—–·→“”\n]|\d{4}年/u)
  })

  it('takes a breath before a browser would fall silent', () => {
    for (const sentence of sentences) expect(saidOf(sentence).length).toBeLessThan(locale === 'en' ? 220 : 90)
  })
})

describe('figures', () => {
  const figure = (more: object) => fakeFigure({ id: 'gdp', label: '地区生产总值', number: '7', unit: '%', measure: 'growth', value: 7, ...more })
  const target = (locale: Locale, more: object) => said({ ...fakeCardOf('gdp', locale), kicker: '', title: [], lines: [], items: [], figures: [figure(more)] }, locale)

  it.each([
    ['zh-CN', {}, '增长百分之7'],
    ['zh-CN', { after: '以上', qualifier: 'at-least' }, '增长百分之7以上'],
    ['zh-CN', { prefix: '\u2212', value: -7 }, '下降百分之7'],
    ['en', { before: 'at least ', qualifier: 'at-least' }, 'up at least 7 percent'],
    ['en', { before: 'around ', qualifier: 'about' }, 'up around 7 percent'],
    ['en', { prefix: '\u2212', value: -7 }, 'down 7 percent'],
    ['en', { prefix: '¥', number: '10.72', unit: ' billion', measure: 'level', value: 1.072e10 }, '10.72 billion yuan'],
  ] as const)('in %s %o are said as "%s"', (locale, more, expected) => {
    expect(target(locale, more)[0]).toBe(expected)
  })

  it('that their name calls growth are not called so again', () => {
    const card = { ...fakeCardOf('gdp-2022', 'zh-CN'), figures: [figure({ label: '固定资产投资增幅', number: '13.3', value: 13.3 })] }
    expect(said(card, 'zh-CN')).toContain('固定资产投资增幅，百分之13.3')
  })

  it('at a glance come with those of the year before', () => {
    const card = fakeCardOf('glance', 'en')
    expect(said(card, 'en')).toContain('Fixed-asset investment, up at least 7 percent, 2022 actual, up 13.3 percent')
  })
})

describe('wordAt', () => {
  const sentence: Sentence = [
    { shown: 'Target', said: 'Target' }, { shown: '', said: ': ' }, { shown: '+7%', said: 'up 7 percent' }, { shown: ' or more', said: ' or more' },
  ]
  it.each([
    ['a word that is said as it is written', 0, 6, 'Target'],
    ['a word whose length the browser does not know', 0, 0, 'Target'],
    ['a figure as the whole that it is', 11, 1, '+7%'],
    ['a word behind a figure', 21, 2, 'or'],
    ['no more than there is', 24, 40, 'more'],
  ])('finds %s', (_, place, length, expected) => {
    const word = wordAt(sentence, place, length)
    expect(word && shownOf(sentence).slice(word.from, word.to)).toBe(expected)
  })

  it.each([6, 7, 99])('finds nothing at %i, where nothing is shown', (place) => {
    expect(wordAt(sentence, place, 1)).toBeNull()
  })
})
