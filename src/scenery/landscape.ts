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

/** A row of mountains. */
export interface Layer {
  detail: boolean
  /** Far to near. */
  peaks: Peak[]
}

export interface Landscape {
  /** Of the whole stretch. */
  width: number
  /** Far to near. */
  layers: Layer[]
  /** Clouds between the far and the near layers: middle and half axes. */
  mists: { x: number, y: number, across: number, up: number }[]
  /** Strokes on the water. */
  ripples: { x: number, y: number, length: number }[]
  /** Boats on the water, pines and pavilions on the foothills; each stands on its x, y. */
  things: { shape: ShapeName, x: number, y: number }[]
  /** Sun and birds keep their shape: y counts down from the zone's top, in units of the width. */
  sun: { x: number, y: number, radius: number }
  birds: { x: number, y: number, size: number }[]
  branch: Branch | null
}

/** A stretch of the scroll: where it begins, how wide it is and how far it may be seen to move, in units. */
interface Window {
  start: number
  width: number
  reach: number
}

/** How far a mountain may reach from the middle of its cell, and a tree from its foot. */
const SPREAD = 560
const OVERHANG = 24

/** Makes something in every cell that may reach into the window; what is made stands around its cell's middle. */
function inCells<T>({ start, width, reach }: Window, cell: number, make: (middle: number, number: number) => T[]): T[] {
  const found: T[] = []
  const last = Math.floor((start + width + reach + SPREAD) / cell)
  for (let number = Math.floor((start - reach - SPREAD) / cell); number <= last; number++) {
    found.push(...make((number + 0.5) * cell - start, number))
  }
  return found
}

function layerOf({ depth, cell, detail, plan }: Range, kind: number, index: number, width: number, seed: number): Layer {
  const reach = Math.round(WIDTH * depth)
  const window = { start: Math.round(index * WIDTH * (1 - depth)), width, reach }
  // The near ranges throw the same dice, so that they build the same massifs.
  const peaks = inCells(window, cell, (middle, number) => plan(diceOf(seed, number, Math.min(kind, 2)), middle, number))
  return {
    detail,
    peaks: peaks.filter(({ form: { outline }, x, wide }) => {
      const [left = 0, right = 0] = [outline[0], outline[outline.length - 2]]
      return x + right * wide / 10 > -reach - OVERHANG && x + left * wide / 10 < width + reach + OVERHANG
    }),
  }
}

function mistsOf(window: Window, seed: number): Landscape['mists'] {
  return inCells(window, 200, (middle, number) => {
    const roll = diceOf(seed, number, 31)
    return [{ x: even(middle + roll(-90, 90)), y: 10 * Math.round(roll(6, 12)), across: 40 * Math.round(roll(2.4, 4.6)), up: 6 * Math.round(roll(2, 4)) }]
  }).filter(({ x, across }) => x + across > 0 && x - across < window.width)
}

function ripplesOf(window: Window, seed: number): Landscape['ripples'] {
  return inCells(window, 50, (middle, number) => {
    const roll = diceOf(seed, number, 41)
    return [{ x: even(middle + roll(-25, 25)), y: 7 * (number & 1 ? 1 : Math.round(roll(2, 5))), length: 14 * Math.round(roll(1, number & 1 ? 5 : 3)) }]
  }).filter(({ x, length }) => x + length > 0 && x < window.width)
}

/** What people and trees add: a boat now and then, pines where a foothill's flank is broad, a pavilion on a crest. */
function thingsOf(window: Window, seed: number, hills: Peak[]): Landscape['things'] {
  const boats = inCells(window, 700, (middle, number): Landscape['things'] => {
    const roll = diceOf(seed, number, 43)
    return [{ shape: 'boat', x: even(middle + roll(-280, 280)), y: even(roll(6, 16)) }]
  })
  const grown = hills.filter(({ high }) => high > 9).map(({ form: { outline }, x, base, wide, high }): Landscape['things'][number] => {
    const top = high > 14 && high % 8 === 2
    const at = top ? outline.length / 2 - 1 : high % 4 ? 4 : outline.length - 6
    const [off = 0, up = 0] = outline.slice(at)
    return { shape: top ? 'pavilion' : 'pines', x: Math.round(x + off * wide / 10), y: Math.round(base + up * high / 10 - 3) }
  })
  return [...grown, ...boats].filter(({ x }) => x > -OVERHANG && x < window.width + OVERHANG)
}

/** The sun goes with the reader from right to left, as a scroll unrolls; within a mood it stands still, where no peak hides it. */
const SUN_AT: Record<Mood, number> = { cover: 316, achievements: 212, targets: 200, tasks: 142, pledges: 84, closing: 200 }

/** Birds on the sun's wider side, each at its place in the flock: across, down, size. */
const FLOCK = [[0, 6, 6], [20, 0, 6], [38, 8, 8], [54, 1, 6], [74, -5, 5]] as const

function birdsOf(index: number, seed: number, sun: number): Landscape['birds'] {
  const roll = diceOf(seed, index, 51)
  const off = roll(80, 150)
  const x = even(sun < WIDTH / 2 ? sun + off : sun - off - 44)
  const y = even(roll(22, 34))
  return FLOCK.slice(0, Math.round(roll(2.6, 5.4))).map(([across, down, size]) => ({ x: x + across, y: y + down, size }))
}

/**
 * The stretch of the scroll that begins under one card.
 * @param index place of the card in the deck; any whole number, the scroll has no ends
 * @param mood where the sun stands, and whether there is a plum branch
 * @param seed which scroll: the site's is SEED
 * @param span how many cards wide the stretch is
 */
export function landscapeAt(index: number, mood: Mood, seed: number, span = 1): Landscape {
  const width = Math.round(WIDTH * span)
  const window = { start: index * WIDTH, width, reach: 0 }
  const layers = RANGES.map((range, kind) => layerOf(range, kind, index, width, seed))
  return {
    width, layers,
    mists: mistsOf(window, seed),
    ripples: ripplesOf(window, seed),
    things: thingsOf(window, seed, layers[layers.length - 1]?.peaks ?? []),
    sun: { x: SUN_AT[mood], y: 40, radius: 28 },
    birds: birdsOf(index, seed, SUN_AT[mood]),
    branch: mood === 'pledges' ? branchOf(index) : null,
  }
}
