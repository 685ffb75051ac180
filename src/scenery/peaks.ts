/** Mountains as the Song masters built them: stepped, round-headed flanks, and a spine that parts light from shade. */
import type { Roll } from './dice'
import { backwards, type Points } from './spline'

export interface Peak {
  /** From the left foot over the summit to the right foot. */
  outline: Points
  /** Which point of the outline is the summit. */
  summit: number
  /** The side away from the light: down the right flank and up the spine. Empty where the peak is far off. */
  shade: Points[]
  /** Short strokes down from the notches of the outline, the brush's texture (皴). */
  strokes: Points[]
}

/** How a peak shall be: where its summit and its foot are and how far it reaches, in units. */
export interface PeakPlan {
  x: number
  base: number
  height: number
  left: number
  right: number
  /** How many round heads a flank has, the foot included. */
  steps: number
  detail: boolean
}

export const even = (value: number): number => 2 * Math.round(value / 2)

/** One flank from the summit outwards, `way` is −1 for the left one. Every second point is a notch under a head. */
function flankOf(roll: Roll, plan: PeakPlan, way: number): Points {
  const reach = way * (way < 0 ? plan.left : plan.right)
  const round = roll(0.42, 0.62)
  const count = plan.steps * 2
  const points: number[] = []
  for (let at = 1; at < count; at++) {
    const drop = (at + roll(-0.3, 0.3)) / count
    const out = round * Math.sqrt(drop) + (1 - round) * drop * drop * drop
    const knob = (at % 2 ? -1 : 1) * (1 - drop * 0.5)
    const rise = Math.min(0.97, 1 - drop + knob * roll(0.02, 0.06))
    points.push(even(plan.x + reach * (out + knob * roll(0.01, 0.045))), even(plan.base + plan.height * rise))
  }
  return [...points, even(plan.x + reach), even(plan.base)]
}

/** From the foot up to the summit, swaying; the summit itself is left out. */
function spineOf(roll: Roll, { x, base, height, left, right, steps }: PeakPlan): Points {
  const lean = roll(-0.1, 0.22)
  const reach = lean < 0 ? left : right
  const points: number[] = []
  for (let at = steps + 2; at > 0; at--) {
    const drop = at / (steps + 2)
    const sway = (at % 2 ? 1 : -1) * roll(0.03, 0.09) * Math.min(1, drop * 2)
    points.push(even(x + reach * (lean * drop + sway)), even(base + height * (1 - drop)))
  }
  return points
}

/** A fall line from each notch of the flanks. */
function strokesOf(roll: Roll, { base }: PeakPlan, outline: Points, summit: number): Points[] {
  const strokes: Points[] = []
  for (let at = 2; at < outline.length / 2 - 2; at++) {
    if ((at - summit) % 2 === 0) continue
    const [x = 0, y = 0] = outline.slice(at * 2)
    const way = at < summit ? 1 : -1
    const long = (y - base) * roll(0.3, 0.6)
    strokes.push([
      x, y, even(x + way * roll(2, 5)), even(y - long * 0.4),
      even(x + way * roll(-4, 4)), even(y - long * 0.7), even(x - way * roll(-6, 8)), even(y - long),
    ])
  }
  return strokes
}

/** The mountain of a plan. */
export function peakOf(roll: Roll, plan: PeakPlan): Peak {
  const left = backwards(flankOf(roll, plan, -1))
  const right = flankOf(roll, plan, 1)
  const summit = left.length / 2
  const top = [even(plan.x), even(plan.base + plan.height)]
  const outline = [...left, ...top, ...right]
  if (!plan.detail) return { outline, summit, shade: [], strokes: [] }
  // The crest itself lies below its control point: shade begins where the curve leaves towards the right.
  const crest = [(top[0] + right[0]) / 2, (top[1] + right[1]) / 2]
  return {
    outline, summit,
    shade: [[...crest, ...right], [...spineOf(roll, plan), ...crest]],
    strokes: strokesOf(roll, plan, outline, summit),
  }
}
