/** The contents: every card by name, and nothing else taken for them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentsOf, parseContents } from '../../src/content/contents'
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
