/** A plum branch in blossom: old wood that goes on by angles, straight young twigs, five-petalled flowers and buds. */
import { diceOf, even, type Roll } from './dice'
import type { Points } from './spline'

/** The box that a branch grows in, from its right edge to the left; y counts down. */
export const BRANCH_WIDTH = 320
export const BRANCH_HEIGHT = 240

/** A flower of radius `size`, turned by `turn` tenths of a circle; buds have no turn. */
interface Flower {
  x: number
  y: number
  size: number
  turn: number
}

export interface Branch {
  /** The edge that it reaches in from; from the left it is drawn mirrored. */
  side: 'left' | 'right'
  /** By how many degrees its far end is lifted, around where it comes in. */
  tilt: number
  /** Closed curves that taper. */
  wood: Points[]
  flowers: Flower[]
  buds: Flower[]
}

type Pair = [x: number, y: number]

/** Turns a direction by the angle whose half has this tangent: sine and cosine differ between engines in their last digits. */
function turned([x, y]: Pair, half: number): Pair {
  const scale = 1 + half * half
  const along = (1 - half * half) / scale
  const aside = 2 * half / scale
  return [x * along - y * aside, x * aside + y * along]
}

/** Neither a power nor hypot(): engines round those as they like. */
const distance = (x: number, y: number) => Math.sqrt(x * x + y * y)

/** Wood along its joints, from `thick` units down to a point, with the knots of its joints. */
function tapered(roll: Roll, joints: Pair[], thick: number): Points {
  const over: number[] = []
  const under: number[] = []
  joints.forEach(([x, y], at) => {
    const [fromX, fromY] = joints[at - 1] ?? [x, y]
    const [toX, toY] = joints[at + 1] ?? [x, y]
    const half = Math.max(1, thick * (1 - at / joints.length) * roll(0.8, 1.15)) / 2
    const share = half / distance(toX - fromX, toY - fromY)
    const aside = Math.round(share * (toY - fromY))
    // Never thinner than two units, and never crossing over.
    const up = Math.round(share * (toX - fromX)) || (aside ? 0 : Math.sign(toX - fromX) || 1)
    over.push(even(x) + aside, even(y) - up)
    under.unshift(even(x) - aside, even(y) + up)
  })
  return [...over, ...under, ...over.slice(0, 2)]
}

interface Growth {
  from: Pair
  way: Pair
  joints: number
  step: number
  thick: number
}

/** Joints of a growth; it turns to and fro, and away from the edges of its box. */
function jointsOf(roll: Roll, { from, way, joints, step, thick }: Growth): Pair[] {
  const line: Pair[] = [from]
  let heading = way
  let [x, y] = from
  for (let at = 0; at < joints; at++) {
    const swing = (at % 2 ? 1 : -1) * roll(0.06, thick > 6 ? 0.3 : 0.14)
    heading = turned(heading, swing)
    const long = step * roll(0.75, 1.25)
    x = Math.max(14, x + heading[0] * long)
    y = Math.max(16, Math.min(BRANCH_HEIGHT - 16, y + heading[1] * long))
    line.push([x, y])
  }
  return line
}

/** Sets a flower or a bud by a joint, unless one is in its way. */
function bloom(roll: Roll, branch: Branch, [x, y]: Pair, bud: boolean): void {
  const flower = { x: even(x + roll(-5, 5)), y: even(y + roll(-6, 4)), size: Math.round(bud ? roll(3, 5) : roll(10, 14)), turn: Math.floor(roll(0, 10)) }
  const free = [...branch.flowers, ...branch.buds].every((other) => {
    return distance(other.x - flower.x, other.y - flower.y) > (other.size + flower.size) * 0.9
  })
  if (free) (bud ? branch.buds : branch.flowers).push(flower)
}

function grow(roll: Roll, branch: Branch, growth: Growth): void {
  const { way, step, thick } = growth
  const old = thick > 6
  const joints = jointsOf(roll, growth)
  branch.wood.push(tapered(roll, joints, thick))
  joints.forEach((joint, at) => {
    if (at > 0 && thick > 3 && (old || roll(0, 1) < 0.35)) {
      const half = (at % 2 ? 1 : -1) * roll(0.34, 0.66)
      grow(roll, branch, { from: joint, way: turned(way, half), joints: old ? 3 : 1, step: step * roll(0.5, 0.74), thick: thick * 0.36 })
    }
    if (at > (old ? 2 : 0)) bloom(roll, branch, joint, at === joints.length - 1 || roll(0, 1) < 0.15)
  })
}

/** The seed of a handsome branch. Like the mountains' forms it comes back: compressed, what comes again costs almost nothing. */
const GROWN = 17

/** How far pages tilt it, in degrees around where it comes in: from the right it keeps below the sun, which is not seen where it comes from the left. */
const TILTS = { right: [-5, -8], left: [9, 0] } as const

/** Where every branch comes in: on wide screens those of neighbours grow out of one another. */
export const ENTRY = 40

/** The branch of a card: it reaches in from alternate sides, and four cards in a row have four different ones. */
export function branchOf(index: number): Branch {
  const roll = diceOf(2023, GROWN, 71)
  const side = index & 1 ? 'left' : 'right'
  const branch: Branch = { side, tilt: TILTS[side][(index >> 1) & 1 ? 1 : 0], wood: [], flowers: [], buds: [] }
  grow(roll, branch, { from: [BRANCH_WIDTH + 8, ENTRY], way: turned([-1, 0], roll(-0.3, -0.16)), joints: 6, step: 46, thick: 14 })
  return branch
}
