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

const CUT = new RegExp(
  // a line's end · blanks · a dash or ellipsis with its twin · a mark · a word · one ideograph
  `(\\n)|([ \\u3000]+)|(—+|…+|[${OPENING}${CLOSING}])`
  + `|([^\\s\\u3000${OPENING}${CLOSING}\\u2E80-\\uA4CF\\uF900-\\uFAFF\\uFE30-\\uFFEF\\u{20000}-\\u{3FFFF}]`
  + `(?:[^\\s\\u3000${OPENING}${CLOSING}\\u2E80-\\uA4CF\\uF900-\\uFAFF\\uFE30-\\uFFEF\\u{20000}-\\u{3FFFF}]|\\u00A0|’(?=\\p{L}))*)|(.)`,
  'gsu',
)

/** Counting words and time words that stay with the digits before them: 15分钟, 2023年. */
const COUNTERS = /^[年月日号届次个项条张家户人分亿万元吨]/

function classOf(match: RegExpMatchArray): UnitClass {
  if (match[1]) return 'newline'
  if (match[2]) return 'space'
  if (match[3]) return OPENING.includes(match[3]) ? 'open' : 'close'
  return match[4] ? 'latin' : 'han'
}

/** A compound word may end a line after its hyphen or dash: "fixed-|asset". */
function hyphenParts(word: string): string[] {
  return word.split(/(?<=\p{L}[-–])(?=\p{L})/u)
}

/** May a line end between these two neighbours? */
function mayBreak(before: Unit, after: Unit): boolean {
  if (after.cls === 'newline' || after.cls === 'space' || after.cls === 'close' || before.cls === 'open') return false
  if (before.cls === 'newline' || before.cls === 'space') return true
  if (/[([{]$/.test(before.text) || /^[)\]},.;:!?%]/.test(after.text)) return false
  if (before.cls === 'latin' && after.cls === 'latin') return /[-–]$/.test(before.text)
  if (after.cls === 'latin' && /[”’]$/.test(before.text)) return false
  if (before.cls === 'latin' && (after.cls === 'open')) return !/[“‘]/.test(after.text)
  return !(/\d$/.test(before.text) && COUNTERS.test(after.text))
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
  return units
}

/** Frees a figure's inner joints, for the last resort: a figure that is wider than its line. */
export function loosen(units: Unit[], from: number, to: number): Unit[] {
  return units.map((unit, at) => {
    const before = units[at - 1]
    return at > from && at < to && before ? { ...unit, breakBefore: mayBreak(before, unit) } : unit
  })
}
