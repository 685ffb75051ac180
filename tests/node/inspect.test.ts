import { beforeAll, describe, expect, it } from 'vitest'
import { createEasel, type Easel } from '../../src/node/canvas'
import { contrastOf, inspect, luminance, overlaps } from '../../src/node/inspect'
import { hardestChoices, nameOf, samplesOf, sceneMaker } from '../../src/node/proof-work'
import { tableOf } from '../../src/node/proof'
import type { Scene } from '../../src/share-card/scene'
import { card, FIRST, GLANCE } from '../browser/site'
import { fakeScene } from '../fakes/scenes'

let easel: Easel
beforeAll(async () => {
  easel = await createEasel()
})

/** The easel with something wrong about it. */
function spoiled(change: Partial<Easel>): Easel {
  return { ...easel, ...change }
}

describe('inspect', () => {
  it.each(['light', 'night'] as const)('finds nothing wrong with a good picture in the %s', async (theme) => {
    expect(await inspect(easel, fakeScene('investment', 'zh-CN', { theme }))).toEqual([])
  })

  it('sees words that do not fit', async () => {
    const scene: Scene = { ...fakeScene('gdp', 'zh-CN'), parts: [{ locale: 'zh-CN', blocks: [{ kind: 'kicker', text: '长'.repeat(9000) }] }] }
    expect(await inspect(easel, scene)).toEqual([expect.stringMatching(/^overflow: its words need/)])
  })

  it('sees text that nobody could read on its ground', async () => {
    const faults = await inspect(spoiled({ layout: (scene) => {
      const layout = easel.layout(scene)
      return { ...layout, marks: layout.marks.map((mark) => mark.kind === 'text' ? { ...mark, tone: 'band' } : mark) }
    } }), fakeScene('gdp', 'zh-CN'))
    expect(faults).toContainEqual(expect.stringMatching(/^contrast: "6.8" has 1\.\d\d, needs 3$/))
  })

  it('sees boxes without ink', async () => {
    const faults = await inspect(spoiled({ layout: (scene) => {
      const layout = easel.layout(scene)
      return { ...layout, marks: layout.marks.filter((mark) => mark.kind !== 'seal') }
    } }), fakeScene('gdp', 'zh-CN'))
    expect(faults).toEqual([expect.stringMatching(/^no ink: seal at/)])
  })

  it('sees a code that cannot be read', async () => {
    const faults = await inspect(spoiled({ layout: (scene) => {
      const layout = easel.layout(scene)
      return { ...layout, marks: layout.marks.map((mark) => mark.kind === 'qr' ? { ...mark, runs: mark.runs.slice(40) } : mark) }
    } }), fakeScene('gdp', 'zh-CN'))
    expect(faults).toEqual([expect.stringMatching(/^code: reads nothing/)])
  })

  it('sees boxes that overlap, but lets lines touch', () => {
    const box = { role: 'text', x: 0, y: 0, width: 100, height: 50 } as const
    expect(overlaps([box, { ...box, y: 49 }])).toEqual([])
    expect(overlaps([box, { ...box, y: 40 }])).toEqual([expect.stringMatching(/^overlap: text at 0,0/)])
  })
})

describe('contrastOf', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.48],
  ])('of %s on %s is %f', (one, other, ratio) => {
    const [a, b] = [one, other].map((colour) => {
      const value = parseInt(colour.slice(1), 16)
      return luminance(value >> 16, (value >> 8) & 255, value & 255)
    })
    expect(contrastOf(a ?? 0, b ?? 0)).toBeCloseTo(ratio, 2)
  })
})

describe('the work of the proof', () => {
  it('covers each card in each language, shape, theme and print', () => {
    const samples = samplesOf([FIRST.id])
    expect(new Set(samples.map(nameOf)).size).toBe(samples.length)
    expect(samples).toHaveLength(3 * 3 * 2 * 2 + 2 * 2)
  })

  it('makes each sample’s scene from the edition', () => {
    const sceneOf = sceneMaker('https://a.cn/')
    const scene = sceneOf({ cards: [FIRST.id], language: 'both', shape: 'story', theme: 'night', print: 'big' })
    expect(scene).toMatchObject({ shape: 'story', theme: 'night', foot: { url: `https://a.cn${FIRST.path['zh-CN']}` } })
    expect(() => sceneOf({ cards: ['nobody'], language: 'en', shape: 'story', theme: 'night', print: 'big' })).toThrow(/no card "nobody"/)
  })

  it('adds the choices of three cards that need most room', () => {
    const choices = hardestChoices(easel, [card(0).id, FIRST.id, GLANCE.id], sceneMaker('https://a.cn/'))
    expect(choices).toHaveLength(3 * 3 * 2)
    for (const { cards } of choices) expect(cards).toHaveLength(3)
  })

  it('tells its verdicts in a table', () => {
    const [sample] = samplesOf([FIRST.id])
    if (!sample) throw new Error('There is no sample.')
    expect(tableOf([{ sample, faults: [] }, { sample, faults: ['x'] }])).toBe('portrait  zh-CN      2     1')
  })
})
