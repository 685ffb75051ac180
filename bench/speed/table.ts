/** What the bench says: each measure of each contender as a median, beside the floor's, and what the site is meant to reach. */
import { median, shown } from '../lib/stats'

/** What one round found, by the name of the measure; what a contender has not got is left out. */
export type Sample = Partial<Record<string, number>>

interface Measure {
  key: string
  title: string
  /** The site's goal: at most so many times the floor, or at most so much. */
  goal?: { times: number } | { most: number }
  /** Added up instead of the middle one: what happens rarely would vanish in a median. */
  total?: true
}

const MEASURES: Measure[] = [
  { key: 'firstPaint', title: 'first paint, ms', goal: { times: 1.1 } },
  { key: 'largestPaint', title: 'largest paint, ms', goal: { times: 1.1 } },
  { key: 'requests', title: 'requests before it', goal: { most: 1 } },
  { key: 'document', title: 'bytes of the HTML', goal: { most: 14_600 } },
  { key: 'firstSwipe', title: 'first swipe, ms', goal: { times: 1.1 } },
  { key: 'firstPicture', title: 'first share picture, ms' },
  { key: 'blocked', title: 'blocked, ms', goal: { most: 0 } },
  { key: 'longestTask', title: 'longest task, ms', goal: { most: 50 } },
  { key: 'shift', title: 'layout shift', goal: { most: 0 } },
  { key: 'bytes', title: 'bytes to idle', goal: { most: 120_000 } },
  { key: 'scripts', title: '… scripts' },
  { key: 'styles', title: '… styles' },
  { key: 'fonts', title: '… fonts' },
  { key: 'others', title: '… pictures, data' },
  { key: 'heap', title: 'heap, bytes' },
  { key: 'second', title: 'second visit, ms', goal: { times: 1.05 } },
  { key: 'late', title: 'late frames a run', goal: { most: 1 } },
  { key: 'veryLate', title: '… over 33 ms', goal: { most: 0 } },
  { key: 'touch', title: 'touch to screen, ms', goal: { times: 1.1 } },
  { key: 'skipped', title: 'cards skipped, all', goal: { most: 0 }, total: true },
]

/** The figure of a measure over all rounds; NaN where no round has it. */
export function figureOf({ key, total }: Measure, samples: readonly Sample[]): number {
  const values = samples.flatMap((sample) => sample[key] ?? [])
  return total && values.length > 0 ? values.reduce((sum, value) => sum + value, 0) : median(values)
}

/** "592 (1.33)": a figure and how it stands to the floor's. */
export function cell(value: number, floor: number): string {
  const text = value >= 10_000 ? `${(value / 1000).toFixed(1)}K` : shown(value)
  return Number.isFinite(value / floor) ? `${text} (${(value / floor).toFixed(2)})` : text
}

/** Whether the site holds its goal; "" where it has none or was not measured. */
export function verdict({ goal, key }: Measure, value: number, floor: (key: string) => number): string {
  if (!goal || Number.isNaN(value)) return ''
  if ('most' in goal) return `${value <= goal.most ? 'holds' : 'MISSES'} ≤ ${goal.most}`
  const against = floor(key)
  if (Number.isNaN(against)) return ''
  return `${value / against <= goal.times ? 'holds' : 'MISSES'} ≤ ${goal.times}×`
}

/** A row for each measure, a column for each contender. */
export function tableOf(results: ReadonlyMap<string, readonly Sample[]>): Record<string, Record<string, string>> {
  const floor = (key: string): number => figureOf(MEASURES.find((measure) => measure.key === key) ?? { key, title: '' }, results.get('floor') ?? [])
  return Object.fromEntries(MEASURES.map((measure) => {
    const base = floor(measure.key)
    const cells = [...results].map(([name, samples]) => [name, cell(figureOf(measure, samples), base)])
    const site = figureOf(measure, results.get('site') ?? [])
    return [measure.title, { ...Object.fromEntries(cells) as Record<string, string>, 'the site\'s goal': verdict(measure, site, floor) }]
  }))
}
