/**
 * The small part of CanvasRenderingContext2D that pictures are drawn with. A browser's context and
 * @napi-rs/canvas's both fit it without a cast, so every painter runs on the phone and in the build.
 */
export interface Pen {
  fillStyle: string | object
  strokeStyle: string | object
  lineWidth: number
  font: string
  save: () => void
  restore: () => void
  translate: (x: number, y: number) => void
  scale: (x: number, y: number) => void
  beginPath: () => void
  moveTo: (x: number, y: number) => void
  lineTo: (x: number, y: number) => void
  quadraticCurveTo: (cx: number, cy: number, x: number, y: number) => void
  arc: (x: number, y: number, radius: number, start: number, end: number) => void
  rect: (x: number, y: number, width: number, height: number) => void
  closePath: () => void
  clip: () => void
  fill: () => void
  stroke: () => void
  fillRect: (x: number, y: number, width: number, height: number) => void
  fillText: (text: string, x: number, y: number) => void
  measureText: (text: string) => { width: number }
  createLinearGradient: (x0: number, y0: number, x1: number, y1: number) => { addColorStop: (at: number, colour: string) => void }
}

/** One step of a painting that is done in several, so that a phone can answer its reader between them. */
export type PaintStep = (pen: Pen) => void

/** A place on a canvas, in pixels. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}
