/** Numbers of a measurement: medians, fair turns, and how tables show them. */

/** The middle of some numbers; the mean of the two middle ones where their count is even. NaN of none. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? NaN
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2
}

/** A number as tables show it: without decimals where it is large, "–" where there is none. */
export function shown(value: number): string {
  return Number.isNaN(value) ? '–' : value.toFixed(value >= 20 ? 0 : value >= 2 ? 1 : 2)
}

/** Calls every way once in each round, so that whatever else the machine does hits all of them alike. */
export async function interleaved<T>(ways: readonly T[], rounds: number, sample: (way: T, round: number) => Promise<void>): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    // No way always follows the same other one.
    const turn = ways.map((_, at) => ways[(at + round) % ways.length] as T)
    for (const way of turn) await sample(way, round)
  }
}
