/** Tap to visible picture in a slowed-down Chromium: the site's way and the libraries', one after another in each round. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import type { PictureCard, PictureOptions, Scene } from '../../src/share-card/scene'
import { between, freshPhone, launch, slowDown, traced } from '../lib/browser'
import { interleaved, median } from '../lib/stats'
import type { DomScript } from './dom'
import { likeness, type Likeness } from './faithful'
import type { Measured } from './page'
import { bundle, pageHtml, servePages, waysIn, weightOf } from './pages'

/** What is drawn: as data for the site, as a scene for the DOM. */
export interface Task {
  cards: [PictureCard]
  options: PictureOptions
  url: string
  scene: Scene
  /** The display face, as woff2. */
  font: Buffer
}

/** Milliseconds, one number a sample. */
export interface Samples {
  cold: number[]
  warm: number[]
  coldTask: number[]
  warmTask: number[]
}

export interface Outcome extends Samples {
  way: string
  /** Of the picture. */
  bytes: number
  /** Of its code, in brotli. */
  code: number
  likeness: Likeness | null
  failure: string | null
}

/** Long enough for a page to have nothing left to do. */
const REST = 400

async function tapped(browser: Browser, page: Page): Promise<{ took: number, longest: number, picture: string }> {
  let picture = ''
  const events = await traced(browser, page, async () => {
    const done = page.evaluate(async () => {
      performance.clearMarks()
      const blob = await (window as unknown as Measured).picture()
      const reader = new FileReader()
      return new Promise<string>((resolve) => {
        reader.onload = () => resolve(String(reader.result))
        reader.readAsDataURL(blob)
      })
    })
    await page.tap('#tap')
    picture = await done
  })
  return { ...between(events, 'tap', 'seen'), picture }
}

async function sample(browser: Browser, address: string, samples: Samples): Promise<Buffer> {
  const context = await freshPhone(browser)
  try {
    const page = await context.newPage()
    await page.goto(address)
    await page.evaluate(() => document.fonts.ready)
    await slowDown(page)
    await page.waitForTimeout(REST)
    const cold = await tapped(browser, page)
    await page.waitForTimeout(REST)
    const warm = await tapped(browser, page)
    samples.cold.push(cold.took)
    samples.warm.push(warm.took)
    samples.coldTask.push(cold.longest)
    samples.warmTask.push(warm.longest)
    return Buffer.from(warm.picture.split(',')[1] ?? '', 'base64')
  } finally {
    await context.close()
  }
}

/** The card as markup, made by the browser itself so that its letters are measured in its own faces, and how that looks. */
async function cardMarkup(browser: Browser, origin: string, bundles: string, { scene }: Task): Promise<{ card: string, screenshot: Buffer }> {
  const context = await freshPhone(browser)
  const page = await context.newPage()
  await page.goto(`${origin}/way/site`)
  await page.addScriptTag({ path: join(bundles, 'dom.js') })
  const card = await page.evaluate(async (given) => {
    await document.fonts.load('900 100px "song"', given.seal)
    const { cardAsDom } = (window as unknown as { dom: DomScript }).dom
    const html = cardAsDom(given)
    document.querySelector('#card')?.insertAdjacentHTML('beforeend', html)
    return html
  }, scene)
  const screenshot = await page.locator('#card').screenshot({ scale: 'device' })
  await context.close()
  return { card, screenshot }
}

/** Measures all ways, `rounds` times each; what each has drawn is kept in `bench/results` for the eye. */
export async function measureInBrowser(peers: string, rounds: number, task: Task): Promise<Outcome[]> {
  const bundles = await bundle(peers)
  const browser = await launch()
  let card = ''
  const { cards, options, url } = task
  const data = JSON.stringify({ cards, options, url }).replace(/</g, '\\u003c')
  const { server, origin } = await servePages(bundles, task.font, (way) => pageHtml(way, card, data))
  try {
    const { card: markup, screenshot } = await cardMarkup(browser, origin, bundles, task)
    card = markup
    mkdirSync('bench/results', { recursive: true })
    writeFileSync('bench/results/poster-dom.png', screenshot)
    const outcomes = waysIn().map((way): Outcome => (
      { way, cold: [], warm: [], coldTask: [], warmTask: [], bytes: 0, code: weightOf(bundles, way), likeness: null, failure: null }))
    await interleaved(outcomes, rounds, async (outcome) => {
      if (outcome.failure !== null) return
      try {
        const picture = await sample(browser, `${origin}/way/${outcome.way}`, outcome)
        outcome.bytes = picture.length
        if (outcome.likeness) return
        outcome.likeness = await likeness(picture, screenshot, url)
        writeFileSync(`bench/results/poster-${outcome.way}.jpg`, picture)
      } catch (error) {
        outcome.failure = error instanceof Error ? error.message.split('\n')[0] ?? '' : String(error)
      }
    })
    return outcomes
  } finally {
    await browser.close()
    server.close()
  }
}

/** The least median of those that show the card as it is, without the site's own. */
export function fastestFaithful(outcomes: readonly Outcome[], call: 'cold' | 'warm'): number {
  return Math.min(...outcomes.filter(({ way, likeness: like }) => way !== 'site' && like?.faithful).map((outcome) => median(outcome[call])))
}
