/** Chunks: the deck cut up loses nothing, and a phone takes nothing else for a chunk. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHUNK_SIZE, chunkOf, chunksOf, parseChunk, type DeckChunk } from '../../src/content/chunks'
import { LOCALES, type Edition } from '../../src/content/edition'
import { viewDeck, type DeckView } from '../../src/content/view'
import { fakeEdition, fakeWords } from '../fakes/edition'
import { changed, membersOf } from '../fakes/spoil'

/** The fake deck, its closing group made longer by so many cards. */
function deckWith(more: number, locale: 'zh-CN' | 'en' = 'zh-CN'): DeckView {
  const edition: Edition = fakeEdition()
  const words = fakeWords(locale)
  const closing = edition.groups[5]
  const copy = words.cards['goodbye']
  if (!closing || !copy) throw new Error('The fake edition has changed.')
  for (let at = 0; at < more; at++) {
    closing.cards.push({ id: `more-${at}`, kind: 'closing' })
    words.cards[`more-${at}`] = copy
  }
  return viewDeck(edition, words, locale)
}

function sent(chunk: DeckChunk): unknown {
  return JSON.parse(JSON.stringify(chunk))
}

const [CHUNK] = chunksOf(deckWith(0)) as [DeckChunk]

/** Members that may be missing: two of a figure's, and any entry of the two records. */
const mayGo = (way: string[]) => (/^(term|relation)$/.test(way.at(-1) ?? '') && /figures|pairs/.test(way.join()))
  || (way.length === 2 && /figures|terms/.test(way[0] ?? ''))

describe('chunksOf', () => {
  it('cuts the deck without losing a card, each in the chunk that chunkOf says', () => {
    fc.assert(fc.property(fc.nat(60), (more) => {
      const deck = deckWith(more)
      const chunks = chunksOf(deck)
      expect(chunks.flatMap(({ cards }) => cards)).toEqual(deck.cards)
      chunks.forEach((chunk, number) => {
        expect(chunk.cards.every(({ index }) => chunkOf(index) === number)).toBe(true)
        expect(chunk.first).toBe(number * CHUNK_SIZE)
      })
    }), { numRuns: 30 })
  })

  it('gives each chunk the figures and terms of its own cards, also those in running text only', () => {
    const [first, second] = chunksOf(deckWith(20))
    expect(Object.keys(first?.figures ?? {})).toEqual(['assembly-day', 'harvest', 'harvest-growth', 'harvest-target', 'wages'])
    expect(Object.keys(first?.terms ?? {})).toEqual(['barn'])
    expect([second?.figures, second?.terms]).toEqual([{}, {}])
  })
})

describe('parseChunk', () => {
  it.each(LOCALES)('takes every chunk of a deck as it was sent in %s', (locale) => {
    for (const chunk of chunksOf(deckWith(40, locale))) expect(parseChunk(sent(chunk))).toEqual(chunk)
  })

  it('refuses a chunk that lacks any member it needs', () => {
    const ways = membersOf(CHUNK).filter((way) => !mayGo(way))
    expect(ways.length).toBeGreaterThan(400)
    const taken = ways.filter((way) => parseChunk(changed(CHUNK, way, (parent, name) => { Reflect.deleteProperty(parent, name) })) !== null)
    expect(taken).toEqual([])
  })

  it('refuses a chunk in which any member is something else', () => {
    const taken = membersOf(CHUNK).filter((way) => parseChunk(changed(CHUNK, way, (parent, name) => {
      parent[name] = typeof parent[name] === 'boolean' ? 'no' : true
    })) !== null)
    expect(taken).toEqual([])
  })

  it.each<[string, (chunk: DeckChunk) => unknown]>([
    ['a card is missing', (chunk) => ({ ...chunk, cards: chunk.cards.slice(1) })],
    ['the last card is missing', (chunk) => ({ ...chunk, cards: chunk.cards.slice(0, -1) })],
    ['two cards have changed places', (chunk) => ({ ...chunk, cards: [...chunk.cards.slice(0, 2).reverse(), ...chunk.cards.slice(2)] })],
    ['the cards are not in their places', (chunk) => ({ ...chunk, cards: chunk.cards.toReversed() })],
    ['the first place is no chunk’s first', (chunk) => ({ ...chunk, first: 1, cards: chunk.cards.slice(1) })],
    ['an address leads elsewhere', (chunk) => ({ ...chunk, groups: chunk.groups.map((group) => ({ ...group, path: '//example.org/' })) })],
    ['there are no cards', (chunk) => ({ ...chunk, total: 0, cards: [] })],
  ])('refuses a chunk where %s', (_, spoil) => {
    expect(parseChunk(spoil(CHUNK))).toBeNull()
  })

  it('throws at nothing, and takes no arbitrary data for a chunk', () => {
    fc.assert(fc.property(fc.jsonValue(), (data) => {
      expect(parseChunk(data)).toBeNull()
    }))
    fc.assert(fc.property(fc.constantFrom(...membersOf(CHUNK)), fc.jsonValue(), (way, value) => {
      const parsed = parseChunk(changed(CHUNK, way, (parent, name) => { parent[name] = value }))
      expect(parsed === null || Array.isArray(parsed.cards)).toBe(true)
    }))
  })
})
