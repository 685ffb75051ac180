import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BRANCH_HEIGHT, BRANCH_WIDTH, branchOf } from '../../src/scenery/branch'

describe('a plum branch', () => {
  it('differs on four cards in a row', () => {
    fc.assert(fc.property(fc.integer({ min: -1000, max: 1000 }), (index) => {
      const four = [0, 1, 2, 3].map((at) => JSON.stringify(branchOf(index + at)))
      expect(new Set(four).size).toBe(4)
    }))
  })

  it.each([0, 1, 2, 3])('number %i keeps inside its box, but for the cut end', (index) => {
    const { wood, flowers, buds } = branchOf(index)
    for (const [at, value] of wood.flat().entries()) {
      expect(value).toBeGreaterThanOrEqual(0)
      expect(value).toBeLessThanOrEqual(at % 2 ? BRANCH_HEIGHT : BRANCH_WIDTH + 16)
    }
    for (const { x, y, size } of [...flowers, ...buds]) {
      expect(Math.min(x, y) - size).toBeGreaterThanOrEqual(0)
      expect(x + size).toBeLessThanOrEqual(BRANCH_WIDTH)
      expect(y + size).toBeLessThanOrEqual(BRANCH_HEIGHT)
    }
  })

  it.each([0, 1, 2, 3])('number %i has flowers and buds, none over another', (index) => {
    const { flowers, buds } = branchOf(index)
    expect(flowers.length).toBeGreaterThan(5)
    expect(buds.length).toBeGreaterThan(5)
    const all = [...flowers, ...buds]
    for (const [at, one] of all.entries()) {
      for (const other of all.slice(at + 1)) {
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan((one.size + other.size) * 0.85)
      }
    }
  })
})
