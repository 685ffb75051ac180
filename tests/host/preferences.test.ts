/** The reader's preferences in storages of every kind. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '../../src/content/edition'
import {
  FEW, PICTURE_LANGUAGES, PICTURE_SHAPES, pictureOf, PRINTS, readPreferences, STORAGE_KEY, TEXT_SIZES, THEMES, VIEWS, writePreferences,
  type OpenStorage, type Preferences,
} from '../../src/host/preferences'

const DEFAULTS: Preferences = {
  theme: 'system', size: 100, view: 'ordinary', both: false, locale: null, seen: [],
  picture: { shape: 'portrait', theme: 'light', print: null, languages: null },
}

function holding(text: string | null): OpenStorage & { text: () => string | null } {
  const held = new Map(text === null ? [] : [[STORAGE_KEY, text]])
  const storage = { getItem: (key: string) => held.get(key) ?? null, setItem: (key: string, value: string) => void held.set(key, value) }
  return Object.assign(() => storage, { text: () => held.get(STORAGE_KEY) ?? null })
}

const refused: OpenStorage = () => { throw new Error('SecurityError') }
const full: OpenStorage = () => ({ getItem: () => null, setItem: () => { throw new Error('QuotaExceededError') } })

/** The right names with anything behind them: words of other fields, lists, objects, nothing. */
const oddValue = fc.oneof(fc.jsonValue(), fc.constantFrom(...THEMES, ...VIEWS, ...LOCALES, ...PRINTS, ...PICTURE_SHAPES, ...TEXT_SIZES))
const oddPreferences = fc.record({
  theme: oddValue, size: oddValue, view: oddValue, both: oddValue, locale: oddValue, seen: fc.oneof(oddValue, fc.array(oddValue)),
  picture: fc.oneof(oddValue, fc.record({ shape: oddValue, theme: oddValue, print: oddValue, languages: oddValue }, { requiredKeys: [] })),
}, { requiredKeys: [] })
const anyPreferences: fc.Arbitrary<Preferences> = fc.record({
  theme: fc.constantFrom(...THEMES), size: fc.constantFrom(...TEXT_SIZES), view: fc.constantFrom(...VIEWS), both: fc.boolean(),
  locale: fc.constantFrom(null, ...LOCALES),
  seen: fc.array(fc.string(), { maxLength: FEW }),
  picture: fc.record({
    shape: fc.constantFrom(...PICTURE_SHAPES), theme: fc.constantFrom('light' as const, 'night' as const),
    print: fc.constantFrom(null, ...PRINTS), languages: fc.constantFrom(null, ...PICTURE_LANGUAGES),
  }),
})

describe('preferences', () => {
  it('come back as they were kept', () => {
    fc.assert(fc.property(anyPreferences, (preferences) => {
      const storage = holding(null)
      expect(writePreferences(preferences, storage)).toBe(true)
      expect(readPreferences(storage)).toEqual(preferences)
    }))
  })

  it.each([
    ['empty', null], ['cut off', '{"theme":"night"'], ['no object', '"night"'], ['a list', '[1]'], ['null', 'null'], ['no JSON', '<html>'],
    ['of wrong types', '{"theme":1,"size":"130","view":2,"both":"yes","locale":"fr","seen":"all","picture":7}'],
    ['out of range', '{"theme":"sepia","size":400,"locale":"EN","seen":{"0":"gdp"},"picture":{"shape":"round","print":"huge"}}'],
  ])('are the defaults where the storage is %s', (_, text) => {
    expect(readPreferences(holding(text))).toEqual(DEFAULTS)
  })

  it('keep what makes sense beside what does not', () => {
    const kept = readPreferences(holding('{"theme":"night","size":9,"seen":["gdp",3,null,"cover"],"picture":{"shape":"story","theme":0}}'))
    expect(kept).toEqual({ ...DEFAULTS, theme: 'night', seen: ['gdp', 'cover'], picture: { ...DEFAULTS.picture, shape: 'story' } })
  })

  it('hold of the cards that were seen no more than they need', () => {
    const seen = Array.from({ length: 20_000 }, (_, at) => `card-${at}`)
    expect(readPreferences(holding(JSON.stringify({ seen }))).seen).toEqual(seen.slice(0, FEW))
  })

  it('leave alone what a newer version keeps beside them', () => {
    const storage = holding('{"theme":"light","voice":{"speed":1.5}}')
    expect(writePreferences({ ...DEFAULTS, theme: 'night' }, storage)).toBe(true)
    expect(JSON.parse(storage.text() ?? '')).toMatchObject({ theme: 'night', voice: { speed: 1.5 } })
  })

  it.each([['refused', refused], ['full', full]])('are the defaults where the storage is %s, and it is said that nothing is kept', (_, storage) => {
    expect(readPreferences(storage)).toEqual(DEFAULTS)
    expect(writePreferences(DEFAULTS, storage)).toBe(false)
  })

  it('are whole whatever stands in the storage', () => {
    const odd = fc.oneof(fc.string(), fc.json(), oddPreferences.map((kept) => JSON.stringify(kept)))
    fc.assert(fc.property(odd, (text) => {
      expect(readPreferences(holding(text))).toEqual({
        theme: expect.toBeOneOf([...THEMES]), size: expect.toBeOneOf([...TEXT_SIZES]), view: expect.toBeOneOf([...VIEWS]), both: expect.any(Boolean),
        locale: expect.toBeOneOf([null, ...LOCALES]), seen: expect.toSatisfy((seen: unknown[]) => seen.every((id) => typeof id === 'string')),
        picture: {
          shape: expect.toBeOneOf([...PICTURE_SHAPES]), theme: expect.toBeOneOf(['light', 'night']),
          print: expect.toBeOneOf([null, ...PRINTS]), languages: expect.toBeOneOf([null, ...PICTURE_LANGUAGES]),
        },
      })
    }))
  })
})

describe('a share picture', () => {
  const picture = DEFAULTS.picture
  it.each([
    ['has ordinary print in one language', DEFAULTS, { print: 'ordinary', languages: 'own' }],
    ['has large print for who reads large print', { ...DEFAULTS, view: 'elder' as const }, { print: 'big', languages: 'own' }],
    ['has both languages for who reads both', { ...DEFAULTS, both: true }, { print: 'ordinary', languages: 'both' }],
    [
      'is as the reader chose it, however they read',
      { view: 'elder' as const, both: true, picture: { ...picture, print: 'ordinary' as const, languages: 'other' as const } },
      { print: 'ordinary', languages: 'other' },
    ],
  ])('%s', (_, preferences, expected) => {
    expect(pictureOf(preferences)).toEqual({ shape: 'portrait', theme: 'light', ...expected })
  })
})
