/** A pen that paints nothing and remembers where it would have: filled and stroked paths as points in pixels. */
import { landscapeSteps } from '../../src/scenery/canvas'
import type { Pen } from '../../src/scenery/pen'

interface Stroke {
  kind: 'fill' | 'stroke' | 'rect'
  /** Ends of all lines and curves, and the outermost points of arcs. */
  points: [x: number, y: number][]
  /** The ends of its quadratic curves alone. */
  bends: [x: number, y: number][]
}

export interface Recording {
  pen: Pen
  strokes: Stroke[]
  /** How deep save() is nested now. */
  depth: () => number
}

/** Paints a whole landscape at once. */
export function paintLandscape(pen: Pen, ...what: Parameters<typeof landscapeSteps>): void {
  for (const step of landscapeSteps(...what)) step(pen)
}

export function recordingPen(): Recording {
  const strokes: Stroke[] = []
  const stack: number[][] = []
  let [x0, y0, sx, sy] = [0, 0, 1, 1]
  let points: Stroke['points'] = []
  let bends: Stroke['bends'] = []
  const at = (x: number, y: number): [number, number] => [x0 + x * sx, y0 + y * sy]
  const add = (x: number, y: number) => { points.push(at(x, y)) }
  const pen: Pen = {
    fillStyle: '', strokeStyle: '', lineWidth: 1, font: '',
    save() { stack.push([x0, y0, sx, sy]) },
    restore() { [x0 = 0, y0 = 0, sx = 1, sy = 1] = stack.pop() ?? [] },
    translate(x, y) { [x0, y0] = at(x, y) },
    scale(x, y) {
      sx *= x
      sy *= y
    },
    beginPath() {
      points = []
      bends = []
    },
    moveTo: add,
    lineTo: add,
    quadraticCurveTo(_cx, _cy, x, y) {
      add(x, y)
      bends.push(at(x, y))
    },
    arc(x, y, radius) {
      add(x - radius, y - radius)
      add(x + radius, y + radius)
    },
    rect: add,
    closePath() { points = [...points] },
    clip() { points = [] },
    fill() { strokes.push({ kind: 'fill', points, bends }) },
    stroke() { strokes.push({ kind: 'stroke', points, bends: [] }) },
    fillRect(x, y, width, height) { strokes.push({ kind: 'rect', points: [at(x, y), at(x + width, y + height)], bends: [] }) },
    fillText: add.bind(null) as unknown as Pen['fillText'],
    measureText: () => ({ width: 0 }),
    createLinearGradient: () => ({ addColorStop: () => undefined }),
  }
  return { pen, strokes, depth: () => stack.length }
}
