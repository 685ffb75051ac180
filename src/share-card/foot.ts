/** The foot of the picture: whose it is and where it comes from, and the QR code pasted on like a slip. */
import type { Slices } from './fit'
import { moved, stacked, together, type Piece } from './marks'
import { LEAST_MODULE, QUIET, type QrCode } from './qr'
import type { Foot } from './scene'
import { leftward, setFitted, setText, type Hand } from './set'
import { display, text } from './type'

/** The code on its white ground, at its origin, and the width of the white around its modules. */
function setCode({ size, runs }: QrCode, most: number): Piece & { quiet: number } {
  const modules = size + 2 * QUIET
  const module = Math.max(LEAST_MODULE, Math.floor(most / modules))
  const side = modules * module
  return {
    marks: [{ kind: 'qr', x: 0, y: 0, module, size, quiet: QUIET, runs }],
    boxes: [{ role: 'qr', x: 0, y: 0, width: side, height: side }], width: side, height: side, quiet: QUIET * module,
  }
}

/** The whole foot, its lower edge at the picture's; `height` is that of the band, above which the slip rises. */
export function* setFoot(foot: Foot, qr: QrCode, hand: Hand): Slices<Piece & { band: number }> {
  const { frame: { width, height, left, right, sizes }, locale } = hand
  const code = setCode(qr, height * 0.21)
  // The dark modules stand on the margin, as the text does; the white around them reaches into it.
  const edge = right - code.quiet
  const room = leftward(hand, width - left - code.width - edge - sizes.gap)
  const site = foot.site.map(({ locale, name }) => setFitted([name], { style: display(sizes.line * 1.06, locale), tone: 'ink', leading: 1.25 }, 0.7, room))
  yield
  const hint = setText([foot.hint], { style: text(sizes.label * 0.86, locale), tone: 'body', leading: 1.3 }, room)
  yield
  const source = setFitted([foot.source], { style: text(sizes.label * 0.74, locale), tone: 'soft', leading: 1.36 }, 0.86, room)
  const words = stacked([...site, hint, source], [0, ...foot.site.map(() => sizes.label * 0.5), sizes.label * 0.3])
  const band = words.height + sizes.gap * 1.7
  const ground: Piece = {
    marks: [{ kind: 'fill', box: { x: 0, y: height - band, width, height: band }, tone: 'band' }], boxes: [], width, height: band,
  }
  const placed = [
    ground, moved(words, left, height - band + (band - words.height) / 2),
    moved(code, width - edge - code.width, height - edge - code.height),
  ]
  return { ...together(placed, width, band), band }
}
