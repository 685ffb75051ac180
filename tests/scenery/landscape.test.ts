import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HEIGHT, landscapeAt, SEED, WIDTH, type Landscape } from '../../src/scenery/landscape'
import { HALO } from '../../src/scenery/sky'
import { MOODS, moodOf } from '../../src/scenery/mood'
import { RANGES } from '../../src/scenery/ranges'

const anyIndex = fc.integer({ min: -5000, max: 5000 })

/** A short name for much text (FNV-1a). */
function nameOf(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(16)
}

/** The mountains over one place of a layer, far to near, each with its form, its measures and where it is cut. */
function cutAt({ layers }: Landscape, layer: number, x: number) {
  return (layers[layer]?.peaks ?? []).filter(({ form: { outline }, x: middle, wide }) =>
    middle + (outline[0] ?? 0) * wide / 10 < x && middle + (outline[outline.length - 2] ?? 0) * wide / 10 > x,
  ).map(({ form, x: middle, base, wide, high }) => ({ form, base, wide, high, cut: Math.round(x - middle) }))
}

describe('the landscape', () => {
  it('is the same for the same seed, on every machine and for ever', () => {
    const stretches = [-3, 0, 7, 2500, 1_000_000].map((index) => landscapeAt(index, 'pledges', SEED))
    expect(stretches).toEqual([-3, 0, 7, 2500, 1_000_000].map((index) => landscapeAt(index, 'pledges', SEED)))
    expect(nameOf(JSON.stringify(stretches))).toBe('217cdff4')
  })

  it('is another for another seed', () => {
    expect(landscapeAt(3, 'cover', 1)).not.toEqual(landscapeAt(3, 'cover', 2))
  })

  it('shows other mountains on every card of a long deck', () => {
    const pictures = Array.from({ length: 60 }, (_, index) => JSON.stringify(landscapeAt(index, 'targets', SEED).layers))
    expect(new Set(pictures).size).toBe(60)
  })

  it('goes on under the next card without a seam, however far the deck is scrolled', () => {
    fc.assert(fc.property(anyIndex, fc.integer({ min: 0, max: 4 }), fc.double({ min: 0, max: 1, noNaN: true }), (index, layer, scrolled) => {
      const [card, next] = [landscapeAt(index, 'targets', SEED), landscapeAt(index + 1, 'targets', SEED)]
      const depth = RANGES[layer]?.depth ?? 0
      // Each layer lags behind its card by its depth: what stands at the card's right edge, and at the next one's left.
      const edge = WIDTH * (1 - depth * scrolled)
      expect(cutAt(card, layer, edge)).toEqual(cutAt(next, layer, WIDTH * depth * (1 - scrolled)))
    }))
  })

  it('goes on without a seam where nothing moves and the layers are stretched', () => {
    fc.assert(fc.property(anyIndex, fc.integer({ min: 0, max: 4 }), (index, layer) => {
      const [card, next] = [landscapeAt(index, 'tasks', SEED), landscapeAt(index + 1, 'tasks', SEED)]
      const depth = RANGES[layer]?.depth ?? 0
      expect(cutAt(card, layer, WIDTH * (1 - depth))).toEqual(cutAt(next, layer, 0))
    }))
  })

  it('shares clouds, ripples and boats with the next card where they reach over the border', () => {
    fc.assert(fc.property(anyIndex, (index) => {
      const [card, next] = [landscapeAt(index, 'targets', SEED), landscapeAt(index + 1, 'targets', SEED)]
      const over = <T extends { x: number }>(things: T[], left: (thing: T) => number, right: (thing: T) => number, border: number) =>
        things.filter((thing) => left(thing) < border && right(thing) > border).map((thing) => ({ ...thing, x: thing.x - border + 0 }))
      const mists = ({ mists }: Landscape, border: number) => over(mists, ({ x, across }) => x - across, ({ x, across }) => x + across, border)
      const ripples = ({ ripples }: Landscape, border: number) => over(ripples, ({ x }) => x, ({ x, length }) => x + length, border)
      const things = ({ things }: Landscape, border: number) => over(things, ({ x }) => x - 20, ({ x }) => x + 20, border)
      for (const part of [mists, ripples, things]) expect(part(card, WIDTH)).toEqual(part(next, 0))
    }))
  })

  it('keeps hills, sun and birds inside their zone, so that none rises under the words above it', () => {
    fc.assert(fc.property(anyIndex, fc.integer({ min: 0, max: 50 }), (index, seed) => {
      const { layers, sun, birds, things } = landscapeAt(index, 'targets', seed)
      for (const { form, base, high } of layers.flatMap(({ peaks }) => peaks)) {
        const heights = [form.outline, ...form.shade, ...form.strokes].flat().filter((_, at) => at % 2).map((y) => base + y * high / 10)
        expect(Math.max(...heights)).toBeLessThanOrEqual(HEIGHT)
        expect(Math.min(...heights)).toBeGreaterThanOrEqual(0)
      }
      expect(sun.y - sun.radius * HALO).toBeGreaterThanOrEqual(0)
      for (const { y, size } of birds) expect(y - size).toBeGreaterThanOrEqual(0)
      for (const { y } of things) expect(y).toBeLessThan(HEIGHT / 2)
    }))
  })

  it('leaves no card empty: near and far mountains stand on each', () => {
    fc.assert(fc.property(anyIndex, (index) => {
      const card = landscapeAt(index, 'targets', SEED)
      const seen = (layers: number[]) => new Set(layers.flatMap((layer) =>
        Array.from({ length: 21 }, (_, at) => cutAt(card, layer, at * WIDTH / 20 + 0.5)).flat().map(({ form, wide, high, base }) => [form.outline, wide, high, base].join())))
      expect(seen([0, 1]).size).toBeGreaterThan(1)
      expect(seen([2, 3, 4]).size).toBeGreaterThan(2)
    }))
  })

  it('costs as much as it is wide', () => {
    const cost = (span: number) => JSON.stringify(landscapeAt(0, 'targets', SEED, span)).length
    const [four, sixteen, sixtyFour] = [cost(4), cost(16), cost(64)]
    expect((sixtyFour - sixteen) / (sixteen - four)).toBeCloseTo(4, 0)
  })

  it('lets the sun go from right to left with the moods, and stand still within each', () => {
    const places = (['cover', 'achievements', 'targets', 'tasks', 'pledges'] as const).map((mood) => landscapeAt(0, mood, SEED).sun.x)
    expect(places).toEqual([...places].sort((one, other) => other - one))
    expect(new Set(places).size).toBe(places.length)
    fc.assert(fc.property(anyIndex, fc.constantFrom(...MOODS), (index, mood) => {
      expect(landscapeAt(index, mood, SEED).sun).toEqual(landscapeAt(0, mood, SEED).sun)
    }))
  })

  it('lets the birds fly on the wider side of the sun, clear of it and on the card', () => {
    fc.assert(fc.property(anyIndex, fc.constantFrom(...MOODS), (index, mood) => {
      const { sun, birds } = landscapeAt(index, mood, SEED)
      expect(birds.length).toBeGreaterThan(2)
      for (const { x, size } of birds) {
        expect(Math.abs(x - sun.x)).toBeGreaterThan(sun.radius)
        expect(x > sun.x).toBe(sun.x < WIDTH / 2)
        expect(x).toBeGreaterThan(0)
        expect(x + size * 2).toBeLessThan(WIDTH)
      }
    }))
  })

  it('grows a plum branch for pledges only', () => {
    expect(MOODS.filter((mood) => landscapeAt(5, mood, SEED).branch !== null)).toEqual(['pledges'])
  })

  it('gives every group of cards its mood', () => {
    expect([moodOf('opening'), moodOf('tasks'), moodOf('closing')]).toEqual(['cover', 'tasks', 'closing'])
  })
})
