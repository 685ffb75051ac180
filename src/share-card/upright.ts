/** Sets a title upright, as on a scroll: columns from right to left, smaller words beside, the seal at the end. */
import type { RichText } from '../content/view'
import { moved, stacked, together, type Mark, type Piece } from './marks'
import type { Block } from './scene'
import { setSeal } from './seal'
import { ASCENT, running, setFitted, setText, type Hand } from './set'
import { display, text, type TextStyle } from './type'
import { lastOf } from './units'

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

/** Columns from the right edge leftwards; gives the piece and how far left it reaches. */
function setColumns(columns: Piece[], gap: number, right: number): [Piece[], number] {
  const placed = columns.map((column, at) => moved(column, right - (at + 1) * column.width - at * gap, 0))
  return [placed, right - columns.length * ((columns[0]?.width ?? 0) + gap) + gap]
}

/** Lines across at the left of the columns, the seal over them where it has no other place. */
function setAcross(words: RichText[], seal: Piece | null, hand: Hand): Piece {
  const { sizes } = hand.frame
  const lines = words.map((line) => setText(line, { ...running(sizes.line, hand.locale), balance: true }, hand))
  const low = seal ? [seal, ...lines] : lines
  return stacked(low, low.map((_, at) => sizes.gap * (at === 1 && seal ? 0.9 : 0.45)))
}

const bottomOf = (pieces: Piece[]): number => Math.max(...pieces.flatMap(({ boxes }) => boxes.map(({ y, height }) => y + height)))

/** An upright title with its asides, the seal under the last aside, or at the left where there is none. */
export function setUpright(words: Upright, hand: Hand): Piece {
  const { sizes } = hand.frame
  const longest = Math.max(...words.columns.map((column) => column.length))
  // Up to four characters as large as may be; seven, the longest so far, fill the same height.
  const size = sizes.heading * Math.min(2.3, 9.52 / longest)
  const small = display(sizes.line * 1.16, hand.locale)
  const [title, titleLeft] = setColumns(words.columns.map((column) => setColumn(column, display(size, hand.locale), STEP, 'ink')), size * 0.42, hand.width)
  const [asides, asideLeft] = setColumns(words.asides.map((aside) => setColumn(aside, small, ASIDE_STEP, 'body')), small.size * 0.9, titleLeft - size * 0.34)
  const stamp = setSeal(words.seal, sizes.seal, hand)
  const last = lastOf(asides)
  const hung = last ? [moved(stamp, asideLeft + small.size - sizes.seal, last.height + small.size)] : []
  const left = last ? asideLeft + small.size - sizes.seal : titleLeft
  const standing = [...title, ...asides, ...hung]
  const height = bottomOf(standing)
  const narrow = left - sizes.gap
  const kicker = setFitted([words.kicker], { style: text(sizes.kicker, hand.locale, 500), tone: 'soft', leading: 1.3, balance: true }, 0.7, { ...hand, width: narrow })
  const across = (width: number): Piece => setAcross(words.lines, last ? null : stamp, { ...hand, width })
  // Below the seal the lines may use its room too.
  const wide = across(titleLeft - sizes.gap * 1.4)
  const low = !last || height - wide.height > bottomOf([...asides, ...hung]) + sizes.gap * 0.5 ? wide : across(narrow)
  const top = Math.max(kicker.height + sizes.gap, height - low.height)
  return together([...standing, kicker, moved(low, 0, top)], hand.width, Math.max(height, top + low.height))
}
