/** The deck as a phone holds it. */
import { effect } from 'vue'
import { describe, expect, it, vi } from 'vitest'
import { createDeck, findCard, type LoadChunk } from '../../src/app/deck'
import { CHUNK_SIZE, chunksOf, type DeckChunk } from '../../src/content/chunks'
import { loadDecks } from '../../src/node/decks'

const whole = loadDecks()['zh-CN']
const chunks = chunksOf(whole)
const chunkAt = (number: number): DeckChunk => chunks[number] ?? (() => { throw new Error(`There is no chunk ${number}.`) })()
const loading = () => vi.fn<LoadChunk>(async (number) => chunks[number] ?? null)

describe('createDeck', () => {
  it('knows of the first chunk how long the deck is, and holds its cards', () => {
    const deck = createDeck(chunkAt(0), loading())
    expect(deck.total).toBe(whole.cards.length)
    expect(deck.groups).toEqual(whole.groups)
    expect(deck.card(0)?.id).toBe(whole.cards[0]?.id)
    expect(deck.card(CHUNK_SIZE)).toBeUndefined()
  })

  it('fetches what is missing, once, and never what it has', async () => {
    const load = loading()
    const deck = createDeck(chunkAt(0), load)
    expect(await Promise.all([deck.ensure(0, 3), deck.ensure(14, 18), deck.ensure(15, 17)])).toEqual([true, true, true])
    expect(load.mock.calls).toEqual([[1]])
    expect(deck.card(CHUNK_SIZE)?.index).toBe(CHUNK_SIZE)
  })

  it('keeps inside the deck, whatever it is asked for', async () => {
    const load = loading()
    const deck = createDeck(chunkAt(0), load)
    expect(await deck.ensure(-5, 900)).toBe(true)
    expect(load.mock.calls.flat()).toEqual(chunks.slice(1).map((_, at) => at + 1))
    expect(whole.cards.every(({ id, index }) => deck.card(index)?.id === id)).toBe(true)
  })

  it('says what could not be had, and asks again the next time', async () => {
    const load = loading().mockResolvedValueOnce(null)
    const deck = createDeck(chunkAt(0), load)
    expect(await deck.ensure(16, 18)).toBe(false)
    expect(deck.card(16)).toBeUndefined()
    expect(await deck.ensure(16, 18)).toBe(true)
    // Also where only a part of it could not be.
    expect(await createDeck(chunkAt(0), loading().mockResolvedValueOnce(null)).ensure(0, CHUNK_SIZE)).toBe(false)
    expect(load).toHaveBeenCalledTimes(2)
  })

  it('tells those who look at a card when it has arrived', async () => {
    const deck = createDeck(chunkAt(0), loading())
    const seen: (string | undefined)[] = []
    effect(() => { seen.push(deck.card(CHUNK_SIZE)?.id) })
    await deck.ensure(CHUNK_SIZE, CHUNK_SIZE)
    expect(seen).toEqual([undefined, whole.cards[CHUNK_SIZE]?.id])
  })

  it('knows the receipts and terms of the cards that have arrived', async () => {
    const deck = createDeck(chunkAt(0), loading())
    await deck.ensure(0, deck.total - 1)
    for (const figure of whole.cards.flatMap((card) => card.figures)) expect(deck.figure(figure.id)).toEqual(figure)
    for (const [id, term] of Object.entries(chunks.reduce((all, { terms }) => ({ ...all, ...terms }), {}))) expect(deck.term(id)).toEqual(term)
    expect([deck.figure('nothing'), deck.term('nothing')]).toEqual([undefined, undefined])
  })
})

describe('findCard', () => {
  it('finds the chunk of every card by its name', async () => {
    for (const { id, index } of whole.cards) {
      expect((await findCard(id, loading()))?.first).toBe(Math.floor(index / CHUNK_SIZE) * CHUNK_SIZE)
    }
  })

  it('finds nothing under another name, having asked for each chunk once', async () => {
    const load = loading()
    expect(await findCard('constructor', load)).toBeNull()
    expect(load).toHaveBeenCalledTimes(chunks.length)
  })

  it('gives up where a chunk cannot be had', async () => {
    const load = vi.fn<LoadChunk>(async () => null)
    expect(await findCard('gdp', load)).toBeNull()
    expect(load).toHaveBeenCalledTimes(1)
  })
})
