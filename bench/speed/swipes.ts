/** Ten swipes under the browser's own tracing: frames that did not come, how late the screen follows the finger; and hard flicks. */
import type { Browser, Page } from '@playwright/test'
import { swipe } from '../../tests/browser/touch'
import { traced, type TraceEvent } from '../lib/browser'

export interface Swipes {
  /** How often cards in motion waited longer than one frame for the next, and longer than two. */
  late: number
  veryLate: number
  /** Milliseconds from a finger's move to the frame that shows it, the middle one of all swipes. */
  touchToScreen: number[]
  /** Cards that were passed, or not reached, by a flick. */
  skipped: number
}

/** A frame at 60 Hz, in milliseconds. */
const FRAME = 1000 / 60

const CATEGORIES = ['blink.user_timing', 'input.scrolling', 'disabled-by-default-display.framedisplayed']

/** @param to the card that the swipe leads to */
async function follow(page: Page, direction: 'left' | 'right', how?: 'hard'): Promise<number> {
  await page.evaluate(() => { window.bench.follow() })
  await swipe(page, direction, how ? { how } : {})
  return (await page.evaluate(() => window.bench.rest())).place
}

/** Swipes ten cards on, traced; then flicks hard, `flicks` times on and as often back. */
export async function measureSwipes(browser: Browser, page: Page, flicks: number): Promise<Swipes> {
  const sum: Swipes = { late: 0, veryLate: 0, touchToScreen: [], skipped: 0 }
  const events = await traced(browser, page, async () => {
    for (let count = 0; count < 10; count++) await follow(page, 'left')
  }, CATEGORIES)
  for (const { late, veryLate } of motions(events)) {
    sum.late += late
    sum.veryLate += veryLate
  }
  sum.touchToScreen = touchLags(events)
  let at = await page.evaluate(() => Math.round(window.bench.place()))
  for (const direction of ['right', 'left'] as const) {
    for (let count = 0; count < flicks; count++) {
      const to = await follow(page, direction, 'hard')
      sum.skipped += Math.abs(to - (at + (direction === 'left' ? 1 : -1)))
      at = to
    }
  }
  return sum
}

const timesOf = (events: readonly TraceEvent[], named: string): number[] => events.filter(({ name, ph }) => name === named && ph !== 'M' && ph !== 'e')
  .map(({ ts }) => ts / 1000).sort((one, other) => one - other)

/** Each motion's late frames: while the finger moves, the waiting begins with its next report, for without one nothing can move. */
export function motions(events: readonly TraceEvent[]): { late: number, veryLate: number }[] {
  const [frames, starts, ends] = [timesOf(events, 'Display::FrameDisplayed'), timesOf(events, 'moved'), timesOf(events, 'rested')]
  const touches = events.filter(({ name, args }) => name === 'EventLatency' && /^TOUCH/.test(args?.event_latency?.event_type ?? ''))
    .map(({ ts }) => ts / 1000).sort((one, other) => one - other)
  return starts.map((start, at) => {
    const end = ends[at] ?? start
    const own = frames.filter((frame) => frame >= start && frame <= end + FRAME)
    const lifted = Math.max(...touches.filter((touch) => touch <= end))
    const waits = own.slice(1).map((frame, place) => {
      const before = own[place] ?? frame
      const asked = before < lifted ? touches.find((touch) => touch > before) ?? before : before
      return frame - asked
    })
    return { late: waits.filter((wait) => wait > 1.5 * FRAME).length, veryLate: waits.filter((wait) => wait > 2.5 * FRAME).length }
  })
}

/** From the browser's having a move of the finger to its being on the screen, of every move that a frame shows. */
export function touchLags(events: readonly TraceEvent[]): number[] {
  const begins = events.filter(({ name, ph, args }) => name === 'EventLatency' && ph === 'b' && args?.event_latency?.display_trace_id !== undefined
    && /^TOUCH_MOVED|^(FIRST_)?GESTURE_SCROLL_UPDATE/.test(args.event_latency.event_type ?? ''))
  return begins.flatMap((begin) => {
    const own = events.filter(({ ph, id2, pid, ts }) => ph === 'e' && id2?.local === begin.id2?.local && pid === begin.pid && ts >= begin.ts)
    const had = own.find(({ name }) => name === 'GenerationToBrowserMain')
    const shown = own.find(({ name }) => name === 'EventLatency')
    return had && shown ? [(shown.ts - had.ts) / 1000] : []
  })
}
