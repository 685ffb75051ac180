/** Draws the site's icons from its hills, its sun and its seal, and writes them into the build. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createCanvas, loadImage, type SKRSContext2D } from '@napi-rs/canvas'
import { MANUALS, type Manual } from '../scenery/forms'
import { paletteOf } from '../scenery/palette'
import { curve } from '../scenery/svg'
import { DISPLAY_FAMILY, DISPLAY_WEIGHT } from '../share-card/type'
import { registerFonts } from './fonts'

/** An icon file; `margin` is the part of the picture kept free around it, for masks of any shape. */
export interface IconFile {
  name: string
  size: number
  /** Round corners on a clear ground, or paper up to the edges. */
  corners: 'round' | 'square'
  margin: number
}

/** The pictures beside favicon.svg. Apple rounds its own corners; a maskable icon may lose a tenth on every side. */
export const ICONS: IconFile[] = [
  { name: 'apple-touch-icon.png', size: 180, corners: 'square', margin: 0 },
  { name: 'icon-192.png', size: 192, corners: 'round', margin: 0 },
  { name: 'icon-512.png', size: 512, corners: 'round', margin: 0 },
  { name: 'icon-maskable-512.png', size: 512, corners: 'square', margin: 0.1 },
]

interface Hill {
  manual: Manual
  form: number
  x: number
  foot: number
  wide: number
  high: number
  colours: string
}

/** Far to near, on a grid of 64. */
const HILLS: Hill[] = [
  { manual: MANUALS.range, form: 0, x: 50, foot: 60, wide: 0.5, high: 0.6, colours: 'far' },
  { manual: MANUALS.guest, form: 1, x: 13, foot: 60, wide: 0.62, high: 0.62, colours: 'mid' },
  { manual: MANUALS.peak, form: 1, x: 34, foot: 62, wide: 0.56, high: 0.58, colours: 'near' },
  { manual: MANUALS.hill, form: 1, x: 54, foot: 65, wide: 0.6, high: 0.8, colours: 'fore' },
]

function hillMarkup({ manual, form, x, foot, wide, high, colours }: Hill): string {
  const { outline, shade: [flank, spine] } = manual.forms[form] ?? { outline: [], shade: [[], []] }
  const dark = `${curve(flank)}L${curve(spine).slice(1)}`
  return `<g transform="translate(${x} ${foot})scale(${wide} ${high})"><path fill="url(#${colours})" d="${curve(outline)}"/>`
    + (colours === 'far' ? '' : `<path fill="url(#shade)" d="${dark}"/>`) + '</g>'
}

function gradient(id: string, stops: [at: number, colour: string, opacity?: number][]): string {
  const inner = stops.map(([at, colour, opacity = 1]) => `<stop offset="${at}" stop-color="${colour}" stop-opacity="${opacity}"/>`)
  return `<linearGradient id="${id}" x2="0" y2="1">${inner.join('')}</linearGradient>`
}

/** The icon's picture without its seal, as SVG that needs no font; `margin` as in IconFile. */
export function iconSvg(corners: 'round' | 'square', margin: number): string {
  const { paper, paperFoot, sun, shade, hills } = paletteOf('light', 'cover')
  const [farCrest, farFoot, midCrest, midFoot, , , crest, slope, foot] = hills
  const fading = (id: string, top: string, ...below: string[]) => {
    const last = below[below.length - 1] ?? top
    return gradient(id, [[0, top], ...below.slice(0, -1).map((colour): [number, string] => [0.5, colour]), [0.86, last], [1, last, 0]])
  }
  const defs = gradient('paper', [[0, paper], [1, paperFoot]]) + fading('far', farCrest, farFoot) + fading('mid', midCrest, midFoot)
    + fading('near', crest, slope, foot) + fading('fore', slope, foot) + gradient('shade', [[0, shade, 0.38], [1, shade, 0]])
  const inner = 1 - 2 * margin
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><defs>${defs}<clipPath id="edge"><rect width="64" height="64" rx="${corners === 'round' ? 14 : 0}"/></clipPath></defs>`
    + `<g clip-path="url(#edge)"><rect width="64" height="64" fill="url(#paper)"/><g transform="translate(${64 * margin} ${64 * margin})scale(${inner})">`
    + `<circle cx="19" cy="20" r="9.5" fill="${sun}"/>${HILLS.map(hillMarkup).join('')}</g></g></svg>`
}

/** The seal, upright, in the icon's upper right. */
function stamp(pen: SKRSContext2D, words: string, size: number, margin: number): void {
  const { seal, sealPaper } = paletteOf('light', 'cover')
  const unit = size * (1 - 2 * margin) / 64
  const [x, y, side] = [size * margin + 46 * unit, size * margin + 7 * unit, 11 * unit]
  pen.fillStyle = seal
  pen.beginPath()
  pen.roundRect(x, y, side, side * 1.9, unit * 1.4)
  pen.fill()
  pen.fillStyle = sealPaper
  pen.font = `${DISPLAY_WEIGHT} ${side * 0.82}px "${DISPLAY_FAMILY['zh-CN']}"`
  pen.textAlign = 'center'
  ;[...words].forEach((char, at) => pen.fillText(char, x + side / 2, y + side * (0.86 + at * 0.86)))
}

/** One icon as PNG. */
async function drawIcon({ size, corners, margin }: IconFile, seal: string): Promise<Buffer> {
  await registerFonts()
  const canvas = createCanvas(size, size)
  const pen = canvas.getContext('2d')
  pen.drawImage(await loadImage(Buffer.from(iconSvg(corners, margin))), 0, 0, size, size)
  stamp(pen, seal, size, margin)
  return canvas.encode('png')
}

/** Writes favicon.svg and the PNG icons, which bear the two characters of a seal, into the build. @throws where a file cannot be written */
export async function writeIcons(dist: string, seal: string): Promise<void> {
  await writeFile(join(dist, 'favicon.svg'), iconSvg('round', 0))
  for (const icon of ICONS) await writeFile(join(dist, icon.name), await drawIcon(icon, seal))
}
