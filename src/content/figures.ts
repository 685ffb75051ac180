/** Figures as each language writes them: 107.2亿元 and ¥10.72 billion, from one number, exactly. */
import { decimalOf, magnitude, plainDigits, shift, type Decimal } from './decimal'
import type { CalendarDay, Figure, Locale, Quantity, Relation, RelationKind } from './edition'
import { DAY_WORDS, FALL_WORDS, MINUS, QUALIFIER_WORDS, THOUSANDS, UNIT_WORDS, type Scale } from './notation'
import { unbroken } from './text'
import type { CardView, FigureView } from './view'

/** The words of the targets that are given by their relation to something else. */
export type RelationWords = Record<RelationKind, string>

const PLAIN: Scale = { power: 0, word: '' }

/**
 * A figure in pieces, in one language. Every digit of the source is kept, none is added.
 * @param id The figure's key in the edition, kept for its receipt
 * @param label What is counted: the indicator's name
 * @throws with a sentence where the figure's numbers or date cannot be real
 */
export function formatFigure(
  id: string, figure: Figure, label: string, relations: RelationWords, locale: Locale,
): FigureView {
  switch (figure.kind) {
    case 'quantity': return formatQuantity(id, figure, label, locale)
    case 'relation': return {
      ...formatWords(id, figure, label, relations[figure.relation], figure.year), relation: figure.relation,
    }
    case 'day': {
      const { year, month, day } = dayOf(figure)
      return formatWords(id, figure, label, DAY_WORDS[locale](month, day), year)
    }
  }
}

/** What stands before the number where growth is shown large, by itself: "+" for a rise, else the figure's own prefix. */
export function signedPrefix(view: FigureView): string {
  return view.measure === 'growth' && view.value !== null && view.value > 0 ? `+${view.prefix}` : view.prefix
}

/** The whole figure with its direction, as a large figure says it: "+13.3%", "+7%以上", "at least +7%", "下降2%", "down 2%"; a day or a worded target as it is. */
export function signed(view: FigureView): string {
  return view.before + signedPrefix(view) + unbroken(view.number) + view.unit + view.after
}

/** The figure of the year before that a target is compared with on this card; undefined where there is none. */
export function actualOf({ id }: FigureView, { pairs }: Pick<CardView, 'pairs'>): FigureView | undefined {
  return pairs.find(([, target]) => target.id === id)?.[0]
}

/** A piece of a large figure: the number itself, or what stands around it, set smaller. */
export interface FigurePiece {
  part: 'number' | 'sign' | 'prefix' | 'unit' | 'qualifier'
  text: string
}

/** A figure's pieces in reading order, none lost and none empty. */
export function piecesOfFigure(figure: FigureView): FigurePiece[] {
  if (figure.kind === 'day') return piecesOfDay(figure.number)
  const [, sign = '', prefix = ''] = /^([+\u2212]?)(.*)$/.exec(signedPrefix(figure)) ?? []
  const pieces: FigurePiece[] = [
    { part: 'qualifier', text: figure.before },
    { part: 'sign', text: sign },
    { part: 'prefix', text: prefix },
    { part: 'number', text: unbroken(figure.number) },
    { part: 'unit', text: figure.unit },
    { part: 'qualifier', text: figure.after },
  ]
  return pieces.filter(({ text }) => text !== '')
}

/** Whether this piece is a percent sign that moves under the arm of the seven before it, which leaves room there. */
export function isTucked(pieces: readonly FigurePiece[], at: number): boolean {
  return /^[%‰]/.test(pieces[at]?.text ?? '') && /7$/.test(pieces[at - 1]?.text ?? '')
}

/** A day: the number of the day large, the month and the words small, "4月" 24 "日", "April " 24. */
function piecesOfDay(words: string): FigurePiece[] {
  const [, month = '', day = '', behind = ''] = /^(.*?)(\d*)(\D*)$/.exec(words) ?? []
  const pieces: FigurePiece[] = [
    { part: 'unit', text: month }, { part: 'number', text: day }, { part: 'unit', text: behind },
  ]
  return pieces.filter(({ text }) => text !== '')
}

/** Whether this is a day of the calendar, written like "2023-04-24". */
export function isDay(date: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : NaN
  // Date.parse lets 30 February run on into March, so the way back must give the same day.
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === date
}

/**
 * Year, month and day of a date like "2023-04-24".
 * @throws where it is no day of the calendar
 */
function dayOf({ date }: Pick<CalendarDay, 'date'>): { year: number, month: number, day: number } {
  if (!isDay(date)) throw new Error(`A day must be a date like "2023-04-24", but it is "${date}".`)
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return { year, month, day }
}

function formatQuantity(id: string, figure: Quantity, label: string, locale: Locale): FigureView {
  const decimal = decimalOf(figure.value, figure.digits)
  const words = UNIT_WORDS[locale][figure.unit]
  const scale = words.scales.find(({ power }) => magnitude(decimal) >= power) ?? PLAIN
  const number = plainDigits(shift(decimal, scale.power), THOUSANDS[locale])
  const falls = decimal.negative && figure.measure === 'growth'
  const prefix = (decimal.negative && !falls ? MINUS : '') + words.prefix
  const unit = scale.word + (isOne(decimal) ? words.one : words.many)
  const firmness = QUALIFIER_WORDS[locale][figure.qualifier]
  const [before, after] = [(falls ? FALL_WORDS[locale] : '') + firmness.before, firmness.after]
  const { qualifier, measure, year, value, receipt } = figure
  return {
    id, label, kind: 'quantity', qualifier, measure, year, prefix, number, unit, before, after,
    text: before + prefix + number + unit + after, value, receipt,
  }
}

/** "1 person", but "1.0 percentage points" and "1 million people". */
function isOne({ digits, point }: Decimal): boolean {
  return digits === '1' && point === 1
}

function formatWords(
  id: string, { kind, receipt }: Relation | CalendarDay, label: string, words: string, year: number,
): FigureView {
  return {
    id, label, kind, qualifier: 'exact', measure: kind === 'relation' ? 'growth' : 'level', year,
    prefix: '', number: words, unit: '', before: '', after: '', text: words, value: null, receipt,
  }
}
