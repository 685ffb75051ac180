/** Paints what stands on a picture's ground: words, bars, the seal, the QR code. */
import type { Mood } from '../scenery/mood'
import { CODE_INK } from '../scenery/palette'
import type { Box, PaintStep, Pen } from '../scenery/pen'
import { coloursOf, type Colours } from './colours'
import { isGround, type GroundMark } from './ground-marks'
import type { Layout } from './layout'
import type { Mark } from './marks'
import { fontOf } from './type'

/** A rectangle with round corners, as a path; canvases of older phones have no roundRect. */
function roundedPath(pen: Pen, { x, y, width, height }: Box, radius: number): void {
  const [right, bottom, turn] = [x + width, y + height, Math.PI / 2]
  pen.beginPath()
  pen.arc(x + radius, y + radius, radius, 2 * turn, 3 * turn)
  pen.arc(right - radius, y + radius, radius, 3 * turn, 4 * turn)
  pen.arc(right - radius, bottom - radius, radius, 0, turn)
  pen.arc(x + radius, bottom - radius, radius, turn, 2 * turn)
  pen.closePath()
}

function paintSeal(pen: Pen, { x, y, size, chars, style }: Extract<Mark, { kind: 'seal' }>, { seal, sealPaper }: Colours, moods: Mood[]): void {
  pen.fillStyle = seal
  roundedPath(pen, { x, y, width: size, height: size }, size * 0.1)
  pen.fill()
  pen.strokeStyle = sealPaper
  pen.lineWidth = Math.max(1, size * 0.018)
  const inset = size * 0.075
  roundedPath(pen, { x: x + inset, y: y + inset, width: size - inset * 2, height: size - inset * 2 }, size * 0.05)
  pen.stroke()
  pen.fillStyle = sealPaper
  pen.font = fontOf(style, moods)
  const step = style.size * 1.04
  const top = y + (size - step - style.size) / 2 + style.size * 0.88
  ;[...chars].forEach((char, at) => pen.fillText(char, x + (size - pen.measureText(char).width) / 2, top + at * step))
}

function paintCode(pen: Pen, { x, y, module, size, quiet, runs }: Extract<Mark, { kind: 'qr' }>, { sealPaper }: Colours): void {
  const side = (size + 2 * quiet) * module
  pen.fillStyle = sealPaper
  pen.fillRect(x, y, side, side)
  pen.fillStyle = CODE_INK
  for (const [column, row, length] of runs) {
    pen.fillRect(x + (column + quiet) * module, y + (row + quiet) * module, length * module, module)
  }
}

function paintBar(pen: Pen, { box, open }: Extract<Mark, { kind: 'bar' }>): void {
  const { x, y, width, height } = box
  pen.fillRect(x, y, width, height)
  if (!open) return
  // An arrow head: the bar goes on.
  pen.beginPath()
  pen.moveTo(x + width + height * 0.2, y)
  pen.lineTo(x + width + height * 0.75, y + height / 2)
  pen.lineTo(x + width + height * 0.2, y + height)
  pen.closePath()
  pen.fill()
}

type Flat = Exclude<Mark, GroundMark>

function paintFlat(pen: Pen, mark: Flat, colours: Colours, moods: Mood[]): void {
  switch (mark.kind) {
    case 'text':
      pen.fillStyle = colours[mark.tone]
      pen.font = fontOf(mark.style, moods)
      return pen.fillText(mark.text, mark.x, mark.y)
    case 'fill':
      pen.fillStyle = colours[mark.tone]
      return pen.fillRect(mark.box.x, mark.box.y, mark.box.width, mark.box.height)
    case 'bar':
      pen.fillStyle = colours[mark.tone]
      return paintBar(pen, mark)
    case 'seal': return paintSeal(pen, mark, colours, moods)
    case 'qr': return paintCode(pen, mark, colours)
  }
}

/** So many marks are painted in one step: painting is quick, except where a glyph is first loaded. */
const AT_ONCE = 4

/** The painting of all that is no ground as steps in their order, so that a phone can answer its reader between them. */
export function wordSteps({ marks, stretch, moods }: Layout): PaintStep[] {
  const colours = coloursOf(stretch)
  const flat = marks.filter((mark): mark is Flat => !isGround(mark))
  const steps: PaintStep[] = []
  for (let at = 0; at < flat.length; at += AT_ONCE) {
    steps.push((pen) => flat.slice(at, at + AT_ONCE).forEach((mark) => paintFlat(pen, mark, colours, moods)))
  }
  return steps
}
