import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { axisOf, barOf, chartOf } from '../../../src/app/cards/chart'
import type { FigureView } from '../../../src/content/view'
import { fakeFigure } from '../../fakes/cards'

const growth = (id: string, value: number, more: Partial<FigureView> = {}) =>
  fakeFigure({ id, number: String(value), unit: '%', measure: 'growth', value, ...more })

describe('axisOf', () => {
  it.each([
    ['holds the targets and last year’s growth', [6.8, 7, 13.3, 19.9], 20, [0, 5, 10, 15, 20]],
    ['ends on the largest value where that is a step', [2, 8], 8, [0, 2, 4, 6, 8]],
    ['goes below one, in numbers fit to be read', [0.3], 0.3, [0, 0.1, 0.2, 0.3]],
    ['is there without values', [], 1, [0, 0.25, 0.5, 0.75, 1]],
  ])('%s', (_, values, max, ticks) => {
    const axis = axisOf(values)
    expect(axis).toEqual({ max, ticks })
  })

  it('begins at zero, holds every value, and has two to five steps', () => {
    const value = fc.double({ min: 1e-6, max: 1e6, noNaN: true })
    fc.assert(fc.property(fc.array(value, { minLength: 1 }), (values) => {
      const { max, ticks } = axisOf(values)
      expect(ticks[0]).toBe(0)
      expect(max).toBeGreaterThanOrEqual(Math.max(...values) * (1 - 1e-9))
      expect(ticks.length).toBeGreaterThanOrEqual(3)
      expect(ticks.length).toBeLessThanOrEqual(6)
    }))
  })

  it('refuses what it cannot draw honestly', () => {
    expect(() => axisOf([7, -2])).toThrow('from zero up')
    expect(() => axisOf([NaN])).toThrow('from zero up')
  })
})

describe('barOf', () => {
  const max = 20

  it('draws an exact value as one firm stroke', () => {
    expect(barOf(6.8, 'exact', max)).toEqual({ strokes: [{ x: 0, width: 34, opacity: 1 }], end: 34 })
  })

  it('draws "at least" firm up to its value and open beyond it', () => {
    const { strokes: [firm, ...open], end } = barOf(7, 'at-least', max)
    expect(firm).toEqual({ x: 0, width: 35, opacity: 1 })
    expect(end).toBe(35)
    expect(open.length).toBeGreaterThan(0)
    for (const { x, opacity } of open) {
      expect(x).toBeGreaterThan(35)
      expect(opacity).toBeLessThan(1)
    }
  })

  it('draws "about" without a firm end, as far beyond its value as before it', () => {
    const { strokes, end } = barOf(7, 'about', max)
    const [first, last] = [strokes[1], strokes.at(-1)]
    expect(end).toBeNull()
    expect(((first?.x ?? 0) + (last?.x ?? 0) + (last?.width ?? 0)) / 2).toBeCloseTo(35)
  })

  it('draws "at most" faint up to its firm end', () => {
    const { strokes, end } = barOf(7, 'at-most', max)
    expect(end).toBe(35)
    expect(strokes.every(({ opacity }) => opacity < 1)).toBe(true)
  })

  it('makes firm bars as long as their values, on any axis', () => {
    const positive = fc.double({ min: 0.1, max: 1e4, noNaN: true })
    fc.assert(fc.property(positive, positive, (value, more) => {
      const { end } = barOf(value, 'exact', value + more)
      expect(end).toBeCloseTo(value / (value + more) * 100, 1)
    }))
  })
})

describe('chartOf', () => {
  const target = growth('investment', 7, { qualifier: 'at-least', after: '以上' })
  const actual = growth('investment-2022', 13.3, { year: 2022 })
  const worded = fakeFigure({ id: 'urban', kind: 'relation', number: '与经济增长基本同步' })

  it('puts a target and the year before on one scale', () => {
    const { axis, rows: [row] } = chartOf([target], [[actual, target]])
    expect(row?.bar.end).toBeCloseTo(7 / axis.max * 100)
    expect(row?.before?.bar.end).toBeCloseTo(13.3 / axis.max * 100)
  })

  it('compares only what is paired', () => {
    const { rows } = chartOf([target, growth('gdp', 6.8)], [[actual, target]])
    expect(rows.map(({ before }) => before?.figure.id)).toEqual(['investment-2022', undefined])
  })

  it('draws a target whose year before fell, without the fall', () => {
    const { rows: [row] } = chartOf([target], [[growth('investment-2022', -4, { year: 2022 }), target]])
    expect(row).toMatchObject({ target: { id: 'investment' }, before: null })
  })

  it('keeps apart what is said in words, counted in something else, a level or a fall, and loses none', () => {
    const others = [
      worded, growth('jobs', 2000, { unit: '人', measure: 'level' }), growth('farmers', 200, { unit: '人' }), growth('unemployed', 5.5, { measure: 'level', qualifier: 'at-most' }),
      growth('rate', 2, { unit: '个百分点' }), growth('energy', -3),
    ]
    const chart = chartOf([...others, target], [])
    expect(chart.rows.map((row) => row.target.id)).toEqual(['investment'])
    expect(chart.others).toEqual(others)
    expect(chart.axis).toEqual(chartOf([target], []).axis)
  })

  it('leaves room for the open end of the longest bar', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 500 }), (value) => {
      const open = growth('a', value, { qualifier: 'at-least' })
      const last = chartOf([open], []).rows[0]?.bar.strokes.at(-1)
      expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThanOrEqual(100)
    }))
  })
})
