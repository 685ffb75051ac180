/** Where mountains stand: ranges of cells along the scroll, each with its massif. Lengths in units (400 a card). */
import type { Roll } from './dice'
import type { PeakPlan } from './peaks'

/** A row of mountains, far or near. */
export interface Range {
  /** 0 = fixed to the card, towards 1 = standing still while cards pass. */
  depth: number
  /** Width of the stretch that one plan fills. */
  cell: number
  /** Ranges of the same dice throw the same massifs. */
  dice: number
  /** The mountains of the cell with this number and middle, far ones first. */
  plan: (roll: Roll, middle: number, cell: number) => PeakPlan[]
}

/** How high main, guest and low massifs and islets stand in turn: no two stretches of the scroll are alike. */
const RHYTHM = [[205, 248], [56, 80], [130, 180], [0, 0], [170, 215], [90, 120], [36, 56]] as const

interface Massif {
  height: number
  /** Its main summit. */
  x: number
  /** The side of its larger neighbour, −1 or 1. */
  way: number
}

function massifOf(roll: Roll, middle: number, cell: number): Massif {
  const [low, high] = RHYTHM[((cell % RHYTHM.length) + RHYTHM.length) % RHYTHM.length] ?? [0, 0]
  return { height: roll(low, high), x: middle + roll(-40, 40), way: roll(-1, 1) < 0 ? -1 : 1 }
}

const peak = (roll: Roll, x: number, base: number, height: number): PeakPlan => ({
  x, base, height, left: 18 + height * roll(0.42, 0.7), right: 18 + height * roll(0.42, 0.7),
  steps: height > 110 ? 4 : height > 56 ? 3 : 2, detail: true,
})

const hill = (roll: Roll, x: number, base: number, height: number): PeakPlan => ({
  x, base, height, left: 14 + height * roll(0.9, 1.7), right: 14 + height * roll(0.9, 1.7), steps: height > 40 ? 3 : 2, detail: height > 30,
})

/** Pale ranges at the sky's edge. */
const FAR: Range = {
  depth: 0.36, cell: 150, dice: 1,
  plan: (roll, middle, cell) => {
    const height = cell & 1 ? roll(24, 60) : roll(60, 130)
    const reach = () => roll(80, 120) + height * roll(0, 0.5)
    return [{ x: middle + roll(-50, 50), base: 84, height, left: reach(), right: reach(), steps: 3, detail: false }]
  },
}

/** Mountains across the water, two by two. */
const MID: Range = {
  depth: 0.2, cell: 300, dice: 2,
  plan: (roll, middle) => {
    const height = roll(70, 175)
    const x = middle + roll(-80, 80)
    const guest = height * roll(0.45, 0.75)
    const off = height * roll(0.5, 0.8) * (roll(-1, 1) < 0 ? -1 : 1)
    return [peak(roll, x, 60, height), peak(roll, x + off, 56, guest)].map((plan) => ({ ...plan, detail: false }))
  },
}

/** The shoulders of the massifs. */
const BACK: Range = {
  depth: 0, cell: 230, dice: 3,
  plan: (roll, middle, cell) => {
    const { height, x, way } = massifOf(roll, middle, cell)
    if (height < 70) return []
    return [way, -way].map((side) => peak(roll, x + side * height * roll(0.3, 0.5), 46, height * (side === way ? roll(0.68, 0.86) : roll(0.45, 0.66))))
  },
}

/** The main peaks, each with a guest in front. */
const NEAR: Range = {
  depth: 0, cell: 230, dice: 3,
  plan: (roll, middle, cell) => {
    const { height, x, way } = massifOf(roll, middle, cell)
    if (!height) return []
    return [peak(roll, x, 36, height), peak(roll, x - way * height * roll(0.28, 0.4), 30, height * roll(0.46, 0.62))]
  },
}

/** Green foothills and islets at the water. */
const FORE: Range = {
  depth: 0, cell: 230, dice: 3,
  plan: (roll, middle, cell) => {
    const { height, x, way } = massifOf(roll, middle, cell)
    if (!height) return [hill(roll, x, 20, roll(10, 22))]
    return [
      hill(roll, x + way * height * roll(0.25, 0.45), 24, 16 + height * roll(0.16, 0.26)),
      hill(roll, x - way * height * roll(0.1, 0.3), 16, 10 + height * roll(0.1, 0.16)),
    ]
  },
}

/** All ranges, far to near. */
export const RANGES = [FAR, MID, BACK, NEAR, FORE]
