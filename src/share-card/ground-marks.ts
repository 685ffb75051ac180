/** What of a layout is ground: it can be painted beside the page, by whoever is given this. */
import { moodOf } from '../scenery/mood'
import { paletteOf, type Palette } from '../scenery/palette'
import type { Layout } from './layout'
import type { Mark } from './marks'

/** What is painted under the words: it needs no font. */
export type GroundMark = Extract<Mark, { kind: 'scenery' | 'branch' }>

/** Plain data, so that a worker can be sent it. */
export interface GroundPlan {
  marks: GroundMark[]
  palette: Palette
}

/** Whether a mark is ground. */
export const isGround = (mark: Mark): mark is GroundMark => mark.kind === 'scenery' || mark.kind === 'branch'

/** The ground of a layout. */
export function groundOf({ marks, stretch: { theme, group } }: Layout): GroundPlan {
  return { marks: marks.filter(isGround), palette: paletteOf(theme, moodOf(group)) }
}
