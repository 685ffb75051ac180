/** How long a page's main thread was busy at a stretch while it loaded. */
import type { TraceEvent } from '../lib/browser'

export interface Tasks {
  /** The part beyond 50 ms of every task since the first paint, in milliseconds. */
  blocked: number
  /** The longest task, in milliseconds. */
  longestTask: number
}

/**
 * What the thread itself ran counts, so that other programs of this machine do not.
 * @param events from before the navigation to the mark "idle"
 * @param firstPaint milliseconds since the navigation began
 */
export function tasksOf(events: readonly TraceEvent[], firstPaint: number): Tasks {
  const idle = events.find(({ name, ph }) => name === 'idle' && ph !== 'M')
  const begin = events.filter(({ name, pid, ts }) => name === 'navigationStart' && pid === idle?.pid && ts < idle.ts).at(-1)
  if (!idle || !begin) throw new Error('The trace lacks the page\'s own marks.')
  const tasks = events.filter(({ name, ph, pid, tid, ts }) => /RunTask$/.test(name) && ph === 'X' && pid === idle.pid && tid === idle.tid
    && ts > begin.ts && ts < idle.ts)
  const length = ({ dur, tdur }: TraceEvent): number => (tdur ?? dur ?? 0) / 1000
  const after = tasks.filter((task) => (task.ts - begin.ts) / 1000 + length(task) > firstPaint)
  return {
    blocked: after.reduce((sum, task) => sum + Math.max(0, length(task) - 50), 0),
    longestTask: Math.max(0, ...tasks.map(length)),
  }
}
