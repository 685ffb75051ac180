/**
 * The line breaker: Chinese and Latin text to lines of positioned runs. It only measures and adds, so it
 * runs wherever a Measure can be had.
 */
import type { RichText } from '../content/view'
import { breaksOf, fits, inked, lastInked, rowOf, SLACK, startOf, styleOf, type Row, type Styles } from './row'
import type { Measure, TextStyle } from './type'
import { loosen, splitUnits, type Unit } from './units'

/** How a text is to be set. */
export interface Setting extends Styles {
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
  /** How the line stops; `hyphen` lines show a hyphen that is not in the text. */
  end: 'soft' | 'hyphen' | 'hard'
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

/** A last line shorter than this many ems looks like an accident. */
const LONE = 2.4

/** A last line of a lone character or a short word takes company from the line before, if that keeps half its length. */
function comfort(row: Row, ends: number[], width: number): number[] {
  const [end = 0, last = 0, before = 0] = [ends.at(-1), ends.at(-2), ends.at(-3)]
  if (ends.length < 2) return ends
  const earlier = breaksOf(row).filter((at) => at > before && at < last).reverse()
  for (const at of [last, ...earlier]) {
    const good = fits(row, at, end, width) && (at === last || inked(row, before, at) > width / 2)
    if (!good) return ends
    if (inked(row, at, end) >= LONE * row.size) return [...ends.slice(0, -2), at, end]
  }
  return ends
}

/** In a heading a line that ends between words, or within one, is as bad as one this many ems short. */
const BETWEEN_WORDS = 5
const WITHIN_WORD = 8

/** Where words begin, as the platform's dictionary knows them; a hint for headings only, so it may be missing. */
function wordStarts(text: string): Set<number> | null {
  if (!('Segmenter' in Intl)) return null
  return new Set([...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)].map((word) => word.index))
}

/** Where a sentence breathes: a heading's line may end there at no cost. */
const PAUSE = /[，。；：？！、,.;:?!][”’」』）》]*$/

/** What it costs to end a heading's line before each unit. */
function breakCosts({ units }: Row): number[] {
  const words = wordStarts(units.map((unit) => unit.text).join(''))
  let whole = ''
  return units.map((unit, at) => {
    const within = words !== null && !words.has(whole.length)
    const free = PAUSE.test(whole.slice(-3)) || units[at - 1]?.cls === 'space'
    whole += unit.text
    return free ? 0 : (within ? WITHIN_WORD : BETWEEN_WORDS) ** 2
  })
}

/** The most even of all ways to set the row in as few lines as it needs. */
function even(row: Row, width: number): number[] {
  const filled = fill(row, width)
  if (filled.length < 2) return filled
  const stops = breaksOf(row)
  const costs = breakCosts(row)
  let best = new Map<number, { cost: number, ends: number[] }>([[0, { cost: 0, ends: [] }]])
  for (const _ of filled) {
    const next: typeof best = new Map()
    for (const [from, path] of best) {
      for (const to of stops) {
        if (to <= from) continue
        if (!fits(row, from, to, width)) break
        const short = Math.max(0, width - inked(row, from, to)) / row.size
        const cost = path.cost + short * short + (costs[to] ?? 0)
        if (cost < (next.get(to)?.cost ?? Infinity)) next.set(to, { cost, ends: [...path.ends, to] })
      }
    }
    best = next
  }
  return best.get(row.units.length)?.ends ?? filled
}

/** Cuts what is too wide for any line: held numbers at their inner joints, words letter by letter. */
function forced(units: Unit[], setting: Setting, width: number, measure: Measure): Unit[] {
  const row = rowOf(units, setting, measure)
  let loose = units
  let from = 0
  for (const to of breaksOf(row)) {
    if (inked(row, from, to) > width) loose = loosen(loose, from, to)
    from = to
  }
  return loose.flatMap((unit) => cutWord(unit, (part) => measure(part, styleOf(unit, setting)), width))
}

/** A letter with all that stands on it. */
const LETTER = /\P{M}[\p{M}\u200D\uFE0F]*|./gsu

function cutWord(unit: Unit, measure: (part: string) => number, width: number): Unit[] {
  if (unit.cls !== 'latin' || measure(unit.text) <= width) return [unit]
  const parts: string[] = []
  for (const [letter] of unit.text.matchAll(LETTER)) {
    const last = parts.at(-1)
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
    const [run, style, x] = [runs.at(-1), styleOf(unit, setting), row.x[at] ?? 0]
    const flush = Math.abs(x - (row.x[at - 1] ?? 0) - (row.width[at - 1] ?? 0)) < SLACK
    if (run && flush && run.style === style) run.text += unit.text
    else runs.push({ text: unit.text, x: x - start, style })
  }
  return runs
}

function lineOf(row: Row, from: number, to: number, setting: Setting, width: number): Line {
  const end = lastInked(row, from, to) + 1
  const last = to === row.units.length
  const runs = runsOf(row, from, end, setting)
  const hyphen = !last && row.units[end - 1]?.hyphen
  const run = runs.at(-1)
  if (hyphen && run) run.text += '-'
  const ink = inked(row, from, to)
  const hang = Math.max(0, ink - width)
  return { runs, width: ink - hang, hang, end: last ? 'hard' : hyphen ? 'hyphen' : 'soft' }
}

function paragraph(units: Unit[], setting: Setting, width: number, measure: Measure): Line[] {
  const row = rowOf(forced(units, setting, width, measure), setting, measure)
  const ends = setting.balance ? even(row, width) : comfort(row, fill(row, width), width)
  return ends.map((to, at) => lineOf(row, ends[at - 1] ?? 0, to, setting, width))
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
