/** A seeded generator of random numbers: the same keys give the same ones on every machine (whole-number arithmetic only). */

/** The next throw, between two bounds. */
export type Roll = (low: number, high: number) => number

/** An independent sequence of throws for each seed, place and kind. */
export function diceOf(seed: number, place: number, kind: number): Roll {
  let state = Math.imul(seed, 0x9e3779b1) ^ Math.imul(place, 0x85ebca6b) ^ Math.imul(kind + 1, 0xc2b2ae35)
  return (low, high) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return low + (high - low) * ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000
  }
}

/** The nearest even whole number: points on it have whole midpoints. */
export const even = (value: number): number => 2 * Math.round(value / 2)
