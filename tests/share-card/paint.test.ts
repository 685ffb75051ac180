import { describe, expect, it } from 'vitest'
import type { Pen } from '../../src/scenery/pen'
import { coloursOf } from '../../src/share-card/colours'
import { layoutScene } from '../../src/share-card/layout'
import { paintLayout, paintSteps } from '../../src/share-card/paint'
import { fakeMeasure } from '../fakes/measure'
import { fakeScene } from '../fakes/scenes'

interface Deed {
  what: string
  style: unknown
  at: number[]
}

const nothing = (): void => undefined

/** A pen that remembers texts and rectangles with the colour they were painted in. */
function recorder(): { pen: Pen, deeds: Deed[] } {
  const deeds: Deed[] = []
  const pen: Pen = {
    fillStyle: '', strokeStyle: '', lineWidth: 1, font: '', save: nothing, restore: nothing, translate: nothing, scale: nothing,
    beginPath: nothing, moveTo: nothing, lineTo: nothing, quadraticCurveTo: nothing, arc: nothing, rect: nothing,
    closePath: nothing, clip: nothing, fill: nothing, stroke: nothing, measureText: () => ({ width: 10 }),
    createLinearGradient: () => ({ addColorStop: nothing }),
    fillRect: (...at) => { deeds.push({ what: 'rect', style: pen.fillStyle, at }) },
    fillText: (text, ...at) => { deeds.push({ what: text, style: `${pen.font} ${String(pen.fillStyle)}`, at }) },
  }
  return { pen, deeds }
}

describe('paintLayout', () => {
  it('paints every text of the layout, in its own font and its tone’s colour', () => {
    const layout = layoutScene(fakeScene('investment', 'zh-CN'), fakeMeasure)
    const { pen, deeds } = recorder()
    paintLayout(pen, layout)
    const texts = layout.marks.filter((mark) => mark.kind === 'text')
    expect(texts.length).toBeGreaterThan(8)
    const colours = coloursOf(layout.stretch)
    for (const { text, x, y, style, tone } of texts) {
      expect(deeds).toContainEqual({ what: text, style: expect.stringMatching(`^${style.weight} ${style.size}px .* ${colours[tone]}$`), at: [x, y] })
    }
  })

  it.each(['light', 'night'] as const)('paints the code in ink on paper by %s, with paper around', (theme) => {
    const layout = layoutScene(fakeScene('gdp', 'zh-CN', { theme }), fakeMeasure)
    const { pen, deeds } = recorder()
    paintLayout(pen, layout)
    const code = layout.marks.find((mark) => mark.kind === 'qr')
    if (!code) throw new Error('The layout has no code.')
    const side = (code.size + 8) * code.module
    expect(deeds).toContainEqual({ what: 'rect', style: '#fbf1dc', at: [code.x, code.y, side, side] })
    const dark = deeds.filter(({ what, style }) => what === 'rect' && style === '#0b262c')
    expect(dark).toHaveLength(code.runs.length)
    for (const { at: [x = 0, y = 0, width = 0, height = 0] } of dark) {
      expect(Math.min(x - code.x, y - code.y, code.x + side - x - width, code.y + side - y - height)).toBeGreaterThanOrEqual(4 * code.module)
    }
  })

  it('paints the same in steps, the ground before all words', () => {
    const layout = layoutScene(fakeScene('law', 'en'), fakeMeasure)
    const [whole, sliced] = [recorder(), recorder()]
    paintLayout(whole.pen, layout)
    const steps = paintSteps(layout)
    for (const step of steps) step(sliced.pen)
    expect(sliced.deeds).toEqual(whole.deeds)
    expect(steps.length).toBeGreaterThan(8)
    const firstText = whole.deeds.findIndex(({ what }) => what !== 'rect')
    expect(whole.deeds.slice(0, firstText).some(({ at }) => at[2] === layout.width)).toBe(true)
  })
})
