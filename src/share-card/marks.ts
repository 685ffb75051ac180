/** What a finished picture is made of: marks in their final places, and the boxes that they fill: by these the layout keeps things apart, and the proof inspects them. */
import type { GroupId } from '../content/edition'
import type { Theme } from '../scenery/palette'
import type { Box } from '../scenery/pen'
import type { TextStyle } from './type'

/** A colour by its role; the painter's palette says which one it is. */
export type Tone = 'ink' | 'body' | 'soft' | 'accent' | 'rule' | 'track' | 'band'

/** Which stretch of the landscape the card stands on. */
export interface Stretch {
  group: GroupId
  /** Place of the card in the deck. */
  index: number
  theme: Theme
}

/** The sun, or at night the moon: its middle and radius. */
export interface Sun {
  x: number
  y: number
  radius: number
}

/** A line of text; `y` is its baseline. */
export interface TextMark {
  kind: 'text'
  text: string
  x: number
  y: number
  style: TextStyle
  tone: Tone
}

export type Mark =
  | TextMark
  /** The ground of the whole picture: paper, and hills that stay below `clear` and end at `foot`; the sun has its own place. */
  | { kind: 'scenery', box: Box, clear: number, foot: number, sun: Sun, stretch: Stretch }
  | { kind: 'fill', box: Box, tone: Tone }
  /** A bar of a chart; an open one has no end, for "at least". */
  | { kind: 'bar', box: Box, tone: Tone, open: boolean }
  /** Two characters cut into a stamp. */
  | { kind: 'seal', x: number, y: number, size: number, chars: string, style: TextStyle }
  /** A plum branch that reaches into the box from its upper right corner. */
  | { kind: 'branch', box: Box, stretch: Stretch }
  /** A QR code on its white ground: `size` modules a side, `module` pixels each, dark ones as [column, row, run length]. */
  | { kind: 'qr', x: number, y: number, module: number, size: number, quiet: number, runs: [number, number, number][] }

/** What a box holds. */
type Role = 'text' | 'seal' | 'qr' | 'bar'

export interface NamedBox extends Box {
  role: Role
}

/** Marks set at the origin, to be put in place as one. */
export interface Piece {
  marks: Mark[]
  boxes: NamedBox[]
  width: number
  height: number
}

function movedMark(mark: Mark, dx: number, dy: number): Mark {
  if ('box' in mark) return { ...mark, box: { ...mark.box, x: mark.box.x + dx, y: mark.box.y + dy } }
  return { ...mark, x: mark.x + dx, y: mark.y + dy }
}

/** The piece, so much further right and down. */
export function moved(piece: Piece, dx: number, dy: number): Piece {
  return {
    ...piece,
    marks: piece.marks.map((mark) => movedMark(mark, dx, dy)),
    boxes: piece.boxes.map((box) => ({ ...box, x: box.x + dx, y: box.y + dy })),
  }
}

/** Pieces that are in place already, as one of the size given. */
export function together(pieces: Piece[], width: number, height: number): Piece {
  return { marks: pieces.flatMap((piece) => piece.marks), boxes: pieces.flatMap((piece) => piece.boxes), width, height }
}

/** Pieces below one another, each `gaps[its place]` pixels under the last; `gaps[0]` counts for nothing. */
export function stacked(pieces: Piece[], gaps: number[]): Piece {
  let y = 0
  const placed = pieces.map((piece, at) => {
    if (at > 0) y += gaps[at] ?? 0
    const here = moved(piece, 0, y)
    y += piece.height
    return here
  })
  return together(placed, Math.max(0, ...pieces.map((piece) => piece.width)), y)
}
