/** Finds the sun a place in the sky: near the hills, free of words. */
import type { Box } from '../scenery/pen'
import { HALO } from '../scenery/sky'
import type { Sun } from './marks'

/** Radius, and the least distance of the halo from words, as parts of the picture's width. */
const RADIUS = 0.058
const DISTANCE = 0.022
/** Places across, as parts of the width, the best first. */
const ACROSS = [0.83, 0.17, 0.7, 0.3, 0.5]
/** Places up and down, in radii below the end of the words, the best first: just over the hills, rather than among the words. */
const DOWN = [0.9, 0.65, 0.4, 0.15, -0.1, -0.35, -0.6, 1.15, 1.4, 1.65, 1.9, -0.85, -1.1, -1.35, -1.6, -1.85, -2.1, -2.35]

function distance({ x, y, width, height }: Box, atX: number, atY: number): number {
  return Math.hypot(Math.max(x - atX, 0, atX - x - width), Math.max(y - atY, 0, atY - y - height))
}

/**
 * The sun's place: rising over the hills, at the right if it can. Where words leave it no room
 * it stands where they leave it most, and is smaller.
 * @param clear where the words end and the hills may begin
 */
export function sunAmong(boxes: Box[], { width }: { width: number }, clear: number): Sun {
  const full = Math.round(width * RADIUS)
  const apart = full * HALO + width * DISTANCE
  let best = { x: 0, y: 0, free: -1 }
  for (const across of ACROSS) {
    const x = Math.round(width * across)
    for (const down of DOWN) {
      const y = clear + full * down
      const free = Math.min(...boxes.map((box) => distance(box, x, y)))
      if (free >= apart) return { x, y: Math.round(y), radius: full }
      if (free > best.free) best = { x, y: Math.round(y), free }
    }
  }
  const radius = Math.max(full / 2, (best.free - width * DISTANCE) / HALO)
  return { x: best.x, y: best.y, radius: Math.round(radius) }
}
