/** Paints a whole layout with a pen: on the phone and in the build, the same marks by the same code. */
import type { PaintStep, Pen } from '../scenery/pen'
import { groundSteps } from './ground'
import { groundOf } from './ground-marks'
import type { Layout } from './layout'
import { wordSteps } from './paint-words'

/** The painting of a layout as steps in their order: all ground lies below all words. */
export function paintSteps(layout: Layout): PaintStep[] {
  return [...groundSteps(groundOf(layout)), ...wordSteps(layout)]
}

/** Paints the whole picture. */
export function paintLayout(pen: Pen, layout: Layout): void {
  for (const step of paintSteps(layout)) step(pen)
}
