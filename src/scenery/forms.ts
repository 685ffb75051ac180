/**
 * The painter's manual: a few dozen mountain forms that every stretch of the scroll is put together from, as painters
 * learnt theirs from woodcuts. Once compressed, a form that comes again costs a page almost nothing.
 */
import { diceOf, even, type Roll } from './dice'
import { backwards, type Points } from './spline'

/** A mountain around its own foot: x to the right of the summit, y above the foot, in even units. */
export interface Form {
  /** From the left foot over the summit to the right foot. */
  outline: Points
  /** The side away from the light, two curves that share their ends: down the right flank, up the spine. */
  shade: [flank: Points, spine: Points]
  /** Short strokes down from the notches of the outline, the brush's texture (皴). */
  strokes: Points[]
}

/** A peak's strokes are laid on three times: as they are, further in, and mirrored on the side of the shade. */
export const TEXTURE = [[1, 1], [0.6, 0.75], [-0.6, 0.9]] as const

/** A kind of forms: nominal height, reach of a flank, and how many round heads a flank has. */
interface Kind {
  height: number
  reach: [low: number, high: number]
  steps: number
  /** Throws that gave good forms, one each. */
  seeds: number[]
}

/**
 * One flank from the summit outwards, `way` is −1 for the left one. Every second point is a notch under a head; below
 * its shoulder the flank stands further out.
 */
function flankOf(roll: Roll, { height, reach, steps }: Kind, way: number): Points {
  const wide = way * roll(...reach)
  const round = roll(0.3, 0.66)
  const shoulder = roll(0.3, 0.6)
  const ledge = Math.max(0, roll(-0.1, 0.3))
  const points: number[] = []
  for (let at = 1; at < steps * 2; at++) {
    const drop = (at + roll(-0.3, 0.3)) / steps / 2
    const out = round * Math.sqrt(drop) + (1 - round) * drop * drop * drop + (drop > shoulder ? ledge * (1 - drop) : 0)
    const knob = (at % 2 ? -1 : 1) * (1 - drop * 0.5)
    points.push(even(wide * (out + knob * roll(0.01, 0.05))), even(height * Math.min(0.97, 1 - drop + knob * roll(0.02, 0.06))))
  }
  return [...points, even(wide), 0]
}

/** From the foot up towards the summit, swaying. */
function spineOf(roll: Roll, { height, reach, steps }: Kind): Points {
  const lean = reach[0] * roll(-0.1, 0.22)
  const points: number[] = []
  for (let at = steps + 1; at > 0; at--) {
    const drop = at / (steps + 1)
    const sway = (at % 2 ? reach[0] : -reach[0]) * roll(0.03, 0.09) * Math.min(1, drop * 2)
    points.push(even(lean * drop + sway), even(height * (1 - drop)))
  }
  return points
}

/** From each notch of the left flank but the outermost a tapering brush stroke falls. */
function strokesOf(roll: Roll, flank: Points): Points[] {
  const strokes: Points[] = []
  for (let at = 0; at < flank.length - 6; at += 4) {
    const [x = 0, y = 0] = flank.slice(at)
    const long = y * roll(0.35, 0.7)
    const bend = x + roll(2.5, 5)
    strokes.push([
      x, y, even(bend), even(y - long * 0.5), even(x - roll(-2, 5)), even(y - long),
      even(bend + roll(2, 5)), even(y - long * 0.3), x, y,
    ])
  }
  return strokes
}

function formOf(kind: Kind, seed: number): Form {
  const roll = diceOf(seed, kind.height, kind.steps)
  const left = flankOf(roll, kind, -1)
  const right = flankOf(roll, kind, 1)
  const [x = 0, y = 0] = right
  // The curve passes below the summit, its control: shade begins where it leaves towards the right.
  const crest = [x / 2, (kind.height + y) / 2]
  return {
    outline: [...backwards(left), 0, kind.height, ...right],
    shade: [[...crest, ...right], [...spineOf(roll, kind), ...crest]],
    strokes: kind.steps > 2 ? strokesOf(roll, left) : [],
  }
}

function manual(kind: Kind): Manual {
  return { height: kind.height, forms: kind.seeds.map((seed) => formOf(kind, seed)) }
}

/** Forms of one kind with the height that they were drawn at. */
export interface Manual {
  height: number
  forms: Form[]
}

/** Main peaks, guests and shoulders, foothills and islets, and long ranges far off. */
export const MANUALS = {
  peak: manual({ height: 80, reach: [38, 62], steps: 4, seeds: [9, 13, 23, 30] }),
  guest: manual({ height: 44, reach: [23, 43], steps: 3, seeds: [13, 14, 25] }),
  hill: manual({ height: 18, reach: [22, 42], steps: 2, seeds: [5, 15, 18] }),
  range: manual({ height: 40, reach: [48, 85], steps: 3, seeds: [2, 7, 9] }),
}
