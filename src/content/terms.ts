/** Terms that are explained: where they occur in a card's words. */
import type { TermCopy } from './messages'
import type { RichText, Run } from './view'

/** The explained terms of one language, by id. */
export type Terms = Record<string, TermCopy>

interface Found {
  id: string
  from: number
  to: number
}

/**
 * A marker for the words of one card: it marks each term where it occurs first, and leaves all later
 * occurrences, and everything that is not plain text, as they are. The text itself never changes.
 */
export function termMarker(terms: Terms): (runs: RichText) => RichText {
  const waiting = new Map(Object.entries(terms).map(([id, { term }]) => [id, term]))
  function mark(text: string): Run[] {
    const found = firstTerm(text, waiting)
    if (!found) return [text]
    const { id, from, to } = found
    waiting.delete(id)
    return [text.slice(0, from), { term: id, text: text.slice(from, to) }, ...mark(text.slice(to))]
  }
  return (runs) => runs.flatMap((run) => typeof run === 'string' ? mark(run) : [run]).filter((run) => run !== '')
}

/** The id of the term that occurs first in a text; of several that begin there the longest; undefined where none does. */
export function termIn(text: string, terms: Terms): string | undefined {
  return firstTerm(text, new Map(Object.entries(terms).map(([id, { term }]) => [id, term])))?.id
}

function firstTerm(text: string, terms: ReadonlyMap<string, string>): Found | null {
  let best: Found | null = null
  for (const [id, term] of terms) {
    const from = placeOf(term, text)
    const to = from + term.length
    if (from < 0) continue
    if (best === null || from < best.from || (from === best.from && to > best.to)) best = { id, from, to }
  }
  return best
}

/** Where a term stands in a text, whatever its case, but not as a part of a longer Latin word; -1 for nowhere. */
function placeOf(term: string, text: string): number {
  // Texts whose letters change their number in lower case ("İ") would shift the place: they are taken as they are.
  const same = text.toLowerCase().length === text.length && term.toLowerCase().length === term.length
  const [needle, hay] = same ? [term.toLowerCase(), text.toLowerCase()] : [term, text]
  if (needle === '') return -1
  for (let from = hay.indexOf(needle); from >= 0; from = hay.indexOf(needle, from + 1)) {
    const to = from + needle.length
    if (!joined(hay, from) && !joined(hay, to)) return from
  }
  return -1
}

/** Whether a Latin word runs on over this place. */
function joined(text: string, at: number): boolean {
  return /[a-z0-9]/i.test(text.charAt(at - 1)) && /[a-z0-9]/i.test(text.charAt(at))
}
