/** Runs in the browser once: the card of the bench as DOM, as a page would have it, from the same layout that the site paints. */
import { layoutScene } from '../../src/share-card/layout'
import { paintLayout } from '../../src/share-card/paint'
import type { Scene } from '../../src/share-card/scene'
import { fontOf } from '../../src/share-card/type'
import { svgPen, type WrittenText } from './svg-pen'

/** Picture pixels in a CSS pixel. */
const DENSITY = 3
const FONT = /^(\d+) ([\d.]+)px (.+)$/

function spanOf({ text, x, y, font, colour }: WrittenText, pen: CanvasRenderingContext2D): string {
  const [, weight, size = '', family = ''] = FONT.exec(font) ?? []
  pen.font = font
  const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = pen.measureText(text)
  const top = y - (Number(size) + ascent - descent) / 2
  const style = `left:${x / DENSITY}px;top:${top / DENSITY}px;font:${weight} ${Number(size) / DENSITY}px/1 ${family.replace(/"/g, '\'')};color:${colour}`
  return `<span style="${style}">${text}</span>`
}

/** What this file is in the browser. */
export interface DomScript {
  cardAsDom: typeof cardAsDom
}

/** The inner HTML of an element of a third of the picture's size. */
export function cardAsDom(scene: Scene): string {
  const ruler = document.createElement('canvas').getContext('2d')
  if (!ruler) throw new Error('This browser has no canvas.')
  const measure = (text: string, font: string): number => {
    ruler.font = font
    return ruler.measureText(text).width
  }
  const layout = layoutScene(scene, (text, style) => measure(text, fontOf(style)))
  const { pen, texts, svg } = svgPen(measure)
  paintLayout(pen, layout)
  return svg(layout.width, layout.height) + texts.map((text) => spanOf(text, ruler)).join('')
}
