/** The faces of the picture: which fonts it is set in, and how a style becomes a canvas font string. */

/** The web font of headings and figures; the page loads it cut down to the words it uses. */
export const DISPLAY_FAMILY = 'Noto Serif SC'
export const DISPLAY_WEIGHT = 900

/** What stands in while the web font is missing: the phones' own Song faces. */
const DISPLAY_STACK = `"${DISPLAY_FAMILY}","Noto Serif CJK SC","Songti SC",serif`
/** Running text: the phone's own face. No -apple-system: canvases on old iPhones do not know it. */
const TEXT_STACK = '"PingFang SC","Noto Sans SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif'

export interface TextStyle {
  face: 'display' | 'text'
  weight: number
  /** In picture pixels. */
  size: number
}

/** How wide a text is in a style, in picture pixels. The one thing that layout asks of the outer world. */
export type Measure = (text: string, style: TextStyle) => number

/** The value for a canvas context's `font`. */
export function fontOf(style: TextStyle): string {
  return `${style.weight} ${style.size}px ${style.face === 'display' ? DISPLAY_STACK : TEXT_STACK}`
}

/** A style for headings and figures. */
export function display(size: number): TextStyle {
  return { face: 'display', weight: DISPLAY_WEIGHT, size: Math.round(size) }
}

/** A style for running text. */
export function text(size: number, weight = 400): TextStyle {
  return { face: 'text', weight, size: Math.round(size) }
}

/** The same measure, remembering each answer for as long as the caller keeps it (one drawing). */
export function remember(measure: Measure): Measure {
  const known = new Map<string, number>()
  return (words, style) => {
    const key = `${style.face}${style.weight}/${style.size}/${words}`
    const old = known.get(key)
    if (old !== undefined) return old
    const width = measure(words, style)
    known.set(key, width)
    return width
  }
}
