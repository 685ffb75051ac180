/** Sets each kind of block as a piece of its width. */
import type { Locale } from '../content/edition'
import { oneLine as asLine } from '../content/text'
import type { RichText } from '../content/view'
import { setBars, setTable } from './chart'
import { setDigits, setFigure, setLabel, setRow, setShort } from './figure'
import { moved, stacked, together, type Piece } from './marks'
import type { Block } from './scene'
import { setSeal } from './seal'
import { ASCENT, running, setFitted, setText, type Hand, type Manner } from './set'
import { display, text } from './type'
import { setUpright } from './upright'

/** A heading without its wished-for line breaks. */
function oneLine(words: RichText): RichText {
  return words.map((run) => typeof run === 'string' ? asLine(run) : run)
}

function setHeading(words: Extract<Block, { kind: 'heading' }>, hand: Hand): Piece {
  const { heading, small } = hand.frame.sizes
  const size = { title: heading * 1.5, main: heading, second: small * 0.62 }[words.rank]
  const style = display(size, hand.locale)
  return setFitted(words.text, { style, tone: 'ink', leading: hand.locale === 'en' ? 1.16 : 1.28, balance: true }, words.rank === 'title' ? 0.5 : 0.74, hand)
}

function setLine({ text: words, bullet, rank }: Extract<Block, { kind: 'line' }>, hand: Hand): Piece {
  const { line, label } = hand.frame.sizes
  const size = Math.round(rank === 'main' ? line : (line + label) / 2)
  const manner: Manner = {
    ...running(size, hand.locale), tone: rank === 'main' ? 'body' : 'soft', balance: hand.frame.align === 'middle',
  }
  if (!bullet) return setText(words, manner, hand)
  const indent = size * 0.82
  const side = Math.round(size * 0.22)
  const dot: Piece = {
    marks: [{ kind: 'fill', box: { x: 2, y: Math.round(size * (ASCENT - 0.36) - side / 2), width: side, height: side }, tone: 'accent' }],
    boxes: [], width: side, height: side,
  }
  const body = setText(words, manner, { ...hand, width: hand.width - indent })
  return together([dot, moved(body, indent, 0)], hand.width, body.height)
}

/** A fact with its name: above it, or in a column beside it. */
function setItem({ item, beside }: Extract<Block, { kind: 'item' }>, hand: Hand): Piece {
  const { line } = hand.frame.sizes
  const name = setText([item.title], { style: text(line, hand.locale, 700), tone: 'accent', leading: 1.3 }, hand)
  if (!beside) return stacked([name, setText(item.text, running(line * 0.94, hand.locale), hand)], [0, line * 0.34])
  const left = line * (beside + 0.8)
  const body = setText(item.text, running(line, hand.locale), { ...hand, width: hand.width - left })
  return together([name, moved(body, left, 0)], hand.width, Math.max(name.height, body.height))
}

/** A date large at the left, what happens on it at the right. */
function setDay({ figure, item }: Extract<Block, { kind: 'day' }>, hand: Hand): Piece {
  const { sizes } = hand.frame
  const side: Hand = { ...hand, width: hand.width * 0.38 }
  const date = setDigits(figure, sizes.small * 1.2, 'accent', side)
  const left = hand.width * 0.42
  const about: Hand = { ...hand, width: hand.width - left }
  const words = [setText([item?.title ?? figure.label], { style: text(sizes.line, hand.locale, 700), tone: 'ink', leading: 1.3 }, about)]
  if (item) words.push(setText(item.text, running(sizes.line * 0.92, hand.locale), about))
  const right = moved(stacked(words, [0, sizes.line * 0.36]), left, 0)
  return together([date, right], hand.width, Math.max(date.height, right.height))
}

function setOrdinal({ place, of }: Extract<Block, { kind: 'ordinal' }>, hand: Hand): Piece {
  const { sizes } = hand.frame
  const size = sizes.figure * 0.4
  const large = display(size, hand.locale)
  const width = hand.measure(String(place), large)
  const y = size * 0.74
  return {
    marks: [
      { kind: 'text', text: String(place), x: 0, y, style: large, tone: 'accent' },
      { kind: 'text', text: `/ ${of}`, x: width + size * 0.12, y, style: text(sizes.label, hand.locale), tone: 'soft' },
    ],
    boxes: [{ role: 'text', x: 0, y: 0, width: width + size * 0.12 + sizes.label * 2, height: y }], width: hand.width, height: y,
  }
}

/** One of several cards: its seal at the left, then its name and what it says in a figure and a line. */
function setStrip({ seal, kicker, title, figure, line, second }: Extract<Block, { kind: 'strip' }>, hand: Hand): Piece {
  const { sizes } = hand.frame
  const stamp = seal === '' ? null : setSeal(seal, Math.round(sizes.seal * 0.9), hand)
  const left = stamp ? stamp.width + sizes.gap * 0.8 : 0
  const about: Hand = { ...hand, width: hand.width - left }
  const heading = (size: number, locale: Locale): Manner => ({ style: display(size, locale), tone: 'ink', leading: 1.22, balance: true })
  const words: Piece[] = [
    setFitted([kicker], { style: text(sizes.label * 0.9, hand.locale), tone: 'soft', leading: 1.3 }, 0.8, about),
    setFitted(oneLine(title), heading(sizes.heading * 0.74, hand.locale), 0.7, about),
  ]
  if (second) words.push(setFitted(oneLine(second.title), { ...heading(sizes.heading * 0.42, second.locale), tone: 'soft' }, 0.7, about))
  if (figure) words.push(setShort(figure, about))
  if (line) words.push(setText(line, running(sizes.line * 0.92, hand.locale), about))
  const body = stacked(words, words.map((_, at) => sizes.gap * (at === 1 ? 0.4 : 0.55)))
  return together([...(stamp ? [stamp] : []), moved(body, left, 0)], hand.width, Math.max(body.height, stamp?.height ?? 0))
}

function setRule(wide: boolean, hand: Hand): Piece {
  const { line } = hand.frame.sizes
  const box = wide ? { x: 0, y: 0, width: hand.width, height: 2 } : { x: 0, y: 0, width: Math.round(line * 1.6), height: 4 }
  return { marks: [{ kind: 'fill', box, tone: wide ? 'rule' : 'accent' }], boxes: [], width: hand.width, height: box.height }
}

/** A block as a piece at the origin, as wide as the hand allows. */
export function setBlock(block: Block, hand: Hand): Piece {
  const { sizes } = hand.frame
  switch (block.kind) {
    case 'kicker': return setFitted([block.text], { style: text(sizes.kicker, hand.locale, 500), tone: 'soft', leading: 1.3, balance: true }, 0.8, hand)
    case 'heading': return setHeading(block, hand)
    case 'figure': {
      const piece = setFigure(block.figure, block.rank, hand)
      return block.label ? stacked([piece, setLabel(block.figure.label, hand)], [0, sizes.label * 0.6]) : piece
    }
    case 'figures': return setRow(block.figures, hand)
    case 'line': return setLine(block, hand)
    case 'rest': return setLabel(block.text, hand)
    case 'item': return setItem(block, hand)
    case 'table': return setTable(block.figures, block.columns, hand)
    case 'bars': return setBars(block.pairs, block.actual, block.target, hand)
    case 'day': return setDay(block, hand)
    case 'ordinal': return setOrdinal(block, hand)
    case 'upright': return setUpright(block, hand)
    case 'strip': return setStrip(block, hand)
    case 'rule': return setRule(block.wide, hand)
  }
}
