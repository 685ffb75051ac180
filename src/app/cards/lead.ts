/** The lead-in of a line: the few words before its colon, which stand out or hang in a column of their own. */
import type { FaceRun } from './face'

/** A line in two: its lead-in with the colon, "" where there is none, and what follows. */
export interface LedLine {
  lead: string
  rest: readonly FaceRun[]
}

/** A few words without other punctuation, then a colon. */
const LEAD = /^[^，。；：,.;:]{1,28}[：:]/

/** The lead-in parted from its line; a colon that ends the line announces the next one and is no lead-in. */
export function leadOf(line: readonly FaceRun[]): LedLine {
  const [first, ...others] = line
  const lead = typeof first === 'string' ? LEAD.exec(first)?.[0] ?? '' : ''
  if (typeof first !== 'string' || lead === '') return { lead: '', rest: line }
  const behind = first.slice(lead.length)
  const rest = behind === '' ? others : [behind, ...others]
  return rest.length === 0 ? { lead: '', rest: line } : { lead, rest }
}
