/** Terms: marked where they stand first, and never at the cost of a character. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { termIn, termMarker } from '../../src/content/terms'
import { plainText } from '../../src/content/text'

const term = (name: string) => ({ term: name, text: '…' })

describe('termMarker', () => {
  it('marks a term where it occurs first on the card and not again', () => {
    const mark = termMarker({ ovens: term('上大关小') })
    expect(mark(['美锦“上大关小”，'])).toEqual(['美锦“', { term: 'ovens', text: '上大关小' }, '”，'])
    expect(mark(['又见上大关小'])).toEqual(['又见上大关小'])
  })

  it('prefers the longer of two terms in one place, and marks both where they are apart', () => {
    const [size, value] = [term('规上'), term('规上工业增加值')]
    // In whatever order they are listed.
    for (const terms of [{ size, value }, { value, size }]) {
      expect(termMarker(terms)(['规上工业增加值，规上企业'])).toEqual([
        { term: 'value', text: '规上工业增加值' }, '，', { term: 'size', text: '规上' }, '企业',
      ])
    }
  })

  it('takes capitals as they come, but no part of a longer word', () => {
    const mark = termMarker({ gdp: term('gdp'), cap: term('cap') })
    expect(mark(['GDPs, County GDP; capital'])).toEqual(['GDPs, County ', { term: 'gdp', text: 'GDP' }, '; capital'])
  })

  it('leaves figures alone', () => {
    const mark = termMarker({ percent: term('7%') })
    expect(mark([{ figure: 'target', text: '7%' }])).toEqual([{ figure: 'target', text: '7%' }])
  })

  it('changes no character, whatever the terms and the text', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '汉', 'İ', 'A'), maxLength: 12 })
    fc.assert(fc.property(fc.dictionary(fc.string(), letters.map(term)), fc.array(letters), (terms, texts) => {
      const mark = termMarker(terms)
      const marked = texts.map((text) => mark([text]))
      expect(marked.map(plainText)).toEqual(texts)
      const ids = marked.flat().flatMap((run) => typeof run !== 'string' && 'term' in run ? [run.term] : [])
      expect(new Set(ids).size).toBe(ids.length)
    }))
  })
})

describe('termIn', () => {
  it('finds the term that a name begins with before one further on', () => {
    const [income, town] = [term('人均可支配收入'), term('城镇')]
    for (const terms of [{ income, town }, { town, income }]) expect(termIn('城镇居民人均可支配收入', terms)).toBe('town')
    expect(termIn('County GDP', { gdp: term('GDP') })).toBe('gdp')
    expect(termIn('工资', { gdp: term('GDP'), none: term('') })).toBeUndefined()
  })
})
