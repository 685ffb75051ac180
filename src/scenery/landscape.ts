/** The handscroll as data: a stretch of one endless landscape, the same for the same seed on every machine. */
import { branchOf, type Branch } from './branch'
import { diceOf } from './dice'
import type { Mood } from './mood'
import { even, peakOf, type Peak } from './peaks'
import { RANGES, type Range } from './ranges'

/** Units in one card's width, and in the height of its hill zone. */
export const WIDTH = 400
export const HEIGHT = 300
/** The scroll that the site shows. */
export const SEED = 2023

/** A row of mountains; at rest the card shows x from 0 to WIDTH, while it scrolls up to `depth` widths more each side. */
export interface Layer {
  depth: number
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
  /** The sky keeps its shape: y counts down from the zone's top, in the units of x. */
  sun: { x: number, y: number, radius: number }
  birds: { x: number, y: number, size: number }[]
  branch: Branch | null
}

/** The numbers of the cells that may be seen from `from` to `to`. */
function cells(from: number, to: number, cell: number, beyond: number): number[] {
  const first = Math.floor(from / cell) - beyond
  return Array.from({ length: Math.floor(to / cell) + beyond - first + 1 }, (_, at) => first + at)
}

function layerOf({ depth, cell, dice, plan }: Range, kind: number, index: number, seed: number): Layer {
  const start = Math.round(index * WIDTH * (1 - depth))
  const reach = Math.round(depth * WIDTH)
  const peaks = cells(start - reach, start + WIDTH + reach, cell, 1).flatMap((number) => {
    const plans = plan(diceOf(seed, number, dice), (number + 0.5) * cell - start, number)
    const form = diceOf(seed, number, kind + 9)
    return plans.map((one) => peakOf(form, { ...one, x: even(one.x) }))
  })
  return { depth, peaks: peaks.filter(({ outline }) => (outline.at(-2) ?? 0) > -reach && (outline[0] ?? 0) < WIDTH + reach) }
}

function mistsOf(start: number, seed: number): Landscape['mists'] {
  return cells(start, start + WIDTH, 200, 1).map((number) => {
    const roll = diceOf(seed, number, 31)
    return { x: even((number + roll(0, 1)) * 200) - start, y: even(roll(56, 120)), across: even(roll(80, 190)), up: even(roll(8, 22)) }
  }).filter(({ x, across }) => x + across > 0 && x - across < WIDTH)
}

function ripplesOf(start: number, seed: number): Landscape['ripples'] {
  return cells(start, start + WIDTH, 80, 1).flatMap((number) => [0, 1].map((row) => {
    const roll = diceOf(seed, number, 41 + row)
    return { x: even((number + roll(0, 1)) * 80) - start, y: even(row ? roll(3, 14) : roll(14, 34)), length: even(roll(16, row ? 70 : 40)) }
  })).filter(({ x, length }) => x + length > 0 && x < WIDTH)
}

function birdsOf(sunX: number, index: number, seed: number): Landscape['birds'] {
  const roll = diceOf(seed, index, 51)
  const side = sunX < WIDTH / 2 ? 1 : -1
  return Array.from({ length: Math.round(roll(2.6, 5.4)) }, (_, at) => ({
    x: even(sunX + side * (70 + at * 17 + roll(-5, 5))), y: even(24 + (at % 2 ? 9 : 0) + roll(-4, 4) - at * 3), size: Math.round(roll(5, 8)),
  }))
}

/**
 * The stretch of the scroll under one card.
 * @param index place of the card in the deck; any whole number, the scroll has no ends
 * @param mood what the season adds: the pledges have a plum branch
 * @param sunSide where the sun stands, by default on alternate sides
 */
export function landscapeAt(index: number, mood: Mood, seed: number, sunSide?: 'left' | 'right'): Landscape {
  const start = index * WIDTH
  const roll = diceOf(seed, index, 61)
  const left = sunSide ? sunSide === 'left' : roll(0, 1) < 0.5
  const sun = { x: even(left ? roll(56, 120) : roll(280, 344)), y: even(roll(38, 62)), radius: 29 }
  return {
    layers: RANGES.map((range, kind) => layerOf(range, kind, index, seed)),
    mists: mistsOf(start, seed),
    ripples: ripplesOf(start, seed),
    sun, birds: birdsOf(sun.x, index, seed),
    branch: mood === 'pledges' ? branchOf(diceOf(seed, index, 71)) : null,
  }
}
