/** What stands in for the display face. */
import { describe, expect, it } from 'vitest'
import { latinDisplayFace } from '../../src/node/fonts'
import { metricsOf, widthOf } from '../../src/node/sfnt'
import { standInRules } from '../../src/node/stand-ins'

describe('standInRules', () => {
  it('gives every stand-in the line of the display face, and figures a scale of their own', async () => {
    const font = await latinDisplayFace()
    const { ascent, descent } = metricsOf(font)
    const rules = standInRules(font).match(/@font-face{[^}]+}/g) ?? []
    const number = (rule: string, name: string): number => Number(new RegExp(`${name}:([\\d.]+)%`).exec(rule)?.[1]) / 100
    expect(rules.filter((rule) => rule.includes('U+30-39')).length).toBeGreaterThan(0)
    for (const rule of rules) {
      const scale = number(rule, 'size-adjust')
      expect(scale).toBeGreaterThan(0.8)
      expect(scale).toBeLessThan(1.3)
      expect(number(rule, 'ascent-override') * scale).toBeCloseTo(ascent, 3)
      expect(number(rule, 'descent-override') * scale).toBeCloseTo(descent, 3)
      expect(number(rule, 'line-gap-override')).toBe(0)
    }
  })
})

describe('widthOf', () => {
  it('adds up what the letters take, and names one that is missing', async () => {
    const font = await latinDisplayFace()
    expect(widthOf(font, 'WW')).toBeCloseTo(2 * widthOf(font, 'W'), 6)
    expect(widthOf(font, 'i')).toBeLessThan(widthOf(font, 'W'))
    expect(() => widthOf(font, '龘')).toThrow('龘')
  })
})
