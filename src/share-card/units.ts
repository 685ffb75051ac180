/** Cuts text into the units a line may be broken between, by the rules of GB/T 15834 and CLREQ. */
import type { RichText } from '../content/view'

export type UnitClass = 'han' | 'latin' | 'space' | 'open' | 'close' | 'newline'

export interface Unit {
  text: string
  cls: UnitClass
  /** Part of a figure: set in the strong style, never broken inside. */
  figure: boolean
  /** A line may begin here. */
  breakBefore: boolean
  /** A piece of a word too long for its line: shows a hyphen where the line ends after it. */
  hyphen?: boolean
}

/** Marks that never end a line. */
const OPENING = '（《〈“‘「『【〔〖［｛'
/** Marks that never begin a line. */
const CLOSING = '。，、；：？！）》〉”’」』】〕〗］｝…—％‰·～'
/** Closing marks so small that they may hang over the edge of a line. */
export const HANGING = '。，、'

const IDEOGRAPHS = '\\u2E80-\\uA4CF\\uF900-\\uFAFF\\uFE30-\\uFFEF\\u{20000}-\\u{3FFFF}'
const LETTER = `[^\\s\\u3000${OPENING}${CLOSING}${IDEOGRAPHS}]`
const CUT = new RegExp(
  // a line's end · blanks · a dash or ellipsis with its twin · a mark · a word · one ideograph
  `(\\n)|([ \\u3000]+)|(—+|…+|[${OPENING}${CLOSING}])|(${LETTER}(?:${LETTER}|\\u00A0|’(?=\\p{L}))*)|(.)`, 'gsu',
)

const ENGLISH_SCALE = ' (?:hundred|thousand|[mb]illion|trillion|tonnes?|per ?cent)(?!\\p{L})'
const SCALE = '(?:万亿|[万亿千百])?'
const MEASURE = '(?:个百分点|分钟|小时|公里|公顷|平方米|世纪|[元吨亩米年月日号时分届次个项条张家户人名位倍成%‰％])?'
/** Number, unit and qualifier as running text writes them: "15分钟", "2022年", "3亿元以上", "10 billion". */
const COUNTED = new RegExp(
  `(?:约|近|超)?\\d[\\d.,]*\\+?(?:${ENGLISH_SCALE}| ?${SCALE}${MEASURE}(?:以上|以下|以内|左右|多)?)`, 'gu',
)

function classOf(match: RegExpMatchArray): UnitClass {
  if (match[1]) return 'newline'
  if (match[2]) return 'space'
  if (match[3]) return OPENING.includes(match[3]) ? 'open' : 'close'
  return match[4] ? 'latin' : 'han'
}

/** A compound word may end a line after its hyphen or dash: "fixed-|asset". No look-behind: old iPhones know none. */
function hyphenParts(word: string): string[] {
  return word.match(/.*?\p{L}[-–](?=\p{L})|.+/gsu) ?? [word]
}

/** May a line end between these two neighbours? */
function mayBreak(before: Unit, after: Unit): boolean {
  if (after.cls === 'newline' || after.cls === 'space' || after.cls === 'close' || before.cls === 'open') return false
  if (before.cls === 'newline' || before.cls === 'space') return true
  if (/[([{]$/.test(before.text) || /^[)\]},.;:!?%]/.test(after.text)) return false
  if (before.cls === 'latin' && after.cls === 'latin') return /[-–]$/.test(before.text)
  if (after.cls === 'latin' && /[”’]$/.test(before.text)) return false
  return !(before.cls === 'latin' && /[“‘]/.test(after.text))
}

/** Keeps number, unit and qualifier on one line, where the words write them out. */
function holdCounted(units: Unit[]): Unit[] {
  const whole = units.map((unit) => unit.text).join('')
  const held = new Set<number>()
  for (const match of whole.matchAll(COUNTED)) {
    for (let at = 1; at < match[0].length; at++) held.add(match.index + at)
  }
  let offset = 0
  return units.map((unit) => {
    const inside = held.has(offset)
    offset += unit.text.length
    return inside ? { ...unit, breakBefore: false } : unit
  })
}

/** The units of a text, in order; put together they are the text again, to the character. */
export function splitUnits(runs: RichText): Unit[] {
  const units: Unit[] = []
  for (const run of runs) {
    const figure = typeof run !== 'string' && 'figure' in run
    let first = true
    for (const match of (typeof run === 'string' ? run : run.text).matchAll(CUT)) {
      const cls = classOf(match)
      for (const text of cls === 'latin' ? hyphenParts(match[0]) : [match[0]]) {
        const unit: Unit = { text, cls, figure, breakBefore: false }
        const before = units.at(-1)
        unit.breakBefore = (!figure || first) && before !== undefined && mayBreak(before, unit)
        units.push(unit)
        first = false
      }
    }
  }
  return holdCounted(units)
}

/** Frees the inner joints of what is held together, for the last resort: it is wider than its line. */
export function loosen(units: Unit[], from: number, to: number): Unit[] {
  return units.map((unit, at) => {
    const before = units[at - 1]
    return at > from && at < to && before ? { ...unit, breakBefore: mayBreak(before, unit) } : unit
  })
}
