/** Search: a card is found by what is on it, in either language, and by how it sounds. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '../../src/content/edition'
import { createSearch, parseSearchEntries, searchEntriesOf, wordsOf } from '../../src/content/search'
import { headingOf } from '../../src/content/text'
import { loadDecks } from '../../src/node/decks'
import { pinyinOf } from '../../src/node/pinyin'

const decks = loadDecks()
const entries = searchEntriesOf(decks, pinyinOf)
const search = createSearch(entries)
const found = (query: string) => [...search(query)]

describe('the search', () => {
  it.each(['', '   ', '，', 'xyzzy', '火星', '99.9%', '7.2亿元', '乡村 火星', '乡村火星', '<b>', '(?', '\\', '\0'])('finds nothing by "%s"', (query) => {
    expect(found(query)).toEqual([])
  })

  it.each([['di\'qu', 'diqu'], ['di\'q', 'diq'], ['【GDP】', 'GDP'], ['「地区」', '地区'], ['地区\u200B', '地区']])('takes %s for %s', (query, plain) => {
    expect(found(plain)).not.toEqual([])
    expect(found(query)).toEqual(found(plain))
  })

  it.each(LOCALES)('finds every card by its own heading in %s', (locale) => {
    for (const card of decks[locale].cards) expect(found(headingOf(card))).toContain(card.id)
  })

  it('throws at nothing and finds only cards that there are', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (query) => {
      expect(found(query).every((id) => entries.some((entry) => entry.id === id))).toBe(true)
    }))
  })
})

describe('wordsOf', () => {
  it('parts Han from what touches it, and drops marks around words', () => {
    expect(wordsOf('“GDP”增长 6.8％，GDP')).toEqual(['gdp', '增长', '6.8%'])
  })

  it('reads no more than a line', () => {
    expect(wordsOf('a'.repeat(1000))[0]).toHaveLength(64)
  })
})

describe('parseSearchEntries', () => {
  it('takes entries as they were sent', () => {
    expect(parseSearchEntries(JSON.parse(JSON.stringify(entries)))).toEqual(entries)
  })

  it.each([null, {}, [{}], [{ ...entries[0], id: '../' }], [{ ...entries[0], text: ['GDP'] }], [{ ...entries[0], pinyin: null }], '<html>'])(
    'refuses %o', (data) => {
      expect(parseSearchEntries(data)).toBeNull()
    })
})
