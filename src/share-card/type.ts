/** The faces of the picture: which fonts it is set in, and how a style becomes a canvas font string. */
import type { Locale } from '../content/edition'
import type { Mood } from '../scenery/mood'

/** The web font of headings and figures in each language; pages load it cut down to the words they use. */
export const DISPLAY_FAMILY: Record<Locale, string> = { 'zh-CN': 'song', 'en': 'latin' }
/** The one weight that the display faces are cut in. */
export const DISPLAY_WEIGHT = 900

/** Weights that running text is set in. */
export const TEXT_WEIGHTS = [400, 500, 700]

/** Running text in the build, where no phone's own face is at hand; phones have no font of this name. */
export const BUILD_FAMILY: Record<Locale, string> = { 'zh-CN': 'Picture Sans SC', 'en': 'Picture Sans Latin' }

/** While the web font is missing, the phones' own Song faces stand in. */
const STAND_INS: Record<Locale, string> = {
  'zh-CN': '"Noto Serif CJK SC","Songti SC",serif',
  'en': `"${DISPLAY_FAMILY['zh-CN']}",Georgia,"Songti SC",serif`,
}

/**
 * Running text: the phone's own face, Latin first in English so that its quotation marks are narrow.
 * No -apple-system: canvases on old iPhones do not know it.
 */
const TEXT_STACK: Record<Locale, string> = {
  'zh-CN': `"${BUILD_FAMILY['zh-CN']}","PingFang SC","HarmonyOS Sans SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif`,
  'en': `"${BUILD_FAMILY.en}","Helvetica Neue",Roboto,Arial,"PingFang SC",sans-serif`,
}

export interface TextStyle {
  face: 'display' | 'text'
  locale: Locale
  weight: number
  /** In picture pixels. */
  size: number
}

/** How wide a text is in a style, in picture pixels. The one thing that layout asks of the outer world. */
export type Measure = (text: string, style: TextStyle) => number

/** The families by which cards of these moods are set, quoted: of the Chinese face each has a part (src/node/display-fonts.ts). */
export function displayFamilies(locale: Locale, moods: readonly Mood[]): string[] {
  const family = DISPLAY_FAMILY[locale]
  return [...locale === 'zh-CN' ? moods.map((mood) => `${family} ${mood}`) : [], family].map((name) => `"${name}"`)
}

/**
 * The value for a canvas context's `font`.
 * @param moods Those of the picture's cards; none where all of the face is one font
 */
export function fontOf({ face, locale, weight, size }: TextStyle, moods: readonly Mood[] = []): string {
  const stack = face === 'display' ? [...displayFamilies(locale, moods), STAND_INS[locale]].join() : TEXT_STACK[locale]
  return `${weight} ${size}px ${stack}`
}

/** A style for headings and figures. */
export function display(size: number, locale: Locale): TextStyle {
  return { face: 'display', locale, weight: DISPLAY_WEIGHT, size: Math.round(size) }
}

/** A style for running text. */
export function text(size: number, locale: Locale, weight = 400): TextStyle {
  return { face: 'text', locale, weight, size: Math.round(size) }
}

/** The size that texts are measured at. Outline fonts grow evenly, so one answer serves every size. */
const REFERENCE = 100
const IDEOGRAPH = /^[\u4E00-\u9FFF]$/

/**
 * The same measure, asking the outer world once for each text and face, and once for all ideographs,
 * which are all as wide. It remembers for as long as the caller keeps it (one drawing, or one build).
 */
export function remember(measure: Measure): Measure {
  const faces = new Map<string, Map<string, number>>()
  const faceOf = (key: string): Map<string, number> => {
    const face = faces.get(key) ?? new Map<string, number>()
    faces.set(key, face)
    return face
  }
  return (words, style) => {
    const asked = IDEOGRAPH.test(words) ? '国' : words
    const known = faceOf(style.face + style.locale + style.weight)
    let width = known.get(asked)
    if (width === undefined) {
      width = measure(asked, { ...style, size: REFERENCE })
      known.set(asked, width)
    }
    return width * style.size / REFERENCE
  }
}
