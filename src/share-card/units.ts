/** Cuts text into the units a line may be broken between, by the rules of GB/T 15834 and CLREQ. */
import { isShort, unbroken } from '../content/text'
import type { RichText } from '../content/view'

type UnitClass = 'han' | 'latin' | 'space' | 'open' | 'close' | 'newline'

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

/** The last of a list, or the so many-th from its end; engines before 2021 have no at(). */
export function lastOf<T>(list: readonly T[], back = 1): T | undefined {
  return list[list.length - back]
}

/** Marks that never end a line. */
const OPENING = '（《〈“‘「『【〔〖［｛'
/** Marks that never begin a line. */
const CLOSING = '。，、；：？！）》〉”’」』】〕〗］｝…—％‰·～‼⁇⁈⁉'
/** Closing marks so small that they may hang over the edge of a line. */
export const HANGING = '。，、'

/** Letters of the scripts that are set in words. Property escapes would take old phones 20 ms to prepare. */
export const LETTERS = 'A-Za-z\\u00C0-\\u024F\\u0370-\\u052F'

const ENGLISH_SCALE = ' (?:hundred|thousand|[mb]illion|trillion|tonnes?|per ?cent)(?![a-z])'
const SCALE = '(?:万亿|[万亿千百])?'
const MEASURE = '(?:个百分点|分钟|小时|公里|公顷|平方米|世纪|[元吨亩米年月日号时分届次个项条张家户人名位倍成%‰％])?'
/** Number, unit and qualifier as running text writes them: "15分钟", "2022年", "3亿元以上", "10 billion". */
const COUNTED = new RegExp(
  `(?:约|近|超)?\\d[\\d.,]*\\+?(?:${ENGLISH_SCALE}| ?${SCALE}${MEASURE}(?:以上|以下|以内|左右|多)?)`, 'g',
)

/** Ideographs, kana, full-width forms and rare characters beyond the first plane: each stands by itself. */
function isIdeograph(code: number): boolean {
  return (code >= 0x2E80 && code <= 0xA4CF) || (code >= 0xF900 && code <= 0xFAFF) || (code >= 0xFE30 && code <= 0xFFEF)
    || (code >= 0x20000 && code <= 0x3FFFF)
}

function classOf(char: string): UnitClass {
  if (char === '\n') return 'newline'
  if (char === ' ' || char === '\u3000') return 'space'
  if (OPENING.includes(char)) return 'open'
  if (CLOSING.includes(char)) return 'close'
  return isIdeograph(char.codePointAt(0) ?? 0) ? 'han' : 'latin'
}

/** What stands on the character before it, and is one with it (UAX 14: LB9). */
const COMBINING = '\u0300-\u036F\u200D\uFE0F'
const STANDS_ON = new RegExp(`[${COMBINING}]`)
/** Marks of Latin text that end no line, and those that begin none, whatever blanks stand between (LB13, LB14). */
const LATIN_OPENING = new RegExp(`[([{][${COMBINING}]*$`)
const LATIN_CLOSING = /^[)\]},.;:!?%/]/
/** What holds its neighbours where no blank stands between: straight quotation marks, fixed blanks and hyphens (LB12, LB19). */
const GLUE = '"\'\\u00A0\\u202F\\u2011'
/** The same with signs before numbers (LB25) and joiners; and, at a unit's start, with hyphens (LB21). */
const HOLDS_NEXT = new RegExp(`[${GLUE}$¥£€+−\\\\\\u200D][${COMBINING}]*$`)
const HOLDS_LAST = new RegExp(`^[${GLUE}–-]`)

const APOSTROPHE = new RegExp(`^’[${LETTERS}]`)

/** Pieces of a text with their classes: words, runs of blanks, dashes and ellipses whole, all else character by character. */
function piecesOf(text: string): [text: string, cls: UnitClass][] {
  const pieces: [string, UnitClass][] = []
  let at = 0
  for (const char of text) {
    const last = lastOf(pieces)
    if (last && last[1] !== 'newline' && last[1] !== 'space' && STANDS_ON.test(char)) {
      last[0] += char
      at += char.length
      continue
    }
    // "people’s" is one word.
    const inWord = last?.[1] === 'latin' && char === '’' && APOSTROPHE.test(text.slice(at, at + 2))
    const cls = inWord ? 'latin' : classOf(char)
    const twin = cls === 'close' && (char === '—' || char === '…') && last !== undefined && last[0].charAt(0) === char
    if (last && last[1] === cls && (cls === 'latin' || cls === 'space' || twin)) last[0] += char
    else pieces.push([char, cls])
    at += char.length
  }
  return pieces
}

const COMPOUND = new RegExp(`.*?[${LETTERS}][-–](?=[${LETTERS}])|.+`, 'gs')

/** A compound word may end a line after its hyphen or dash: "fixed-|asset". No look-behind: old iPhones know none. */
function hyphenParts(word: string): string[] {
  return word.match(COMPOUND) ?? [word]
}

/** May a line end between `before` and `after`? `early` stands before both. */
function mayBreak(early: Unit | undefined, before: Unit | undefined, after: Unit): boolean {
  if (!before || before.cls === 'open' || after.cls === 'newline' || after.cls === 'space' || after.cls === 'close') return false
  if (before.cls === 'newline') return true
  if (LATIN_CLOSING.test(after.text)) return false
  // A blank behind an opening mark does not free it.
  if (before.cls === 'space') return early?.cls !== 'open' && !LATIN_OPENING.test(early?.text ?? '')
  if (LATIN_OPENING.test(before.text) || HOLDS_NEXT.test(before.text) || HOLDS_LAST.test(after.text)) return false
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

/** The units of a text, in order; put together they are the text again, to the character, but for its soft breaks. */
export function splitUnits(runs: RichText): Unit[] {
  const units: Unit[] = []
  for (const run of runs) {
    const figure = typeof run !== 'string' && 'figure' in run
    const whole = figure || (typeof run !== 'string' && isShort(run.text))
    let first = true
    for (const [piece, cls] of piecesOf(unbroken(typeof run === 'string' ? run : run.text))) {
      for (const text of cls === 'latin' ? hyphenParts(piece) : [piece]) {
        const unit: Unit = { text, cls, figure, breakBefore: false }
        unit.breakBefore = (!whole || first) && mayBreak(lastOf(units, 2), lastOf(units), unit)
        units.push(unit)
        first = false
      }
    }
  }
  return holdCounted(units)
}

/** Frees the inner joints of what is held together, for the last resort: it is wider than its line. */
export function loosen(units: Unit[], from: number, to: number): Unit[] {
  return units.map((unit, at) => at > from && at < to ? { ...unit, breakBefore: mayBreak(units[at - 2], units[at - 1], unit) } : unit)
}
