/** The lead-in of a line: the few words before its colon, which stand out or hang in a column of their own. */
import { plainText } from '../../content/text'
import type { Run } from '../../content/view'

/** A line in two: its lead-in with the colon, empty where there is none, and what follows. */
export interface LedLine {
  lead: readonly Run[]
  rest: readonly Run[]
}

/** A few words without other punctuation, then a colon. */
const LEAD = /^[^，。；：,.;:]{1,28}[：:]/

/** The lead-in parted from its line; a colon that ends the line announces the next one and is no lead-in. */
export function leadOf(line: readonly Run[]): LedLine {
  const text = plainText(line)
  const length = LEAD.exec(text)?.[0].length ?? 0
  if (length === 0 || length === text.length) return { lead: [], rest: line }
  return { lead: cut(line, 0, length), rest: cut(line, length, text.length) }
}

/** The runs between two places of the line's text; a figure or a term is not cut, but goes where it begins. */
function cut(line: readonly Run[], from: number, to: number): Run[] {
  let at = 0
  return line.flatMap((run): Run[] => {
    const start = at
    at += typeof run === 'string' ? run.length : run.text.length
    if (typeof run !== 'string') return start >= from && start < to ? [run] : []
    const part = run.slice(Math.max(0, from - start), Math.max(0, to - start))
    return part === '' ? [] : [part]
  })
}
