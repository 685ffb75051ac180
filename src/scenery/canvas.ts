/** Paints a landscape on a canvas: the same geometry as the page's SVG, at rest. */
import { fade, faint, paintLayer } from './canvas-layer'
import { HEIGHT, type Landscape } from './landscape'
import type { Palette } from './palette'
import type { Box, PaintStep, Pen } from './pen'
import { SHAPES } from './shapes'
import { HALO } from './sky'
import { trace, type Projection } from './trace'

/** Where a picture's ground lies, in pixels: paper fills the box; hills, sun and birds keep between `clear` and `foot`. */
export interface Ground {
  box: Box
  clear: number
  foot: number
}

/** A cloud as rings that grow fainter outwards, for a pen without round gradients. */
function paintMists(pen: Pen, { mists }: Landscape, frame: Projection, palette: Palette): void {
  pen.fillStyle = faint(palette.mist, 0.16)
  for (const { x, y, across, up } of mists) {
    pen.save()
    pen.translate(frame.x + x * frame.across, frame.y - y * frame.up)
    pen.scale(across * frame.across, up * frame.up)
    for (let ring = 1; ring <= 9; ring++) {
      pen.beginPath()
      pen.arc(0, 0, ring / 9, 0, 7)
      pen.fill()
    }
    pen.restore()
  }
}

function paintWater(pen: Pen, { ripples, things }: Landscape, frame: Projection, palette: Palette): void {
  for (const { shape, x, y } of things) {
    pen.beginPath()
    for (const curve of SHAPES[shape]) trace(pen, curve, { ...frame, x: frame.x + x * frame.across, y: frame.y - y * frame.up })
    pen.fillStyle = faint(palette.contour, 0.82)
    pen.fill()
  }
  pen.beginPath()
  for (const { x, y, length } of ripples) {
    pen.moveTo(frame.x + x * frame.across, frame.y - y * frame.up)
    pen.lineTo(frame.x + (x + length) * frame.across, frame.y - y * frame.up)
  }
  pen.strokeStyle = faint(palette.contour, 0.16)
  pen.stroke()
}

/** Sun and birds, whose unit is that of the width both ways. */
function paintSky(pen: Pen, { sun, birds }: Landscape, { x, y, across }: Projection, palette: Palette): void {
  for (const [colour, radius] of [[faint(palette.sun, 0.12), sun.radius * HALO], [palette.sun, sun.radius]] as const) {
    pen.fillStyle = colour
    pen.beginPath()
    pen.arc(x + sun.x * across, y + sun.y * across, radius * across, 0, 7)
    pen.fill()
  }
  pen.beginPath()
  for (const bird of birds) {
    const wing = bird.size * across
    const [left, height] = [x + bird.x * across, y + bird.y * across]
    pen.moveTo(left, height)
    pen.quadraticCurveTo(left + wing / 2, height - wing / 2, left + wing, height)
    pen.quadraticCurveTo(left + wing * 1.5, height - wing / 2, left + wing * 2, height)
  }
  pen.strokeStyle = faint(palette.ink, 0.55)
  pen.stroke()
}

/** How many cards of the scroll a ground shows, at most: on a low one its mountains lie flat, for more of them would be a fringe. */
const WIDEST = 3

/** How many cards of the scroll a ground shows, so that its mountains are neither squeezed nor stretched much. */
export function spanOf({ box, clear, foot }: Ground): number {
  return Math.min(WIDEST, Math.max(1, Math.round(8 * box.width / (foot - clear)) / 10))
}

/** What lies between the far and the near hills: clouds, and the shore that fades into the water. */
function paintShore(pen: Pen, landscape: Landscape, { box: { x, y, width, height }, foot }: Ground, frame: Projection, palette: Palette): void {
  paintMists(pen, landscape, frame, palette)
  const shore = foot - 130 * frame.up
  pen.fillStyle = fade(pen, shore, foot, [[0, faint(palette.mist, 0)], [0.5, palette.mist], [1, palette.paperFoot]])
  pen.fillRect(x, shore, width, y + height - shore)
}

/**
 * The painting of one stretch as steps in their order, each clipped to its box, so that a phone can answer its reader
 * between them: paper and sky, then each row of hills, then the water. A branch has a place of its own: paintBranch.
 */
export function landscapeSteps(landscape: Landscape, ground: Ground, palette: Palette): PaintStep[] {
  const { box: { x, y, width, height }, clear: top, foot } = ground
  const across = width / landscape.width
  const frame = { x, y: foot, across, up: (foot - top) / HEIGHT }
  const steps: PaintStep[] = [
    (pen) => {
      pen.fillStyle = fade(pen, y, y + height, [[0, palette.paper], [1, palette.paperFoot]])
      pen.fillRect(x, y, width, height)
      paintSky(pen, landscape, { ...frame, y: top }, palette)
    },
    ...landscape.layers.flatMap((layer, kind) => {
      const hills = (pen: Pen): void => paintLayer(pen, layer, kind, frame, palette)
      return kind === 2 ? [(pen: Pen): void => paintShore(pen, landscape, ground, frame, palette), hills] : [hills]
    }),
    (pen) => paintWater(pen, landscape, frame, palette),
  ]
  return steps.map((step) => (pen) => {
    pen.save()
    pen.beginPath()
    pen.rect(x, y, width, height)
    pen.clip()
    pen.lineWidth = across
    step(pen)
    pen.restore()
  })
}
