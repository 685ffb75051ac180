/** Draws a share picture on the phone: fonts awaited, painted in slices, looked at, encoded; a failure is a value. */
import type { Locale } from '../content/edition'
import type { Slices } from '../share-card/fit'
import { layingOut, type Layout } from '../share-card/layout'
import { wordSteps } from '../share-card/paint-words'
import type { Scene } from '../share-card/scene'
import { display, displayFamilies, DISPLAY_WEIGHT, fontOf, text as textStyle, TEXT_WEIGHTS, type Measure, type TextStyle } from '../share-card/type'
import type { Mood } from '../scenery/mood'
import type { PaintStep } from '../scenery/pen'
import { showsCode, showsPaper } from './look'
import { createPress, type Press } from './press'

/** What a picture needs of the browser. */
export interface PictureEnv {
  /** A new canvas; only one is asked for. */
  canvas: () => HTMLCanvasElement
  /** Loads a font of one family: document.fonts.load, of which WebKit heeds only the first. */
  loadFont: (font: string) => Promise<unknown>
  /** Resolves after so many milliseconds. */
  wait: (milliseconds: number) => Promise<void>
  /** Resolves when the browser has done what was waiting. */
  pause: () => Promise<void>
  /** Milliseconds since some moment. */
  now: () => number
  /** Works beside the page, where that can be had. */
  press: Press
}

type Picture =
  | { ok: true, blob: Blob, width: number, height: number }
  | { ok: false, reason: PictureFailure }

/** No canvas to be had; too much for the paper; blank twice; not encoded; no longer wanted when its turn came. */
type PictureFailure = 'canvas' | 'overflow' | 'blank' | 'encoding' | 'unwanted'

/**
 * Draws one picture at a time on one canvas, which is given back when no other has followed for a while.
 * @param wanted Asked when its turn has come: the reader may have chosen another by then
 */
export type DrawPicture = (scene: Scene, wanted?: () => boolean) => Promise<Picture>

/** The browser, and the faces that it has found. */
interface Room extends PictureEnv {
  warm: Set<string>
}

/** How long a picture waits for its display font, in milliseconds: the phone's own Song face is good enough then. */
const FONT_LIMIT = 1500
/** How long a slice may keep the page from answering, in milliseconds; what is begun is finished. */
const SLICE = 8
const QUALITY = 0.9
/** How long a canvas is kept for the reader's next choice, in milliseconds: new memory costs more than the painting. */
const KEPT = 10_000

/** The drawing of pictures; what is asked for while one is drawn waits for its turn. */
export function createPictures(env: PictureEnv): DrawPicture {
  let canvas: HTMLCanvasElement | null = null
  const warm = new Set<string>()
  let turn: Promise<unknown> = Promise.resolve()
  /** Old iPhones count the memory of every canvas that still has a size. */
  const release = (): void => {
    if (canvas) canvas.width = canvas.height = 0
  }
  return (scene, wanted = () => true) => {
    const picture = turn.then((): Promise<Picture> | Picture => wanted() ? drawOn(canvas ??= env.canvas(), scene, { ...env, warm }) : { ok: false, reason: 'unwanted' })
    // What broke this picture is its caller's to know; the next has its turn all the same.
    const over: Promise<unknown> = picture.then((made) => { if (!made.ok && made.reason !== 'unwanted') release() }, release)
    turn = over
    void over.then(() => env.wait(KEPT)).then(() => { if (turn === over) release() })
    return picture
  }
}

async function drawOn(canvas: HTMLCanvasElement, scene: Scene, env: Room): Promise<Picture> {
  const fonts = fontsOf(scene, env)
  const first = await drawOnce(canvas, scene, fonts, env, env.press)
  // Once more, and all of it on the page.
  return first.ok || first.reason === 'overflow' ? first : await drawOnce(canvas, scene, fonts, env, null)
}

const localesOf = ({ parts, foot }: Scene): Locale[] => [...new Set([...parts, ...foot?.site ?? []].map(({ locale }) => locale))]

/** Waits for the display faces of the scene's languages, but not for ever and not in vain. */
async function fontsOf(scene: Scene, { loadFont, wait }: PictureEnv): Promise<void> {
  const families = localesOf(scene).flatMap((locale) => displayFamilies(locale, scene.moods))
  const loads = families.map((family) => loadFont(`${DISPLAY_WEIGHT} 100px ${family}`))
  // Where a font fails the next of its stack is drawn with, on this page for good: browsers ask once.
  await Promise.race([Promise.allSettled(loads), wait(FONT_LIMIT)])
}

async function drawOnce(canvas: HTMLCanvasElement, scene: Scene, fonts: Promise<void>, env: Room, press: Press | null): Promise<Picture> {
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  if (!pen) return { ok: false, reason: 'canvas' }
  const measure: Measure = (text, style) => {
    pen.font = fontOf(style, scene.moods)
    return pen.measureText(text).width
  }
  const slices = layingOut(scene, measure)
  const locales = localesOf(scene)
  // What needs no display face is done while that may be on its way: the QR code, and the phone's own faces.
  await env.pause()
  slices.next()
  await warmUp(locales.flatMap((locale) => TEXT_WEIGHTS.map((weight) => textStyle(100, locale, weight))), scene.moods, measure, env)
  await fonts
  await warmUp(locales.map((locale) => display(100, locale)), scene.moods, measure, env)
  const layout = await layOutSliced(slices, env)
  const { width, height, overflow } = layout
  if (overflow !== null) return { ok: false, reason: 'overflow' }
  await env.pause()
  // Clears the canvas and everything that was set on its context, also where it has this size already.
  canvas.width = width
  canvas.height = height
  const beside = press?.lay(layout) ? press : null
  await paintSliced(pen, beside ? wordSteps(layout) : await allSteps(layout), env)
  // What is painted beside the page is looked at there.
  if (!showsCode(pen, layout) || !(beside || showsPaper(pen, layout))) return { ok: false, reason: 'blank' }
  const blob = await (beside ? beside.print(canvas, QUALITY) : encode(canvas))
  return blob ? { ok: true, blob, width, height } : { ok: false, reason: 'encoding' }
}

/** Has the browser find each face once, in a slice of its own: that takes longer than all that is measured later. */
async function warmUp(styles: TextStyle[], moods: Mood[], measure: Measure, { pause, warm }: Room): Promise<void> {
  for (const style of styles) {
    const font = fontOf(style, moods)
    if (warm.has(font)) continue
    warm.add(font)
    await pause()
    measure('国0', style)
  }
  await pause()
}

/** Lets the browser answer its reader whenever a slice of work has taken long enough. */
function breathing({ now, pause }: PictureEnv): () => Promise<void> {
  let start = now()
  return async () => {
    if (now() - start < SLICE) return
    await pause()
    start = now()
  }
}

async function layOutSliced(slices: Slices<Layout>, env: PictureEnv): Promise<Layout> {
  const breathe = breathing(env)
  let slice = slices.next()
  while (!slice.done) {
    await breathe()
    slice = slices.next()
  }
  return slice.value
}

/** The ground, too: most phones do not need its code on the page. */
async function allSteps(layout: Layout): Promise<PaintStep[]> {
  const { paintSteps } = await import('../share-card/paint')
  return paintSteps(layout)
}

async function paintSliced(pen: CanvasRenderingContext2D, steps: PaintStep[], env: PictureEnv): Promise<void> {
  const breathe = breathing(env)
  // Browsers put work off; looking at a pixel has it done now, while this slice is still short.
  const finish = (): void => void pen.getImageData(0, 0, 1, 1)
  // The memory of a whole picture, which is taken with the first stroke, is worth a slice of its own.
  pen.fillRect(0, 0, 1, 1)
  pen.clearRect(0, 0, 1, 1)
  finish()
  await breathe()
  for (const step of steps) {
    step(pen)
    finish()
    await breathe()
  }
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

/** The browser's own canvas, fonts and clock. @param pressWorker The address of press-worker.ts as a script */
export function pictureEnv(window: Window & typeof globalThis, pressWorker: string): PictureEnv {
  const { document, performance, setTimeout, MessageChannel } = window
  const { port1, port2 } = new MessageChannel()
  /** Whoever pauses, in their order. */
  const pausing: (() => void)[] = []
  port1.onmessage = () => pausing.shift()?.()
  const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, milliseconds) })
  return {
    canvas: () => document.createElement('canvas'),
    // Engines without the font interface draw with what they have.
    loadFont: (font) => 'fonts' in document ? document.fonts.load(font) : Promise.resolve(),
    wait,
    // A message to oneself: timers would wait 4 ms each.
    pause: () => new Promise((resolve) => {
      pausing.push(resolve)
      port2.postMessage(null)
    }),
    now: () => performance.now(),
    press: createPress(pressWorker, window, wait),
  }
}
