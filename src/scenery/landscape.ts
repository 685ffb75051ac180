/** The handscroll as data: a stretch of one endless landscape, the same for the same seed on every machine. */
import { branchOf, type Branch } from './branch'
import { diceOf, even } from './dice'
import type { Mood } from './mood'
import { RANGES, type Peak, type Range } from './ranges'
import type { ShapeName } from './shapes'

/** Units in one card's width, and in the height of its hill zone. */
export const WIDTH = 400
export const HEIGHT = 300
/** The scroll that the site shows. */
export const SEED = 2023

/** A row of mountains; at rest the card shows x from 0 to WIDTH, while it scrolls up to `depth` widths more each side. */
export interface Layer {
  depth: number
  detail: boolean
  /** Far to near. */
  peaks: Peak[]
}

export interface Landscape {
  /** Far to near. */
  layers: Layer[]
  /** Clouds between the far and the near layers: middle and half axes. */
  mists: { x: number, y: number, across: number, up: number }[]
  /** Strokes on the water. */
  ripples: { x: number, y: number, length: number }[]
  /** Boats on the water, pines and pavilions on the foothills; each stands on its x, y. */
  things: { shape: ShapeName, x: number, y: number }[]
  /** Sun and birds keep their shape: y counts down from the zone's top, in the units of x. */
  sun: { x: number, y: number, radius: number }
  birds: { x: number, y: number, size: number }[]
  branch: Branch | null
}

/** Makes something in every cell that may reach into the card; what is made stands around its cell's middle. */
function inCells<T>(start: number, reach: number, cell: number, make: (middle: number, number: number) => T[]): T[] {
  const found: T[] = []
  const last = Math.floor((start + WIDTH + reach) / cell) + 1
  for (let number = Math.floor((start - reach) / cell) - 1; number <= last; number++) {
    found.push(...make((number + 0.5) * cell - start, number))
  }
  return found
}

function layerOf({ depth, cell, detail, plan }: Range, kind: number, index: number, seed: number): Layer {
  const start = Math.round(index * WIDTH * (1 - depth))
  const reach = Math.round(WIDTH * depth)
  // The near ranges throw the same dice, so that they build the same massifs.
  const peaks = inCells(start, reach, cell, (middle, number) => plan(diceOf(seed, number, Math.min(kind, 2)), middle, number))
  return {
    depth, detail,
    peaks: peaks.filter(({ form: { outline }, x, wide }) =>
      x + (outline.at(-2) ?? 0) * wide / 10 > -reach && x + (outline[0] ?? 0) * wide / 10 < WIDTH + reach),
  }
}

function mistsOf(start: number, seed: number): Landscape['mists'] {
  return inCells(start, 0, 200, (middle, number) => {
    const roll = diceOf(seed, number, 31)
    return [{ x: even(middle + roll(-90, 90)), y: even(roll(56, 124)), across: even(roll(90, 190)), up: even(roll(10, 26)) }]
  }).filter(({ x, across }) => x + across > 0 && x - across < WIDTH)
}

function ripplesOf(start: number, seed: number): Landscape['ripples'] {
  return inCells(start, 0, 50, (middle, number) => {
    const roll = diceOf(seed, number, 41)
    return [{ x: even(middle + roll(-25, 25)), y: even(number & 1 ? roll(3, 14) : roll(14, 34)), length: even(roll(16, number & 1 ? 70 : 40)) }]
  }).filter(({ x, length }) => x + length > 0 && x < WIDTH)
}

/** What people and trees add: a boat now and then, pines where a foothill's flank is broad, a pavilion on a crest. */
function thingsOf(start: number, seed: number, hills: Layer | undefined): Landscape['things'] {
  const boats = inCells(start, 0, 700, (middle, number): Landscape['things'] => {
    const roll = diceOf(seed, number, 43)
    return [{ shape: 'boat', x: even(middle + roll(-280, 280)), y: even(roll(6, 16)) }]
  })
  const grown = (hills?.peaks ?? []).filter(({ high }) => high > 8).map(({ form: { outline }, x, base, wide, high }): Landscape['things'][number] => {
    const top = high % 5 === 0
    const at = top ? outline.length / 2 - 1 : high % 2 ? 4 : outline.length - 6
    const [off = 0, up = 0] = outline.slice(at)
    return { shape: top ? 'pavilion' : 'pines', x: Math.round(x + off * wide / 10), y: Math.round(base + up * high / 10 - 3) }
  })
  return [...grown, ...boats].filter(({ x }) => x > -24 && x < WIDTH + 24)
}

function skyOf(index: number, seed: number, sunSide: 'left' | 'right'): Pick<Landscape, 'sun' | 'birds'> {
  const roll = diceOf(seed, index, 51)
  const way = sunSide === 'left' ? 1 : -1
  const x = sunSide === 'left' ? 84 : WIDTH - 84
  return {
    sun: { x, y: 50, radius: 29 },
    birds: Array.from({ length: Math.round(roll(2.6, 5.4)) }, (_, at) => ({
      x: even(x + way * (90 + at * 17 + roll(-5, 5))), y: even(26 + (at % 2 ? 9 : 0) + roll(-4, 4) - at * 3), size: even(roll(5, 8)),
    })),
  }
}

/**
 * The stretch of the scroll under one card.
 * @param index place of the card in the deck; any whole number, the scroll has no ends
 * @param mood what the season adds: the pledges have a plum branch
 */
export function landscapeAt(index: number, mood: Mood, seed: number, sunSide: 'left' | 'right' = 'left'): Landscape {
  const layers = RANGES.map((range, kind) => layerOf(range, kind, index, seed))
  return {
    layers,
    mists: mistsOf(index * WIDTH, seed),
    ripples: ripplesOf(index * WIDTH, seed),
    things: thingsOf(index * WIDTH, seed, layers.at(-1)),
    ...skyOf(index, seed, sunSide),
    branch: mood === 'pledges' ? branchOf(diceOf(seed, index, 71)) : null,
  }
}
