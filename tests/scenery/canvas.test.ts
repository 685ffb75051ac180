import { createCanvas } from '@napi-rs/canvas'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { branchOf } from '../../src/scenery/branch'
import { spanOf, type Ground } from '../../src/scenery/canvas'
import { paintBranch } from '../../src/scenery/canvas-branch'
import { landscapeAt, SEED } from '../../src/scenery/landscape'
import { MOODS } from '../../src/scenery/mood'
import { paletteOf } from '../../src/scenery/palette'
import { paintLandscape, recordingPen } from './recording-pen'

const anyGround = fc.record({ width: fc.integer({ min: 200, max: 1400 }), clear: fc.integer({ min: 100, max: 700 }), zone: fc.integer({ min: 120, max: 700 }), below: fc.integer({ min: 0, max: 200 }) })
  .map(({ width, clear, zone, below }): Ground => ({ box: { x: 10, y: 20, width, height: clear + zone + below - 20 }, clear, foot: clear + zone }))

describe('the scenery on a canvas', () => {
  it('paints nothing but paper above the line that the words need', () => {
    fc.assert(fc.property(fc.integer({ min: -100, max: 3000 }), anyGround, (index, ground) => {
      const { pen, strokes, depth } = recordingPen()
      paintLandscape(pen, landscapeAt(index, 'targets', SEED, spanOf(ground)), ground, paletteOf('light', 'targets'))
      const [paper, ...rest] = strokes
      expect(paper?.kind).toBe('rect')
      const points = rest.flatMap((stroke) => stroke.points)
      expect(points.flat().every(Number.isFinite)).toBe(true)
      expect(points.reduce((top, [, y]) => Math.min(top, y), Infinity)).toBeGreaterThanOrEqual(ground.clear - 0.01)
      expect(depth()).toBe(0)
    }), { numRuns: 25 })
  })

  it.each(MOODS.flatMap((mood) => (['light', 'night'] as const).map((theme) => [theme, mood] as const)))('covers its whole box, %s and %s', (theme, mood) => {
    const canvas = createCanvas(216, 288)
    const pen = canvas.getContext('2d')
    const ground = { box: { x: 0, y: 0, width: 216, height: 288 }, clear: 150, foot: 260 }
    paintLandscape(pen, landscapeAt(4, mood, SEED, spanOf(ground)), ground, paletteOf(theme, mood))
    const { data } = pen.getImageData(0, 0, 216, 288)
    expect(data.filter((_, at) => at % 4 === 3).every((opacity) => opacity === 255)).toBe(true)
  })

  it('leaves what is beside its box alone', () => {
    const canvas = createCanvas(100, 100)
    const pen = canvas.getContext('2d')
    const ground = { box: { x: 20, y: 20, width: 60, height: 60 }, clear: 30, foot: 80 }
    paintLandscape(pen, landscapeAt(0, 'cover', SEED), ground, paletteOf('night', 'cover'))
    const opacity = (x: number, y: number) => pen.getImageData(x, y, 1, 1).data[3]
    expect([opacity(10, 50), opacity(50, 10), opacity(90, 50), opacity(50, 90), opacity(50, 50)]).toEqual([0, 0, 0, 0, 255])
  })

  it('keeps the shape of its mountains: a wide low ground shows more of the scroll', () => {
    const ground = (width: number, zone: number): Ground => ({ box: { x: 0, y: 0, width, height: zone }, clear: 0, foot: zone })
    expect([spanOf(ground(390, 354)), spanOf(ground(1080, 450)), spanOf(ground(200, 400)), spanOf(ground(1080, 130))]).toEqual([1, 1.9, 1, 3])
  })

  it.each([0, 1, 2, 3])('paints branch %i inside its box, from the right edge', (index) => {
    const { pen, strokes, depth } = recordingPen()
    paintBranch(pen, branchOf(index), { x: 100, y: 50, width: 640, height: 480 }, paletteOf('light', 'pledges'))
    const points = strokes.flatMap((stroke) => stroke.points)
    expect(Math.min(...points.map(([x]) => x))).toBeGreaterThanOrEqual(100)
    expect(Math.max(...points.map(([x]) => x))).toBeGreaterThanOrEqual(740)
    expect(Math.min(...points.map(([, y]) => y))).toBeGreaterThanOrEqual(50)
    expect(Math.max(...points.map(([, y]) => y))).toBeLessThanOrEqual(530)
    expect(depth()).toBe(0)
  })
})
