/** Draws pictures in Node: the same layout and painter as on the phone, on @napi-rs/canvas. */
import { createCanvas, loadImage, type Canvas, type ImageData } from '@napi-rs/canvas'
import { layoutScene, type Layout } from '../share-card/layout'
import { paintLayout } from '../share-card/paint'
import type { Scene } from '../share-card/scene'
import { fontOf, remember, type Measure } from '../share-card/type'
import { registerFonts } from './fonts'

/** Lays pictures out and paints them, one after another, each on the canvas of its size. */
export interface Easel {
  measure: Measure
  layout: (scene: Scene) => Layout
  /** The painted canvas; the next picture of this size is painted over it. */
  paint: (layout: Layout) => Canvas
}

/** An easel, its fonts registered. @throws where a font cannot be read */
export async function createEasel(): Promise<Easel> {
  await registerFonts()
  const ruler = createCanvas(1, 1).getContext('2d')
  const measure = remember((text, style) => {
    ruler.font = fontOf(style)
    return ruler.measureText(text).width
  })
  const canvases = new Map<string, Canvas>()
  return {
    measure,
    layout: (scene) => layoutScene(scene, measure),
    paint(layout) {
      const size = `${layout.width}x${layout.height}`
      const canvas = canvases.get(size) ?? createCanvas(layout.width, layout.height)
      canvases.set(size, canvas)
      paintLayout(canvas.getContext('2d'), layout)
      return canvas
    },
  }
}

/** The pixels of a JPEG or PNG. */
export async function decodePicture(bytes: Buffer): Promise<ImageData> {
  const image = await loadImage(bytes)
  const pen = createCanvas(image.width, image.height).getContext('2d')
  pen.drawImage(image, 0, 0)
  return pen.getImageData(0, 0, image.width, image.height)
}
