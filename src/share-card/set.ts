/** Sets text: lines broken, aligned and turned into marks, as one piece that can be put anywhere. */
import type { Locale } from '../content/edition'
import type { RichText } from '../content/view'
import type { Frame } from './frame'
import type { Mark, Piece, Tone } from './marks'
import type { Paragraph } from './paragraph'
import { breakLines } from './text'
import { text, type Measure, type TextStyle } from './type'

/** What every block is set with: how text is measured and split, the sizes, the language, the width. */
export interface Hand {
  measure: Measure
  split: (text: RichText) => Paragraph[]
  frame: Frame
  locale: Locale
  /** How wide the block may be. */
  width: number
}

/** How a text is set. */
export interface Manner {
  style: TextStyle
  /** For figures in the text. */
  strong?: TextStyle
  tone: Tone
  /** From baseline to baseline, in ems. */
  leading: number
  balance?: boolean
  align?: 'left' | 'right'
}

/** How far ideographs reach above the baseline, in ems; what is left of the em they reach below. */
export const ASCENT = 0.86
/** How far digits and capitals reach above the baseline. */
export const DIGITS = 0.74

/** Line height of running text: Latin letters bring more air of their own. */
function leadingOf(locale: Locale): number {
  return locale === 'en' ? 1.42 : 1.6
}

/** Running text at a size, its figures in bold. */
export function running(size: number, locale: Locale): Manner {
  return { style: text(size, locale), strong: text(size, locale, 700), tone: 'body', leading: leadingOf(locale) }
}

function indent(align: 'left' | 'middle' | 'right', room: number): number {
  return align === 'left' ? 0 : align === 'right' ? room : room / 2
}

export interface TextPiece extends Piece {
  /** How many lines the text took. */
  lines: number
  /** Whether a line had to end within a word. */
  torn: boolean
}

/** A text as a piece: no blank above its first line, none below its last. */
export function setText(words: RichText, manner: Manner, hand: Hand): TextPiece {
  const { style, tone, leading } = manner
  const lines = breakLines(words, manner, hand.width, hand.measure, hand.split)
  const piece: TextPiece = { marks: [], boxes: [], width: 0, height: 0, lines: lines.length, torn: lines.some(({ end }) => end === 'hyphen' || end === 'within') }
  lines.forEach(({ runs, width }, at) => {
    const left = indent(manner.align ?? hand.frame.align, hand.width - width)
    const y = style.size * (ASCENT + at * leading)
    piece.marks.push(...runs.map((run): Mark => ({
      kind: 'text', text: run.text, x: left + run.x, y, style: run.style, tone,
    })))
    piece.boxes.push({ role: 'text', x: left, y: y - ASCENT * style.size, width, height: style.size })
    piece.width = Math.max(piece.width, left + width)
    piece.height = y + (1 - ASCENT) * style.size
  })
  return piece
}

/** Steps in which a text may be set smaller to save a line, and how far it may go to save a word. */
const SHRINK = 0.96
const LEAST = 0.5

/**
 * A text as large as it can be without needing more lines than at the least size: a last line of a single word
 * looks like an accident, a slightly smaller heading does not. `least` is a part of the full size; only a torn word
 * makes it smaller still.
 */
export function setFitted(words: RichText, manner: Manner, least: number, hand: Hand): TextPiece {
  const full = manner.style.size
  const at = (size: number): TextPiece => setText(words, { ...manner, style: { ...manner.style, size: Math.round(size) } }, hand)
  const fewest = at(full * least)
  for (let size = full; size > full * LEAST; size *= SHRINK) {
    const piece = at(size)
    if (piece.lines <= fewest.lines && !piece.torn) return piece
  }
  return fewest
}

/** The same hand for a narrower column, whose text begins at its left. */
export function leftward(hand: Hand, width: number): Hand {
  return { ...hand, width, frame: { ...hand.frame, align: 'left' } }
}

/** How far from the left a piece of this width begins, as the frame asks: at the left, or in the middle. */
export function alignedIn(hand: Hand, width: number): number {
  return indent(hand.frame.align, hand.width - width)
}
