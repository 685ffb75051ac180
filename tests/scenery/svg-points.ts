/** Reads SVG markup the way a browser does, as far as our painter writes it: where do its curves end? */

type Place = [x0: number, y0: number, sx: number, sy: number]

function placed(attributes: string, [x0, y0, sx, sy]: Place): Place {
  const numbers = (name: string) => (new RegExp(`${name}\\(([^)]*)\\)`).exec(attributes)?.[1] ?? '').match(/-?[\d.]+/g)?.map(Number)
  const [dx = 0, dy = 0] = numbers('translate') ?? []
  const [kx = 1, ky = kx] = numbers('scale') ?? []
  return [x0 + dx * sx, y0 + dy * sy, sx * kx, sy * ky]
}

/** A curve of a path: its control and its end. */
export type Curve = [controlX: number, controlY: number, x: number, y: number]

/** The quadratic curves of path data; "t" mirrors the last control. @throws at a command that is not known here */
export function curvesOf(data: string): Curve[] {
  const curves: Curve[] = []
  let [x, y, controlX, controlY] = [0, 0, 0, 0]
  for (const [, command = '', rest = ''] of data.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const numbers = (rest.match(/-?(?:\d*\.)?\d+/g) ?? []).map(Number)
    const size = { M: 2, m: 2, l: 2, h: 1, v: 1, q: 4, t: 2, z: 0 }[command]
    if (size === undefined || (size > 0 && numbers.length % size > 0)) throw new Error(`Unreadable path: ${command}${rest}`)
    for (let at = 0; at < numbers.length; at += size) {
      const [a = 0, b = 0, c = 0, d = 0] = numbers.slice(at)
      if (command === 'q') [controlX, controlY] = [x + a, y + b]
      if (command === 't') [controlX, controlY] = [2 * x - controlX, 2 * y - controlY]
      if (command === 'M') [x, y] = [a, b]
      else if (command === 'q') [x, y] = [x + c, y + d]
      else if (command === 'h') x += a
      else if (command === 'v') y += a
      else [x, y] = [x + a, y + b]
      if (command === 'q' || command === 't') curves.push([controlX, controlY, x, y])
    }
  }
  return curves
}

/** Where the curves of all paths end, in the units of the outermost element, in the order of painting. */
export function bendsIn(markup: string): [x: number, y: number][] {
  const ends: [number, number][] = []
  const stack: Place[] = [[0, 0, 1, 1]]
  for (const [, close, name, attributes = ''] of markup.matchAll(/<(\/?)(\w+)([^>]*)>/g)) {
    const here = stack[stack.length - 1] ?? [0, 0, 1, 1]
    if (name === 'g' && close) stack.pop()
    else if (name === 'g') stack.push(placed(attributes, here))
    else if (name === 'path') {
      const [x0, y0, sx, sy] = placed(attributes, here)
      ends.push(...curvesOf(/ d="([^"]*)"/.exec(attributes)?.[1] ?? '').map(([, , x, y]): [number, number] => [x0 + x * sx, y0 + y * sy]))
    }
  }
  return ends
}
