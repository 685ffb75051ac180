/** Which cards of a deck stand in the page: a few around the one in view, whatever the deck's length; pure. */

/** The cards [first, last] of a deck. */
export interface Span {
  first: number
  last: number
}

/** How many cards stand ready before and behind the one in view. */
const BEFORE = 1
const BEHIND = 2

/** The span around a card: the same in the pre-rendered page and in the running app, so that both agree. */
export function spanAround(index: number, total: number): Span {
  return { first: Math.max(0, index - BEFORE), last: Math.min(total - 1, index + BEHIND) }
}

/** The span around a card at rest: as much to either side, so that no way of swiping must wait for a card. */
export function spanAtRest(index: number, total: number): Span {
  return { first: Math.max(0, index - BEHIND), last: Math.min(total - 1, index + BEHIND) }
}

/** One span that holds both, where they touch or overlap; else the second alone. */
export function joinSpans(a: Span, b: Span): Span {
  const apart = a.last + 1 < b.first || b.last + 1 < a.first
  return apart ? b : { first: Math.min(a.first, b.first), last: Math.max(a.last, b.last) }
}

/**
 * A gap of so many cards, as powers of two: each has a class of its own in the style sheet, since a page
 * under a strict Content-Security-Policy can say no width of its own.
 */
export function gapParts(count: number): number[] {
  const parts: number[] = []
  for (let part = 1; part <= count; part *= 2) {
    if (Math.floor(count / part) % 2 === 1) parts.push(part)
  }
  return parts
}

/** A place in a deck of so many cards, kept inside it. */
export function clampIndex(index: number, total: number): number {
  return Math.min(Math.max(0, index), total - 1)
}
