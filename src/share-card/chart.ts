/** Sets the two charts: a table of figures, and pairs of bars on one common scale. */
import { signed } from '../content/figures'
import type { FigureView } from '../content/view'
import { moved, stacked, together, type Mark, type Piece } from './marks'
import { setLabel } from './figure'
import { leftward, setText, type Hand, type Manner } from './set'
import { display, text } from './type'

const fill = (x: number, y: number, width: number, height: number): Mark =>
  ({ kind: 'fill', box: { x, y, width, height }, tone: 'rule' })

/** How much of a row its figure may take: digits stay on one line, words need not. */
const ROOM: Record<FigureView['kind'], number> = { quantity: 0.6, relation: 0.46, day: 0.46 }

function valueOf(figure: FigureView, hand: Hand): Piece {
  const { kind } = figure
  const { label, small } = hand.frame.sizes
  const manner: Manner = kind === 'quantity'
    ? { style: display(small * 0.6, hand.locale), tone: 'accent', leading: 1.2 }
    : { style: text(label * 1.02, hand.locale, 700), tone: 'accent', leading: 1.25 }
  return setText([signed(figure)], { ...manner, align: 'right' }, leftward(hand, hand.width * ROOM[kind]))
}

/** A figure's name at the left and itself at the right, under a hairline. */
function setTableRow(figure: FigureView, first: boolean, hand: Hand): Piece {
  const { label } = hand.frame.sizes
  const value = valueOf(figure, hand)
  const room = hand.width * ROOM[figure.kind]
  const used = room - Math.min(...value.boxes.map(({ x }) => x))
  const manner: Manner = { style: text(label, hand.locale), tone: 'body', leading: 1.25 }
  const name = setText([figure.label], manner, leftward(hand, hand.width - used - label))
  const height = Math.max(name.height, value.height)
  const top = first ? 0 : label * 0.4
  const rule: Piece = { marks: first ? [] : [fill(0, 0, hand.width, 2)], boxes: [], width: hand.width, height: 0 }
  return together([
    rule, moved(name, 0, top + (height - name.height) / 2), moved(value, hand.width - room, top + (height - value.height) / 2),
  ], hand.width, top + height)
}

/** Figures and their names, row below row. */
export function setTable(figures: FigureView[], columns: number, hand: Hand): Piece {
  const { gap } = hand.frame.sizes
  const width = (hand.width - gap * (columns - 1)) / columns
  const rows = Math.ceil(figures.length / columns)
  const placed = Array.from({ length: columns }, (_, at) => {
    const column = figures.slice(at * rows, (at + 1) * rows).map((figure, row) => setTableRow(figure, row === 0, { ...hand, width }))
    return moved(stacked(column, column.map(() => gap * 0.33)), at * (width + gap), 0)
  })
  return together(placed, hand.width, Math.max(...placed.map(({ height }) => height)))
}

/** A bar's value, as it stands behind it. */
function setValue(figure: FigureView, hand: Hand): Piece {
  return setText([signed(figure)], { style: display(hand.frame.sizes.label * 1.1, hand.locale), tone: 'body', leading: 1.2 }, hand)
}

/** How far a value stands behind its bar, in ems of a label: an open end fades first. */
function gapOf({ qualifier }: FigureView): number {
  return qualifier === 'at-least' ? 0.8 : 0.4
}

/**
 * One bar: whose it is, the bar itself, and its value behind it; that of a target in its colour, open where it is a floor.
 * @param most the value whose bar is `longest`, in pixels
 */
function setBar(figure: FigureView, words: string, target: boolean, { most, longest }: { most: number, longest: number }, hand: Hand): Piece {
  const { sizes } = hand.frame
  const value = setValue(figure, hand)
  const name = setText([words], { style: text(sizes.label * 0.84, hand.locale), tone: 'soft', leading: 1.2 }, hand)
  const thick = Math.round(sizes.label * 0.62)
  const width = Math.max(4, Math.round(longest * (figure.value ?? 0) / most))
  const open = figure.qualifier === 'at-least'
  const y = name.height + sizes.label * 0.22
  const box = { x: 0, y: y + (value.height - thick) / 2, width, height: thick }
  const bar: Piece = {
    marks: [{ kind: 'bar', box, tone: target ? 'accent' : 'track', open }],
    boxes: [{ ...box, role: 'bar' }], width, height: thick,
  }
  return together([name, bar, moved(value, width + sizes.label * gapOf(figure), y)], hand.width, y + value.height)
}

/** Pairs of last year's figure and this year's target, side by side; all bars share one scale. */
export function setBars(pairs: [FigureView, FigureView][], actual: string, target: string, hand: Hand): Piece {
  const { gap, label } = hand.frame.sizes
  const width = (hand.width - gap) / Math.max(1, pairs.length)
  const figures = pairs.flat()
  // Values as long as "+24.4%以上" need more room than most.
  const room = Math.max(label * 5, ...figures.map((figure) => setValue(figure, leftward(hand, width)).width + label * gapOf(figure)))
  const scale = { most: Math.max(1, ...figures.map(({ value }) => value ?? 0)), longest: width - room }
  const columns = pairs.map(([before, after], at) => {
    const inner = leftward(hand, width)
    const piece = stacked([
      setLabel(after.label, inner), setBar(before, `${before.year} ${actual}`, false, scale, inner),
      setBar(after, `${after.year} ${target}`, true, scale, inner),
    ], [0, label * 0.5, label * 0.4])
    return moved(piece, at * (width + gap), 0)
  })
  return together(columns, hand.width, Math.max(0, ...columns.map(({ height }) => height)))
}
