/** Text with placeholders, "up {growth-id} in {year}", taken apart and put together. */
import type { Locale } from './edition'
import type { CardView, RichText, Run } from './view'

/** A piece of a template: literal text, or the name inside a pair of braces. */
export type TemplatePiece = { text: string } | { name: string }

/**
 * The pieces of a template in their order, none empty but for an empty name. Braces without a partner stay in the text:
 * writing them is a mistake that viewDeck refuses and checkContent explains.
 */
export function piecesOf(template: string): TemplatePiece[] {
  // Every second part is what stood between braces.
  return template.split(/\{([^{}]*)\}/).flatMap((part, index): TemplatePiece[] => {
    if (index % 2 === 1) return [{ name: part }]
    return part === '' ? [] : [{ text: part }]
  })
}

/** The names that stand for years and not for figures; view.ts knows which. */
export const YEAR_NAMES: readonly string[] = ['year', 'lastYear']

/** The names of the placeholders, in their order. */
export function namesIn(template: string): string[] {
  return piecesOf(template).flatMap((piece) => 'name' in piece ? [piece.name] : [])
}

/** The template without its placeholders: each gives way to `stand`. */
export function withoutNames(template: string, stand = ''): string {
  return piecesOf(template).map((piece) => 'name' in piece ? stand : piece.text).join('')
}

/** Whether a brace has no partner. */
export function hasLoneBrace(template: string): boolean {
  return /[{}]/.test(withoutNames(template))
}

/** A pattern with its names filled in: fill("{year} 实际", { year: 2022 }). */
export function fill(pattern: string, values: Record<string, string | number>): string {
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/** A place in a heading where a line may end, without width (UAX 14: ZW); the build puts it between Chinese words. */
export const SOFT_BREAK = '\u200B'
/** Between a name and what it is the name of. */
export const COLON: Record<Locale, string> = { 'zh-CN': '：', 'en': ': ' }

/** Between characters that stay on one line (UAX 14: WJ); the build puts it behind a closing quotation mark, where browsers break Chinese. */
export const NO_BREAK = '\u2060'

/** The text as it was written, without SOFT_BREAK and NO_BREAK. */
export function unbroken(text: string): string {
  return text.replace(/[\u200B\u2060]/g, '')
}

/** Rich text as one plain string, as running text says it. */
export function plainText(rich: readonly Run[]): string {
  return unbroken(rich.map((run) => typeof run === 'string' ? run : run.text).join(''))
}

/** How many characters an upright column beside a vertical title has room for on a phone. */
const COLUMN = 11

/** Whether words can stand in one upright column, as on a scroll: Han characters alone, for digits and Latin would lie on their side. */
export function standsUpright(words: string): boolean {
  return words.length <= COLUMN && /^[\u4E00-\u9FFF\u3007]+$/.test(words)
}

/** The columns of a title that can stand upright, without its punctuation; null where it cannot. */
export function uprightColumns(title: string): string[] | null {
  const columns = title.replace(/[，。！]/g, '').split('\n')
  return columns.every(standsUpright) ? columns : null
}

/** The same runs with neighbouring plain runs made one and empty ones left out. */
export function joinRuns(runs: readonly Run[]): RichText {
  const joined: Run[] = []
  for (const run of runs) {
    const last = joined[joined.length - 1]
    if (run === '') continue
    if (typeof run === 'string' && typeof last === 'string') joined[joined.length - 1] = last + run
    else joined.push(run)
  }
  return joined
}

/** The most half-width characters that fit a line of a 320 px screen at double text size. */
const SHORT = 15

/** Whether a figure or a term in running text is short enough never to be broken; a longer one breaks as it can. */
export function isShort(text: string): boolean {
  return [...text].reduce((sum, char) => sum + (char > '\u2E7F' ? 2 : 1), 0) <= SHORT
}

/** A heading's text on one line: its wished-for breaks become a space. */
export function oneLine(text: string): string {
  return text.replace(/[ \t]*\n[ \t]*/g, ' ')
}

/** A card's heading on one line. */
export function headingOf({ title }: Pick<CardView, 'title'>): string {
  return oneLine(plainText(title))
}
