/** A real Chromium as a weak phone: slowed down, watched by its own tracing. */
import { chromium, devices, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test'
import { CHROMIUM } from '../../src/node/chromium'

/** How many times slower than this machine the phone is. */
export const SLOWER = 4

/** Debian’s Chromium, as the browser tests start it. */
export function launch(): Promise<Browser> {
  return chromium.launch(CHROMIUM)
}

/** A phone that has never seen the site: cold caches, a renderer of its own. */
export function freshPhone(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  return browser.newContext({ ...devices['Pixel 5'], viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, locale: 'zh-CN', ...options })
}

/** Makes the page's processor `SLOWER` times slower. */
export async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
}

/** Puts the page on slow 4G, as Lighthouse has it: 150 ms a request, 1.6 Mbit/s down, 750 kbit/s up. */
export async function slowNetwork(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 })
}

export interface TraceEvent {
  name: string
  ph: string
  /** Microseconds. */
  ts: number
  dur?: number
  /** Of `dur`, what the thread itself ran: without what other programs took of the processor. */
  tdur?: number
  pid: number
  tid: number
  /** Joins the begin and the end of what is no task of a thread. */
  id2?: { local?: string }
  args?: { name?: string, event_latency?: { event_type?: string, display_trace_id?: number } }
}

/** Traces the page while something is done; its `performance.mark`s are in the trace. */
export async function traced(
  browser: Browser, page: Page, act: () => Promise<void>, categories = ['toplevel', 'blink.user_timing', 'disabled-by-default-devtools.timeline'],
): Promise<TraceEvent[]> {
  await browser.startTracing(page, { categories })
  let trace: Buffer
  try {
    await act()
  } finally {
    // The next page cannot be traced before this.
    trace = await browser.stopTracing()
  }
  return (JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] }).traceEvents
}

/** From one `performance.mark` to another: how long it took, and the longest task of that page's main thread meanwhile, in milliseconds. */
export function between(events: readonly TraceEvent[], from: string, to: string): { took: number, longest: number } {
  const [start, end] = [from, to].map((mark) => events.find(({ name, ph }) => name === mark && ph !== 'M'))
  if (!start || !end) throw new Error(`The trace lacks "${from}" or "${to}".`)
  const tasks = events.filter(({ name, ph, ts, dur, pid, tid }) => /RunTask$/.test(name) && ph === 'X' && pid === start.pid && tid === start.tid
    && ts + (dur ?? 0) > start.ts && ts < end.ts)
  return { took: (end.ts - start.ts) / 1000, longest: Math.max(0, ...tasks.map(({ dur, tdur }) => tdur ?? dur ?? 0)) / 1000 }
}
