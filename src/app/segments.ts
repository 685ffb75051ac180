/** The segmented bar over a card as two paths: all segments of the group, and those up to this card; pure. */

/** Above this number segments would be thinner than a hair: the bar is then one piece. */
const MOST = 24
/** Lengths in the bar's own units. */
const SEGMENT = 10
const GAP = 2

export interface Segments {
  width: number
  all: string
  done: string
}

/** @param place From 1 to `of` */
export function segmentPaths(place: number, of: number): Segments {
  if (of > MOST) return { width: of, all: `M0 0h${of}`, done: `M0 0h${place}` }
  const path = (count: number): string => 'M0 0' + Array<string>(count).fill(`h${SEGMENT}`).join(`m${GAP} 0`)
  return { width: of * (SEGMENT + GAP) - GAP, all: path(of), done: path(place) }
}
