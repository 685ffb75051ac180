/** Paints a row of mountains on a canvas, and the fading colours that this takes. */
import { TEXTURE, type Form } from './forms'
import type { Layer } from './landscape'
import type { Palette } from './palette'
import type { Pen } from './pen'
import { trace, type Projection } from './trace'

/** Down from `top` to `foot`; each stop is a place from 0 to 1 and a colour. */
export function fade(pen: Pen, top: number, foot: number, stops: [at: number, colour: string][]): object {
  const gradient = pen.createLinearGradient(0, top, 0, foot)
  for (const [at, colour] of stops) gradient.addColorStop(at, colour)
  return gradient
}

/** A #rrggbb colour with an opacity from 0 to 1. */
export const faint = (colour: string, opacity: number) => colour + Math.round(opacity * 255).toString(16).padStart(2, '0')

/** The stops of a layer's hills, as in the page's gradients, and how strongly their outline shows. */
function inks({ hills }: Palette, kind: number): { stops: [number, string][], line: number } {
  const [a0, b0, a1, b1, a2, b2, a3, b3, c3] = hills
  const pairs: [string, string, string?][] = [[a0, b0], [a1, b1], [a2, b2], [a3, c3, b3], [b3, c3]]
  const [crest, foot, slope] = pairs[kind] ?? [a3, c3]
  const middle: [number, string][] = slope ? [[0.5, slope]] : []
  return { stops: [[0, crest], ...middle, [0.86, foot], [1, faint(foot, 0)]], line: [0.15, 0.3, 0.45, 0.65, 0.65][kind] ?? 0.5 }
}

/** How high the outline really comes: its summit is a control point, which the curve passes below. */
function crestOf({ outline }: Form): number {
  const middle = outline.length / 2
  const [before = 0, top = 0, after = 0] = [outline[middle - 2], outline[middle], outline[middle + 2]]
  return top * 0.75 + (before + after) * 0.125
}

/** Paints one row of mountains; `kind` is its place among the layers. */
export function paintLayer(pen: Pen, { peaks, detail }: Layer, kind: number, frame: Projection, palette: Palette): void {
  const { stops, line } = inks(palette, kind)
  for (const { form, x, base, wide, high } of peaks) {
    const place = { x: frame.x + x * frame.across, y: frame.y - base * frame.up, across: frame.across * wide / 10, up: frame.up * high / 10 }
    const top = place.y - crestOf(form) * place.up
    pen.beginPath()
    trace(pen, form.outline, place)
    pen.fillStyle = fade(pen, top, place.y, stops)
    pen.fill()
    pen.strokeStyle = fade(pen, top, place.y, [[0, faint(palette.contour, line)], [0.9, faint(palette.contour, 0)]])
    pen.stroke()
    if (!detail) continue
    const [flank, spine] = form.shade
    pen.beginPath()
    trace(pen, flank, place)
    trace(pen, spine, place, true)
    pen.fillStyle = fade(pen, top, place.y, [[0, faint(palette.shade, 0.34)], [1, faint(palette.shade, 0)]])
    pen.fill()
    pen.fillStyle = faint(palette.shade, 0.22)
    for (const [wider, higher] of TEXTURE) {
      pen.beginPath()
      for (const stroke of form.strokes) trace(pen, stroke, { ...place, across: place.across * wider, up: place.up * higher })
      pen.fill()
    }
  }
}
