/**
 * The line breaker: Chinese and Latin text to lines of positioned runs. It only measures and adds, so it
 * runs wherever a Measure can be had.
 */
import type { RichText } from '../content/view'
import { WITHIN_WORD, type Paragraph } from './paragraph'
import { fits, inked, lastInked, rowOf, SLACK, startOf, styleOf, type Row, type Styles } from './row'
import type { Measure, TextStyle } from './type'
import { lastOf, loosen, type Unit } from './units'

/** How a text is to be set. */
export interface Setting extends Styles {
  /** Lines of like length, ending at marks where they can: for headings. */
  balance?: boolean
}

/** Some text at its place in the line, `x` pixels from the line's start. */
interface LineRun {
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
  /** How the line ends: between words, within one (or where no word is known), with a hyphen that is not in the text, or with its paragraph. */
  end: 'soft' | 'within' | 'hyphen' | 'hard'
}

/** As much on each line as goes. Lines end at the numbers given back. */
function fill(row: Row, width: number): number[] {
  const ends: number[] = []
  let from = 0
  let best = 0
  for (const at of row.stops) {
    if (best > from && !fits(row, from, at, width)) {
      ends.push(best)
      from = best
    }
    best = at
  }
  return best > from ? [...ends, best] : ends
}

/** A last line shorter than this many ems looks like an accident. */
const LONE = 2.4

/** A last line of a lone character or a short word takes company from the line before, if that keeps half its length. */
function comfort(row: Row, ends: number[], width: number): number[] {
  const [end = 0, last = 0, before = 0] = [lastOf(ends), lastOf(ends, 2), lastOf(ends, 3)]
  if (ends.length < 2) return ends
  const earlier = row.stops.filter((at) => at > before && at < last).reverse()
  for (const at of [last, ...earlier]) {
    const good = fits(row, at, end, width) && (at === last || inked(row, before, at) > width / 2)
    if (!good) return ends
    if (inked(row, at, end) >= LONE * row.size) return [...ends.slice(0, -2), at, end]
  }
  return ends
}

/** A way to set a row up to some stop: what it costs, and where its lines end, the last first. */
interface Path {
  cost: number
  end: number
  before: Path | null
}

function endsOf(path: Path): number[] {
  const ends: number[] = []
  for (let step: Path = path; step.before; step = step.before) ends.unshift(step.end)
  return ends
}

/** More lines than these are no heading: nobody sees their balance, and it would take long to find. */
const MOST_BALANCED = 12

/** The most even of all ways to set the row in as few lines as it needs, and what each line's end costs. */
function even(row: Row, width: number, costsOf: () => number[]): [ends: number[], costs: number[]] {
  const filled = fill(row, width)
  if (filled.length < 2 || filled.length > MOST_BALANCED) return [filled, []]
  const costs = costsOf()
  // Best ways by the number of the stop that they have come to; -1 is the start.
  let best = new Map<number, Path>([[-1, { cost: 0, end: 0, before: null }]])
  for (let line = 0; line < filled.length; line++) {
    const next: typeof best = new Map()
    for (const [from, before] of best) {
      for (let at = from + 1; at < row.stops.length; at++) {
        const end = row.stops[at] ?? 0
        if (!fits(row, before.end, end, width)) break
        const short = Math.max(0, width - inked(row, before.end, end)) / row.size
        const cost = before.cost + short * short + (costs[end] ?? 0)
        if (cost < (next.get(at)?.cost ?? Infinity)) next.set(at, { cost, end, before })
      }
    }
    best = next
  }
  const path = best.get(row.stops.length - 1)
  return [path ? endsOf(path) : filled, costs]
}

/** Cuts what is too wide for any line: held numbers at their inner joints, words letter by letter; null if nothing is. */
function forced(row: Row, setting: Setting, width: number, measure: Measure): Unit[] | null {
  let loose = row.units
  let from = 0
  for (const to of row.stops) {
    if (inked(row, from, to) > width) loose = loosen(loose, from, to)
    from = to
  }
  return loose === row.units ? null : loose.flatMap((unit) => cutWord(unit, (part) => measure(part, styleOf(unit, setting)), width))
}

/** A letter with all that stands on it, a pair of code units as one. */
const LETTER = /[\uD800-\uDBFF]?[^][\u0300-\u036F\u200D\uFE0F]*/g

function cutWord(unit: Unit, measure: (part: string) => number, width: number): Unit[] {
  if (unit.cls !== 'latin' || measure(unit.text) <= width) return [unit]
  const parts: string[] = []
  for (const [letter] of unit.text.matchAll(LETTER)) {
    const last = lastOf(parts)
    if (last === undefined || measure(`${last}${letter}-`) > width) parts.push(letter)
    else parts[parts.length - 1] = last + letter
  }
  return parts.map((text, at) => ({
    ...unit, text, breakBefore: at > 0 || unit.breakBefore, hyphen: at < parts.length - 1,
  }))
}

/** The runs of one line: one for each stretch that needs no offset. */
function runsOf(row: Row, from: number, end: number, setting: Setting): LineRun[] {
  const runs: LineRun[] = []
  const start = startOf(row, from)
  for (let at = from; at < end; at++) {
    const unit = row.units[at]
    if (!unit) break
    const [run, style, x] = [lastOf(runs), styleOf(unit, setting), row.x[at] ?? 0]
    const flush = Math.abs(x - (row.x[at - 1] ?? 0) - (row.width[at - 1] ?? 0)) < SLACK
    if (run && flush && run.style === style) run.text += unit.text
    else runs.push({ text: unit.text, x: x - start, style })
  }
  return runs
}

function lineOf(row: Row, [from, to]: [number, number], setting: Setting, width: number, within: boolean): Line {
  const end = lastInked(row, from, to) + 1
  const last = to === row.units.length
  const runs = runsOf(row, from, end, setting)
  const hyphen = !last && row.units[end - 1]?.hyphen
  const run = lastOf(runs)
  if (hyphen && run) run.text += '-'
  const ink = inked(row, from, to)
  const hang = Math.max(0, ink - width)
  return { runs, width: ink - hang, hang, end: last ? 'hard' : hyphen ? 'hyphen' : within ? 'within' : 'soft' }
}

function linesOf(paragraph: Paragraph, setting: Setting, width: number, measure: Measure): Line[] {
  const whole = rowOf(paragraph.units, setting, measure)
  const cut = forced(whole, setting, width, measure)
  const row = cut ? rowOf(cut, setting, measure) : whole
  const [ends, costs] = setting.balance
    ? even(row, width, cut ? () => [] : paragraph.costs) : [comfort(row, fill(row, width), width), []]
  return ends.map((to, at) => lineOf(row, [ends[at - 1] ?? 0, to], setting, width, costs[to] === WITHIN_WORD))
}

/**
 * Breaks a text into lines no wider than `width` pixels (a hanging 。，、 aside, see Line.hang).
 * A newline in the text always ends a line; blanks at the end of a line are not part of it.
 * @param split Cuts the text into paragraphs
 */
export function breakLines(
  text: RichText, setting: Setting, width: number, measure: Measure, split: (text: RichText) => Paragraph[],
): Line[] {
  return split(text).flatMap((paragraph) => linesOf(paragraph, setting, width, measure))
}
