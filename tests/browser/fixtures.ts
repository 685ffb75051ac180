/** What every browser test stands on: a page that is watched for anything a reader's browser would complain of. */
import { expect, test as base, type BrowserContext, type ConsoleMessage, type Page } from '@playwright/test'
import { FIRST } from './site'

/** What was seen in a context that should not be there; `allow` says what a test itself provokes. */
export interface Watch {
  readonly complaints: string[]
  /** Complaints that match are no failure of this test. */
  allow: (...patterns: RegExp[]) => void
}

interface Fixtures {
  watch: Watch
}

/**
 * A test whose every page fails it by a console error or warning, an uncaught error, a breach of the page's
 * Content-Security-Policy (browsers report it to the console), a request to another origin, or a cookie.
 */
export const test = base.extend<Fixtures>({
  // Without a graphics card many pixels are slow frames, and slow frames are another test's business.
  deviceScaleFactor: 1,
  watch: [async ({ context, baseURL }, use) => {
    const { watch, verdict } = watchContext(context, baseURL ?? '')
    // A good phone, whatever machine the tests run on.
    await context.addInitScript(cores, 8)
    await use(watch)
    // An answer that is still being changed when the page closes would fail the worker, not this test.
    for (const routed of [context, ...context.pages()]) await routed.unrouteAll({ behavior: 'ignoreErrors' })
    expect(await verdict()).toEqual([])
  }, { auto: true }],
})

export { expect }

/** Runs in the page: how many cores the phone says it has. */
export function cores(count: number): void {
  Object.defineProperty(Navigator.prototype, 'hardwareConcurrency', { get: () => count, configurable: true })
}

/** Runs in the page, before it: what moved without being asked to, as Chromium scores it. */
export function watchShifts(): void {
  const shifts: { value: number, moved: string[] }[] = window.shifts = []
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number, sources: { node: Node | null }[] })[]) {
      shifts.push({ value: entry.value, moved: entry.sources.map(({ node }) => node?.textContent?.trim().slice(0, 40) ?? '') })
    }
  }).observe({ type: 'layout-shift', buffered: true })
}

/** Watches a context of a test's own making. */
function watchContext(context: BrowserContext, baseURL: string): { watch: Watch, verdict: () => Promise<string[]> } {
  const complaints: string[] = []
  const allowed: RegExp[] = []
  const { origin } = new URL(baseURL)
  context.on('console', (message) => {
    if (isComplaint(message)) complaints.push(`${message.type()}: ${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (error) => complaints.push(`uncaught: ${error.error().message}`))
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (/^https?:|^wss?:/.test(url.protocol) && url.origin !== origin) complaints.push(`request to ${url.origin}`)
  })
  context.on('response', async (response) => {
    if (response.headers()['set-cookie'] !== undefined) complaints.push(`cookie from ${response.url()}`)
  })
  const cookies = async (): Promise<string[]> => (await context.cookies()).map(({ name }) => `cookie ${name}`)
  return {
    watch: { complaints, allow: (...patterns) => void allowed.push(...patterns) },
    verdict: async () => [...complaints, ...await cookies()].filter((complaint) => !allowed.some((pattern) => pattern.test(complaint))),
  }
}

function isComplaint(message: ConsoleMessage): boolean {
  // Playwright says so itself where it keeps the worker out.
  return (message.type() === 'error' || message.type() === 'warning') && !/Service Worker registration blocked/.test(message.text())
}

/** Asking costs little, waiting for the next time to ask much. */
export const OFTEN = { intervals: [50] }

/** Waits until the app runs: from then on it answers taps itself. */
export async function appRuns(page: Page): Promise<void> {
  // A page that is just being left cannot be asked.
  await expect.poll(() => page.evaluate(() => {
    const deck = document.querySelector('.deck')
    // Its neighbours step back one after another; without styles none does.
    const alone = !deck || deck.scrollWidth <= deck.clientWidth || document.querySelectorAll('.card:not([inert])').length === 1
    return window.tapped === 0 && alone
  }).catch(() => undefined), OFTEN).toBe(true)
}

/** A reader who was here before and has these preferences: no notice bar greets them. To be called before the page is opened. */
export async function returning(page: Page, preferences: object = {}): Promise<void> {
  await page.addInitScript((kept) => {
    // Frames and error pages have no storage.
    if (location.protocol !== 'http:') return
    localStorage['two-sessions'] ??= JSON.stringify(kept)
  }, { seen: ['cover', FIRST.id], ...preferences })
}

/** Opens an address and waits for the app. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await appRuns(page)
}

/** The id of the article whose box covers the viewport's middle; "" for a card that is still on its way. */
export function cardInView(page: Page): Promise<string> {
  return page.evaluate(() => {
    const middle = innerWidth / 2
    return [...document.querySelectorAll('article')].find((card) => {
      const { left, right } = card.getBoundingClientRect()
      return left <= middle && middle < right
    })?.id ?? 'no card'
  })
}

/** How far the card in view is from its resting place, in CSS pixels. */
export function offset(page: Page): Promise<number> {
  return page.evaluate(() => {
    const deck = document.querySelector('.deck')?.getBoundingClientRect() ?? new DOMRect()
    const middle = deck.left + deck.width / 2
    const boxes = [...document.querySelectorAll('article')].map((card) => card.getBoundingClientRect())
    return Math.min(...boxes.map(({ left, right }) => Math.abs((left + right) / 2 - middle)))
  })
}

/** Waits until the deck rests on a card, and says on which. */
export async function settle(page: Page): Promise<string> {
  await page.evaluate(() => new Promise<void>((resolve) => {
    const deck = document.querySelector('.deck')
    let still = 0
    let last = NaN
    // Longer than the app waits before it calls the scroll settled.
    const look = (): void => {
      const now = deck?.scrollLeft ?? 0
      still = now === last ? still + 1 : 0
      last = now
      if (still > 12) resolve()
      else requestAnimationFrame(look)
    }
    look()
  }))
  expect(await offset(page)).toBeLessThan(1)
  return cardInView(page)
}

/** The part of the address below the site, without query and fragment. */
export function addressOf(page: Page): string {
  return new URL(page.url()).pathname
}

/** Waits until page, address and title are those of a card. */
export async function expectCard(page: Page, id: string, path: string, title?: string | RegExp): Promise<void> {
  // A page that is just being left cannot be asked.
  await expect.poll(() => cardInView(page).catch(() => 'no page'), OFTEN).toBe(id)
  await expect.poll(() => addressOf(page), OFTEN).toBe(path)
  if (title !== undefined) await expect(page).toHaveTitle(title)
}
