/** The contents: every card by name, and nothing else taken for them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentsOf, isUnfolded, parseContents } from '../../src/content/contents'
import { viewDeck } from '../../src/content/view'
import { fakeEdition, fakeWords } from '../fakes/edition'

const deck = viewDeck(fakeEdition(), fakeWords('en'), 'en')
const contents = contentsOf(deck)

describe('contentsOf', () => {
  it('names every card of the deck in order, and where each group begins', () => {
    expect(contents.groups.flatMap(({ cards }) => cards)).toEqual(deck.cards.map(({ id, short }) => [id, short]))
    expect(contents.groups.map(({ first }) => first)).toEqual(deck.groups.map(({ first }) => first))
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
    const cards = Array.from({ length: count }, (_card, at): [string, string] => [`card-${at}`, 'Card'])
    expect(isUnfolded({ id: 'targets', title: 'Targets', first: 5, cards }, current)).toBe(unfolded)
  })
})

describe('parseContents', () => {
  it('takes contents as they were sent', () => {
    expect(parseContents(JSON.parse(JSON.stringify(contents)))).toEqual(contents)
  })

  it.each([
    null, [], {}, { groups: {} }, { groups: [null] }, { groups: [{ ...contents.groups[0], id: 'prologue' }] },
    { groups: [{ ...contents.groups[0], cards: [['../', 'Up']] }] }, { groups: [{ ...contents.groups[0], cards: [['gdp']] }] },
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
