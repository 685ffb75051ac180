/** A plum branch in blossom: old wood that bends, straight young twigs, five-petalled flowers and buds. */
import type { Roll } from './dice'
import { even } from './peaks'
import type { Points } from './spline'

/** The box that a branch grows in, from its right edge, in its own units; y counts down. */
export const BRANCH_WIDTH = 320
export const BRANCH_HEIGHT = 240

/** Wood, closed outlines that taper; flowers and buds by middle, size and turn (0 to 4 fifths, 5 = seen from the side). */
export interface Branch {
  wood: Points[]
  flowers: { x: number, y: number, size: number }[]
  buds: { x: number, y: number, size: number }[]
}

interface Grown {
  branch: Branch
  roll: Roll
}

/** Wood along a line of joints, from `thick` units down to a point. */
function taper(joints: [number, number][], thick: number): Points {
  const there: number[] = []
  const back: number[] = []
  joints.forEach(([x, y], at) => {
    const half = Math.max(0.7, thick * (1 - at / (joints.length - 1))) / 2
    there.push(even(x), even(y - half))
    back.unshift(even(x), even(y + half + 0.4))
  })
  return [...there, ...back]
}

/** Flowers and buds along a twig, closest to its end. */
function bloom({ branch, roll }: Grown, joints: [number, number][]): void {
  joints.forEach(([x, y], at) => {
    if (at < 1) return
    const last = at === joints.length - 1
    const throwOf = roll(0, 1)
    if (last || throwOf < 0.25) branch.buds.push({ x: even(x + roll(-5, 5)), y: even(y + roll(-6, 3)), size: Math.round(roll(3, 5)) })
    else branch.flowers.push({ x: even(x + roll(-7, 7)), y: even(y + roll(-9, 9)), size: Math.round(roll(9, 13)) })
  })
}

/** A twig from a joint: `dx`, `dy` is its way, `count` its joints. */
function twig(grown: Grown, [x, y]: [number, number], dx: number, dy: number, count: number, thick: number): void {
  const { roll, branch } = grown
  const joints: [number, number][] = [[x, y]]
  for (let at = 1; at <= count; at++) {
    const [px, py] = joints[at - 1] ?? [x, y]
    joints.push([px + dx * roll(0.7, 1.2) , py + dy * roll(0.6, 1.2) + roll(-6, 6)])
  }
  branch.wood.push(taper(joints, thick))
  bloom(grown, joints)
}

/** A branch that enters its box at the right and reaches to the left. */
export function branchOf(roll: Roll): Branch {
  const branch: Branch = { wood: [], flowers: [], buds: [] }
  const grown = { branch, roll }
  const joints: [number, number][] = [[326, roll(70, 110)]]
  for (let at = 1; at < 8; at++) {
    const [x, y] = joints[at - 1] ?? [0, 0]
    // Old plum wood goes on by angles: now flat, now steep.
    joints.push([x - roll(26, 42), Math.max(40, Math.min(180, y + (at % 2 ? roll(8, 30) : roll(-30, 2))))])
  }
  branch.wood.push(taper(joints, 13))
  joints.forEach((joint, at) => {
    if (at < 2) return
    const up = at % 2 ? -1 : 1
    twig(grown, joint, -roll(12, 20), up * roll(14, 24), Math.round(roll(2.2, 4.4)), 5)
  })
  bloom(grown, joints.slice(4))
  return branch
}
