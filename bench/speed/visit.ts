/** One visit of a page on a weak phone: what its loading costs, cold and again, and how soon it answers a finger. */
import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test'
import { buildSync } from 'esbuild'
import { drag } from '../../tests/browser/touch'
import { freshPhone, slowDown, slowNetwork, traced } from '../lib/browser'
import type { Contender } from './contenders'
import type { Notes } from './in-page'
import { tasksOf, type Tasks } from './tasks'
import { watchTraffic, type Traffic } from './traffic'

/** A page of a contender, with its address. */
export interface Place extends Pick<Contender, 'name' | 'cards'> {
  url: string
  /** The place in the deck of the card that the page opens on, from 0; 0 where it is not said. */
  opensOn?: number
}

export interface Load extends Notes, Traffic, Tasks {
  /** Bytes of the JavaScript heap once its garbage is gone. */
  heap: number
}

/** How long nothing must be under way for a page to count as idle, in milliseconds: longer than the app's own waiting. */
const IDLE = 1500

const bundle = buildSync({ entryPoints: ['bench/speed/in-page.ts'], bundle: true, write: false, format: 'iife', target: 'es2022' })

/** The code that runs in the page, told which elements are cards. */
function inPage({ cards, opensOn = 0 }: Place): string {
  return `window.benchCards=${JSON.stringify({ ...cards, opensOn })};${bundle.outputFiles[0]?.text ?? ''}`
}

async function weakPage(context: BrowserContext): Promise<{ page: Page, session: CDPSession }> {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await slowNetwork(page)
  await slowDown(page)
  return { page, session }
}

/** Does something on a new phone. */
async function onPhone<T>(browser: Browser, act: (context: BrowserContext) => Promise<T>): Promise<T> {
  const context = await freshPhone(browser)
  try {
    return await act(context)
  } finally {
    await context.close()
  }
}

async function load(browser: Browser, place: Place, context: BrowserContext): Promise<{ page: Page, load: Load }> {
  const { page, session } = await weakPage(context)
  const watch = watchTraffic(session)
  const events = await traced(browser, page, async () => {
    await page.goto(place.url, { waitUntil: 'load' })
    await watch.quiet(IDLE)
    await page.evaluate(() => { performance.mark('idle') })
  }, ['toplevel', 'blink.user_timing'])
  const heap = await heapOf(page)
  await page.evaluate(inPage(place))
  const notes = await page.evaluate(() => window.bench.notes())
  return { page, load: { ...notes, ...watch.traffic(), ...tasksOf(events, notes.firstPaint), heap } }
}

/** Bytes of a page's JavaScript heap once its garbage is gone. */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  return (await session.send('Runtime.getHeapUsage')).usedSize
}

/** A first visit until the page is idle, and what `then` does with the page. */
export function visitOnce(browser: Browser, place: Place, then?: (page: Page) => Promise<void>): Promise<Load> {
  return onPhone(browser, async (context) => {
    const { page, load: first } = await load(browser, place, context)
    await then?.(page)
    return first
  })
}

/** The same, and a second visit over the same cache. */
export function visitTwice(browser: Browser, place: Place, then: (page: Page) => Promise<void>): Promise<{ first: Load, second: Load }> {
  return onPhone(browser, async (context) => {
    const { page, load: first } = await load(browser, place, context)
    await then(page)
    await page.close()
    return { first, second: (await load(browser, place, context)).load }
  })
}

/** Milliseconds of a finger's way and of the rest behind it, while it tries again and again from the first paint on. */
const TRY = 120
const PAUSE = 80

/** How long after the navigation began the next card was in view for a finger that swipes as soon as there is something to see. */
export function firstSwipe(browser: Browser, place: Place): Promise<number> {
  return onPhone(browser, async (context) => {
    const { page, session } = await weakPage(context)
    await session.send('Page.enable')
    await session.send('Page.setLifecycleEventsEnabled', { enabled: true })
    const painted = new Promise<void>((resolve) => {
      session.on('Page.lifecycleEvent', ({ name }) => { if (name === 'firstContentfulPaint') resolve() })
    })
    await page.addInitScript(`window.benchWatch=1;${inPage(place)}`)
    await page.goto(place.url, { waitUntil: 'commit' })
    await painted
    for (let tries = 0; tries < 60; tries++) {
      await drag(page, { x: 320, y: 420 }, { x: 70, y: 420 }, TRY)
      await page.waitForTimeout(PAUSE)
      const arrived = await page.evaluate(() => window.bench.arrived)
      if (arrived > 0) return arrived
    }
    return NaN
  })
}

/** How long after the navigation began the share picture was seen by a reader who asks for it as soon as there is something to see. */
export function firstPicture(browser: Browser, { url }: Place): Promise<number> {
  return onPhone(browser, async (context) => {
    const { page } = await weakPage(context)
    await page.goto(url, { waitUntil: 'commit' })
    await page.tap('.card--here .share')
    await page.waitForSelector('.share-picture', { timeout: 60_000 })
    return page.evaluate(async () => {
      await document.querySelector<HTMLImageElement>('.share-picture')?.decode()
      return performance.now()
    })
  })
}
