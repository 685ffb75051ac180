/** Fingers on the glass: real touch events, as the browser gets them from a screen. */
import type { CDPSession, Page } from '@playwright/test'

interface Point { x: number, y: number }

const sessions = new WeakMap<Page, Promise<CDPSession>>()

/** The line to the browser's own input of a page. */
function cdp(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page)
  sessions.set(page, session)
  return session
}

type Kind = 'touchStart' | 'touchMove' | 'touchEnd'

async function send(page: Page, type: Kind, points: Point[], timestamp?: number): Promise<void> {
  const touchPoints = points.map((point, id) => ({ ...point, id }))
  await (await cdp(page)).send('Input.dispatchTouchEvent', { type, touchPoints, ...timestamp === undefined ? {} : { timestamp } })
}

export interface SwipeOptions {
  /** A short sharp flick instead of a drag; or a finger that rests before it lifts, which leaves no momentum. */
  how?: 'hard' | 'calm'
  /** Where on the glass, as a part of its height. */
  height?: number
}

/** A swipe of one finger; "left" moves the finger to the left and so leads on to the next card. */
export async function swipe(page: Page, direction: 'left' | 'right', { how, height = 0.5 }: SwipeOptions = {}): Promise<void> {
  const { width, height: tall } = viewport(page)
  // Without momentum it must be led past the half, and the browser does not count where a finger begins to move.
  const reach = (direction === 'left' ? -1 : 1) * width * (how === 'calm' ? 0.8 : 0.6)
  const y = tall * height
  const [from, to] = [{ x: width / 2 - reach / 2, y }, { x: width / 2 + reach / 2, y }]
  if (how !== 'calm') return drag(page, from, to, how === 'hard' ? 50 : 170)
  const finger = await press(page, from, to)
  await new Promise((resolve) => { setTimeout(resolve, 150) })
  await finger.lift()
}

/** How often a screen reports a finger, in milliseconds. */
const REPORT = 8

/** A finger put down, moved and lifted in so many milliseconds, at the pace of a screen: the browser reckons its speed from it. */
export async function drag(page: Page, from: Point, to: Point, duration = 170): Promise<void> {
  const start = Date.now()
  const steps = Math.round(duration / REPORT)
  const sent = [send(page, 'touchStart', [from], start / 1000)]
  for (let step = 1; step <= steps; step++) {
    await new Promise((resolve) => { setTimeout(resolve, Math.max(0, start + step * REPORT - Date.now())) })
    sent.push(send(page, 'touchMove', [between(from, to, step / steps)], (start + step * REPORT) / 1000))
  }
  sent.push(send(page, 'touchEnd', [], (start + (steps + 1) * REPORT) / 1000))
  await Promise.all(sent)
}

/** A finger that stays on the glass; to be lifted later. */
export async function press(page: Page, from: Point, to: Point, steps = 8): Promise<{ lift: () => Promise<void>, move: (point: Point) => Promise<void>, second: (point: Point) => Promise<void> }> {
  await send(page, 'touchStart', [from])
  for (let step = 1; step <= steps; step++) await send(page, 'touchMove', [between(from, to, step / steps)])
  return {
    lift: () => send(page, 'touchEnd', []),
    move: (point) => send(page, 'touchMove', [point]),
    second: async (point) => {
      await send(page, 'touchStart', [to, point])
      await send(page, 'touchMove', [to, { x: point.x + 20, y: point.y }])
      await send(page, 'touchEnd', [to])
    },
  }
}

/**
 * Short taps of one finger, so many milliseconds after each other, however long a busy machine takes to pass them on.
 * @param gaps the time before each tap but the first
 */
export async function tap(page: Page, point: Point, ...gaps: number[]): Promise<void> {
  let at = Date.now()
  for (const gap of [0, ...gaps]) {
    at += gap
    await new Promise((resolve) => { setTimeout(resolve, Math.max(0, at - Date.now())) })
    await send(page, 'touchStart', [point], at / 1000)
    await send(page, 'touchEnd', [], (at + REPORT) / 1000)
  }
}

function between(from: Point, to: Point, part: number): Point {
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }
}

function viewport(page: Page): { width: number, height: number } {
  const size = page.viewportSize()
  if (!size) throw new Error('The page has no size.')
  return size
}
