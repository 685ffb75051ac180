/** Paints a landscape as SVG markup, as short as it can be: whole numbers, relative steps, no styles (a strict CSP). */
import { BRANCH_HEIGHT, BRANCH_WIDTH, type Branch } from './branch'
import { HEIGHT, WIDTH, type Landscape, type Layer } from './landscape'
import { bendsOf, type Points } from './spline'

/** Numbers with as few blanks as SVG allows. */
const list = (...numbers: number[]) => numbers.join(' ').replaceAll(' -', '-')

/** The steps of a curve from its first point; `flip` is −1 where y counts up. */
function steps(points: Points, flip: number): string {
  let [x = 0, y = 0] = points
  let path = ''
  bendsOf(points).forEach(([cx, cy, endX, endY], at) => {
    const end = list(endX - x, flip * (endY - y))
    // Every later control is the mirror of the last one, which "t" leaves unsaid.
    path += at ? `${at > 1 && !end.startsWith('-') ? ' ' : at > 1 ? '' : 't'}${end}` : `q${list(cx - x, flip * (cy - y))} ${end}`.replaceAll(' -', '-')
    x = endX
    y = endY
  })
  return path
}

/** A curve over the hill zone, from its first point. */
const curve = (points: Points) => `M${list(points[0] ?? 0, HEIGHT - (points[1] ?? 0))}${steps(points, -1)}`

/** The curve that goes on from where the pen is: to the first point in a straight line. */
function onward([, ...rest]: Points[], from: Points): string {
  const [next] = rest
  if (!next) return ''
  const [x = 0, y = 0] = from.slice(-2)
  return `l${list((next[0] ?? 0) - x, y - (next[1] ?? 0))}${steps(next, -1)}`
}

function layerPaths({ peaks }: Layer, id: string): string {
  return peaks.map(({ outline, shade, strokes }) => {
    const light = `<path d="${curve(outline)}"/>`
    const [flank] = shade
    if (!flank) return light
    return `${light}<path fill="url(#s${id})" stroke="none" d="${curve(flank)}${onward(shade, flank)}"/><path class="cun" d="${strokes.map(curve).join('')}"/>`
  }).join('')
}

const group = (layer: Layer, kind: number, id: string) =>
  `<g class="k${kind}" fill="url(#h${kind}-${id})" stroke="url(#k${id})">${layerPaths(layer, id)}</g>`

const hills = (name: string, inner: string) =>
  `<svg class="hills ${name}" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none">${inner}</svg>`

const gradient = (name: string, id: string, kind: string, stops: (number | null)[]) =>
  `<linearGradient id="${name}${id}" class="${kind}" x2="0" y2="1">${stops.map((at) => (at ? `<stop offset="${at}"/>` : '<stop/>')).join('')}</linearGradient>`

/** The gradients of one card; scenery.css gives their colours. */
function defs(id: string): string {
  return [0, 1, 2, 4].map((kind) => gradient(`h${kind}-`, id, `h${kind}`, [0, 0.86, 1])).join('')
    + gradient('h3-', id, 'h3', [0, 0.5, 0.86, 1])
    + gradient('k', id, 'line', [0, 0.9])
    + gradient('s', id, 'shade', [0, 1])
    + gradient('w', id, 'water', [0, 0.5, 1])
    + `<radialGradient id="m${id}" class="mist"><stop/><stop offset="1"/></radialGradient>`
}

function waterPaths({ mists, ripples }: Landscape, id: string): [mist: string, water: string, ripples: string] {
  const clouds = mists.map(({ x, y, across, up }) => `<ellipse cx="${x}" cy="${HEIGHT - y}" rx="${across}" ry="${up}"/>`).join('')
  return [
    `<g fill="url(#m${id})">${clouds}</g>`,
    `<path fill="url(#w${id})" d="M0 170h${WIDTH}v130h-${WIDTH}z"/>`,
    `<path class="ripples" d="${ripples.map(({ x, y, length }) => `M${x} ${HEIGHT - y}h${length}`).join('')}"/>`,
  ]
}

function skyMarkup({ sun, birds }: Landscape, id: string): string {
  const flock = birds.map(({ x, y, size }) => `M${x} ${y}q${list(size / 2, -size / 2)} ${size} 0 ${list(size / 2, -size / 2)} ${size} 0`.replaceAll(' -', '-')).join('')
  const side = sun.x < WIDTH / 2 ? 'xMinYMin' : 'xMaxYMin'
  return `<svg class="sky" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="${side}">`
    + `<circle class="halo" fill="url(#m${id})" cx="${sun.x}" cy="${sun.y}" r="${sun.radius * 3}"/><circle class="sun" cx="${sun.x}" cy="${sun.y}" r="${sun.radius}"/><path class="birds" d="${flock}"/></svg>`
}

/** A plum branch as SVG markup. */
export function branchMarkup({ wood, flowers, buds }: Branch): string {
  const woods = wood.map((points) => {
    const [x = 0, y = 0, ...rest] = points
    let [px, py] = [x, y]
    let path = `M${list(x, y)}l`
    rest.forEach((_, at) => {
      if (at % 2) return
      const [nx = 0, ny = 0] = rest.slice(at)
      path += `${at ? ' ' : ''}${list(nx - px, ny - py)}`
      px = nx
      py = ny
    })
    return `${path}z`.replaceAll(' -', '-')
  }).join('')
  const petals = (r: number) => [[0, -7], [7, -2], [4, 6], [-4, 6], [-7, -2]].map(([x = 0, y = 0]) => `<circle cx="${(x * r / 10).toFixed(1)}" cy="${(y * r / 10).toFixed(1)}" r="${(r / 2).toFixed(1)}"/>`).join('')
  return `<svg class="branch" viewBox="0 0 ${BRANCH_WIDTH} ${BRANCH_HEIGHT}"><path class="wood" d="${woods}"/>`
    + `<g class="petals">${buds.map(({ x, y, size }) => `<circle cx="${x}" cy="${y}" r="${size}"/>`).join('')}${flowers.map(({ x, y, size }) => `<g transform="translate(${x} ${y})">${petals(size)}<circle class="heart" r="${(size / 4).toFixed(1)}"/></g>`).join('')}</g></svg>`
}

/**
 * The whole scenery of one card as markup.
 * @param id a name that no other scenery of the page has, for its gradients
 */
export function sceneryMarkup(landscape: Landscape, id: string): string {
  const [far, mid, ...near] = landscape.layers
  const [mist, water, ripples] = waterPaths(landscape, id)
  return skyMarkup(landscape, id)
    + hills('far', defs(id) + (far ? group(far, 0, id) : ''))
    + hills('mid', mid ? group(mid, 1, id) : '')
    + hills('near', mist + water + near.map((layer, at) => group(layer, at + 2, id)).join('') + ripples)
    + (landscape.branch ? branchMarkup(landscape.branch) : '')
}
