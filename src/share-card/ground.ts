/** Paints what a card stands on: paper, and its own stretch of the landscape below the words. */
import { moodOf } from '../scenery/mood'
import { paletteOf } from '../scenery/palette'
import type { Pen } from '../scenery/pen'
import type { Mark } from './marks'

type Ground = Extract<Mark, { kind: 'scenery' | 'branch' }>

/** Paints paper and hills, or the plum branch. */
export function paintGround(pen: Pen, mark: Ground): void {
  const { theme, group } = mark.stretch
  const palette = paletteOf(theme, moodOf(group))
  if (mark.kind === 'branch') return
  const { x, y, width, height } = mark.box
  const paper = pen.createLinearGradient(0, y, 0, y + height)
  paper.addColorStop(0, palette.paper)
  paper.addColorStop(1, palette.paperFoot)
  pen.fillStyle = paper
  pen.fillRect(x, y, width, height)
  pen.fillStyle = palette.hills[7]
  pen.fillRect(x, mark.clear, width, mark.foot - mark.clear)
}
