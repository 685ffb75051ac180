/** The segmented bar. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { segmentPaths } from '../../src/app/segments'

/** The strokes of a path made of M0 0, h and m: each with its start and end. */
function strokesOf(path: string): [number, number][] {
  let x = 0
  return [...path.matchAll(/([hm])(\d+)/g)].flatMap(([, command, length]) => {
    const from = x
    x += Number(length)
    return command === 'h' ? [[from, x] as [number, number]] : []
  })
}

it('a group has a stroke for each card, of one length and with gaps between, and those read are the first of them', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 24 }), fc.integer({ min: 1, max: 24 }), (a, b) => {
    const [place, of] = [Math.min(a, b), Math.max(a, b)]
    const { width, all, done } = segmentPaths(place, of)
    const strokes = strokesOf(all)
    expect(strokes.length).toBe(of)
    expect(strokesOf(done)).toEqual(strokes.slice(0, place))
    expect(new Set(strokes.map(([from, to]) => to - from)).size).toBe(1)
    expect(strokes.every(([from], at) => from === 0 || from > (strokes[at - 1]?.[1] ?? 0))).toBe(true)
    expect(strokes.at(-1)?.[1]).toBe(width)
  }))
})

it('a long group has one stroke, read as far as the card', () => {
  const { width, all, done } = segmentPaths(100, 400)
  expect([strokesOf(all), strokesOf(done)]).toEqual([[[0, width]], [[0, width / 4]]])
})
