/** Whether a picture holds what every picture holds: some phones give back an empty canvas and say nothing. */
import type { Layout } from '../share-card/layout'
import { QUIET } from '../share-card/qr'

/** A canvas that can be looked at, on the page or beside it. */
type Seen = Pick<CanvasRenderingContext2D, 'getImageData'>

const WHITE = 3 * 255
/** The paper of a code is lighter, its ink darker than these sums (paint-words.ts). */
const LIGHT = 3 * 200
const DARK = 3 * 60

/** The sum of a pixel's colours; NaN where something shines through. */
function brightness(pen: Seen, x: number, y: number): number {
  const { data: [red = 0, green = 0, blue = 0, alpha = 0] } = pen.getImageData(x, y, 1, 1)
  return alpha < 255 ? NaN : red + green + blue
}

/** Whether there is paper, or ink, in its middle: neither is quite white or black. */
export function showsPaper(pen: Seen, { width, height }: { width: number, height: number }): boolean {
  const middle = brightness(pen, width / 2, height / 2)
  return middle > 0 && middle < WHITE
}

/** Whether its QR code, if it is to have one, is ink on paper. */
export function showsCode(pen: Seen, { marks }: Layout): boolean {
  return marks.every((mark) => {
    if (mark.kind !== 'qr') return true
    const paper = brightness(pen, mark.x + mark.module, mark.y + mark.module)
    // The upper left corner of every QR code is dark.
    const ink = brightness(pen, mark.x + (QUIET + 0.5) * mark.module, mark.y + (QUIET + 0.5) * mark.module)
    return paper > LIGHT && ink < DARK
  })
}
