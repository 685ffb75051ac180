/** Paints a landscape as SVG markup, as short as it can be: whole numbers, relative steps, no styles (a strict CSP). */
import { BRANCH_HEIGHT, BRANCH_WIDTH, ENTRY, type Branch } from './branch'
import { TEXTURE } from './forms'
import { HEIGHT, landscapeAt, SEED, WIDTH, type Landscape, type Layer } from './landscape'
import type { Mood } from './mood'
import type { Peak } from './ranges'
import { SHAPES } from './shapes'
import { HALO } from './sky'
import { bendsOf, type Points } from './spline'

/** Numbers without what binary fractions leave behind, with as few blanks as SVG needs. */
const list = (...numbers: number[]) => numbers.map((number) => Math.round(number * 1000) / 1000).join(' ').replace(/ -/g, '-').replace(/(^|[ -])0\./g, '$1.')

/**
 * The steps of a curve from its first point. Every control but the first mirrors the last one, which "t" leaves unsaid.
 * `down` is −1 where the points count y upwards.
 */
function steps(points: Points, down = -1): string {
  let [x = 0, y = 0] = points
  const ends: number[] = []
  let first = ''
  for (const [controlX, controlY, endX, endY] of bendsOf(points)) {
    if (first) ends.push(endX - x, down * (endY - y))
    else first = `q${list(controlX - x, down * (controlY - y), endX - x, down * (endY - y))}`
    x = endX
    y = endY
  }
  return ends.length ? `${first}t${list(...ends)}` : first
}

/** Path data of a curve around a form's foot, where y counts down. */
export const curve = (points: Points): string => `M${list(points[0] ?? 0, -(points[1] ?? 0))}${steps(points)}`

/** Down one curve, straight to the other's beginning and along it. */
function closed(there: Points, back: Points): string {
  const [x = 0, y = 0] = there.slice(-2)
  return `${curve(there)}l${list((back[0] ?? 0) - x, y - (back[1] ?? 0))}${steps(back)}`
}

/** Tenths as SVG likes them: 10 → "1", 8 → ".8". */
const tenths = (value: number) => String(value / 10).replace(/^(-?)0/, '$1')

function peakMarkup({ form, x, base, wide, high }: Peak, detail: boolean, id: string): string {
  const place = `transform="translate(${list(x, HEIGHT - base)})scale(${tenths(wide)} ${tenths(high)})"`
  const light = `d="${curve(form.outline)}"/>`
  if (!detail) return `<path ${place} ${light}`
  return `<g ${place}><path ${light}<path class="dark" fill="url(#s${id})" d="${closed(...form.shade)}"/>`
    + texture(form.strokes) + '</g>'
}

function texture(strokes: Points[]): string {
  const path = strokes.map(curve).join('')
  return strokes.length === 0 ? '' : TEXTURE.map(([wide, high]) =>
    `<path class="cun" ${wide === 1 ? '' : `transform="scale(${tenths(wide * 10)} ${tenths(high * 10)})" `}d="${path}"/>`).join('')
}

function layerMarkup({ peaks, detail }: Layer, kind: number, id: string): string {
  return `<g class="k${kind}" fill="url(#h${kind}-${id})" stroke="url(#k${id})">${peaks.map((peak) => peakMarkup(peak, detail, id)).join('')}</g>`
}

const hills = (name: string, inner: string) =>
  `<svg class="hills ${name}" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none">${inner}</svg>`

const gradient = (id: string, kind: string, stops: number[]) =>
  `<linearGradient id="${id}" class="${kind}" x2="0" y2="1">${stops.map((at) => (at ? `<stop offset="${at}"/>` : '<stop/>')).join('')}</linearGradient>`

/** The gradients of one card; scenery.css gives their colours. */
function defs(id: string): string {
  return [0, 1, 2, 4].map((kind) => gradient(`h${kind}-${id}`, `hill h${kind}`, [0, 0.86, 1])).join('')
    + gradient(`h3-${id}`, 'hill h3', [0, 0.5, 0.86, 1])
    + gradient(`k${id}`, 'hill line', [0, 0.9])
    + gradient(`s${id}`, 'hill yin', [0, 1])
    + gradient(`w${id}`, 'water', [0, 0.5, 1])
    + `<radialGradient id="m${id}" class="mist"><stop/><stop offset="1"/></radialGradient>`
}

function waterMarkup({ mists, ripples, things }: Landscape, id: string): [mist: string, water: string, above: string] {
  const clouds = mists.map(({ x, y, across, up }) => `<ellipse cx="${x}" cy="${HEIGHT - y}" rx="${across}" ry="${up}"/>`).join('')
  const at = ({ x, y }: { x: number, y: number }) => `M${list(x, HEIGHT - y)}`
  return [
    `<g fill="url(#m${id})">${clouds}</g>`,
    `<path fill="url(#w${id})" d="M0 170h${WIDTH}v130h-${WIDTH}z"/>`,
    things.map(({ shape, x, y }) => `<path class="thing" transform="translate(${list(x, HEIGHT - y)})" d="${SHAPES[shape].map(curve).join('')}"/>`).join('')
    + `<path class="ripples" d="${ripples.map((ripple) => `${at(ripple)}h${ripple.length}`).join('')}"/>`,
  ]
}

/** Sun and birds keep their shape, at the zone's upper left. */
const SKY = `viewBox="0 0 ${WIDTH} 80" preserveAspectRatio="xMinYMin"`

function sunMarkup({ sun }: Landscape): string {
  return `<svg class="sun lag" ${SKY}><circle class="halo" cx="${sun.x}" cy="${sun.y}" r="${list(HALO * sun.radius)}"/><circle cx="${sun.x}" cy="${sun.y}" r="${sun.radius}"/></svg>`
}

function birdsMarkup({ birds }: Landscape): string {
  let [x, y] = [0, 0]
  // From bird to bird, since one flock is like another.
  const flock = birds.map((bird, at) => {
    const path = `${at ? 'm' : 'M'}${list(bird.x - x, bird.y - y)}q${list(bird.size / 2, -bird.size / 2, bird.size, 0)} ${list(bird.size / 2, -bird.size / 2, bird.size, 0)}`
    x = bird.x + 2 * bird.size
    y = bird.y
    return path
  })
  return `<svg class="birds" ${SKY}><path d="${flock.join('')}"/></svg>`
}

/** A flower of radius 10: the rim of its five petals, and its stamens. */
const PETALS = 'M-2.7-3.7a3.6 3.6 0 1 1 5.4 0a3.6 3.6 0 1 1 1.7 5.1a3.6 3.6 0 1 1-4.4 3.2a3.6 3.6 0 1 1-4.4-3.2a3.6 3.6 0 1 1 1.7-5.1'
const STAMENS = 'M0-5v5l4.8-1.5M-4.8-1.5l4.8 1.5 3 4M0 0l-3 4'

function branchMarkup({ side, tilt, wood, flowers, buds }: Branch, id: string): string {
  const woods = wood.map((points) => `M${list(points[0] ?? 0, points[1] ?? 0)}${steps(points, 1)}`).join('')
  const knobs = buds.map(({ x, y, size }) => `<circle cx="${x}" cy="${y}" r="${size}"/>`).join('')
  const blossoms = flowers.map(({ x, y, size, turn }) =>
    `<g transform="translate(${list(x, y)})rotate(${turn * 36})scale(${tenths(size)})"><path d="${PETALS}"/><path class="stamens" d="${STAMENS}"/></g>`).join('')
  return `<svg class="branch from-${side}" viewBox="0 0 ${BRANCH_WIDTH} ${BRANCH_HEIGHT}" preserveAspectRatio="xMaxYMin">`
    + `<radialGradient id="p${id}" class="petals"><stop/><stop offset=".9"/></radialGradient><g transform="rotate(${tilt} ${BRANCH_WIDTH} ${ENTRY})"><path class="wood" d="${woods}"/>`
    + `<g class="blossoms" fill="url(#p${id})">${knobs}${blossoms}</g></g></svg>`
}

/**
 * The whole scenery of one card as markup.
 * @param id a name that no other scenery of the page has, for its gradients
 */
export function sceneryMarkup(landscape: Landscape, id: string): string {
  const [far, mid, ...near] = landscape.layers
  const [mist, water, above] = waterMarkup(landscape, id)
  return sunMarkup(landscape) + birdsMarkup(landscape)
    + hills('far lag', defs(id) + (far ? layerMarkup(far, 0, id) : ''))
    + hills('mid lag', mid ? layerMarkup(mid, 1, id) : '')
    + hills('near', mist + water + near.map((layer, at) => layerMarkup(layer, at + 2, id)).join('') + above)
    + (landscape.branch ? branchMarkup(landscape.branch, id) : '')
}

/** The stretch of the site's scroll under the card at this place of the deck. */
export function cardScenery(index: number, mood: Mood): string {
  return sceneryMarkup(landscapeAt(index, mood, SEED), String(index))
}
