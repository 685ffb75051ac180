/** Draws a share picture on the phone: fonts awaited, painted in slices, looked at, encoded; a failure is a value. */
import { layoutScene, type Layout } from '../share-card/layout'
import { QUIET } from '../share-card/qr'
import { paintSteps } from '../share-card/paint'
import type { Scene } from '../share-card/scene'
import { DISPLAY_FAMILY, DISPLAY_WEIGHT, fontOf } from '../share-card/type'

/** What a picture needs of the browser. */
export interface PictureEnv {
  /** A new canvas; only one is asked for. */
  canvas: () => HTMLCanvasElement
  /** Loads a font for some text: document.fonts.load. */
  loadFont: (font: string, text: string) => Promise<unknown>
  /** Resolves after so many milliseconds; 0 lets the browser do what waits. */
  wait: (milliseconds: number) => Promise<void>
  /** Milliseconds since some moment. */
  now: () => number
}

export type Picture =
  | { ok: true, blob: Blob, width: number, height: number }
  | { ok: false, reason: PictureFailure }

/** No canvas to be had; too much for the paper; blank twice; not encoded. */
export type PictureFailure = 'canvas' | 'overflow' | 'blank' | 'encoding'

/** Draws one picture at a time on one canvas, which is given back after each. */
export type DrawPicture = (scene: Scene) => Promise<Picture>

/** How long a picture waits for its display font, in milliseconds: the phone's own Song face is good enough then. */
const FONT_LIMIT = 1500
/** How long a slice may keep the page from answering, in milliseconds; what is begun is finished. */
const SLICE = 8
const QUALITY = 0.9

/** The drawing of pictures; what is asked for while one is drawn waits for its turn. */
export function createPictures(env: PictureEnv): DrawPicture {
  let canvas: HTMLCanvasElement | null = null
  let turn: Promise<unknown> = Promise.resolve()
  return (scene) => {
    const picture = turn.then(() => {
      canvas ??= env.canvas()
      return drawOn(canvas, scene, env)
    })
    turn = picture
    return picture
  }
}

async function drawOn(canvas: HTMLCanvasElement, scene: Scene, env: PictureEnv): Promise<Picture> {
  await fontsOf(scene, env)
  try {
    const first = await drawOnce(canvas, scene, env)
    return first.ok || first.reason === 'overflow' ? first : await drawOnce(canvas, scene, env)
  } finally {
    // Old iPhones count the memory of every canvas that still has a size.
    canvas.width = 0
    canvas.height = 0
  }
}

/** Waits for the display faces of the scene's languages, but not for ever and not in vain. */
async function fontsOf({ parts, seal }: Scene, { loadFont, wait }: PictureEnv): Promise<void> {
  const loads = [...new Set(parts.map(({ locale }) => locale))].map((locale) =>
    loadFont(`${DISPLAY_WEIGHT} 100px "${DISPLAY_FAMILY[locale]}"`, `${seal}0`))
  // A font that fails leaves the picture to the stand-in that its stack names.
  await Promise.race([Promise.allSettled(loads), wait(FONT_LIMIT)])
}

async function drawOnce(canvas: HTMLCanvasElement, scene: Scene, env: PictureEnv): Promise<Picture> {
  // The size first: it clears the canvas and everything that was set on its context.
  canvas.width = 1
  canvas.height = 1
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  if (!pen) return { ok: false, reason: 'canvas' }
  const layout = layoutScene(scene, (text, style) => {
    pen.font = fontOf(style)
    return pen.measureText(text).width
  })
  const { width, height, overflow } = layout
  if (overflow !== null) return { ok: false, reason: 'overflow' }
  await env.wait(0)
  canvas.width = width
  canvas.height = height
  await paintSliced(pen, layout, env)
  if (isBlank(pen, layout)) return { ok: false, reason: 'blank' }
  const blob = await encode(canvas)
  return blob ? { ok: true, blob, width, height } : { ok: false, reason: 'encoding' }
}

async function paintSliced(pen: CanvasRenderingContext2D, layout: Layout, { now, wait }: PictureEnv): Promise<void> {
  let start = now()
  for (const step of paintSteps(layout)) {
    step(pen)
    if (now() - start < SLICE) continue
    await wait(0)
    start = now()
  }
}

/** Whether the picture lacks what every picture has: paper in its middle, black and white in its QR code. */
function isBlank(pen: CanvasRenderingContext2D, { width, height, marks }: Layout): boolean {
  const brightness = (x: number, y: number): number => {
    const { data: [red = 0, green = 0, blue = 0, alpha = 0] } = pen.getImageData(x, y, 1, 1)
    return alpha < 255 ? NaN : red + green + blue
  }
  const middle = brightness(width / 2, height / 2)
  if (Number.isNaN(middle) || middle === 0 || middle === 3 * 255) return true
  return marks.some((mark) => {
    if (mark.kind !== 'qr') return false
    const white = brightness(mark.x + mark.module, mark.y + mark.module)
    // The upper left corner of every QR code is dark.
    const black = brightness(mark.x + (QUIET + 0.5) * mark.module, mark.y + (QUIET + 0.5) * mark.module)
    return white !== 3 * 255 || black !== 0
  })
}

function encode(canvas: HTMLCanvasElement): Promise<Blob | null> {
  return new Promise((resolve) => {
    try {
      canvas.toBlob(resolve, 'image/jpeg', QUALITY)
    } catch {
      // Some engines throw where others give null: both mean that there is no file.
      resolve(null)
    }
  })
}

/** The browser's own canvas, fonts and clock. */
export function pictureEnv({ document, performance, setTimeout }: Window & typeof globalThis): PictureEnv {
  return {
    canvas: () => document.createElement('canvas'),
    // Engines without the font interface draw with what they have.
    loadFont: (font, text) => 'fonts' in document ? document.fonts.load(font, text) : Promise.resolve(),
    wait: (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds) }),
    now: () => performance.now(),
  }
}
