import { describe, expect, it } from 'vitest'
import { between } from '../../bench/lib/browser'
import { interleaved, median, shown } from '../../bench/lib/stats'
import { svgPen } from '../../bench/poster/svg-pen'

describe('the numbers of a bench', () => {
  it.each([[[3, 1, 2], 2], [[4, 1, 3, 2], 2.5], [[7], 7], [[], NaN]])('have their median: %j → %d', (numbers, middle) => {
    expect(median(numbers)).toBe(middle)
  })

  it('are shown as precisely as they are worth', () => {
    expect([312.4, 4.26, 0.504, NaN].map(shown)).toEqual(['312', '4.3', '0.50', '–'])
  })

  it('are taken in turns, each way once a round and never always behind the same other', async () => {
    const turns: string[] = []
    await interleaved(['a', 'b', 'c'], 3, (way) => Promise.resolve(void turns.push(way)))
    expect(turns.join('')).toBe('abcbcacab')
  })

  it('come from the main thread between two marks, by the thread’s own clock', () => {
    const event = (name: string, ts: number, more = {}) => ({ name, ph: 'X', ts, pid: 1, tid: 1, ...more })
    const events = [
      event('tap', 1000, { ph: 'R' }), event('seen', 91_000, { ph: 'R' }),
      event('RunTask', 2000, { dur: 30_000, tdur: 20_000 }), event('RunTask', 40_000, { dur: 9000 }),
      event('RunTask', 50_000, { dur: 70_000, tid: 2 }), event('RunTask', 95_000, { dur: 60_000 }),
    ]
    expect(between(events, 'tap', 'seen')).toEqual({ took: 90, longest: 20 })
    expect(() => between(events, 'tap', 'never')).toThrow('never')
  })
})

describe('the pen that writes SVG', () => {
  it('writes shapes as a person would: fill and outline, a row of squares, rings of a cloud in one path each', () => {
    const { pen, svg, texts } = svgPen(() => 0)
    pen.beginPath()
    pen.moveTo(0, 0)
    pen.lineTo(9, 9)
    pen.fillStyle = '#112233'
    pen.fill()
    pen.stroke()
    pen.fillRect(0, 0, 1, 1)
    pen.fillRect(1, 1, 1, 1)
    pen.translate(50, 50)
    pen.fillStyle = '#ffffff80'
    for (const radius of [1, 2, 3]) {
      pen.beginPath()
      pen.arc(0, 0, radius, 0, 7)
      pen.fill()
    }
    pen.fillText('字', 1, 2)
    expect(svg(100, 100).match(/<path/g)).toHaveLength(3)
    expect(svg(100, 100)).toContain('radialGradient')
    expect(texts.map(({ text }) => text)).toEqual(['字'])
  })
})
