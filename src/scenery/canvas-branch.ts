/** Paints a plum branch on a canvas: the same geometry as the page’s SVG, but for its tilt. */
import { BRANCH_HEIGHT, BRANCH_WIDTH, type Branch } from './branch'
import { faint } from './canvas-layer'
import type { Palette } from './palette'
import type { Box, Pen } from './pen'
import { trace } from './trace'

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
  pen.fillStyle = faint(palette.blossomPale, 0.3)
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

/** A plum branch from the right edge of a box, whichever side and tilt it has on the page, as large as fits into the box. */
export function paintBranch(pen: Pen, { wood, flowers, buds }: Branch, box: Box, palette: Palette): void {
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
