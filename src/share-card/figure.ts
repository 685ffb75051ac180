/** Sets figures: number, unit and qualifier on one line, as one piece that nothing parts. */
import { isTucked, piecesOfFigure, type FigurePiece } from '../content/figures'
import type { FigureView } from '../content/view'
import { moved, stacked, together, type Mark, type Piece, type Tone } from './marks'
import { alignedIn, DIGITS, leftward, setText, type Hand } from './set'
import { display, text } from './type'

/** Sizes of what stands beside the digits, as parts of the digits' size. */
const PART = { sign: 0.52, money: 0.66, number: 1, percent: 0.5, word: 0.36, qualifier: 0.26, day: 0.5 }
/** The same where the digits are hardly larger than running text. */
const SMALL_PART: typeof PART = { sign: 0.8, money: 0.8, number: 1, percent: 0.8, word: 0.62, qualifier: 0.56, day: 0.62 }

/** The space before each, in ems of the digits. */
const GAP: typeof PART = { sign: 0.02, money: 0.02, number: 0.02, percent: 0.03, word: 0.09, qualifier: 0.07, day: 0.06 }
/** Before a unit in Chinese, whose boxes hold space of their own, and before a percent sign that is tucked in. */
const HAN_GAP = 0.02
const TUCKED_GAP = -0.07
/** Between a qualifier and the digits behind it, in ems of the qualifier. */
const WORD_SPACE = 0.3

interface Bit {
  text: string
  part: keyof typeof PART
  /** Space before it, in ems of the digits. */
  gap: number
}

/** A figure's pieces in reading order. */
function bitsOf(figure: FigureView, parts: typeof PART): Bit[] {
  const pieces = piecesOfFigure(figure)
  const bits = pieces.map((piece, at): Bit => {
    const part = partOf(piece, figure)
    // Between "April" and its day stands a blank.
    if (figure.kind === 'day') return { text: piece.text, part, gap: GAP.day }
    const gap = isTucked(pieces, at) ? TUCKED_GAP : part === 'word' && /^\p{Script=Han}/u.test(piece.text) ? HAN_GAP : GAP[part]
    return { text: piece.text.trim(), part, gap }
  })
  // A word before the digits keeps the distance of a word.
  return bits.map((bit, at) => bits[at - 1]?.part === 'qualifier' ? { ...bit, gap: WORD_SPACE * parts.qualifier } : bit)
}

function partOf({ part, text: words }: FigurePiece, { kind }: FigureView): keyof typeof PART {
  if (part === 'prefix') return 'money'
  if (part !== 'unit') return part
  return kind === 'day' ? 'day' : /^[%‰]/.test(words) ? 'percent' : 'word'
}

/** A figure in digits with all that belongs to it, as large as `size` allows and its line has room for. */
export function setDigits(figure: FigureView, size: number, tone: Tone, hand: Hand): Piece {
  const parts = size < hand.frame.sizes.figure * 0.6 ? SMALL_PART : PART
  const bits = bitsOf(figure, parts)
  const styled = (digits: number) => bits.map((bit) => ({ ...bit, style: display(digits * parts[bit.part], hand.locale) }))
  const widthOf = (digits: number) => styled(digits).reduce((sum, bit, at) => sum + (at ? bit.gap * digits : 0) + hand.measure(bit.text, bit.style), 0)
  const digits = Math.floor(size * Math.min(1, hand.width / widthOf(size)))
  const width = widthOf(digits)
  const base = digits * DIGITS
  const left = alignedIn(hand, width)
  let x = left
  const marks = styled(digits).map((bit, at): Mark => {
    if (at) x += bit.gap * digits
    const mark: Mark = {
      kind: 'text', text: bit.text, x, style: bit.style, tone: bit.part === 'sign' || bit.part === 'qualifier' ? 'accent' : tone,
      // A small plus stands in the middle of the digits' height.
      y: bit.part === 'sign' ? base - digits * DIGITS * (1 - parts.sign) / 2 : base,
    }
    x += hand.measure(bit.text, bit.style)
    return mark
  })
  const height = base + digits * 0.04
  return { marks, boxes: [{ role: 'text', x: left, y: 0, width, height }], width: left + width, height }
}

/** A target that is said in words stands where digits would, in as few lines as it needs; like them it begins a line. */
function setRelation({ number }: FigureView, size: number, tone: Tone, hand: Hand): Piece {
  const style = display(size, hand.locale)
  return setText([number.charAt(0).toUpperCase() + number.slice(1)], { style, tone, leading: 1.26, balance: true }, hand)
}

/** The large figure of a card. */
export function setFigure(figure: FigureView, rank: 'main' | 'second', hand: Hand): Piece {
  const { sizes } = hand.frame
  if (figure.kind === 'relation') return rank === 'main' ? setRelation(figure, sizes.heading * 1.36, 'ink', hand) : setRelation(figure, sizes.small * 0.7, 'accent', hand)
  return rank === 'main' ? setDigits(figure, sizes.figure, 'ink', hand) : setDigits(figure, sizes.small * 0.8, 'accent', hand)
}

/** A card's figure among those of other cards. */
export function setShort(figure: FigureView, hand: Hand): Piece {
  const { small } = hand.frame.sizes
  return figure.kind === 'relation' ? setRelation(figure, small * 0.62, 'accent', hand) : setDigits(figure, small * 1.1, 'accent', hand)
}

/** The name of a figure. */
export function setLabel(words: string, hand: Hand): Piece {
  const style = text(hand.frame.sizes.label, hand.locale)
  return setText([words], { style, tone: 'soft', leading: 1.35, balance: true }, hand)
}

/** Two or three figures beside one another, each over its name. */
export function setRow(figures: FigureView[], hand: Hand): Piece {
  const { sizes } = hand.frame
  const space = sizes.gap
  const width = (hand.width - space * (figures.length - 1)) / Math.max(2, figures.length)
  const inner = leftward(hand, width)
  const columns = figures.map((figure) => stacked([
    figure.kind === 'relation' ? setRelation(figure, sizes.small * 0.6, 'accent', inner) : setDigits(figure, sizes.small, 'accent', inner),
    setLabel(figure.label, inner),
  ], [0, sizes.label * 0.5]))
  const placed = columns.map((column, at) => moved(column, at * (width + space), 0))
  return together(placed, hand.width, Math.max(...columns.map(({ height }) => height)))
}
