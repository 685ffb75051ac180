/** Facts and words joined into cards. */
import { describe, expect, it } from 'vitest'
import { LOCALES } from '../../src/content/edition'
import { plainText } from '../../src/content/text'
import { viewDeck, type CardView, type DeckWords } from '../../src/content/view'
import { fakeEdition, fakeWords } from '../fakes/edition'

function card(id: string, locale: 'zh-CN' | 'en' = 'zh-CN'): CardView {
  const found = viewDeck(fakeEdition(), fakeWords(locale), locale).cards.find((each) => each.id === id)
  if (!found) throw new Error(`There is no card "${id}".`)
  return found
}

describe('viewDeck', () => {
  it.each(LOCALES)('numbers the cards through the deck and through their groups in %s', (locale) => {
    const { cards, groups } = viewDeck(fakeEdition(), fakeWords(locale), locale)
    expect(cards.map(({ index }) => index)).toEqual(cards.map((_, at) => at))
    for (const { id, first, count, path } of groups) {
      const own = cards.slice(first, first + count)
      expect(own.map(({ group, place, of }) => [group, place, of])).toEqual(own.map((_, at) => [id, at + 1, count]))
      expect(own[0]?.path).toBe(path)
    }
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(cards.length)
  })

  it('gives each card its address in the language', () => {
    expect([card('wages').path, card('wages', 'en').path]).toEqual(['/targets/wages/', '/en/targets/wages/'])
    expect([card('cover').path, card('cover', 'en').path]).toEqual(['/', '/en/'])
  })

  it('puts figures and years where the words name them', () => {
    expect(card('harvest').kicker).toBe('2030年')
    expect(card('harvest').title).toEqual(['粮食', { figure: 'harvest', text: '5.5万吨' }])
    expect(plainText(card('harvest', 'en').lines[0] ?? [])).toBe('Up 13.3%; every granary is full.')
    expect(plainText(card('wages').lines[0] ?? [])).toBe('工资的增长，高于经济增长。')
  })

  it('marks a term once, where it is read first', () => {
    const { lines, more } = card('harvest')
    expect(lines[0]).toEqual(['比上年增长', { figure: 'harvest-growth', text: '13.3%' }, '，', { term: 'barn', text: '粮仓' }, '满了。'])
    expect(more[0]?.text).toEqual(['粮仓和“985”良种都有了。'])
  })

  it('marks no term in a heading, and tells which term a figure’s name holds', () => {
    const words = fakeWords('zh-CN')
    words.terms['grain'] = { term: '粮食', text: '五谷。' }
    const deck = viewDeck(fakeEdition(), words, 'zh-CN')
    expect(deck.cards.find(({ id }) => id === 'harvest')?.title).toEqual(['粮食', { figure: 'harvest', text: '5.5万吨' }])
    expect(deck.figures['harvest']?.term).toBe('grain')
    expect(deck.figures['wages']).not.toHaveProperty('term')
  })

  it('hands on what may be compared, as figures', () => {
    expect(card('glance').pairs.map(([actual, target]) => [actual.text, target.text])).toEqual([['13.3%', '7%以上']])
  })

  it('keeps the receipt with the figure', () => {
    expect(card('harvest').figures[0]?.receipt).toEqual({ part: 'achievements', quote: '粮食 产量\n5.5 万吨' })
  })

  it.each<[string, (words: DeckWords) => void]>([
    ['cards.wages: the card has no words', (words) => { delete words.cards['wages'] }],
    ['figures.wages: the figure has no name', (words) => { delete words.figures['wages'] }],
    ['cards.wages.lines.0: "pay" is no figure', (words) => { words.cards['wages'] = { ...copyOf(words, 'wages'), lines: ['{pay}'] } }],
    ['cards.wages.kicker: a brace has no partner', (words) => { words.cards['wages'] = { ...copyOf(words, 'wages'), kicker: '{year' } }],
  ])('throws "%s"', (message, spoil) => {
    const words = fakeWords('en')
    spoil(words)
    expect(() => viewDeck(fakeEdition(), words, 'en')).toThrow(message)
  })

  it('throws where a group has no cards, and where a card shows a figure that is not there', () => {
    const empty = fakeEdition()
    empty.groups[5] = { id: 'closing', cards: [] }
    expect(() => viewDeck(empty, fakeWords('en'), 'en')).toThrow('"closing" has no cards')
    const wrong = fakeEdition()
    wrong.groups[5] = { id: 'closing', cards: [{ id: 'goodbye', kind: 'closing', figures: ['pay'] }] }
    expect(() => viewDeck(wrong, fakeWords('en'), 'en')).toThrow('cards.goodbye.figures: "pay" is no figure')
  })
})

function copyOf(words: DeckWords, id: string): DeckWords['cards'][string] {
  const copy = words.cards[id]
  if (!copy) throw new Error(`There are no words for "${id}".`)
  return copy
}
