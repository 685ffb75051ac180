/** A pen that writes down what it is told as inline SVG and texts: the same picture as DOM, for libraries that copy DOM. */
import type { Pen } from '../../src/scenery/pen'

/** A text with its baseline, in picture pixels. */
export interface WrittenText {
  text: string
  x: number
  y: number
  font: string
  colour: string
}

/** One <path>. */
interface Shape {
  d: string
  fill: string
  stroke: string
  thick: number
  /** A rectangle of one colour, which may share its path with the next. */
  plain: boolean
  /** The middle of a single circle or ellipse, and how many of them lie around it in this colour. */
  middle: string
  rings: number
}

const round = (value: number): number => Math.round(value * 100) / 100
const spot = (...numbers: number[]): string => numbers.map(round).join(' ')

/** Where the pen is: scaled and moved, never turned. */
interface Place {
  x: number
  y: number
  across: number
  up: number
}

/** An arc as SVG has it; a whole circle is two halves. */
function arcPath(x: number, y: number, across: number, up: number, start: number, end: number): string {
  const at = (angle: number): string => spot(x + across * Math.cos(angle), y + up * Math.sin(angle))
  const radii = spot(Math.abs(across), Math.abs(up))
  if (end - start < 2 * Math.PI) return `${at(start)}A${radii} 0 0 1 ${at(end)}`
  return `${at(start)}A${radii} 0 1 1 ${at(start + Math.PI)}A${radii} 0 1 1 ${at(start)}`
}

/** Adds a shape as a person would write it: fill and outline in one path, a QR code in one, a cloud as one ellipse. */
function addShape(shapes: Shape[], shape: Shape): void {
  const last = shapes[shapes.length - 1]
  if (last && last.d === shape.d && last.stroke === '' && shape.fill === '') Object.assign(last, { stroke: shape.stroke, thick: shape.thick })
  else if (last?.plain && shape.plain && last.fill === shape.fill) last.d += shape.d
  else if (last?.middle && last.middle === shape.middle && last.fill === shape.fill) Object.assign(last, { d: shape.d, rings: last.rings + 1 })
  else shapes.push(shape)
}

/** Stops of a round gradient that looks like so many rings of a faint colour over one another. */
function ringStops(rings: number, fill: string): string {
  const opacity = parseInt(fill.slice(7), 16) / 255
  return Array.from({ length: rings }, (_, at) =>
    `<stop offset="${round((at + 0.5) / rings)}" stop-color="${fill.slice(0, 7)}" stop-opacity="${round(1 - (1 - opacity) ** (rings - at))}"/>`).join('')
}

/** All shapes as one <svg>; equal gradients are written once. */
function svgOf(shapes: Shape[], width: number, height: number): string {
  const gradients: string[] = []
  const gradient = (kind: 'linear' | 'radial', stops: string): string => {
    const written = (id: number): string => `<${kind}Gradient id="g${id}" ${kind === 'linear' ? 'x2="0" y2="1"' : ''}>${stops}</${kind}Gradient>`
    const known = gradients.findIndex((each, id) => each === written(id))
    return `url(#g${known < 0 ? gradients.push(written(gradients.length)) - 1 : known})`
  }
  const paint = (colour: string, rings: number): string => {
    if (rings > 1) return gradient('radial', ringStops(rings, colour))
    return colour.startsWith('<') ? gradient('linear', colour) : colour || 'none'
  }
  const paths = shapes.map(({ d, fill, stroke, thick, rings }) =>
    `<path d="${d}" fill="${paint(fill, rings)}"${stroke ? ` stroke="${paint(stroke, 1)}" stroke-width="${thick}"` : ''}/>`)
  return `<svg viewBox="0 0 ${width} ${height}"><defs>${gradients.join('')}</defs>${paths.join('')}</svg>`
}

export interface SvgPen {
  pen: Pen
  texts: WrittenText[]
  /** What has been drawn beside texts, as one <svg> of a size in picture pixels. */
  svg: (width: number, height: number) => string
}

/** @param measure widths of text, for what is set in the middle */
export function svgPen(measure: (text: string, font: string) => number): SvgPen {
  const [shapes, texts]: [Shape[], WrittenText[]] = [[], []]
  const stack: Place[] = []
  let place: Place = { x: 0, y: 0, across: 1, up: 1 }
  let [path, middle] = ['', '']
  const at = (x: number, y: number): [number, number] => [place.x + x * place.across, place.y + y * place.up]
  const add = (step: string): void => { path += step }
  const box = (x: number, y: number, width: number, height: number): string =>
    `M${spot(...at(x, y))}h${round(width * place.across)}v${round(height * place.up)}h${round(-width * place.across)}z`
  const draw = (shape: Partial<Shape>): void => addShape(shapes, { d: path, fill: '', stroke: '', thick: 0, plain: false, middle: '', rings: 1, ...shape })
  const pen: Pen = {
    fillStyle: '', strokeStyle: '', lineWidth: 1, font: '',
    save: () => { stack.push(place) },
    restore: () => { place = stack.pop() ?? place },
    translate(x, y) {
      const [newX, newY] = at(x, y)
      place = { ...place, x: newX, y: newY }
    },
    scale: (x, y) => { place = { ...place, across: place.across * x, up: place.up * y } },
    beginPath: () => { [path, middle] = ['', ''] },
    moveTo: (x, y) => add(`M${spot(...at(x, y))}`),
    lineTo: (x, y) => add(`L${spot(...at(x, y))}`),
    quadraticCurveTo: (cx, cy, x, y) => add(`Q${spot(...at(cx, cy), ...at(x, y))}`),
    arc(x, y, radius, start, end) {
      middle = path === '' && end - start > 6 ? spot(...at(x, y)) : ''
      add((path ? 'L' : 'M') + arcPath(...at(x, y), radius * place.across, radius * place.up, start, end))
    },
    rect: (...edges) => add(box(...edges)),
    closePath: () => add('z'),
    // What is clipped here is clipped to the whole picture, as an <svg> does by itself.
    clip: () => undefined,
    fill: () => draw({ fill: String(pen.fillStyle), middle }),
    stroke: () => draw({ stroke: String(pen.strokeStyle), thick: round(pen.lineWidth * Math.abs(place.across)) }),
    fillRect: (...edges) => draw({ d: box(...edges), fill: String(pen.fillStyle), plain: /^#.{6}$/.test(String(pen.fillStyle)) }),
    fillText: (text, x, y) => { texts.push({ text, x, y, font: pen.font, colour: String(pen.fillStyle) }) },
    measureText: (text) => ({ width: measure(text, pen.font) }),
    // Its stops are its name. From the top of what it fills to its foot, as fades of the scenery are: one does for all peaks of a row.
    createLinearGradient() {
      const stops: string[] = []
      return {
        addColorStop: (offset, colour) => { stops.push(`<stop offset="${offset}" stop-color="${colour}"/>`) },
        toString: () => stops.join(''),
      }
    },
  }
  return { pen, texts, svg: (width, height) => svgOf(shapes, width, height) }
}
