/** Numbers as digits: nothing rounded, nothing added. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalOf, magnitude, plainDigits, shift } from '../../src/content/decimal'

/** Numbers as people write them: up to 15 digits, some of them behind the point. */
const written = fc.tuple(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 4 }))
  .map(([digits, places]) => Number(`${digits}e-${places}`))

describe('decimalOf', () => {
  it.each([
    [13.3, { negative: false, digits: '133', point: 2 }],
    [0.05, { negative: false, digits: '5', point: -1 }],
    [10_720_000_000, { negative: false, digits: '1072', point: 11 }],
    [-2, { negative: true, digits: '2', point: 1 }],
    [0, { negative: false, digits: '0', point: 1 }],
    [-0, { negative: false, digits: '0', point: 1 }],
    [1e21, { negative: false, digits: '1', point: 22 }],
    [1.5e-7, { negative: false, digits: '15', point: -6 }],
  ])('takes %d apart', (value, decimal) => {
    expect(decimalOf(value)).toEqual(decimal)
  })

  it('shows as many digits as it is asked for, and never fewer than there are', () => {
    expect(plainDigits(decimalOf(7, 2))).toBe('7.0')
    expect(plainDigits(decimalOf(13.3, 1))).toBe('13.3')
    expect(plainDigits(decimalOf(0, 2))).toBe('0.0')
    expect(plainDigits(decimalOf(1, 15))).toBe('1.00000000000000')
  })

  it.each([NaN, Infinity, -Infinity])('refuses %d', (value) => {
    expect(() => decimalOf(value)).toThrow('finite')
  })

  it.each([0, 16, 1.5, NaN])('refuses to show %d digits', (least) => {
    expect(() => decimalOf(1, least)).toThrow('whole number from 1 to 15')
  })

  it('names the same number again', () => {
    fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const { negative, digits, point } = decimalOf(value)
      expect(Number(`${negative ? '-' : ''}0.${digits}e${point}`)).toBe(value === 0 ? 0 : value)
    }))
  })
})

describe('plainDigits', () => {
  it.each([
    [55_000, ',', '55,000'],
    [1_234_567.25, ',', '1,234,567.25'],
    [999, ',', '999'],
    [0.05, ',', '0.05'],
    [0.5, ',', '0.5'],
    [1000, '', '1000'],
  ])('writes %d with "%s" as %s', (value, separator, text) => {
    expect(plainDigits(decimalOf(value), separator)).toBe(text)
  })

  it('writes what JavaScript reads as the same number, whatever it is divided by', () => {
    fc.assert(fc.property(written, fc.integer({ min: 0, max: 12 }), (value, power) => {
      expect(Number(`${plainDigits(shift(decimalOf(value), power))}e${power}`)).toBe(value)
    }))
  })

  it('loses no digit to its separators', () => {
    fc.assert(fc.property(written, (value) => {
      expect(plainDigits(decimalOf(value), ',').replaceAll(',', '')).toBe(plainDigits(decimalOf(value)))
    }))
  })
})

describe('magnitude', () => {
  it.each([[107.2, 2], [100, 2], [99.9, 1], [1, 0], [0.05, -2], [0, 0], [1e8, 8]])('of %d is %d', (value, power) => {
    expect(magnitude(decimalOf(value))).toBe(power)
  })
})
