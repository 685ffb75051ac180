/** Paints what a card stands on: paper, and its own stretch of the landscape between the words and the foot. */
import { paintLandscape, spanOf } from '../scenery/canvas'
import { paintBranch } from '../scenery/canvas-branch'
import { landscapeAt, SEED, type Landscape } from '../scenery/landscape'
import { moodOf } from '../scenery/mood'
import { paletteOf } from '../scenery/palette'
import type { Pen } from '../scenery/pen'
import type { Mark } from './marks'

type Ground = Extract<Mark, { kind: 'scenery' | 'branch' }>

/** Paints paper and hills, or the plum branch. */
export function paintGround(pen: Pen, mark: Ground): void {
  const { theme, group, index } = mark.stretch
  const mood = moodOf(group)
  const palette = paletteOf(theme, mood)
  if (mark.kind === 'branch') {
    const { branch } = landscapeAt(index, mood, SEED)
    if (branch) paintBranch(pen, branch, mark.box, palette)
    return
  }
  paintLandscape(pen, withSun(landscapeAt(index, mood, SEED, { span: spanOf(mark) }), mark), mark, palette)
}

/** The landscape with its sun where the layout wants it, and its birds along. */
function withSun(landscape: Landscape, { box, clear, sun }: Extract<Mark, { kind: 'scenery' }>): Landscape {
  const unit = box.width / landscape.width
  const [x, y] = [(sun.x - box.x) / unit, (sun.y - clear) / unit]
  const way = x > landscape.width / 2 ? -1 : 1
  const flown = landscape.sun.x > landscape.width / 2 ? -1 : 1
  return {
    ...landscape, sun: { x, y, radius: sun.radius / unit },
    birds: landscape.birds.map((bird) => ({ ...bird, x: x + (bird.x - landscape.sun.x) * way * flown, y: Math.max(10, y + bird.y - landscape.sun.y) })),
  }
}
