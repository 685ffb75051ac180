/**
 * The line breaker: Chinese and Latin text to lines of positioned runs. It only measures and adds, so it
 * runs wherever a Measure can be had. Canvas neither breaks lines, nor squeezes neighbouring marks, nor
 * sets a gap between Han and Latin; all three happen here.
 */
import type { RichText } from '../content/view'
import type { Measure, TextStyle } from './type'
import { HANGING, loosen, splitUnits } from './units'
import type { Unit } from './units'

/** How a text is to be set. */
export interface Setting {
  style: TextStyle
  /** For figures in the text; the plain style if left out. */
  strong?: TextStyle
  /** Lines of like length, ending at marks where they can: for headings. */
  balance?: boolean
}

/** Some text at its place in the line, `x` pixels from the line's start. */
export interface LineRun {
  text: string
  x: number
  style: TextStyle
}

export interface Line {
  runs: LineRun[]
  /** The inked width without a hanging mark: never more than the width asked for. */
  width: number
  /** How far a mark hangs over the end: at most half an em. */
  hang: number
  /** Where in the paragraph the line stops; `hyphen` lines show a hyphen that is not in the text. */
  end: 'soft' | 'hyphen' | 'hard'
}

/** Units with their places: `x` if the whole text were one line. */
interface Row {
  units: Unit[]
  x: number[]
  width: number[]
  size: number
  /** Ideograph-wide, so that half of it is blank and may be squeezed. */
  wide: boolean[]
  hyphen: number
}

const QUARTER = 0.25
const HALF = 0.5
/** Pixels: sums of measured widths are never exact. */
const SLACK = 0.01
const LETTER = /[\p{L}\p{N}%‰+−\-¥$°]/u

function latinMeetsHan(left: Unit, right: Unit): boolean {
  if (left.cls === 'latin' && right.cls === 'han') return LETTER.test(left.text.at(-1) ?? '')
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
function halfBlank(unit: Unit, width: number, size: number): boolean {
  return (unit.cls === 'open' || unit.cls === 'close') && !/[—…·～％‰]/.test(unit.text) && width > size * 0.8
}

function rowOf(units: Unit[], setting: Setting, measure: Measure): Row {
  const { size } = setting.style
  const row: Row = { units, x: [], width: [], size, wide: [], hyphen: measure('-', setting.style) }
  let x = 0
  units.forEach((unit, at) => {
    const width = measure(unit.text, styleOf(unit, setting))
    const wide = halfBlank(unit, width, size)
    const before = units[at - 1]
    if (before) x += joint(before, unit, row.wide[at - 1] ?? false, wide) * size
    row.x.push(x)
    row.width.push(width)
    row.wide.push(wide)
    x += width
  })
  return row
}

function styleOf(unit: Unit, setting: Setting): TextStyle {
  return unit.figure ? setting.strong ?? setting.style : setting.style
}

/** The last unit of a line that shows: blanks at the end do not. */
function lastInked(row: Row, from: number, to: number): number {
  let last = to - 1
  while (last > from && row.units[last]?.cls === 'space') last--
  return last
}

/** An opening mark at a line's start loses its blank half. */
function startOf(row: Row, from: number): number {
  const open = row.wide[from] && row.units[from]?.cls === 'open'
  return (row.x[from] ?? 0) + (open ? row.size * HALF : 0)
}

/** The inked width of units [from, to) as a line: a closing mark at the end counts half. */
function inked(row: Row, from: number, to: number): number {
  const last = lastInked(row, from, to)
  const closing = row.wide[last] && row.units[last]?.cls === 'close'
  const trim = closing ? row.size * HALF : 0
  const hyphen = row.units[last]?.hyphen && to < row.units.length ? row.hyphen : 0
  return (row.x[last] ?? 0) + (row.width[last] ?? 0) - startOf(row, from) - trim + hyphen
}

function mayHang(row: Row, from: number, to: number): number {
  const last = lastInked(row, from, to)
  return row.wide[last] && HANGING.includes(row.units[last]?.text ?? ' ') ? row.size * HALF : 0
}

function fits(row: Row, from: number, to: number, width: number): boolean {
  return inked(row, from, to) - mayHang(row, from, to) <= width + SLACK
}

/** Where lines may end: before each unit that may begin one, and at the end. */
function breaksOf(row: Row): number[] {
  return [...row.units.keys()].filter((at) => at > 0 && row.units[at]?.breakBefore).concat(row.units.length)
}

/** As much on each line as goes. Lines end at the numbers given back. */
function fill(row: Row, width: number): number[] {
  const ends: number[] = []
  let from = 0
  let best = 0
  for (const at of breaksOf(row)) {
    if (best > from && !fits(row, from, at, width)) {
      ends.push(best)
      from = best
    }
    best = at
  }
  return best > from ? [...ends, best] : ends
}

const ideographs = (row: Row, from: number, to: number): number =>
  row.units.slice(from, to).filter((unit) => unit.cls === 'han').length

/** A last line of one lone ideograph takes company from the line before, if that keeps half its length. */
function comfort(row: Row, ends: number[], width: number): number[] {
  const [end = 0, last = 0, before = 0] = [ends.at(-1), ends.at(-2), ends.at(-3)]
  const lone = ends.length > 1 && ideographs(row, last, end) === 1
    && !row.units.slice(last, end).some((unit) => unit.cls === 'latin')
  if (!lone) return ends
  const earlier = breaksOf(row).filter((at) => at > before && at < last).at(-1)
  const good = earlier !== undefined && fits(row, earlier, end, width) && inked(row, before, earlier) > width / 2
  return good ? [...ends.slice(0, -2), earlier, end] : ends
}

/** In a heading a line that ends between words, or within one, is as bad as one this many ems short. */
const BETWEEN_WORDS = 3
const WITHIN_WORD = 5

/** Where words begin, as the platform's dictionary knows them; a hint for headings only, so it may be missing. */
function wordStarts(text: string): Set<number> | null {
  if (!('Segmenter' in Intl)) return null
  return new Set([...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)].map((word) => word.index))
}

/** What it costs to end a heading's line before each unit. */
function breakCosts({ units }: Row): number[] {
  const words = wordStarts(units.map((unit) => unit.text).join(''))
  let offset = 0
  return units.map((unit, at) => {
    const before = units[at - 1]
    const within = words !== null && !words.has(offset)
    offset += unit.text.length
    if (before?.cls === 'close' || before?.cls === 'space') return 0
    return (within ? WITHIN_WORD : BETWEEN_WORDS) ** 2
  })
}

/** The most even of all ways to set the row in as few lines as it needs. */
function even(row: Row, width: number): number[] {
  const count = fill(row, width).length
  const stops = breaksOf(row)
  const costs = breakCosts(row)
  let best = new Map<number, { cost: number, ends: number[] }>([[0, { cost: 0, ends: [] }]])
  for (let line = 0; line < count; line++) {
    const next: typeof best = new Map()
    for (const [from, path] of best) {
      for (const to of stops.filter((stop) => stop > from && fits(row, from, stop, width))) {
        const short = Math.max(0, width - inked(row, from, to)) / row.size
        const cost = path.cost + short * short + (costs[to] ?? 0)
        if (cost < (next.get(to)?.cost ?? Infinity)) next.set(to, { cost, ends: [...path.ends, to] })
      }
    }
    best = next
  }
  return best.get(row.units.length)?.ends ?? fill(row, width)
}

/** Cuts what is too wide for any line: figures at their inner joints, words letter by letter. */
function forced(units: Unit[], setting: Setting, width: number, measure: Measure): Unit[] {
  const starts = [0, ...breaksOf({ ...rowOf(units, setting, measure) })]
  let loose = units
  starts.forEach((from, at) => {
    const to = starts[at + 1]
    if (to !== undefined && inked(rowOf(units.slice(from, to), setting, measure), 0, to - from) > width) {
      loose = loosen(loose, from, to)
    }
  })
  return loose.flatMap((unit) => cutWord(unit, (part) => measure(part, styleOf(unit, setting)), width))
}

function cutWord(unit: Unit, measure: (part: string) => number, width: number): Unit[] {
  if (unit.cls !== 'latin' || measure(unit.text) <= width) return [unit]
  const parts: string[] = []
  for (const letter of unit.text) {
    const last = parts.at(-1)
    if (last === undefined || measure(`${last}${letter}-`) > width) parts.push(letter)
    else parts[parts.length - 1] = last + letter
  }
  return parts.map((text, at) => ({
    ...unit, text, breakBefore: at > 0 || unit.breakBefore, hyphen: at < parts.length - 1,
  }))
}

/** The runs of one line: one for each stretch that needs no offset. */
function lineOf(row: Row, from: number, to: number, setting: Setting, last: boolean): Line {
  const end = lastInked(row, from, to) + 1
  const runs: LineRun[] = []
  for (let at = from; at < end; at++) {
    const [unit, x] = [row.units[at], (row.x[at] ?? 0) - startOf(row, from)]
    if (!unit) break
    const [run, style] = [runs.at(-1), styleOf(unit, setting)]
    const flush = Math.abs((row.x[at] ?? 0) - (row.x[at - 1] ?? 0) - (row.width[at - 1] ?? 0)) < SLACK
    if (run && flush && run.style === style) run.text += unit.text
    else runs.push({ text: unit.text, x, style })
  }
  const hyphen = row.units[end - 1]?.hyphen && !last
  const run = runs.at(-1)
  if (hyphen && run) run.text += '-'
  const ink = inked(row, from, to)
  return { runs, width: ink, hang: 0, end: last ? 'hard' : hyphen ? 'hyphen' : 'soft' }
}

function paragraph(units: Unit[], setting: Setting, width: number, measure: Measure): Line[] {
  const row = rowOf(forced(units, setting, width, measure), setting, measure)
  const ends = setting.balance ? even(row, width) : comfort(row, fill(row, width), width)
  return ends.map((to, at) => {
    const line = lineOf(row, ends[at - 1] ?? 0, to, setting, at === ends.length - 1)
    const hang = Math.max(0, line.width - width)
    return { ...line, width: line.width - hang, hang }
  })
}

/**
 * Breaks a text into lines no wider than `width` pixels (a hanging 。，、 aside, see Line.hang).
 * A newline in the text always ends a line; blanks at the end of a line are not part of it.
 */
export function breakLines(text: RichText, setting: Setting, width: number, measure: Measure): Line[] {
  const lines: Line[] = []
  let rest = splitUnits(text)
  while (rest.length) {
    const stop = rest.findIndex((unit) => unit.cls === 'newline')
    const units = stop < 0 ? rest : rest.slice(0, stop)
    if (units.length) lines.push(...paragraph(units, setting, width, measure))
    rest = stop < 0 ? [] : rest.slice(stop + 1)
  }
  return lines
}
