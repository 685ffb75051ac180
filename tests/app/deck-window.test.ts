/** Which cards stand in the page. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clampIndex, gapParts, joinSpans, spanAround, spanAtRest, type Span } from '../../src/app/deck-window'

const place = fc.integer({ min: 1, max: 3000 }).chain((total) => fc.record({ total: fc.constant(total), index: fc.nat(total - 1) }))
const span: fc.Arbitrary<Span> = fc.tuple(fc.nat(60), fc.nat(8)).map(([first, more]) => ({ first, last: first + more }))

describe('spanAround', () => {
  it.each([
    [0, 31, { first: 0, last: 2 }], [15, 31, { first: 14, last: 17 }], [30, 31, { first: 29, last: 30 }], [0, 1, { first: 0, last: 0 }],
  ])('card %i of %i stands among %j', (index, total, expected) => {
    expect(spanAround(index, total)).toEqual(expected)
  })

  it('holds the card and its neighbours, inside the deck, however long that is', () => {
    fc.assert(fc.property(place, ({ index, total }) => {
      const { first, last } = spanAround(index, total)
      expect(first).toBe(Math.max(0, index - 1))
      expect(last).toBeGreaterThanOrEqual(Math.min(total - 1, index + 1))
      expect(last).toBeLessThan(total)
      expect(last - first).toBeLessThan(4)
    }))
  })
})

describe('joinSpans', () => {
  it('holds both where they touch, else the second alone', () => {
    fc.assert(fc.property(span, span, (a, b) => {
      const joined = joinSpans(a, b)
      const touch = a.first <= b.last + 1 && b.first <= a.last + 1
      expect(joined).toEqual(touch ? { first: Math.min(a.first, b.first), last: Math.max(a.last, b.last) } : b)
    }))
  })
})

it('a deck at rest has two cards to either side', () => {
  expect([0, 1, 15, 30].map((index) => spanAtRest(index, 31))).toEqual([[0, 2], [0, 3], [13, 17], [28, 30]].map(([first, last]) => ({ first, last })))
})

describe('gapParts', () => {
  it('are different powers of two that come to the number of cards', () => {
    fc.assert(fc.property(fc.nat(4095), (count) => {
      const parts = gapParts(count)
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(count)
      expect(new Set(parts).size).toBe(parts.length)
      expect(parts.every((part) => Number.isInteger(Math.log2(part)))).toBe(true)
    }))
  })

  it.each([0, -1])('there are none for %i', (count) => {
    expect(gapParts(count)).toEqual([])
  })
})

it('a place outside the deck is taken for its end', () => {
  expect([-3, 0, 4, 5, 900].map((index) => clampIndex(index, 5))).toEqual([0, 0, 4, 4, 4])
})
