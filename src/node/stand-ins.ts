/** What stands in for the display face until it has come: a phone's own fonts, stretched to its measures, so that nothing moves. */
import { metricsOf, widthOf } from './sfnt'

/** The family of all stand-ins; --song of base.css names it behind the display face. */
const STAND_IN_FAMILY = 'Display Stand-in'

/** Words with the letters of English headings, by which faces are compared. */
const LETTERS = 'the government work of the county in its year of growth'
const DIGITS = '0123456789'

interface StandIn {
  /** PostScript names of fonts that are as wide. */
  local: string[]
  /** How wide LETTERS and DIGITS are in it, in ems; those without digits stay away from figures. */
  letters: number
  digits?: number
}

/**
 * Worst first, as browsers look for a font from the last one. Measured from Liberation Serif and Gelasio, which are as
 * wide as Times New Roman and Georgia, from Noto Serif 2.x and Noto Serif CJK 2.x. Georgia's digits hang below the line.
 */
const STAND_INS: StandIn[] = [
  { local: ['TimesNewRomanPS-BoldMT', 'LiberationSerif-Bold'], letters: 23.83, digits: 5 },
  { local: ['Georgia-Bold'], letters: 28.504 },
  { local: ['NotoSerif-Bold'], letters: 28.347, digits: 5.65 },
  { local: ['NotoSerifCJKsc-Bold'], letters: 28.427, digits: 5.805 },
]

/**
 * Ideographs are one em wide in every font, so only Latin needs stand-ins; and the face that has the space sets where
 * a line's text stands. Quotation marks stay out: in Chinese they are as wide as ideographs.
 */
const RANGE = { letters: 'U+20-2F,U+3A-7E,U+A5', digits: 'U+30-39' }

const percent = (part: number): string => `${Math.round(part * 10_000) / 100}%`

/**
 * @font-face rules of the stand-ins.
 * @param font The display face as TrueType, with Latin letters and digits
 */
export function standInRules(font: Buffer): string {
  const { ascent, descent } = metricsOf(font)
  const whole = { letters: widthOf(font, LETTERS), digits: widthOf(font, DIGITS) }
  return STAND_INS.flatMap((standIn) => (['letters', 'digits'] as const).map((part) => {
    const width = standIn[part]
    if (width === undefined) return ''
    const scale = whole[part] / width
    return `@font-face{font-family:"${STAND_IN_FAMILY}";font-weight:900;unicode-range:${RANGE[part]};`
      + `src:${standIn.local.map((name) => `local("${name}")`).join()};size-adjust:${percent(scale)};`
      + `ascent-override:${percent(ascent / scale)};descent-override:${percent(descent / scale)};line-gap-override:0%}`
  })).join('')
}
