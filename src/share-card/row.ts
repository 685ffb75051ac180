/**
 * A paragraph as one long line: every unit with its place. Canvas neither squeezes neighbouring marks nor
 * sets a gap between Han and Latin; both happen here, and so does the measuring of stretches of the line.
 */
import type { Measure, TextStyle } from './type'
import { HANGING, LETTERS, type Unit } from './units'

/** Which styles a text is set in; `strong` is for figures. */
export interface Styles {
  style: TextStyle
  strong?: TextStyle
}

/** Units with their places: `x` if the whole text were one line. */
export interface Row {
  units: Unit[]
  x: number[]
  width: number[]
  size: number
  /** Marks as wide as an ideograph, half of them blank, which may be squeezed. */
  wide: boolean[]
  /** Width of the hyphen that a broken word gets. */
  hyphen: number
  /** Where lines may end: before each unit that may begin one, and at the end. */
  stops: number[]
}

const QUARTER = 0.25
const HALF = 0.5
/** Pixels: sums of measured widths are never exact. */
export const SLACK = 0.01
const LETTER = new RegExp(`[${LETTERS}0-9%‰+−\\-¥$°]`)

function latinMeetsHan(left: Unit, right: Unit): boolean {
  if (left.cls === 'latin' && right.cls === 'han') return LETTER.test(left.text.slice(-1))
  return left.cls === 'han' && right.cls === 'latin' && LETTER.test(right.text.charAt(0))
}

/** What stands between two neighbours on one line beside their own widths, in ems. */
function joint(left: Unit, right: Unit, leftWide: boolean, rightWide: boolean): number {
  if (latinMeetsHan(left, right)) return QUARTER
  if (!leftWide || !rightWide) return 0
  const closes = left.cls === 'close' && (right.cls === 'close' || right.cls === 'open')
  return closes || (left.cls === 'open' && right.cls === 'open') ? -HALF : 0
}

/** A dash and an ellipsis fill their boxes; all other full-width marks are half blank. */
function halfBlank({ cls, text }: Unit, width: number, size: number): boolean {
  return (cls === 'open' || cls === 'close') && !/[—…·～％‰]/.test(text) && width > size * 0.8
}

/** The style that a unit is set in: figures may be set stronger than the words around them. */
export function styleOf(unit: Unit, { style, strong }: Styles): TextStyle {
  return unit.figure ? strong ?? style : style
}

/** The row of a paragraph's units. */
export function rowOf(units: Unit[], styles: Styles, measure: Measure): Row {
  const { size } = styles.style
  const row: Row = { units, x: [], width: [], size, wide: [], hyphen: measure('-', styles.style), stops: [] }
  let x = 0
  units.forEach((unit, at) => {
    const width = measure(unit.text, styleOf(unit, styles))
    const wide = halfBlank(unit, width, size)
    const before = units[at - 1]
    if (before) x += joint(before, unit, row.wide[at - 1] ?? false, wide) * size
    if (at && unit.breakBefore) row.stops.push(at)
    row.x.push(x)
    row.width.push(width)
    row.wide.push(wide)
    x += width
  })
  row.stops.push(units.length)
  return row
}

/** The last unit of a line that shows: blanks at the end do not. */
export function lastInked(row: Row, from: number, to: number): number {
  let last = to - 1
  while (last > from && row.units[last]?.cls === 'space') last--
  return last
}

/** Where the line's ink begins: an opening mark at a line's start loses its blank half. */
export function startOf(row: Row, from: number): number {
  const open = row.wide[from] && row.units[from]?.cls === 'open'
  return (row.x[from] ?? 0) + (open ? row.size * HALF : 0)
}

/** The inked width of units [from, to) as a line: a closing mark at the end counts half. */
export function inked(row: Row, from: number, to: number): number {
  const last = lastInked(row, from, to)
  const closing = row.wide[last] && row.units[last]?.cls === 'close'
  const trim = closing ? row.size * HALF : 0
  const hyphen = row.units[last]?.hyphen && to < row.units.length ? row.hyphen : 0
  return (row.x[last] ?? 0) + (row.width[last] ?? 0) - startOf(row, from) - trim + hyphen
}

/** How far the line's last mark may hang over its edge. */
function mayHang(row: Row, from: number, to: number): number {
  const last = lastInked(row, from, to)
  return row.wide[last] && HANGING.includes(row.units[last]?.text ?? ' ') ? row.size * HALF : 0
}

/** Whether units [from, to) fit on a line of `width`. */
export function fits(row: Row, from: number, to: number, width: number): boolean {
  return inked(row, from, to) - mayHang(row, from, to) <= width + SLACK
}
