import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { duplicateKeys } from '../../../src/content/check/duplicate-keys'

describe('duplicateKeys', () => {
  it.each([
    ['{"a": 1, "b": 2, "a": 3}', ['a']],
    ['{"cards": {"gdp": {}, "roads": {"lines": []}, "gdp" : {}}}', ['cards.gdp']],
    ['[{"id": "x"}, {"id": "x", "id": "y"}]', ['1.id']],
    ['{"a": {"b": 1}, "c": {"b": 1}, "d": ["a", "a"]}', []],
    ['{"a": "b\\": 1, a", "b": "{[,:"}', []],
    ['{"a": 1, "\\u0061": 2}', ['a']],
  ])('finds in %s', (json, keys) => {
    expect(duplicateKeys(json)).toEqual(keys)
  })

  it('finds nothing in what was written from an object', () => {
    fc.assert(fc.property(fc.json(), (json) => {
      expect(duplicateKeys(JSON.stringify(JSON.parse(json)))).toEqual([])
    }))
  })
})
