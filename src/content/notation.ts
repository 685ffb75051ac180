/** How numbers and units are written in each language: the tables behind figures.ts. */
import type { Locale, Qualifier, Unit } from './edition'

/** A word for a power of ten that stands between a number and its unit. */
export interface Scale {
  power: number
  word: string
}

/** Where a unit's numbers get scale words in a language: the largest scale that the number reaches. */
type Scales = readonly Scale[]

/** What stands around a number: `one` for exactly 1, `many` for all others. */
export interface UnitWords {
  prefix: string
  one: string
  many: string
  scales: Scales
}

const ZH_SCALES: Scales = [
  { power: 12, word: '万亿' },
  { power: 8, word: '亿' },
  { power: 4, word: '万' },
]

/** English counts in full up to a million ("55,000 tonnes"), then in words. */
const EN_SCALES: Scales = [
  { power: 12, word: ' trillion' },
  { power: 9, word: ' billion' },
  { power: 6, word: ' million' },
]

function zh(unit: string, scales: Scales = ZH_SCALES): UnitWords {
  return { prefix: '', one: unit, many: unit, scales }
}

function en(one: string, many: string, scales: Scales = EN_SCALES): UnitWords {
  return { prefix: '', one, many, scales }
}

export const UNIT_WORDS: Record<Locale, Record<Unit, UnitWords>> = {
  'zh-CN': {
    'yuan': zh('元'),
    'percent': zh('%', []),
    'percentage-point': zh('个百分点', []),
    'tonne': zh('吨'),
    // The sentence says 年产, so the unit need not.
    'tonne-per-year': zh('吨'),
    'hectare': zh('公顷'),
    'mu': zh('亩'),
    'person': zh('人'),
    'household': zh('户'),
    'kilometre': zh('公里'),
    'kilowatt': zh('千瓦'),
    // The words around it say what is counted: {homes}个养老院, {homes} care homes.
    'count': zh(''),
  },
  'en': {
    'yuan': { prefix: '¥', one: '', many: '', scales: EN_SCALES },
    'percent': en('%', '%', []),
    'percentage-point': en(' percentage point', ' percentage points', []),
    'tonne': en(' tonne', ' tonnes'),
    'tonne-per-year': en(' tonne a year', ' tonnes a year'),
    'hectare': en(' hectare', ' hectares'),
    'mu': en(' mu', ' mu'),
    'person': en(' person', ' people'),
    'household': en(' household', ' households'),
    'kilometre': en(' km', ' km'),
    'kilowatt': en(' kW', ' kW'),
    'count': en('', ''),
  },
}

/** A qualifier's words: English says them before the number, Chinese behind it. */
export const QUALIFIER_WORDS: Record<Locale, Record<Qualifier, { before: string, after: string }>> = {
  'zh-CN': {
    'exact': { before: '', after: '' },
    'at-least': { before: '', after: '以上' },
    'at-most': { before: '', after: '以下' },
    'about': { before: '', after: '左右' },
  },
  'en': {
    'exact': { before: '', after: '' },
    'at-least': { before: 'at least ', after: '' },
    'at-most': { before: 'at most ', after: '' },
    'about': { before: 'around ', after: '' },
  },
}

/** What a fall says before its number and its qualifier: "−7%以上" would be read as more than −7. */
export const FALL_WORDS: Record<Locale, string> = { 'zh-CN': '下降', 'en': 'down ' }

/** A negative level's sign: the typographic minus U+2212, as wide as a plus. */
export const MINUS = '\u2212'

/** What parts thousands: nothing in Chinese, where 万 does that work. */
export const THOUSANDS: Record<Locale, string> = { 'zh-CN': '', 'en': ',' }

const EN_MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
]

/** A day without its year: "4月24日", "April 24". */
export const DAY_WORDS: Record<Locale, (month: number, day: number) => string> = {
  'zh-CN': (month, day) => `${month}月${day}日`,
  'en': (month, day) => `${EN_MONTHS[month - 1] ?? ''} ${day}`,
}
