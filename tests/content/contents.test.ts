/** The contents: every card by name, and nothing else taken for them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentsOf, isUnfolded, parseContents, rowsOf } from '../../src/content/contents'
import { viewDeck } from '../../src/content/view'
import { fakeEdition, fakeWords } from '../fakes/edition'

const deck = viewDeck(fakeEdition(), fakeWords('en'), 'en')
const contents = contentsOf(deck)

describe('contentsOf', () => {
  it('names every card of the deck in order, and where each group begins', () => {
    expect(contents.groups.flatMap(rowsOf)).toEqual(deck.cards.map(({ id, short }) => [id, short]))
    expect(contents.groups.map(({ first, count }) => [first, count])).toEqual(deck.groups.map(({ first, count }) => [first, count]))
  })
})

describe('rowsOf', () => {
  it('gives nothing for a group without cards, and names with spaces whole; a line break in a name parts nothing', () => {
    expect(rowsOf({ rows: '' })).toEqual([])
    const cards = deck.cards.map((card) => ({ ...card, short: `Two\n ${card.short}` }))
    const broken = contentsOf({ ...deck, cards })
    expect(broken.groups.flatMap(rowsOf)).toEqual(deck.cards.map(({ id, short }) => [id, `Two ${short}`]))
    expect(parseContents(broken)).toEqual(broken)
  })
})

describe('isUnfolded', () => {
  it.each([
    ['a group that fits a screen', 12, 99, true],
    ['a longer one', 13, 99, false],
    ['a longer one where no card is in view', 13, -1, true],
    ['a longer one before whose first card one is in view', 13, 4, false],
    ['a longer one whose first card is in view', 13, 5, true],
    ['a longer one whose last card is in view', 13, 17, true],
    ['a longer one behind whose last card one is in view', 13, 18, false],
  ])('of %s (%i cards from place 5 on, place %i in view): %s', (_, count, current, unfolded) => {
    expect(isUnfolded({ first: 5, count }, current)).toBe(unfolded)
  })
})

describe('parseContents', () => {
  it('takes contents as they were sent', () => {
    expect(parseContents(JSON.parse(JSON.stringify(contents)))).toEqual(contents)
  })

  it.each([
    null, [], {}, { groups: {} }, { groups: [null] }, { groups: [{ ...contents.groups[0], id: 'prologue' }] },
    { groups: [{ ...contents.groups[0], count: 1, rows: '../ Up' }] }, { groups: [{ ...contents.groups[0], count: 1, rows: 'gdp' }] },
    { groups: [{ ...contents.groups[0], count: 1, rows: 'gdp ' }] }, { groups: [{ ...contents.groups[0], rows: 5 }] },
    { groups: [contents.groups[0], { ...contents.groups[1], rows: 'gdp' }] }, { groups: [{ ...contents.groups[0], count: 2, rows: 'gdp GDP\n../ Up' }] }, { groups: [{ ...contents.groups[0], count: 9 }] },
    { groups: [{ ...contents.groups[0], first: -1 }] }, '<html>',
  ])('refuses %o', (data) => {
    expect(parseContents(data)).toBeNull()
  })

  it('throws at nothing', () => {
    fc.assert(fc.property(fc.jsonValue(), (data) => {
      expect(parseContents(data) === null || Array.isArray(parseContents(data)?.groups)).toBe(true)
    }))
  })
})
