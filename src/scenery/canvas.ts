/** Paints a landscape on a canvas: the same geometry as the page's SVG, at rest. */
import { BRANCH_HEIGHT, BRANCH_WIDTH, type Branch } from './branch'
import { TEXTURE } from './forms'
import { HEIGHT, type Landscape, type Layer } from './landscape'
import type { Palette } from './palette'
import type { Pen } from './pen'
import type { Peak } from './ranges'
import { SHAPES } from './shapes'
import { bendsOf, type Points } from './spline'

export interface PixelBox {
  x: number
  y: number
  width: number
  height: number
}

/** Where a picture's ground lies, in pixels: paper fills the box; hills, sun and birds keep between `clear` and `foot`. */
export interface Ground {
  box: PixelBox
  clear: number
  foot: number
}

/** From the units around a foot at x, y to pixels; y counts up in units and down in pixels. */
interface Frame {
  x: number
  y: number
  across: number
  up: number
}

/** Draws the curve into the pen's path, from its first point or on from where the pen is. */
function trace(pen: Pen, points: Points, { x, y, across, up }: Frame, onward = false): void {
  const [startX = 0, startY = 0] = points
  if (onward) pen.lineTo(x + startX * across, y - startY * up)
  else pen.moveTo(x + startX * across, y - startY * up)
  for (const [controlX, controlY, endX, endY] of bendsOf(points)) {
    pen.quadraticCurveTo(x + controlX * across, y - controlY * up, x + endX * across, y - endY * up)
  }
}

/** Down from `top` to `foot`; each stop is a place from 0 to 1 and a colour. */
function fade(pen: Pen, top: number, foot: number, stops: [at: number, colour: string][]): object {
  const gradient = pen.createLinearGradient(0, top, 0, foot)
  for (const [at, colour] of stops) gradient.addColorStop(at, colour)
  return gradient
}

/** A #rrggbb colour with an opacity from 0 to 1. */
const clear = (colour: string, opacity: number) => colour + Math.round(opacity * 255).toString(16).padStart(2, '0')

/** The stops of a layer's hills, as in the page's gradients, and how strongly their outline shows. */
function inks({ hills }: Palette, kind: number): { stops: [number, string][], line: number } {
  const [a0, b0, a1, b1, a2, b2, a3, b3, c3] = hills
  const pairs: [string, string, string?][] = [[a0, b0], [a1, b1], [a2, b2], [a3, c3, b3], [b3, c3]]
  const [crest, foot, slope] = pairs[kind] ?? [a3, c3]
  const middle: [number, string][] = slope ? [[0.5, slope]] : []
  return { stops: [[0, crest], ...middle, [0.86, foot], [1, clear(foot, 0)]], line: [0.15, 0.3, 0.45, 0.65, 0.65][kind] ?? 0.5 }
}

/** The box that the crest's curve reaches, below its control point. */
function crestOf({ outline }: Peak['form']): number {
  const middle = outline.length / 2
  const [before = 0, top = 0, after = 0] = [outline[middle - 2], outline[middle], outline[middle + 2]]
  return top * 0.75 + (before + after) * 0.125
}

function paintLayer(pen: Pen, { peaks, detail }: Layer, kind: number, frame: Frame, palette: Palette): void {
  const { stops, line } = inks(palette, kind)
  for (const { form, x, base, wide, high } of peaks) {
    const place = { x: frame.x + x * frame.across, y: frame.y - base * frame.up, across: frame.across * wide / 10, up: frame.up * high / 10 }
    const top = place.y - crestOf(form) * place.up
    pen.beginPath()
    trace(pen, form.outline, place)
    pen.fillStyle = fade(pen, top, place.y, stops)
    pen.fill()
    pen.strokeStyle = fade(pen, top, place.y, [[0, clear(palette.contour, line)], [0.9, clear(palette.contour, 0)]])
    pen.stroke()
    if (!detail) continue
    const [flank, spine] = form.shade
    pen.beginPath()
    trace(pen, flank, place)
    trace(pen, spine, place, true)
    pen.fillStyle = fade(pen, top, place.y, [[0, clear(palette.shade, 0.34)], [1, clear(palette.shade, 0)]])
    pen.fill()
    pen.fillStyle = clear(palette.contour, 0.2)
    for (const [wider, higher] of TEXTURE) {
      pen.beginPath()
      for (const stroke of form.strokes) trace(pen, stroke, { ...place, across: place.across * wider, up: place.up * higher })
      pen.fill()
    }
  }
}

/** A cloud as rings that grow fainter outwards, for a pen without round gradients. */
function paintMists(pen: Pen, { mists }: Landscape, frame: Frame, palette: Palette): void {
  pen.fillStyle = clear(palette.mist, 0.16)
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

const COLOURS = { pines: 'crest', boat: 'ink', pavilion: 'ink' } as const

function paintWater(pen: Pen, { ripples, things }: Landscape, frame: Frame, palette: Palette): void {
  for (const { shape, x, y } of things) {
    pen.beginPath()
    for (const curve of SHAPES[shape]) trace(pen, curve, { ...frame, x: frame.x + x * frame.across, y: frame.y - y * frame.up })
    pen.fillStyle = clear(COLOURS[shape] === 'ink' ? palette.ink : palette.hills[6], 0.82)
    pen.fill()
  }
  pen.beginPath()
  for (const { x, y, length } of ripples) {
    pen.moveTo(frame.x + x * frame.across, frame.y - y * frame.up)
    pen.lineTo(frame.x + (x + length) * frame.across, frame.y - y * frame.up)
  }
  pen.strokeStyle = clear(palette.contour, 0.16)
  pen.stroke()
}

/** Sun and birds, whose unit is that of the width both ways. */
function paintSky(pen: Pen, { sun, birds }: Landscape, { x, y, across }: Frame, palette: Palette): void {
  pen.fillStyle = palette.sun
  pen.beginPath()
  pen.arc(x + sun.x * across, y + sun.y * across, sun.radius * across, 0, 7)
  pen.fill()
  pen.beginPath()
  for (const bird of birds) {
    const wing = bird.size * across
    const [left, height] = [x + bird.x * across, y + bird.y * across]
    pen.moveTo(left, height)
    pen.quadraticCurveTo(left + wing / 2, height - wing / 2, left + wing, height)
    pen.quadraticCurveTo(left + wing * 1.5, height - wing / 2, left + wing * 2, height)
  }
  pen.strokeStyle = clear(palette.ink, 0.55)
  pen.stroke()
}

/** How many cards of the scroll a ground shows, so that its mountains are neither squeezed nor stretched much. */
export function spanOf({ box, clear, foot }: Ground): number {
  return Math.max(1, Math.round(8 * box.width / (foot - clear)) / 10)
}

/** Paper, sky, hills and water of one stretch, clipped to its box. A branch has a place of its own: paintBranch. */
export function paintLandscape(pen: Pen, landscape: Landscape, { box, clear: top, foot }: Ground, palette: Palette): void {
  const { x, y, width, height } = box
  const across = width / landscape.width
  const frame = { x, y: foot, across, up: (foot - top) / HEIGHT }
  pen.save()
  pen.beginPath()
  pen.rect(x, y, width, height)
  pen.clip()
  pen.fillStyle = fade(pen, y, y + height, [[0, palette.paper], [1, palette.paperFoot]])
  pen.fillRect(x, y, width, height)
  pen.lineWidth = across
  paintSky(pen, landscape, { ...frame, y: top }, palette)
  landscape.layers.forEach((layer, kind) => {
    if (kind === 2) {
      paintMists(pen, landscape, frame, palette)
      const shore = foot - 130 * frame.up
      pen.fillStyle = fade(pen, shore, foot, [[0, clear(palette.mist, 0)], [0.5, palette.mist], [1, palette.paperFoot]])
      pen.fillRect(x, shore, width, y + height - shore)
    }
    paintLayer(pen, layer, kind, frame, palette)
  })
  paintWater(pen, landscape, frame, palette)
  pen.restore()
}

/** The middles of a flower's five petals, for a radius of 10: 6.1 from the heart, a fifth of a turn apart. */
const PETALS = [[0, -6.1], [5.8, -1.9], [3.6, 4.9], [-3.6, 4.9], [-5.8, -1.9]] as const

function paintFlower(pen: Pen, turn: number, palette: Palette): void {
  // Turned flowers differ by being upside down or mirrored: a pen without rotation.
  pen.scale(turn % 2 ? -1 : 1, turn % 4 > 1 ? -1 : 1)
  pen.fillStyle = palette.blossom
  pen.beginPath()
  for (const [x, y] of PETALS) {
    pen.moveTo(x, y)
    pen.arc(x, y, 3.6, 0, 7)
  }
  pen.moveTo(0, 0)
  pen.arc(0, 0, 5, 0, 7)
  pen.fill()
  pen.fillStyle = clear(palette.blossomPale, 0.3)
  for (const radius of [2.5, 4, 5.5]) {
    pen.beginPath()
    pen.arc(0, 0, radius, 0, 7)
    pen.fill()
  }
  pen.strokeStyle = palette.sealPaper
  pen.lineWidth = 0.7
  pen.beginPath()
  for (const [x, y] of PETALS) {
    pen.moveTo(0, 0)
    pen.lineTo(x * 0.82, y * 0.82)
  }
  pen.stroke()
}

/** A plum branch from the right edge of a box, as large as fits into it. */
export function paintBranch(pen: Pen, { wood, flowers, buds }: Branch, box: PixelBox, palette: Palette): void {
  const scale = Math.min(box.width / BRANCH_WIDTH, box.height / BRANCH_HEIGHT)
  pen.save()
  pen.translate(box.x + box.width - BRANCH_WIDTH * scale, box.y)
  pen.scale(scale, scale)
  pen.beginPath()
  // Branches count y downwards: the frame turns it.
  for (const points of wood) trace(pen, points, { x: 0, y: 0, across: 1, up: -1 })
  pen.fillStyle = palette.wood
  pen.fill()
  pen.fillStyle = palette.blossom
  pen.beginPath()
  for (const { x, y, size } of buds) {
    pen.moveTo(x, y)
    pen.arc(x, y, size, 0, 7)
  }
  pen.fill()
  for (const { x, y, size, turn } of flowers) {
    pen.save()
    pen.translate(x, y)
    pen.scale(size / 10, size / 10)
    paintFlower(pen, turn, palette)
    pen.restore()
  }
  pen.restore()
}
