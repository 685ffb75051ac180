/** The paper of each shape: its size, its margins, and how large things are set on it. */
import type { Locale } from '../content/edition'
import type { PictureOptions, Shape } from './scene'

/** Sizes of type and space, in picture pixels. */
interface Sizes {
  kicker: number
  heading: number
  /** The digits of the large figure, at most. */
  figure: number
  /** Figures that stand beside one another. */
  small: number
  line: number
  label: number
  /** The space between two blocks that belong together. */
  gap: number
  seal: number
}

export interface Frame {
  width: number
  height: number
  /** The margins around the text. */
  left: number
  right: number
  top: number
  /** The height of landscape between the text and the foot: as it should be, and as it may be where words are many. */
  hills: { good: number, least: number }
  align: 'left' | 'middle'
  /** Factors of type size to try, from the most generous to the least that is good to read. */
  scales: readonly number[]
  sizes: Sizes
}

const SIZES: Record<Shape, Sizes> = {
  portrait: { kicker: 36, heading: 84, figure: 330, small: 88, line: 44, label: 36, gap: 44, seal: 116 },
  story: { kicker: 40, heading: 94, figure: 380, small: 100, line: 50, label: 40, gap: 56, seal: 132 },
  square: { kicker: 32, heading: 70, figure: 236, small: 72, line: 38, label: 32, gap: 32, seal: 100 },
  preview: { kicker: 26, heading: 54, figure: 168, small: 60, line: 30, label: 26, gap: 22, seal: 64 },
  thumb: { kicker: 20, heading: 46, figure: 96, small: 40, line: 24, label: 20, gap: 16, seal: 54 },
}

/** What stands beside a link in a chat: made once in each language, with neither foot nor code. */
export const LINK_SHAPES: readonly Shape[] = ['preview', 'thumb']

/** Whether a shape is one of those. */
export const isLinkShape = (shape: Shape): boolean => LINK_SHAPES.includes(shape)

type Paper = Omit<Frame, 'align' | 'scales' | 'sizes'>

const SCALES = [1, 0.96, 0.92, 0.88, 0.84, 0.8]
/** What is looked at small may be set as large as its few words allow. */
const SMALL_SCALES = [1.7, 1.55, 1.4, 1.3, 1.2, 1.1, ...SCALES]

/** Each picture's sheet, in its pixels. A link preview is cut to its middle square by some chats, so its text keeps inside that. */
export const PAPER: Record<Shape, Paper> = {
  portrait: { width: 1080, height: 1440, left: 84, right: 84, top: 84, hills: { good: 300, least: 110 } },
  story: { width: 1080, height: 1920, left: 84, right: 84, top: 170, hills: { good: 520, least: 240 } },
  square: { width: 1080, height: 1080, left: 72, right: 72, top: 64, hills: { good: 130, least: 30 } },
  preview: { width: 1200, height: 630, left: 318, right: 318, top: 44, hills: { good: 120, least: 60 } },
  thumb: { width: 300, height: 300, left: 22, right: 22, top: 24, hills: { good: 90, least: 40 } },
}

/** How much larger big print is: words for reading grow most, figures are large already. */
const BIG: Sizes = { kicker: 1.25, heading: 1.14, figure: 1, small: 1.12, line: 1.32, label: 1.3, gap: 1, seal: 1 }

/** Latin letters look larger than ideographs of one size, and need more of them. */
const LATIN: Sizes = { kicker: 0.96, heading: 0.88, figure: 1, small: 0.92, line: 0.92, label: 0.92, gap: 1, seal: 1 }

function times(sizes: Sizes, factors: Sizes): Sizes {
  const { kicker, heading, figure, small, line, label, gap, seal } = sizes
  return {
    kicker: kicker * factors.kicker, heading: heading * factors.heading, figure: figure * factors.figure,
    small: small * factors.small, line: line * factors.line, label: label * factors.label,
    gap: gap * factors.gap, seal: seal * factors.seal,
  }
}

/** The same factor for all, but the seal: it is a stamp, and stamps are cut once. */
function even(factor: number): Sizes {
  return {
    kicker: factor, heading: factor, figure: factor, small: factor, line: factor, label: factor, gap: factor, seal: 1,
  }
}

/** The paper for a picture, with its type at `scale` times the ordinary size. */
export function frameOf({ shape, print }: PictureOptions, locale: Locale, scale: number): Frame {
  const ordinary = times(SIZES[shape], even(scale))
  const printed = print === 'big' ? times(ordinary, BIG) : ordinary
  const sizes = locale === 'en' ? times(printed, LATIN) : printed
  const small = isLinkShape(shape)
  return { ...PAPER[shape], align: small ? 'middle' : 'left', scales: small ? SMALL_SCALES : SCALES, sizes }
}
