/** Paints what a card stands on: paper, and its own stretch of the landscape between the words and the foot. */
import { branchOf } from '../scenery/branch'
import { landscapeSteps, spanOf } from '../scenery/canvas'
import { paintBranch } from '../scenery/canvas-branch'
import { landscapeAt, SEED, type Landscape } from '../scenery/landscape'
import { moodOf } from '../scenery/mood'
import type { PaintStep } from '../scenery/pen'
import type { GroundPlan } from './ground-marks'
import type { Mark } from './marks'

/** The painting of paper and hills, and of the plum branch, as steps in their order. */
export function groundSteps({ marks, palette }: GroundPlan): PaintStep[] {
  return marks.flatMap((mark): PaintStep[] => {
    const { group, index } = mark.stretch
    if (mark.kind === 'scenery') return landscapeSteps(withSun(landscapeAt(index, moodOf(group), SEED, spanOf(mark)), mark), mark, palette)
    const branch = branchOf(index)
    return [(pen) => paintBranch(pen, branch, mark.box, palette)]
  })
}

/** How far below the words birds fly at least, in units of the landscape. */
const HIGHEST_BIRD = 14

/** The landscape with its sun where the layout wants it, and its birds along. */
function withSun(landscape: Landscape, { box, clear, sun }: Extract<Mark, { kind: 'scenery' }>): Landscape {
  const unit = box.width / landscape.width
  const [x, y] = [(sun.x - box.x) / unit, (sun.y - clear) / unit]
  // From a sun at the right they fly to the left.
  const way = x > landscape.width / 2 ? -1 : 1
  // The flock keeps its order below the words.
  const fall = Math.max(y - landscape.sun.y, HIGHEST_BIRD - Math.min(...landscape.birds.map((bird) => bird.y)))
  return {
    ...landscape, sun: { x, y, radius: sun.radius / unit },
    birds: landscape.birds.map((bird) => ({ ...bird, x: x + Math.abs(bird.x - landscape.sun.x) * way, y: bird.y + fall })),
  }
}
