/** Finds the sun a place in the sky: near the hills, free of words. */
import { HALO } from '../scenery/landscape'
import type { Box, NamedBox, Sun } from './marks'

/** Radius, and the least distance of the halo from words, as parts of the picture's width. */
const RADIUS = 0.058
const DISTANCE = 0.022
/** Places across, as parts of the width, the best first. */
const ACROSS = [0.83, 0.17, 0.7, 0.3, 0.5]

function distance({ x, y, width, height }: Box, atX: number, atY: number): number {
  return Math.hypot(Math.max(x - atX, 0, atX - x - width), Math.max(y - atY, 0, atY - y - height))
}

/**
 * The sun's place: as high beside the last words as it may stand, at the right if it can.
 * @param clear where the words end and the hills may begin
 */
export function sunAmong(boxes: NamedBox[], { width }: { width: number }, clear: number): Sun {
  const radius = Math.round(width * RADIUS)
  const apart = radius * HALO + width * DISTANCE
  for (const across of ACROSS) {
    const x = Math.round(width * across)
    for (let y = clear - radius * 2.4; y <= clear + radius * 1.9; y += radius / 4) {
      if (boxes.every((box) => distance(box, x, y) >= apart)) return { x, y: Math.round(y), radius }
    }
  }
  return { x: Math.round(width * (ACROSS[1] ?? 0)), y: Math.round(clear + radius * 1.2), radius }
}
