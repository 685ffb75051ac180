/** Search: a card is found by what is on it, in either language, and by how it sounds. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '../../src/content/edition'
import { createSearch, parseSearchEntries, searchEntriesOf, wordsOf } from '../../src/content/search'
import { headingOf } from '../../src/content/text'
import { viewDeck } from '../../src/content/view'
import { loadDecks } from '../../src/node/decks'
import { pinyinOf } from '../../src/node/pinyin'
import { fakeEdition, fakeWords } from '../fakes/edition'
import { changed, membersOf } from '../fakes/spoil'

const decks = loadDecks()
const entries = searchEntriesOf(decks, pinyinOf)
const search = createSearch(entries)
const found = (query: string) => [...search(query)]
/** In an invented county: whatever this year's words are, these are none of them, and those are there. */
const invented = createSearch(searchEntriesOf({ 'zh-CN': viewDeck(fakeEdition(), fakeWords('zh-CN'), 'zh-CN'), 'en': viewDeck(fakeEdition(), fakeWords('en'), 'en') }, pinyinOf))
const foundThere = (query: string) => [...invented(query)]

describe('the search', () => {
  it.each(['', '   ', '，', 'xyzzy', '火星', '99.9%', '7.2亿元', '工资 火星', '工资火星', '<b>', '(?', '\\', '\0'])('finds nothing by "%s"', (query) => {
    expect(foundThere(query)).toEqual([])
  })

  it.each([['gong\'zi', 'gongzi'], ['gong\'z', 'gongz'], ['【Wages】', 'wages'], ['「工资」', '工资'], ['工资\u200B', '工资']])('takes %s for %s', (query, plain) => {
    expect(foundThere(plain)).not.toEqual([])
    expect(foundThere(query)).toEqual(foundThere(plain))
  })

  it.each<[string, string[]]>([
    ['107.2', ['gdp']], ['2107.2', ['grain']], ['10720', ['gdp']], ['growth', ['gdp']], ['regrowth', ['grain']], ['GROWTH 107.2', ['gdp']], ['growth 2107.2', []],
    ['地区总值', ['gdp']], ['地总区值', []], ['地区总量', []], ['生产', ['gdp']],
    ['dqsczz', ['gdp']], ['diqusheng', ['gdp']], ['sch', ['gdp']], ['sh', ['gdp', 'grain']], ['zhijing', []], ['qdi', []], ['d', []],
  ])('takes "%s" as it is meant: %j', (query, ids) => {
    const small = createSearch([
      { id: 'gdp', text: '地区生产总值 107.2亿元\nGrowth of 10,720 million', pinyin: 'di qu sheng chan zong zhi/jing ji' },
      { id: 'grain', text: '粮食 2107.2吨\nregrowth', pinyin: 'liang shi' },
    ])
    expect([...small(query)]).toEqual(ids)
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

  it('throws at nothing, and nor does a search over what it takes', () => {
    const some = entries.slice(0, 2)
    fc.assert(fc.property(fc.jsonValue(), (data) => {
      expect(parseSearchEntries(data)?.length ?? 0).toBe(0)
    }))
    fc.assert(fc.property(fc.constantFrom(...membersOf(some)), fc.oneof(fc.string(), fc.jsonValue()), fc.string(), (way, value, query) => {
      const parsed = parseSearchEntries(changed(some, way, (parent, name) => { parent[name] = value }))
      if (typeof value !== 'string') expect(parsed).toBeNull()
      expect(createSearch(parsed ?? [])(query).size).toBeLessThanOrEqual(some.length)
    }))
  })
})
