import fc from 'fast-check'
import jsQR from 'jsqr'
import { describe, expect, it } from 'vitest'
import { qrCode, QUIET } from '../../src/share-card/qr'

/** The code as black and white pixels, three to a module. */
function read(url: string): string | undefined {
  const { size, runs } = qrCode(url)
  const side = (size + 2 * QUIET) * 3
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
  for (const [column, row, length] of runs) {
    for (let y = (row + QUIET) * 3; y < (row + QUIET + 1) * 3; y++) {
      for (let x = (column + QUIET) * 3; x < (column + QUIET + length) * 3; x++) pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3)
    }
  }
  return jsQR(pixels, side, side)?.data
}

describe('qrCode', () => {
  it('holds any address of a card, as another decoder reads it', () => {
    const path = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz-/0123456789'), minLength: 1, maxLength: 60 })
    fc.assert(fc.property(path, (tail) => {
      expect(read(`https://a.cn/${tail}`)).toBe(`https://a.cn/${tail}`)
    }), { numRuns: 40 })
  })

  it.each([[41, 29], [61, 33]])('takes %i bytes in %i modules a side', (bytes, size) => {
    expect(qrCode('https://a.cn/'.padEnd(bytes, 'x')).size).toBe(size)
  })

  it('tells dark stretches, none of which touches the next', () => {
    const { runs, size } = qrCode('https://a.cn/targets/gdp/')
    runs.forEach(([x, y, length], at) => {
      const [nextX, nextY] = runs[at + 1] ?? [0, -1]
      expect(x + length).toBeLessThanOrEqual(size)
      if (nextY === y) expect(nextX).toBeGreaterThan(x + length)
    })
  })

  it('refuses what no QR code can hold', () => {
    expect(() => qrCode('x'.repeat(4000))).toThrow()
  })
})
