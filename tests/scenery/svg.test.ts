import { brotliCompressSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MANUALS } from '../../src/scenery/forms'
import { HEIGHT, landscapeAt, SEED, WIDTH } from '../../src/scenery/landscape'
import type { Mood } from '../../src/scenery/mood'
import { paletteOf } from '../../src/scenery/palette'
import { bendsOf } from '../../src/scenery/spline'
import { sceneryMarkup } from '../../src/scenery/svg'
import { paintLandscape, recordingPen } from './recording-pen'
import { bendsIn, curvesOf } from './svg-points'

const card = (index: number, mood: Mood) => sceneryMarkup(landscapeAt(index, mood, SEED), String(index))
const anyIndex = fc.integer({ min: -3000, max: 3000 })

describe('the scenery as SVG', () => {
  it('draws the very curves of every form, control for control, though it names only their ends', () => {
    const markup = Array.from({ length: 40 }, (_, index) => card(index, 'targets')).join('')
    const drawn = new Set([...markup.matchAll(/ d="([^"]*)"/g)].map(([, data = '']) => JSON.stringify(curvesOf(data))))
    for (const { outline } of Object.values(MANUALS).flatMap(({ forms }) => forms)) {
      expect(drawn).toContain(JSON.stringify(bendsOf(outline).map(([cx, cy, x, y]) => [cx, -cy || 0, x, -y || 0])))
    }
  })

  it('shows the same picture as the canvas does', () => {
    fc.assert(fc.property(anyIndex, (index) => {
      const landscape = landscapeAt(index, 'targets', SEED)
      const { pen, strokes } = recordingPen()
      paintLandscape(pen, landscape, { box: { x: 0, y: 0, width: WIDTH, height: HEIGHT }, clear: 0, foot: HEIGHT }, paletteOf('light', 'targets'))
      const painted = strokes.flatMap(({ bends }) => bends)
      const drawn = bendsIn(sceneryMarkup(landscape, '1').replace(/<svg class="birds.*?<\/svg>/, ''))
      const rounded = (points: [number, number][]) => points.map(([x, y]) => [Math.round(x * 10), Math.round(y * 10)].join())
      expect(rounded(drawn)).toEqual(rounded(painted))
    }), { numRuns: 20 })
  })

  it('closes every element that it opens, and says no style that a strict policy would refuse', () => {
    fc.assert(fc.property(anyIndex, fc.constantFrom<Mood>('targets', 'pledges'), (index, mood) => {
      const open: string[] = []
      for (const [, close, name = '', own] of card(index, mood).matchAll(/<(\/?)(\w+)[^>]*?(\/?)>/g)) {
        if (close) expect(open.pop()).toBe(name)
        else if (!own) open.push(name)
      }
      expect(open).toEqual([])
      expect(card(index, mood)).not.toMatch(/style=|<style|NaN|undefined|e-\d|on\w+=/)
    }))
  })

  it('names gradients that it has, under names that no other card has', () => {
    const [one, other] = [card(11, 'pledges'), card(12, 'pledges')]
    const names = (markup: string) => [...markup.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id)
    const used = new Set([...one.matchAll(/url\(#([^)]+)\)/g)].map(([, id = '']) => id))
    expect([...used].sort()).toEqual(names(one).sort())
    expect(names(one).filter((id) => names(other).includes(id))).toEqual([])
  })

  it('has no hole at the foot: water lies under the near hills from edge to edge and down to the last unit', () => {
    fc.assert(fc.property(anyIndex, (index) => {
      expect(card(index, 'tasks')).toContain(`d="M0 170h${WIDTH}v${HEIGHT - 170}h-${WIDTH}z"`)
    }))
  })

  it.each<[Mood, number, number]>([['cover', 0, 600], ['targets', 8, 600], ['tasks', 2500, 600], ['pledges', 24, 800]])(
    'is short: six cards of %s from %i on cost at most %i bytes each', (mood, from, most) => {
      const markup = Array.from({ length: 6 }, (_, at) => card(from + at, mood)).join('')
      expect(brotliCompressSync(markup).length / 6).toBeLessThan(most)
    })

  it('costs a long deck little: 300 bytes for each further card', () => {
    const bytes = (count: number) => brotliCompressSync(Array.from({ length: count }, (_, at) => card(at, 'targets')).join('')).length
    expect((bytes(24) - bytes(6)) / 18).toBeLessThan(300)
  })
})
