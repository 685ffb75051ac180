/** Draws the landscape's curves with a pen. */
import type { Pen } from './pen'
import { bendsOf, type Points } from './spline'

/** From the units around a foot at x, y to pixels; y counts up in units and down in pixels. */
export interface Projection {
  x: number
  y: number
  across: number
  up: number
}

/** Adds a curve to the pen's path, as a part of its own or on from where the pen is. */
export function trace(pen: Pen, points: Points, { x, y, across, up }: Projection, onward = false): void {
  const [startX = 0, startY = 0] = points
  if (onward) pen.lineTo(x + startX * across, y - startY * up)
  else pen.moveTo(x + startX * across, y - startY * up)
  for (const [controlX, controlY, endX, endY] of bendsOf(points)) {
    pen.quadraticCurveTo(x + controlX * across, y - controlY * up, x + endX * across, y - endY * up)
  }
}
