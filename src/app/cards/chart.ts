/** The geometry of the targets' bars: one axis from zero, in percent of its length, so that SVG attributes can say it. */
import type { Qualifier } from '../../content/edition'
import type { FigureView } from '../../content/view'

/** An axis from 0 to `max`, with labelled ticks. */
export interface Axis {
  max: number
  ticks: number[]
}

/** A stretch of a bar. */
interface Stroke {
  /** Start and length in percent of the axis. */
  x: number
  width: number
  /** 1 is solid. */
  opacity: number
}

/** A bar: its strokes from zero on, and where its firm end stands, null if it has none. */
export interface Bar {
  strokes: Stroke[]
  /** In percent of the axis. */
  end: number | null
}

/** Steps that read well, times a power of ten. */
const STEPS = [1, 2, 2.5, 5, 10]

/** How the strokes of an open or a vague end fade. */
const FADES = [0.7, 0.45, 0.22]

/** How long each of them is, in percent of the axis. */
const FADE_LENGTH = 3

/**
 * An axis that holds all values with two to five steps.
 * @throws where a value is negative or no number: such bars need another drawing
 */
export function axisOf(values: readonly number[]): Axis {
  const largest = Math.max(...values, 0)
  if (!Number.isFinite(largest) || values.some((value) => !(value >= 0))) {
    throw new Error(`The chart draws values from zero up, but was given ${values.join(', ')}.`)
  }
  const rough = (largest || 1) / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = (STEPS.find((each) => each * power >= rough) ?? 10) * power
  const count = Math.ceil((largest || 1) / step)
  const ticks = Array.from({ length: count + 1 }, (_, at) => Number((at * step).toPrecision(9)))
  return { max: ticks[count] ?? largest, ticks }
}

/**
 * The bar of a value: an exact one ends firmly, "at least" ends firmly and runs on in dashes,
 * "at most" is faint up to its firm end, "about" has a vague end around its value.
 * @param max The value at the end of the axis
 * @param length How long each fading stroke is, in percent of the axis
 */
export function barOf(value: number, qualifier: Qualifier, max: number, length = FADE_LENGTH): Bar {
  const at = round(value / max * 100)
  const fade = (from: number, part: number): Stroke[] => FADES.map((opacity, step) => ({
    x: round(from + (step + 1 - part) * length), width: round(length * part), opacity,
  }))
  switch (qualifier) {
    case 'exact':
      return { strokes: [solid(at)], end: at }
    case 'at-least':
      return { strokes: [solid(at), ...fade(at, 0.6)], end: at }
    case 'at-most':
      return { strokes: [{ ...solid(at), opacity: 0.45 }], end: at }
    case 'about': {
      const firm = Math.max(0, round(at - length * FADES.length / 2))
      return { strokes: [solid(firm), ...fade(firm, 1)], end: null }
    }
  }
}

/** A target's row in the chart: its own bar, and the year before's where the two may be compared. */
interface Row {
  target: FigureView
  bar: Bar
  before: { figure: FigureView, bar: Bar } | null
}

export interface Chart {
  axis: Axis
  rows: Row[]
  /** The targets without a bar, in their order: in words, in other units, and falls. */
  others: FigureView[]
}

type Drawn = FigureView & { value: number }

/** The axis is one of growths in percent and begins at zero: there is no bar for a fall, nor for a number of jobs. */
function isDrawn(figure: FigureView): figure is Drawn {
  return figure.value !== null && figure.value >= 0 && figure.measure === 'growth' && figure.unit === '%'
}

/** The chart of all targets: every growth on one axis, the others apart. */
export function chartOf(figures: readonly FigureView[], pairs: readonly [FigureView, FigureView][]): Chart {
  const drawn = figures.filter(isDrawn)
  const actuals = new Map(pairs.flatMap(([actual, target]) => isDrawn(actual) ? [[target.id, actual]] : []))
  const axis = axisOf([...drawn, ...actuals.values()].map(reachOf))
  const row = (figure: Drawn): { figure: Drawn, bar: Bar } => ({ figure, bar: barOf(figure.value, figure.qualifier, axis.max) })
  const rows = drawn.map((target): Row => {
    const actual = actuals.get(target.id)
    return { target, bar: row(target).bar, before: actual ? row(actual) : null }
  })
  return { axis, rows, others: figures.filter((figure) => !isDrawn(figure)) }
}

/** How far along the axis a figure is drawn: an open or vague end needs room, or it would look firm. */
function reachOf({ value, qualifier }: FigureView): number {
  return (value ?? 0) * (qualifier === 'at-least' || qualifier === 'about' ? 1.1 : 1)
}

function solid(width: number): Stroke {
  return { x: 0, width, opacity: 1 }
}

/** Two decimals are finer than any screen, and keep the HTML short. */
function round(value: number): number {
  return Math.round(value * 100) / 100
}
