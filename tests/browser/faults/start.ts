/** Faults of the network and the server: what the app starts from does not come, or comes wrong. */
import { chromium } from '@playwright/test'
import { CHROMIUM } from '../../../src/node/chromium'
import { appRuns, expect, expectCard, open, returning, settle } from '../fixtures'
import { card, FIRST, headingOf, SECOND, THIRD, ui } from '../site'
import { swipe, tap } from '../touch'
import { ANSWERS, expectReading, expectSheet, hold, UNLOADED, type Fault } from './fault'

const zh = 'zh-CN' as const

/** The parts that the app starts from; without one of them the page stays what it was built as. */
const STARTING = { 'the app': /\/assets\/app-[\w-]+\.js/, 'the chunk of the app’s words': /\/assets\/zh-CN-[\w-]+\.js/, 'the first chunk of the deck': /\/zh-CN-0\.json/ }

/** All ways to fail for the app itself, the most different ones for what it fetches. */
function answersFor(part: string): [string, (typeof ANSWERS)[string]][] {
  return Object.entries(ANSWERS).filter(([answer]) => part === 'the app' || /lost network|log-in page/.test(answer))
}

const starting = Object.entries(STARTING).flatMap(([part, pattern]) => answersFor(part).map(([answer, fail]): Fault => ({
  name: `${part} ${answer} → the page reads and swipes on as it was built, and its links work`,
  async run({ page, watch }) {
    watch.allow(...UNLOADED)
    await page.route(pattern, fail)
    const failed = page.waitForResponse(pattern).catch(() => null)
    await page.goto(FIRST.path[zh])
    await Promise.race([failed, page.waitForEvent('requestfailed')])
    await expectReading(page, FIRST.id)
    await page.locator(`#${SECOND.id}`).getByRole('link', { name: ui(zh, 'next'), exact: true }).click()
    await expect(page).toHaveURL(THIRD.path[zh])
  },
})))

export const startFaults: Fault[] = [
  ...starting,
  {
    name: 'scripts that are blocked on the way → the page reads and swipes on as it was built, and its links work',
    async run({ page, watch }) {
      watch.allow(/Content Security Policy/)
      await page.route(FIRST.path[zh], async (route) => {
        const response = await route.fetch()
        await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': 'script-src \'none\'' } })
      })
      await page.goto(FIRST.path[zh])
      await expectReading(page, FIRST.id)
      expect(await page.evaluate(() => window.tapped)).toBeUndefined()
    },
  },
  {
    name: 'the app comes only at the second try → a touch asks for it again, and it runs',
    async run({ page, watch }) {
      watch.allow(...UNLOADED)
      await page.route(/\/assets\/app-[\w-]+\.js/, (route) => route.abort(), { times: 1 })
      const failed = page.waitForEvent('requestfailed')
      await page.goto(FIRST.path[zh])
      await failed
      await swipe(page, 'left')
      await appRuns(page)
      await expectCard(page, SECOND.id, SECOND.path[zh])
    },
  },
  {
    name: 'the app takes very long → the page reads and swipes meanwhile, and it takes over where the reader is',
    async run({ page }) {
      await returning(page)
      const release = await hold(page, /\/assets\/app-[\w-]+\.js/)
      await page.goto(FIRST.path[zh], { waitUntil: 'load' })
      await expectReading(page, FIRST.id)
      release()
      await appRuns(page)
      await expectCard(page, SECOND.id, SECOND.path[zh])
    },
  },
  {
    name: 'the chunk with a page’s last neighbour does not come when the app starts → no word of the page is lost',
    async run({ page, watch }) {
      watch.allow(...UNLOADED)
      await page.route(/\/zh-CN-1\.json/, (route) => route.abort())
      const start = card(14)
      await page.goto(start.path[zh])
      await page.waitForEvent('requestfailed')
      await settle(page)
      for (const at of [15, 16]) await expect(page.locator(`#${card(at).id}-title`)).toHaveText(/\S/)
      await expectReading(page, start.id)
    },
  },
  {
    name: 'the list of the contents beside the deck is lost on the way → it comes at the next touch',
    async run({ page, watch }) {
      watch.allow(...UNLOADED)
      await page.setViewportSize({ width: 1280, height: 800 })
      await returning(page)
      await page.route(/-contents\.json/, (route) => route.abort(), { times: 2 })
      let failures = 0
      page.on('requestfailed', () => { failures++ })
      await open(page, FIRST.path[zh])
      await expect.poll(() => failures).toBe(2)
      await tap(page, { x: 700, y: 400 })
      await expect(page.locator('.aside [aria-current]')).toHaveAttribute('href', FIRST.path[zh])
    },
  },
  {
    name: 'a browser that never asks again for what failed → the app and its sheets come at the second try all the same',
    async run({ baseURL }) {
      const launched = await chromium.launch({ ...CHROMIUM, args: [...CHROMIUM.args, '--disable-features=ModuleMapDoNotCacheFailedFetch'] })
      try {
        const page = await launched.newPage({ baseURL, serviceWorkers: 'block', hasTouch: true, viewport: { width: 390, height: 844 } })
        for (const part of [/\/assets\/app-[\w-]+\.js/, /\/SheetHost-[\w-]+\.js/]) await page.route(part, (route) => route.abort(), { times: 1 })
        await returning(page)
        const failed = page.waitForEvent('requestfailed')
        await page.goto(FIRST.path[zh])
        await failed
        await page.locator(`#${FIRST.id} .bar-size`).click()
        await appRuns(page)
        await expect(page.getByText(ui(zh, 'sheetFailed'))).toBeVisible()
        await page.locator(`#${FIRST.id} .bar-size`).click()
        await expectSheet(page)
      } finally {
        await launched.close()
      }
    },
  },
  {
    name: 'the first chunk of the deck comes only at the second try → a tap asks for it again, the app runs and answers the tap',
    async run({ page, watch }) {
      watch.allow(...UNLOADED)
      await returning(page)
      // Each try is two.
      await page.route(/\/zh-CN-0\.json/, (route) => route.abort(), { times: 2 })
      await page.goto(FIRST.path[zh])
      for (let tries = 0; tries < 2; tries++) await page.waitForEvent('requestfailed')
      await page.locator(`#${FIRST.id} .bar-size`).tap()
      await appRuns(page)
      await expectSheet(page)
    },
  },
  {
    name: 'what follows the start of the app does not come → nothing that is read is missing',
    async run({ page, watch }) {
      watch.allow(...UNLOADED)
      await page.route(/\/later-[\w-]+\.js/, (route) => route.abort())
      await open(page, FIRST.path[zh])
      await expectReading(page, FIRST.id)
      await expectCard(page, SECOND.id, SECOND.path[zh])
    },
  },
  {
    name: 'the page of chosen cards does not come → the next touch asks for it again',
    async run({ page, watch }) {
      watch.allow(...UNLOADED)
      await returning(page)
      await page.route(/\/ThreePage-[\w-]+\.js/, (route) => route.abort())
      const failed = page.waitForEvent('requestfailed', (request) => request.url().includes('ThreePage'))
      await page.goto(`/three/?c=${FIRST.id}.${SECOND.id}`)
      await failed
      await page.unroute(/\/ThreePage-[\w-]+\.js/)
      await tap(page, { x: 195, y: 500 })
      await expect(page.getByRole('heading', { name: headingOf(SECOND.id, zh) })).toBeVisible()
    },
  },
  {
    name: 'the app is cut off on the page of chosen cards → the next touch asks for it again',
    async run({ page, watch }) {
      watch.allow(...UNLOADED)
      await returning(page)
      const half = page.waitForResponse(STARTING['the app'])
      await page.route(STARTING['the app'], ANSWERS['arrives only in part'] ?? (() => undefined))
      await page.goto(`/three/?c=${FIRST.id}.${SECOND.id}`)
      await (await half).finished()
      await page.unroute(STARTING['the app'])
      await tap(page, { x: 195, y: 500 })
      await expect(page.getByRole('heading', { name: headingOf(SECOND.id, zh) })).toBeVisible()
    },
  },
]
