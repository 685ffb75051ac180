/** How a figure is set: how wide it will be, and how firm a target it is. */
import { piecesOfFigure, type FigurePiece } from '../../content/figures'
import type { FigureView } from '../../content/view'
import type { Firmness } from './face'

/** Advances of Noto Serif SC Black in ems, measured; LETTER is the mean of English words, spaces among them. */
const DIGIT = 0.61
const POINT = 0.34
const HAN = 1
const LETTER = 0.65
/** The gap before a qualifier, in ems of the figure, rounded up (card.css: .2em of its own). */
const GAP = 0.08

/** The size of each piece beside the number's, the same as in card.css. */
const SIZES: Record<FigurePiece['part'], number> = { number: 1, sign: 0.55, prefix: 0.7, unit: 0.42, qualifier: 0.28 }

/** The largest room that card.css knows, in ems of the figure. */
const MOST = 9.8

/**
 * How many ems of room a figure needs on one line: the classes that scale it to its card, whole ems and fifths.
 * @returns 1 to 9.8 ems, rounded up to a fifth, as "em-3 fifth-2"
 */
export function roomOf(figure: FigureView): string {
  const ems = piecesOfFigure(figure).reduce((sum, { part, text }) => sum + SIZES[part] * widthOf(text) + (part === 'qualifier' ? GAP : 0), 0)
  const fifths = Math.ceil(Math.min(MOST, Math.max(1, ems)) * 5)
  return `em-${Math.floor(fifths / 5)} fifth-${fifths % 5}`
}

function widthOf(text: string): number {
  return [...text].reduce((sum, char) => sum + advanceOf(char), 0)
}

function advanceOf(char: string): number {
  if (/[.,\s]/.test(char)) return POINT
  if (/[0-9+\-−¥]/.test(char)) return DIGIT
  return char > '\u2E7F' || char === '%' ? HAN : LETTER
}

/** How firm a target is; null for a day, which is none. */
export function firmnessOf(figure: FigureView): Firmness | null {
  return figure.kind === 'quantity' ? figure.qualifier : figure.relation ?? null
}
