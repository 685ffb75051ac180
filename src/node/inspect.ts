/** Looks at one picture as a reader, a chat and a decoder would, and says what is wrong with it. */
import { createCanvas, type Canvas } from '@napi-rs/canvas'
import jsQR from 'jsqr'
import { coloursOf } from '../share-card/colours'
import { layoutScene, type Layout } from '../share-card/layout'
import type { Box } from '../scenery/pen'
import type { Mark, NamedBox, TextMark } from '../share-card/marks'
import type { Scene } from '../share-card/scene'
import { ASCENT } from '../share-card/set'
import { decodePicture, type Easel } from './canvas'

/** WCAG 2.2 AA: text, and large text; a picture is looked at in about a third of its size, so large begins at 72 px. */
const CONTRAST = { text: 4.5, large: 3, largeSize: 72 }
/** How much wider than the build's a phone's own face may be. */
const WIDER = 1.06
/** The least change of a pixel, over its three channels, that counts as ink. */
const INK = 60
/** Every how many pixels the ground behind a text is looked at. */
const STEP = 5
/** What chats do to a picture: half the size, JPEG at this quality. */
const CHAT_QUALITY = 60

/** What lies behind words and codes. */
const liesBehindWords = ({ kind }: Mark): boolean => kind === 'scenery' || kind === 'branch' || kind === 'fill'

/** What is wrong with a picture: nothing, or some sentences. */
export async function inspect(easel: Easel, scene: Scene): Promise<string[]> {
  const layout = easel.layout(scene)
  if (layout.overflow !== null) return [`overflow: ${layout.overflow}`]
  const wider = layoutScene(scene, (text, style) => easel.measure(text, style) * (style.face === 'text' ? WIDER : 1))
  if (wider.overflow !== null) return [`overflow in a phone's wider face: ${wider.overflow}`]
  const ground = easel.paint({ ...layout, marks: layout.marks.filter(liesBehindWords) })
  const bare = pixelsOf(ground)
  // The rest goes on top of it: no picture hides a mark behind its ground.
  const canvas = easel.paint({ ...layout, marks: layout.marks.filter((mark) => !liesBehindWords(mark)) })
  return [...overlaps(layout.boxes), ...lowContrast(easel, layout, bare), ...emptyInk(layout, bare, pixelsOf(canvas)), ...await unreadable(scene, layout, canvas)]
}

function describeBox({ role, x, y, width, height }: NamedBox): string {
  return `${role} at ${Math.round(x)},${Math.round(y)} (${Math.round(width)}×${Math.round(height)})`
}

/** Boxes that lie over one another; lines of text may touch. */
export function overlaps(boxes: NamedBox[]): string[] {
  return boxes.flatMap((one, at) => boxes.slice(at + 1).filter((other) => intersects(one, other)).map((other) =>
    `overlap: ${describeBox(one)} and ${describeBox(other)}`))
}

function intersects(a: Box, b: Box): boolean {
  const slack = 2
  return a.x + slack < b.x + b.width && b.x + slack < a.x + a.width && a.y + slack < b.y + b.height && b.y + slack < a.y + a.height
}

interface Pixels {
  width: number
  data: Uint8Array
}

function pixelsOf(canvas: Canvas): Pixels {
  // As they lie in memory: nothing shines through, so that there is no alpha to reckon out.
  return { width: canvas.width, data: canvas.data() }
}

/** Relative luminance by WCAG, of channels from 0 to 255. */
export function luminance(red: number, green: number, blue: number): number {
  const [r, g, b] = [red, green, blue].map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0)
}

function luminanceOfHex(colour: string): number {
  const value = parseInt(colour.slice(1), 16)
  return luminance(value >> 16, (value >> 8) & 255, value & 255)
}

/** Contrast of two luminances, 1 to 21. */
export function contrastOf(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
}

function boxOfText(easel: Easel, { text, style, x, y }: TextMark): Box {
  return { x, y: y - ASCENT * style.size, width: easel.measure(text, style), height: style.size }
}

/** The least contrast of a text with any point of the ground behind it. */
function worstContrast(text: number, { x, y, width, height }: Box, pixels: Pixels): number {
  let worst = 21
  for (let row = Math.max(0, Math.round(y)); row < y + height; row += STEP) {
    for (let column = Math.max(0, Math.round(x)); column < Math.min(pixels.width, x + width); column += STEP) {
      const at = (row * pixels.width + column) * 4
      const ground = luminance(pixels.data[at] ?? 0, pixels.data[at + 1] ?? 0, pixels.data[at + 2] ?? 0)
      worst = Math.min(worst, contrastOf(text, ground))
    }
  }
  return worst
}

function lowContrast(easel: Easel, { marks, stretch }: Layout, bare: Pixels): string[] {
  const colours = coloursOf(stretch)
  return marks.flatMap((mark) => {
    if (mark.kind !== 'text') return []
    const need = mark.style.size >= CONTRAST.largeSize ? CONTRAST.large : CONTRAST.text
    const has = worstContrast(luminanceOfHex(colours[mark.tone]), boxOfText(easel, mark), bare)
    return has < need ? [`contrast: "${mark.text}" has ${has.toFixed(2)}, needs ${need}`] : []
  })
}

/** Whether painting changed any pixel of the box. */
function hasInk({ x, y, width, height }: Box, bare: Pixels, full: Pixels): boolean {
  for (let row = Math.max(0, Math.floor(y)); row < y + height; row++) {
    for (let column = Math.max(0, Math.floor(x)); column < x + width; column++) {
      const at = (row * full.width + column) * 4
      const change = [0, 1, 2].reduce((sum, channel) => sum + Math.abs((bare.data[at + channel] ?? 0) - (full.data[at + channel] ?? 0)), 0)
      if (change > INK) return true
    }
  }
  return false
}

function emptyInk({ boxes }: Layout, bare: Pixels, full: Pixels): string[] {
  return boxes.filter((box) => !hasInk(box, bare, full)).map((box) => `no ink: ${describeBox(box)}`)
}

/** What a decoder reads from a part of the picture after a chat has halved and squeezed it; null if nothing. */
async function readCode(canvas: Canvas, { x, y, width, height }: Box): Promise<string | null> {
  const half = createCanvas(width >> 1, height >> 1)
  half.getContext('2d').drawImage(canvas, x, y, half.width * 2, half.height * 2, 0, 0, half.width, half.height)
  const picture = await decodePicture(half.toBuffer('image/jpeg', CHAT_QUALITY))
  return jsQR(picture.data, picture.width, picture.height, { inversionAttempts: 'dontInvert' })?.data ?? null
}

/** Room around a code that a decoder is given where it need not find it by itself: whole JPEG blocks of half the size. */
const AROUND = 64

/** Ordinary pictures are read whole; in their night and big twins the same code is looked at in its place. */
async function unreadable({ foot, theme, print }: Scene, { boxes }: Layout, canvas: Canvas): Promise<string[]> {
  const code = boxes.find(({ role }) => role === 'qr')
  if (!foot || !code) return []
  const whole = theme === 'light' && print === 'ordinary'
  const from = (edge: number): number => whole ? 0 : Math.max(0, Math.floor((edge - AROUND) / 32) * 32)
  const [x, y] = [from(code.x), from(code.y)]
  const read = await readCode(canvas, { x, y, width: canvas.width - x, height: canvas.height - y })
  return read === foot.url ? [] : [`code: reads ${read === null ? 'nothing' : `"${read}"`} instead of "${foot.url}"`]
}
