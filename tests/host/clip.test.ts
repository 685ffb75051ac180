import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clip } from '../../src/host/clip'

describe('clip', () => {
  it.each([
    ['leaves what fits', '交城县两会', 5, '交城县两会'],
    ['counts Latin letters half', 'GDP 2023', 4, 'GDP 2023'],
    ['says that there is more', '交城县两会报告', 5, '交城县两…'],
    ['keeps a figure whole or drops it', '地区生产总值107.2亿元', 9, '地区生产总值…'],
    ['keeps no digits without their unit', '总值107.2亿元增长', 6, '总值…'],
    ['cuts English between words', 'A county reports in spring', 8, 'A county…'],
    ['keeps a word that ends where the room does', 'A county reports', 5, 'A county…'],
    ['ends on no marks, however many', '稳中求进：“向前一步', 7, '稳中求进…'],
    ['ends on no comma', '稳中求进，向前一步', 6, '稳中求进…'],
    ['cuts a word that is all there is', 'Wiederaufforstung', 4, 'Wieder…'],
    ['keeps pairs of code units together', '😀😀😀😀', 3, '😀😀…'],
  ])('%s', (_, text, room, clipped) => {
    expect(clip(text, room)).toBe(clipped)
  })

  it('gives a beginning of the text that fits', () => {
    const width = (text: string): number => [...text].reduce((sum, character) => sum + (character >= '\u1100' ? 1 : 0.5), 0)
    const text = fc.string({ unit: fc.constantFrom('交', '，', ' ', 'a', '7', '.', '%', '😀', '…') })
    fc.assert(fc.property(text, fc.integer({ min: 2, max: 40 }), (whole, room) => {
      const clipped = clip(whole, room)
      expect(width(clipped)).toBeLessThanOrEqual(room)
      expect(clipped === whole || whole.startsWith(clipped.slice(0, -1))).toBe(true)
    }))
  })
})
