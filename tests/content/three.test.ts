/** A reader's own cards as an address: what is made is understood again, and nothing that is typed breaks anything. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '../../src/content/edition'
import { parsePath } from '../../src/content/paths'
import { MOST_CHOSEN, parseChosen, pathOfCards } from '../../src/content/three'

const KNOWN = ['gdp', 'town', 'rule-of-law', 'gdp-2022', 'investment-2022', 'cover']
const known = (id: string): boolean => KNOWN.includes(id)
const cards = fc.shuffledSubarray(KNOWN, { minLength: 2, maxLength: MOST_CHOSEN }).map((ids) => ids.map((id) => ({ id, path: `/targets/${id}/` })))
const queryOf = (path: string): string => path.slice(path.indexOf('?'))

describe('the address of cards', () => {
  it('is a card’s own for one, and names several', () => {
    const [gdp, town] = [{ id: 'gdp', path: '/targets/gdp/' }, { id: 'town', path: '/tasks/town/' }]
    expect(pathOfCards('zh-CN', [gdp])).toBe('/targets/gdp/')
    expect(pathOfCards('en', [gdp, town])).toBe('/en/three/?c=gdp.town')
  })

  it('is understood again in its order, whatever a chat adds around it or escapes in it', () => {
    const around = fc.constantFrom(
      (query: string) => query,
      (query: string) => `${query}&from=singlemessage&isappinstalled=0`,
      (query: string) => query.replace('?', '?nsukey=a%2Fb&'),
      (query: string) => query.replace(/\./g, '%2E'),
      (query: string) => query.replace(/\./g, ','),
      (query: string) => query.replace(/\./g, '%2c'),
      (query: string) => `${query}.`,
      (query: string) => `${query}#top`,
    )
    fc.assert(fc.property(fc.constantFrom(...LOCALES), cards, around, (locale, chosen, dress) => {
      const path = pathOfCards(locale, chosen)
      expect(parsePath(path)).toEqual({ kind: 'three', locale })
      expect(parseChosen(dress(queryOf(path)), known)).toEqual({ ids: chosen.map(({ id }) => id), dropped: 0 })
    }))
  })
})

describe('parseChosen', () => {
  it.each<[string, string[], number]>([
    ['', [], 0], ['?', [], 0], ['?c=', [], 0], ['?c', [], 0], ['?d=gdp', [], 0], ['#c=gdp', [], 0],
    ['?c=gdp', ['gdp'], 0],
    ['?c=gdp.gdp.town', ['gdp', 'town'], 1],
    ['?c=gdp.nothing.town', ['gdp', 'town'], 1],
    ['?c=gdp.town.cover.rule-of-law', ['gdp', 'town', 'cover'], 1],
    ['?c=..gdp..town..', ['gdp', 'town'], 0],
    ['?c=GDP', [], 1],
    ['?c=%E0%A4%A.gdp', ['gdp'], 1],
    ['?c=__proto__.constructor.gdp', ['gdp'], 2],
    ['?c=<script>alert(1)</script>', [], 1],
    ['?c=gdp%00.town', ['town'], 1],
    ['?c=gdp&c=town', ['gdp'], 0],
  ])('of "%s" makes %j and leaves %i out', (search, ids, dropped) => {
    expect(parseChosen(search, known)).toEqual({ ids, dropped })
  })

  it('gives known cards only, each once and no more than there is room for, and throws at nothing', () => {
    const piece = fc.oneof(fc.constantFrom(...KNOWN, '.', ',', '&c=', '%', '%2', '#', '\u0000', '.'.repeat(3000)), fc.string({ unit: 'binary' }))
    fc.assert(fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const { ids, dropped } = parseChosen(`?c=${pieces.join('.')}`, known)
      expect(ids.every(known)).toBe(true)
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids.length).toBeLessThanOrEqual(MOST_CHOSEN)
      expect(dropped).toBeGreaterThanOrEqual(0)
    }))
  })

  it('looks at no more than any choice needs', () => {
    const { ids, dropped } = parseChosen(`?c=${'gdp.'.repeat(250_000)}`, known)
    expect(ids).toEqual(['gdp'])
    expect(dropped).toBeLessThan(1000)
  })
})
