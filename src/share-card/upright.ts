/** Sets a title upright, as on a scroll: columns from right to left, smaller words beside, the seal at the end. */
import { moved, stacked, together, type Mark, type Piece } from './marks'
import type { Block } from './scene'
import { ASCENT, running, setText, type Hand } from './set'
import { display, text, type TextStyle } from './type'

type Upright = Extract<Block, { kind: 'upright' }>

/** From character to character in a column, in ems. */
const STEP = 1.06
const ASIDE_STEP = 1.2

/** One column of characters, its top at 0. */
function setColumn(words: string, style: TextStyle, step: number, tone: 'ink' | 'body'): Piece {
  const { size } = style
  const chars = [...words]
  const marks = chars.map((char, at): Mark => ({ kind: 'text', text: char, x: 0, y: size * (ASCENT + at * step), style, tone }))
  const height = size * (1 + (chars.length - 1) * step)
  return { marks, boxes: [{ role: 'text', x: 0, y: 0, width: size, height }], width: size, height }
}

/** Two characters cut into a stamp. */
export function setSeal(chars: string, size: number, hand: Pick<Hand, 'locale'>): Piece {
  const style = display(size * 0.37, hand.locale)
  return {
    marks: [{ kind: 'seal', x: 0, y: 0, size, chars, style }],
    boxes: [{ role: 'seal', x: 0, y: 0, width: size, height: size }], width: size, height: size,
  }
}

/** Columns from the right edge leftwards; gives the piece and how far left it reaches. */
function setColumns(columns: Piece[], gaps: number[], right: number): [Piece[], number] {
  let x = right
  const placed = columns.map((column, at) => {
    x -= column.width + (at > 0 ? gaps[at] ?? 0 : 0)
    return moved(column, x, 0)
  })
  return [placed, x]
}

/** What stands across at the left of the columns: the kicker above, lines and a seal below. */
function setAcross(words: Upright, seal: Piece | null, height: number, hand: Hand): Piece {
  const { sizes } = hand.frame
  const kicker = setText([words.kicker], { style: text(sizes.kicker, hand.locale, 500), tone: 'soft', leading: 1.3, balance: true }, hand)
  const lines = words.lines.map((line) => setText(line, { ...running(sizes.line, hand.locale), balance: true }, hand))
  const low = stacked(seal ? [seal, ...lines] : lines, [seal, ...lines].map((_, at) => sizes.gap * (at === 1 && seal ? 0.9 : 0.45)))
  const top = Math.max(kicker.height + sizes.gap, height - low.height)
  return together([kicker, moved(low, 0, top)], hand.width, top + low.height)
}

/** An upright title with its asides, the seal under the last aside, or at the left where there is none. */
export function setUpright(words: Upright, hand: Hand): Piece {
  const { sizes } = hand.frame
  const longest = Math.max(...words.columns.map((column) => column.length))
  const size = sizes.heading * (longest > 5 ? 1.36 : 2.3)
  const small = display(sizes.line * 1.16, hand.locale)
  const standing = [
    ...words.columns.map((column) => setColumn(column, display(size, hand.locale), STEP, 'ink')),
    ...words.asides.map((aside) => setColumn(aside, small, ASIDE_STEP, 'body')),
  ]
  const gaps = standing.map((_, at) => at < words.columns.length ? size * 0.42 : at === words.columns.length ? size * 0.34 : small.size * 0.9)
  const [placed, left] = setColumns(standing, gaps, hand.width)
  const stamp = setSeal(words.seal, sizes.seal, hand)
  const last = placed.at(-1)
  const under = words.asides.length > 0 && last !== undefined
  const sealed = under ? [moved(stamp, left + small.size - sizes.seal, last.height + small.size)] : []
  const height = Math.max(...[...placed, ...sealed].map((piece) => piece.boxes.reduce((most, box) => Math.max(most, box.y + box.height), 0)))
  const across = setAcross(words, under ? null : stamp, height, { ...hand, width: left - sizes.gap * 1.4 - (under ? sizes.seal - small.size : 0) })
  return together([...placed, ...sealed, across], hand.width, Math.max(height, across.height))
}
